import { isAcronym } from '../../extract/spelling.ts';
import { groupBy } from '../../grouping.ts';
import { institutionScope } from '../lexicon/institution-words.ts';
import { legalForms } from '../lexicon/legal-forms.ts';
import { comparableWords } from '../words.ts';
import { type ArticleContext, agreementWith, circleOf, firmAgreement } from './agreement.ts';
import { firstMember, type Group, joinAll } from './group.ts';
import { isSingleName } from './label.ts';
import type { Member, Members } from './member.ts';
import { bodyWords, nameKey } from './names.ts';
import { areApart } from './traits.ts';

/** A body that so many times as many articles call by an alias as all others is meant by it. */
const mostCalledShare = 4;
/** The articles of a group that are read for what agrees with another. */
const mostCompared = 64;
/** Initials of fewer letters stand for too much. */
const leastInitials = 3;

/**
 * Joins groups whose name is one that articles give to another: capitals that stand for it, `NFU`, and shorter full
 * names, `Pérez Gil`. Where several are called so, to the one that nearly all articles mean. Capitals that no article
 * explains go to the one body with these initials whose articles firmly agree.
 */
export function joinAliases(groups: readonly Group[], context: ArticleContext): void {
  const bearing = bearingOf(groups, context.member);
  const bodies = groupBy(groups, (group) => initialsOf(firstMember(group, context.member)));
  const joins = groups.flatMap((group) => {
    const member = firstMember(group, context.member);
    const key = member === null ? null : aliasKey(member);
    // What a gazetteer knows under a name has been joined to what else it calls so.
    if (member === null || key === null || group.traits.entry !== null) return [];
    const isInitials = isCapitals(member.facts.name);
    const called = [...(bearing.get(key) ?? [])].filter(
      ([other]) => other !== group && !areApart(group.traits, other.traits),
    );
    const spelledOut = called.length === 0 && isInitials ? (bodies.get(key) ?? []) : [];
    const into = mostCalled(called) ?? only(spelledOut.filter((other) => agreesFirmly(group, other, context)));
    return into === null
      ? []
      : [
          {
            group,
            into,
            rule: isInitials ? ('entity/acronym' as const) : ('entity/alias' as const),
          },
        ];
  });
  joinAll(joins);
}

/** How many articles call a group by an alias, by its key. */
function bearingOf(groups: readonly Group[], member: Members): Map<string, Map<Group, number>> {
  const bearing = new Map<string, Map<Group, number>>();
  const soleNames = soleFirstWords(groups, member);
  for (const group of groups) {
    for (const number of group.members) {
      for (const alias of aliasesOf(member(number), soleNames)) {
        const counts = bearing.get(alias) ?? new Map<Group, number>();
        bearing.set(alias, counts.set(group, (counts.get(group) ?? 0) + 1));
      }
    }
  }
  return bearing;
}

/**
 * First words of companies' names with which nothing else of the collection begins: Ford, if there is a Ford Motor
 * Company and neither a Ford Foundation nor a place of that name. Clubs and papers are called after their towns.
 */
function soleFirstWords(groups: readonly Group[], member: Members): Set<string> {
  const begun = new Map<string, number>();
  const companies = new Set<string>();
  for (const group of groups) {
    const opening = firstMember(group, member);
    if (opening === null || opening.type === 'person') continue;
    const [first = '', ...others] = bodyWords(opening.facts.name);
    if (opening.type === 'organization' && others.length > 0) begun.set(first, (begun.get(first) ?? 0) + 1);
    if (opening.type === 'place') begun.set(first, Number.POSITIVE_INFINITY);
    if (group.members.some((number) => isCompany(member(number)))) companies.add(first);
  }
  return new Set([...companies].filter((word) => begun.get(word) === 1));
}

function isCompany({ facts }: Member): boolean {
  return legalForms.has(comparableWords(facts.name).at(-1) ?? '');
}

/** The key under which a name is looked for among aliases; capitals stand for things of any type. */
function aliasKey({ facts: { name }, type, key }: Member): string | null {
  if (!isCapitals(name)) return key;
  return `${type === 'person' ? 'person' : 'body'} ${bodyWords(name).join(' ')}`;
}

function aliasesOf({ facts: { name, names }, type, key }: Member, soleNames: ReadonlySet<string>): string[] {
  if (names.length < 2) return [];
  const aliases = new Set<string>();
  for (const alias of names) {
    if (alias === name) continue;
    const words = bodyWords(alias);
    const isPerson = type === 'person';
    if (isCapitals(alias)) {
      const isSpelledOut = isPerson ? isInitialsOf(words.join(''), name) : isShortFor(words.join(''), name);
      if (isSpelledOut) aliases.add(`${isPerson ? 'person' : 'body'} ${words.join(' ')}`);
      continue;
    }
    const isCommon = isPerson ? isSingleName(alias) : !isOpening(words, name, soleNames);
    const aliasOf = isCommon ? null : nameKey(type, alias);
    if (aliasOf !== null && aliasOf !== key) aliases.add(aliasOf);
  }
  return [...aliases];
}

function isCapitals(name: string): boolean {
  return isAcronym(name.replace(/\s/gu, ''));
}

/**
 * `Arn Shipping` of Arn Shipping Lines; but neither `Arn` nor `Ministry of Health` of Ministry of Health and Sport, which
 * mean others elsewhere.
 */
function isOpening(words: readonly string[], name: string, soleNames: ReadonlySet<string>): boolean {
  const isShort = words.length < 2 && !soleNames.has(words[0] ?? '');
  return (
    !isShort && institutionScope(words) === null && `${bodyWords(name).join(' ')} `.startsWith(`${words.join(' ')} `)
  );
}

/** `amlo` of Andrés Manuel López Obrador */
function isInitialsOf(letters: string, name: string): boolean {
  const initials = comparableWords(name).map((word) => word.charAt(0));
  return letters.length >= leastInitials && letters === initials.join('');
}

/** `eads` of European Aeronautic Defence and Space: letters of the name in its order; but not `uae` of Central Bank of the UAE. */
function isShortFor(letters: string, name: string): boolean {
  const words = comparableWords(name);
  if (words.includes(letters)) return false;
  let rest = words.join('');
  return [...letters].every((letter) => {
    const at = rest.indexOf(letter);
    rest = rest.slice(at + 1);
    return at >= 0;
  });
}

/** The alias key of a body's initials: `body nfu` for Northern Fishing Union; null for a body of fewer words. */
function initialsOf(member: Member | null): string | null {
  if (member === null || member.type === 'person' || member.type === 'place') return null;
  const letters = bodyWords(member.facts.name)
    .filter((word) => !/^(?:of|the|and|for)$/u.test(word))
    .map((word) => word.charAt(0));
  return letters.length < leastInitials ? null : `body ${letters.join('')}`;
}

/** The group that nearly all articles call so, of those that some do. */
function mostCalled(called: readonly (readonly [Group, number])[]): Group | null {
  const [first, ...others] = [...called].sort(([, a], [, b]) => b - a);
  const rest = others.reduce((sum, [, count]) => sum + count, 0);
  return first !== undefined && first[1] >= mostCalledShare * rest ? first[0] : null;
}

function agreesFirmly(group: Group, other: Group, context: ArticleContext): boolean {
  if (areApart(group.traits, other.traits)) return false;
  const circle = circleOf(other, context);
  return group.members
    .slice(0, mostCompared)
    .some((number) => (agreementWith(context.member(number), circle, context)?.weight ?? 0) >= firmAgreement);
}

function only<T>(items: readonly T[]): T | null {
  const [first, ...others] = items;
  return first === undefined || others.length > 0 ? null : first;
}
