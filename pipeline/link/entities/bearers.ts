import type { EntityRuleId } from '../../../schemas/rules/entity.ts';
import { compareCodePoints } from '../../offsets.ts';
import {
  type Agreement,
  type ArticleContext,
  agreementWith,
  type Circle,
  circleOf,
  firmAgreement,
} from './agreement.ts';
import { absorb, type Group, groupOf } from './group.ts';
import type { Member } from './member.ts';
import { areApart, areUnlikely, joinTraits, signatureOf, specificity, traitsOf } from './traits.ts';

/** A bearer that is named in this many times as many articles as all others together is meant where nothing tells. */
const mostNamedShare = 4;
/** More bearers of one name than this are not compared with what comes after them. */
const mostBearers = 64;
/** So many articles of one kind are asked whether they agree with a bearer in spite of what is unlikely. */
const mostAsked = 16;

/**
 * Tells the bearers of one name apart. Names are mostly unique in news, so all are one unless something speaks against
 * it; then those that could be either are joined to the bearer that their article agrees with, or else to the one that
 * nearly all articles mean, and stay alone otherwise. Members are taken in an order of their own.
 */
export function bearersOf(members: readonly Member[], context: ArticleContext): Group[] {
  const variants = variantsOf(members);
  if (areOne(variants)) return [variants.reduce(joined)];
  const bearers: Bearer[] = [];
  const undecided: Member[] = [];
  for (const variant of variants) {
    const possible = bearers.slice(0, mostBearers).filter((bearer) => isPossible(variant, bearer, context));
    const [only, ...others] = possible;
    if (only === undefined) bearers.push({ group: variant, circle: null });
    else if (others.length > 0) undecided.push(...variant.members);
    else {
      absorb(only.group, variant, null);
      only.circle = null;
    }
  }
  const choices = undecided.map((member) => ({
    member,
    choice: chooseBearer(member, bearers, context),
  }));
  const alone = choices.filter(({ member, choice }) => choice === null || !add(member, choice));
  return [...bearers.map(({ group }) => group), ...alone.map(({ member }) => groupOf([member]))];
}

interface Bearer {
  readonly group: Group;
  /** What its articles tell; made when it is asked for. */
  circle: Circle | null;
}

/** Members with the same traits. Those that most is known of come first, of equals the commoner. */
function variantsOf(members: readonly Member[]): Group[] {
  const variants = new Map<string, Group>();
  for (const member of members) {
    const traits = traitsOf(member);
    const signature = signatureOf(traits);
    const known = variants.get(signature);
    if (known === undefined) variants.set(signature, groupOf([member], traits));
    else known.members.push(member);
  }
  const firstId = ({ members: [member] }: Group): string => member?.facts.documentId ?? '';
  return [...variants.values()].sort(
    (a, b) =>
      specificity(b.traits) - specificity(a.traits) ||
      b.members.length - a.members.length ||
      compareCodePoints(firstId(a), firstId(b)),
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

/** Whether a variant may be a bearer: nothing tells them apart, or their articles agree in spite of what is unlikely. */
function isPossible({ members, traits }: Group, bearer: Bearer, context: ArticleContext): boolean {
  if (areApart(bearer.group.traits, traits)) return false;
  if (!areUnlikely(bearer.group.traits, traits)) return true;
  const isFirm = (member: Member): boolean => (agreement(member, bearer, context)?.weight ?? 0) >= firmAgreement;
  return members.slice(0, mostAsked).some(isFirm);
}

function agreement(member: Member, bearer: Bearer, context: ArticleContext): Agreement | null {
  bearer.circle ??= circleOf(bearer.group, context);
  return agreementWith(member, bearer.circle, context);
}

interface Choice {
  readonly bearer: Bearer;
  readonly rule: EntityRuleId;
}

/** Of several bearers the one that the article agrees with most, or else the one that is mostly meant. */
function chooseBearer(member: Member, bearers: readonly Bearer[], context: ArticleContext): Choice | null {
  const traits = traitsOf(member);
  const possible = bearers.slice(0, mostBearers).filter((bearer) => !areApart(bearer.group.traits, traits));
  const agreements = possible.flatMap((bearer) => {
    const found = agreement(member, bearer, context);
    return found === null ? [] : [{ bearer, ...found }];
  });
  const [best, second] = agreements.sort((a, b) => b.weight - a.weight);
  if (best !== undefined && best.weight > (second?.weight ?? 0)) return best;
  const [largest, ...smaller] = [...possible].sort((a, b) => b.group.members.length - a.group.members.length);
  const rest = smaller.reduce((sum, { group }) => sum + group.members.length, 0);
  const isMeant = largest !== undefined && largest.group.members.length >= mostNamedShare * Math.max(rest, 1);
  return isMeant ? { bearer: largest, rule: 'entity/most-named' } : null;
}

/** False where somebody who was added before is another. */
function add(member: Member, { bearer, rule }: Choice): boolean {
  const lone = groupOf([member]);
  if (areApart(bearer.group.traits, lone.traits)) return false;
  absorb(bearer.group, lone, rule);
  return true;
}
