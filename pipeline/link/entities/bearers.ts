import type { EntityRuleId } from '../../../schemas/rules/entity.ts';
import {
  type Agreement,
  type ArticleContext,
  agreementWith,
  type Circle,
  circleOf,
  firmAgreement,
} from './agreement.ts';
import { absorb, addMember, type Group, groupOf } from './group.ts';
import type { Member } from './member.ts';
import {
  areApart,
  areUnlikely,
  isOfUnlikeFields,
  joinTraits,
  signatureOf,
  specificity,
  type Traits,
  traitsOf,
} from './traits.ts';

/** A bearer that is named in this many times as many articles as all others together is meant where nothing tells. */
const mostNamedShare = 4;
/** More bearers of one name than this are not compared with what comes after them. */
const mostBearers = 64;
/** So many articles of one kind are asked whether they agree with a bearer in spite of what is unlikely. */
const mostAsked = 16;

/**
 * Tells the bearers of one name apart. Names are mostly unique in news, so all are one unless something speaks against
 * it; then those that could be either are joined to the bearer that their article agrees with, then the rest to the one
 * that nearly all articles mean, and stay alone otherwise. Members are taken in an order of their own.
 */
export function bearersOf(members: Iterable<number>, context: ArticleContext): Group[] {
  const variants = variantsOf(members, context);
  if (areOne(variants)) return [variants.reduce(joined)];
  const bearers: Bearer[] = [];
  const undecided: number[] = [];
  for (const variant of variants) {
    const possible = likely(
      variant.traits,
      bearers.slice(0, mostBearers).filter((bearer) => isPossible(variant, bearer, context)),
    );
    const [only, ...others] = possible;
    if (only === undefined) bearers.push({ group: variant, circle: null });
    else if (others.length > 0) for (const member of variant.members) undecided.push(member);
    else {
      absorb(only.group, variant, null);
      only.circle = null;
    }
  }
  const untold = assign(undecided, context, (member) => agreeingBearer(member, bearers, context));
  const sizes = new Map(bearers.map((bearer) => [bearer, bearer.group.members.length]));
  const alone = assign(untold, context, (member) => mostNamedBearer(member, sizes));
  return [...bearers.map(({ group }) => group), ...alone.map((number) => loneGroup(number, context))];
}

interface Bearer {
  readonly group: Group;
  /** What its articles tell; made when it is asked for. */
  circle: Circle | null;
}

/**
 * Members with the same traits. Those that most is known of come first, of equals the commoner; last those of whom an
 * article tells what hardly goes together.
 */
function variantsOf(members: Iterable<number>, { member }: ArticleContext): Group[] {
  const variants = new Map<string, Group>();
  for (const number of members) {
    const traits = traitsOf(member(number));
    const signature = signatureOf(traits);
    const known = variants.get(signature);
    if (known === undefined) variants.set(signature, groupOf(number, traits));
    else addMember(known, number);
  }
  const first = ({ members: [number = 0] }: Group): number => number;
  return [...variants.values()].sort(
    (a, b) =>
      Number(isOfUnlikeFields(a.traits)) - Number(isOfUnlikeFields(b.traits)) ||
      specificity(b.traits) - specificity(a.traits) ||
      b.members.length - a.members.length ||
      first(a) - first(b),
  );
}

function areOne([first, ...others]: readonly Group[]): boolean {
  if (first === undefined) return true;
  let all = first.traits;
  for (const { traits } of others) {
    if (areApart(all, traits) || areUnlikely(all, traits)) return false;
    all = joinTraits(all, traits);
  }
  return true;
}

function joined(into: Group, group: Group): Group {
  absorb(into, group, null);
  return into;
}

/** Whether a variant may be a bearer: nothing tells them apart, or most articles agree in spite of what is unlikely. */
function isPossible({ members, traits }: Group, bearer: Bearer, context: ArticleContext): boolean {
  if (areApart(bearer.group.traits, traits)) return false;
  if (!areUnlikely(bearer.group.traits, traits)) return true;
  const isFirm = (member: Member): boolean => (agreement(member, bearer, context)?.weight ?? 0) >= firmAgreement;
  const asked = members.slice(0, mostAsked).map(context.member);
  return asked.filter(isFirm).length * 2 > asked.length;
}

/** Those of the bearers of whom nothing makes the traits unlikely; all where something does of each. */
function likely(traits: Traits, bearers: readonly Bearer[]): readonly Bearer[] {
  const found = bearers.filter(({ group }) => !areUnlikely(group.traits, traits));
  return found.length > 0 ? found : bearers;
}

function agreement(member: Member, bearer: Bearer, context: ArticleContext): Agreement | null {
  bearer.circle ??= circleOf(bearer.group, context);
  return agreementWith(member, bearer.circle, context);
}

interface Choice {
  readonly bearer: Bearer;
  readonly rule: EntityRuleId;
}

/** Of several bearers the one that the article agrees with most. */
function agreeingBearer(member: Member, bearers: readonly Bearer[], context: ArticleContext): Choice | null {
  const agreements = possibleBearers(member, bearers.slice(0, mostBearers)).flatMap((bearer) => {
    const found = agreement(member, bearer, context);
    return found === null ? [] : [{ bearer, ...found }];
  });
  const [best, second] = agreements.sort((a, b) => b.weight - a.weight);
  return best !== undefined && best.weight > (second?.weight ?? 0) ? best : null;
}

/** Of several bearers the one that is mostly meant. */
function mostNamedBearer(member: Member, sizes: ReadonlyMap<Bearer, number>): Choice | null {
  const sizeOf = (bearer: Bearer): number => sizes.get(bearer) ?? 0;
  const possible = possibleBearers(member, [...sizes.keys()].slice(0, mostBearers));
  const [largest, ...smaller] = [...possible].sort((a, b) => sizeOf(b) - sizeOf(a));
  const rest = smaller.reduce((sum, bearer) => sum + sizeOf(bearer), 0);
  if (largest === undefined) return null;
  // A namesake of a town that no gazetteer knows is told by what it lies in.
  const share =
    member.type === 'place' && possible.every(({ group }) => group.traits.entry === null) ? 1 : mostNamedShare;
  const isMeant = sizeOf(largest) > rest && sizeOf(largest) >= share * Math.max(rest, 1);
  return isMeant ? { bearer: largest, rule: 'entity/most-named' } : null;
}

function possibleBearers(member: Member, bearers: readonly Bearer[]): readonly Bearer[] {
  const traits = traitsOf(member);
  return likely(
    traits,
    bearers.filter(({ group }) => !areApart(group.traits, traits)),
  );
}

/** Adds members to the bearers that are chosen for them, all choices before the first of them; gives those that are left. */
function assign(
  members: readonly number[],
  context: ArticleContext,
  choose: (member: Member) => Choice | null,
): number[] {
  const choices = members.map((number) => ({ number, choice: choose(context.member(number)) }));
  return choices.flatMap(({ number, choice }) =>
    choice !== null && add(loneGroup(number, context), choice) ? [] : [number],
  );
}

/** False where somebody who was added before is another. */
function add(lone: Group, { bearer, rule }: Choice): boolean {
  if (areApart(bearer.group.traits, lone.traits)) return false;
  absorb(bearer.group, lone, rule);
  return true;
}

/** The group of one member. */
export function loneGroup(number: number, { member }: Pick<ArticleContext, 'member'>): Group {
  return groupOf(number, traitsOf(member(number)));
}
