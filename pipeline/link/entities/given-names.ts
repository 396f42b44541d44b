import { isSameGivenName } from '../../extract/coreference/given-names.ts';
import { addTo } from '../../grouping.ts';
import { type ArticleContext, isTellingTitle, titlesOf } from './agreement.ts';
import { firstMember, type Group, type Join, joinAll } from './group.ts';
import { personName } from './person-name.ts';
import { areUnlikely } from './traits.ts';

/** Bearers of one surname and one title of the same thing beyond this number are not compared. */
const mostCompared = 16;

/**
 * Joins persons of one surname and one title of the same thing whose given names are one in another form or spelling:
 * Mahmud and Mahmoud Ruiz, Bill and William Lind, the mayor of Arn. Where three of the names would meet they stay apart.
 */
export function joinGivenNames(groups: readonly Group[], context: ArticleContext): void {
  const alike = new Map<string, Set<Group>>();
  for (const group of groups) {
    for (const number of group.members) {
      const member = context.member(number);
      const surname = member.key === null || member.type !== 'person' ? null : personName(member.facts.name)?.surname;
      if (surname === null || surname === undefined) continue;
      for (const title of titlesOf(member)) {
        const key = `${surname} ${title}`;
        if (isTellingTitle(title)) alike.set(key, (alike.get(key) ?? new Set()).add(group));
      }
    }
  }
  joinAll([...alike.values()].flatMap((bearers) => joinsOf([...bearers].slice(0, mostCompared), context)));
}

function joinsOf(bearers: readonly Group[], context: ArticleContext): Join[] {
  const partners = new Map<Group, Group[]>();
  for (const one of bearers) {
    for (const other of bearers) if (one !== other && areVariants(one, other, context)) addTo(partners, one, other);
  }
  return [...partners].flatMap(([group, [into, ...others]]) => {
    const isMutual = into !== undefined && others.length === 0 && partners.get(into)?.length === 1;
    const isSmaller = isMutual && bearers.indexOf(into) < bearers.indexOf(group);
    return isSmaller ? [{ group, into, rule: 'entity/title' as const }] : [];
  });
}

function areVariants(one: Group, other: Group, { articleOf, member }: ArticleContext): boolean {
  const articles = new Set(one.members.map(articleOf));
  if (areUnlikely(one.traits, other.traits) || other.members.some((number) => articles.has(articleOf(number)))) {
    return false;
  }
  const [given, otherGiven] = [one, other].map(
    (group) => personName(firstMember(group, member)?.facts.name ?? '')?.given ?? '',
  );
  return isVariant(given ?? '', otherGiven ?? '');
}

/** Not names that differ in how they end, which are often a man's and a woman's: Fernando and Fernanda. */
function isVariant(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const isEnding = shorter.length > 1 && shorter.slice(0, -1) === longer.slice(0, shorter.length - 1);
  // Evgeny, Yevgeny
  const isOpening = shorter.length >= leastForOpening && longer.slice(1) === shorter;
  return one !== other && ((!isEnding && isSameGivenName(one, other)) || isOpening);
}

const leastForOpening = 5;
