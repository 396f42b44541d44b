import { isBarred, isSubjectAround } from './binding.ts';
import type { Discourse, Referent } from './discourse.ts';
import type { Reference } from './references.ts';
import type { Weights } from './salience-weights.ts';

/** What speech around a pronoun tells of whom it means. */
export interface SpeechAround {
  /** The speaker of the speech that the pronoun stands in, who would say I. */
  readonly speaker: number | null;
  /** The speaker of the speech before, where the pronoun itself names a speaker: he often goes on. */
  readonly spokeBefore: number | null;
  /** The entities that the speech whose speaker the pronoun names speaks of by name: hardly its speaker. */
  readonly spokenOf: ReadonlySet<number>;
}

/** What speaks for a referent as the one that a pronoun means, by the names of `featureNames`. */
export type Features = readonly number[];

export const featureNames = [
  'same sentence',
  'sentence before',
  'two sentences before',
  'log of sentences between',
  'other paragraph',
  'latest is subject',
  'latest is object',
  'latest is possessive or modifier',
  'latest is pronoun',
  'latest is name',
  'log of mentions',
  'spoken of most',
  'log of rank by recency',
  'both subjects',
  'latest is subject of a clause around',
  'given names agree',
  'gender is known to agree',
  'has no name',
  'has no name and is indefinite',
  'pronoun in speech, latest not',
  'only spoken of in speech',
  'spoke before',
  'named in what the pronoun says',
  'first of its kind in the text',
  'kind is organization',
  'kind is place',
  'nobody',
] as const;

export interface Candidate {
  readonly referent: Referent;
  readonly features: Features;
}

/** Sentences beyond which a referent is not looked for. */
const reach = 12;
/** Log odds of given names count up to this. */
const mostOdds = 3;

/**
 * The referents that a pronoun of the third person can mean, with what speaks for each. To a pronoun outside speech a
 * referent is where it was last spoken of outside speech, if it was.
 */
export function candidatesFor(discourse: Discourse, index: number, around: SpeechAround): Candidate[] {
  const { document, references } = discourse;
  const pronoun = references[index];
  if (pronoun === undefined) return [];
  const isPersonal = meansPerson(pronoun);
  const isSpoken = discourse.isSpoken(pronoun);
  const latestOf = ({ latest, latestOutside }: Referent): number =>
    isSpoken || latestOutside < 0 ? latest : latestOutside;
  const fitting = poolOf(discourse, pronoun)
    .filter((referent) => {
      const latest = references[latestOf(referent)];
      if (latest === undefined || pronoun.sentence - latest.sentence > reach) return false;
      if (referent.entity !== null && referent.entity === around.speaker) return false;
      if (isTheyOfBody(pronoun, referent) && !isSubjectAround(document, pronoun, latest)) return false;
      if (isPersonal && referent.isPlural) return false;
      if (isPersonal && contradicts(referent, pronoun)) return false;
      return !isBarred(document, pronoun, latest);
    })
    .sort((a, b) => latestOf(b) - latestOf(a));
  const most = Math.max(0, ...fitting.map(({ count }) => count));
  return fitting.map((referent, rank) => {
    const latest = references[latestOf(referent)] ?? pronoun;
    return {
      referent,
      features: featuresOf(discourse, pronoun, referent, latest, rank, referent.count === most, around),
    };
  });
}

/** He, she, or a noun for a person. */
export function meansPerson({ form, gender, kind }: Reference): boolean {
  return form === 'pronoun' ? gender !== null : kind === 'person';
}

/** Log odds of given names beyond which a person is not meant by the other pronoun, as long as nothing else is known. */
const sureOdds = 5.5;

/** What is known of a person, or else the given names, speak against the pronoun. */
function contradicts({ gender, womanLogOdds }: Referent, pronoun: Reference): boolean {
  if (pronoun.gender === null) return false;
  if (gender !== null) return gender !== pronoun.gender;
  return (pronoun.gender === 'she' ? -womanLogOdds : womanLogOdds) > sureOdds;
}

/** Whom or what a pronoun's form can mean, the latest first. */
function poolOf({ persons, others }: Discourse, pronoun: Reference): Referent[] {
  if (meansPerson(pronoun)) return persons.toReversed();
  if (!pronoun.isPlural) return others.filter(({ isPlural }) => !isPlural).reverse();
  return [...persons, ...others]
    .filter(({ isPlural, kind }) => isPlural || kind === 'organization' || kind === 'place')
    .reverse();
}

function featuresOf(
  { document, isSpoken }: Discourse,
  pronoun: Reference,
  referent: Referent,
  latest: Reference,
  rank: number,
  isMost: boolean,
  { spokeBefore, spokenOf }: SpeechAround,
): Features {
  const distance = pronoun.sentence - latest.sentence;
  const passage = (reference: Reference): number => document.sentences[reference.sentence]?.passage ?? 0;
  const sign = pronoun.gender === 'she' ? 1 : pronoun.gender === 'he' ? -1 : 0;
  const odds = Math.max(-mostOdds, Math.min(mostOdds, sign * referent.womanLogOdds));
  const isUnnamed = referent.entity === null;
  const { entity } = referent;
  const flags: Record<(typeof featureNames)[number], number | boolean> = {
    'same sentence': distance === 0,
    'sentence before': distance === 1,
    'two sentences before': distance === 2,
    'log of sentences between': Math.log2(1 + distance),
    'other paragraph': passage(pronoun) !== passage(latest),
    'latest is subject': latest.role === 'subject',
    'latest is object': latest.role === 'object',
    'latest is possessive or modifier': latest.role === 'possessive' || latest.role === 'modifier',
    'latest is pronoun': latest.form === 'pronoun',
    'latest is name': latest.form === 'name',
    'log of mentions': Math.log2(referent.count),
    'spoken of most': isMost,
    'log of rank by recency': Math.log2(1 + rank),
    'both subjects': latest.role === 'subject' && pronoun.role === 'subject',
    'latest is subject of a clause around': isSubjectAround(document, pronoun, latest),
    'given names agree': referent.gender === null ? odds : 0,
    'gender is known to agree': sign !== 0 && referent.gender === pronoun.gender,
    'has no name': isUnnamed,
    'has no name and is indefinite': isUnnamed && !referent.isDefinite,
    'pronoun in speech, latest not': isSpoken(pronoun) && !isSpoken(latest),
    'only spoken of in speech': !isSpoken(pronoun) && isSpoken(latest),
    'spoke before': entity !== null && entity === spokeBefore,
    'named in what the pronoun says': entity !== null && spokenOf.has(entity),
    'first of its kind in the text': referent.since === 0,
    'kind is organization': referent.kind === 'organization',
    'kind is place': referent.kind === 'place',
    nobody: false,
  };
  return featureNames.map((name) => Number(flags[name]));
}

/** A body is `they` only within its own clause, as far as one can tell: `Arn Shipping said they would pay`. */
function isTheyOfBody(pronoun: Reference, { isPlural, kind }: Referent): boolean {
  return pronoun.gender === null && pronoun.isPlural && !isPlural && kind !== 'person';
}

/** How much the features of a referent speak for it. */
export function scoreOf(weights: Weights, features: Features): number {
  return featureNames.reduce((sum, name, index) => sum + weights[name] * (features[index] ?? 0), 0);
}
