import { addTo, groupBy } from '../../grouping.ts';
import { type ArticleContext, isTellingTitle, leastCompanions, titlesOf } from './agreement.ts';
import { firstMember, type Group, type Join, joinAll } from './group.ts';
import type { Member } from './member.ts';
import { bodyWords, surnameOf } from './names.ts';
import { personName } from './person-name.ts';
import { areApart } from './traits.ts';

/**
 * Joins persons whom an article knows by the surname, or with an initial, to the one bearer of a full name with whom
 * its article agrees: by the same title of the same thing, by the story of which it is a copy, or by several rare names
 * beside it. Where two could be meant they stay alone: a surname alone never joins. Those of one surname who are left
 * become one where they have the title or the story in common.
 */
export function joinShortNames(groups: readonly Group[], context: ArticleContext): void {
  const shorts: Short[] = [];
  const persons: Group[] = [];
  for (const group of groups) {
    const member = firstMember(group, context.member);
    if (member?.type !== 'person') continue;
    persons.push(group);
    if (member.key === null) shorts.push({ group, surname: surnameOf(member.facts.name) });
  }
  const wanted = groupBy(shorts, ({ surname }) => surname);
  const bearers = bearersOf(persons, wanted, context);
  const knownOf = knowingBearers(context);
  const joins = new Map<Group, Join[]>();
  // Surname by surname: what all bearers have in common with somebody would be far more than is asked for.
  for (const [surname, asking] of wanted) {
    const known = featuresOfBearers(bearers.get(surname) ?? [], surname, context);
    for (const { group } of asking) joins.set(group, joinOf(group, surname, known, knownOf, context));
  }
  joinAll(shorts.flatMap(({ group }) => joins.get(group) ?? []));
  joinAll(
    joinsOfKin(
      shorts.map(({ group }) => group).filter(({ members }) => members.length > 0),
      context,
    ),
  );
}

/** A group that is known by a surname alone, or with an initial; null for a name without a letter. */
interface Short {
  readonly group: Group;
  readonly surname: string | null;
}

/** The groups of whom an article gives the full name, by the surnames that are asked for. */
function bearersOf(
  persons: readonly Group[],
  wanted: ReadonlyMap<string, unknown>,
  { member }: ArticleContext,
): Map<string, Group[]> {
  const bearers = new Map<string, Group[]>();
  for (const group of persons) {
    for (const number of group.members) {
      const surname = fullSurname(member(number));
      const isKnown = surname === null || !wanted.has(surname) || bearers.get(surname)?.at(-1) === group;
      if (!isKnown) addTo(bearers, surname, group);
    }
  }
  return bearers;
}

/** The surname of somebody whose full name the article gives. */
function fullSurname({ key, facts }: Member): string | null {
  return key === null ? null : surnameOf(facts.name);
}

/** Who of the bearers of a surname has what. */
function featuresOfBearers(
  bearers: readonly Group[],
  surname: string,
  context: ArticleContext,
): Map<string, Set<Group>> {
  const known = new Map<string, Set<Group>>();
  for (const group of bearers) {
    for (const number of group.members) {
      const member = context.member(number);
      if (fullSurname(member) !== surname) continue;
      for (const feature of featuresOf(member, surname, context)) {
        known.set(feature, (known.get(feature) ?? new Set()).add(group));
      }
    }
  }
  return known;
}

type Sign = 'title' | 'story' | 'companion';

/** What more bearers of one surname have in common tells none of them from the others, and is not looked at. */
const mostBearers = 16;

const signOf = (feature: string): string => feature.slice(0, feature.indexOf(' '));

/** What articles of one person are likely to have in common, with the surname: `title ruiz place arn: mayor`. */
function featuresOf(member: Member, surname: string, { surroundings, storyOf }: ArticleContext): string[] {
  const { article } = member.facts;
  const feature = (sign: Sign, what: string): string => `${sign} ${surname} ${what}`;
  const story = storyOf(article);
  // A relative beside one speaks for no one of the family.
  const companions = surroundings(article).companions.filter((key) => !key.endsWith(` ${surname}`));
  return [
    ...titlesOf(member)
      .filter(isTellingTitle)
      .map((title) => feature('title', title)),
    ...(story === null ? [] : [feature('story', story)]),
    ...companions.map((key) => feature('companion', key)),
  ];
}

function joinOf(
  group: Group,
  surname: string,
  bearers: ReadonlyMap<string, ReadonlySet<Group>>,
  knownOf: (bearer: Group) => KnownBearer,
  context: ArticleContext,
): Join[] {
  const member = firstMember(group, context.member);
  if (member === null) return [];
  const shared = new Map<Group, Map<string, number>>();
  for (const feature of featuresOf(member, surname, context)) {
    const sharing = bearers.get(feature);
    if (sharing === undefined || sharing.size > mostBearers) continue;
    for (const bearer of sharing) {
      if (!canBe(member, knownOf(bearer)) || areApart(group.traits, bearer.traits)) continue;
      const signs = shared.get(bearer) ?? new Map<string, number>();
      const sign = signOf(feature);
      shared.set(bearer, signs.set(sign, (signs.get(sign) ?? 0) + 1));
    }
  }
  for (const { sign, least, rule } of signs) {
    const agreeing = [...shared].filter(([, counts]) => (counts.get(sign) ?? 0) >= least);
    const [only, ...others] = agreeing;
    if (only !== undefined && others.length === 0) return [{ group, into: only[0], rule }];
    if (others.length > 0) return [];
  }
  return [];
}

/** What joins a short name, the surest first, and how many of it are needed. */
const signs = [
  { sign: 'title', least: 1, rule: 'entity/title' },
  { sign: 'story', least: 1, rule: 'entity/story' },
  { sign: 'companion', least: leastCompanions, rule: 'entity/companions' },
] as const;

/** What each short name asks of a bearer. */
interface KnownBearer {
  readonly articles: ReadonlySet<number>;
  readonly givenNames: ReadonlySet<string>;
}

/** Each bearer is read once, however many short names ask. */
function knowingBearers({ member, articleOf }: ArticleContext): (bearer: Group) => KnownBearer {
  const known = new Map<Group, KnownBearer>();
  return (bearer) => {
    const { members } = bearer;
    const found = known.get(bearer) ?? {
      articles: new Set(members.map(articleOf)),
      givenNames: new Set(members.flatMap((number) => personName(member(number).facts.name)?.given ?? [])),
    };
    known.set(bearer, found);
    return found;
  };
}

/** Whether the initial, if there is one, is the bearer's, and no article of the bearer knows both. */
function canBe({ facts }: Member, { articles, givenNames }: KnownBearer): boolean {
  const initial = personName(facts.name)?.given;
  const isBorne = initial === undefined || [...givenNames].some((given) => given.startsWith(initial));
  return isBorne && !articles.has(facts.article);
}

/** Joins of short names with the title of the same thing, or in copies of one story. */
function joinsOfKin(groups: readonly Group[], { member: memberOf, storyOf }: ArticleContext): Join[] {
  const alike = new Map<string, Group[]>();
  for (const group of groups) {
    const member = firstMember(group, memberOf);
    if (member === null) continue;
    const name = bodyWords(member.facts.name).join(' ');
    const story = storyOf(member.facts.article);
    if (story !== null) addTo(alike, `entity/story ${name} ${story}`, group);
    for (const title of titlesOf(member)) {
      if (isTellingTitle(title)) addTo(alike, `entity/title ${name} ${title}`, group);
    }
  }
  return [...alike].flatMap(([sign, [into, ...others]]) => {
    const rule = sign.startsWith('entity/story') ? ('entity/story' as const) : ('entity/title' as const);
    return into === undefined ? [] : others.map((group) => ({ group, into, rule }));
  });
}
