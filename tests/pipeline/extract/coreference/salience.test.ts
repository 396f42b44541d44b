import { describe, expect, it } from 'vitest';
import { introduce, mention, newDiscourse } from '../../../../pipeline/extract/coreference/discourse.ts';
import type { Reference } from '../../../../pipeline/extract/coreference/references.ts';
import {
  candidatesFor,
  featureNames,
  type SpeechAround,
  scoreOf,
} from '../../../../pipeline/extract/coreference/salience.ts';
import { personWeights, thingWeights } from '../../../../pipeline/extract/coreference/salience-weights.ts';
import { literal, reference } from './literal.ts';

const nowhere: SpeechAround = { speaker: null, spokeBefore: null, spokenOf: new Set() };
const pronoun = reference({ form: 'pronoun', kind: null, start: 50, end: 54 });
const she: Reference = { ...pronoun, gender: 'she', lemma: 'she' };
const him: Reference = { ...pronoun, gender: 'he', lemma: 'him', role: 'object' };
const wordIt: Reference = { ...pronoun, lemma: 'it' };
const they: Reference = { ...pronoun, lemma: 'they', isPlural: true };

/** What a pronoun that stands behind some references can mean, each of another entity: their numbers. */
function meant(reference: Reference, before: readonly Reference[], around: SpeechAround = nowhere): (number | null)[] {
  return candidatesAfter(before, reference, around).map(({ referent }) => referent.entity);
}

function candidatesAfter(
  before: readonly Reference[],
  meaning: Reference,
  around: SpeechAround = nowhere,
  isSpoken: (one: Reference) => boolean = () => false,
) {
  const discourse = newDiscourse(literal(), [...before, meaning], isSpoken);
  for (const index of before.keys()) introduce(discourse, index, index);
  return candidatesFor(discourse, before.length, around);
}

/** The features of the last reference before a pronoun that are not zero, by their names. */
function featuresOf(...given: Parameters<typeof candidatesAfter>): Record<string, number> {
  const [candidate] = candidatesAfter(...given);
  return Object.fromEntries(
    featureNames
      .map((name, index) => [name, candidate?.features[index] ?? 0] as const)
      .filter(([, value]) => value !== 0),
  );
}

describe('the candidates of a pronoun', () => {
  const body = reference({ kind: 'organization', lemma: 'union' });
  const thing = reference({ kind: 'thing', lemma: 'boat', form: 'nominal' });

  it('are the persons for he and she, the latest first', () => {
    expect(meant(she, [reference(), body, reference()])).toEqual([2, 0]);
  });

  it('are bodies, places and things for it', () => {
    expect(meant(wordIt, [reference(), body, thing])).toEqual([2, 1]);
  });

  it('are what is more than one for they', () => {
    expect(meant(they, [reference(), reference({ isPlural: true }), thing, { ...thing, isPlural: true }])).toEqual([
      3, 1,
    ]);
  });

  it('are none of another gender, and none of several', () => {
    const others = [reference({ gender: 'he' }), reference({ isPlural: true })];
    expect(meant(she, [...others, reference({ gender: 'she' })])).toEqual([2]);
  });

  it('are not the one who says I where the pronoun stands', () => {
    expect(meant(she, [reference(), reference()], { ...nowhere, speaker: 1 })).toEqual([0]);
  });

  it('are not too far back', () => {
    expect(meant({ ...she, sentence: 40 }, [reference(), reference({ sentence: 39 })])).toEqual([1]);
  });

  it('are the first in a text for nobody', () => {
    expect(meant(she, [])).toEqual([]);
  });
});

describe('the features of a candidate', () => {
  it('tell how far back it was, and in what role', () => {
    const near = featuresOf([reference({ role: 'object' })], { ...she, role: 'object' });
    expect(near).toMatchObject({ 'same sentence': 1, 'latest is object': 1, 'latest is name': 1, 'spoken of most': 1 });
    expect(near).not.toHaveProperty('both subjects');
    const far = featuresOf([reference()], { ...she, sentence: 3 });
    expect(far).toMatchObject({ 'log of sentences between': 2, 'latest is subject': 1, 'both subjects': 1 });
    expect(far).not.toHaveProperty('same sentence');
  });

  it('tell how given names agree with the pronoun, up to a bound', () => {
    expect(featuresOf([reference({ womanLogOdds: 2 })], she)).toMatchObject({ 'given names agree': 2 });
    expect(featuresOf([reference({ womanLogOdds: 2 })], him)).toMatchObject({
      'given names agree': -2,
    });
    const sure = featuresOf([reference({ womanLogOdds: 90 })], she)['given names agree'];
    expect(sure).toBeLessThan(5);
  });

  it('hold what words tell of the gender above given names', () => {
    const features = featuresOf([reference({ gender: 'she', womanLogOdds: -2 })], she);
    expect(features).toMatchObject({ 'gender is known to agree': 1 });
    expect(features).not.toHaveProperty('given names agree');
  });

  it('tell who spoke before, and whom the pronoun’s own words name', () => {
    expect(featuresOf([reference()], she, { ...nowhere, spokeBefore: 0 })).toMatchObject({ 'spoke before': 1 });
    expect(featuresOf([reference()], she, { ...nowhere, spokenOf: new Set([0]) })).toMatchObject({
      'named in what the pronoun says': 1,
    });
  });

  it('tell where speech lies between', () => {
    const spoken = ({ start }: Reference) => start === 9;
    expect(featuresOf([reference({ start: 9 })], she, nowhere, spoken)).toMatchObject({
      'only spoken of in speech': 1,
    });
    expect(featuresOf([reference()], { ...she, start: 9 }, nowhere, spoken)).toMatchObject({
      'pronoun in speech, latest not': 1,
    });
  });

  it('are of where one was last spoken of outside speech, for a pronoun outside', () => {
    const references = [reference({ role: 'object' }), reference({ start: 9 }), she];
    const discourse = newDiscourse(literal(), references, ({ start }) => start === 9);
    mention(discourse, 1, introduce(discourse, 0, 0));
    const [candidate] = candidatesFor(discourse, 2, nowhere);
    expect(candidate?.features[featureNames.indexOf('latest is object')]).toBe(1);
    expect(candidate?.features[featureNames.indexOf('log of mentions')]).toBe(1);
  });
});

describe('scoreOf', () => {
  it('adds up what the weights give for each feature', () => {
    const weights = { ...personWeights, 'same sentence': 2, 'log of mentions': -1 };
    const features = featureNames.map((name) => (name === 'same sentence' ? 1 : name === 'log of mentions' ? 3 : 0));
    expect(scoreOf(weights, features)).toBe(-1);
  });
});

describe('the weights', () => {
  it('speak for what is near and a subject, and for a gender that agrees', () => {
    for (const weights of [personWeights, thingWeights]) {
      expect(weights['log of sentences between']).toBeLessThan(0);
      expect(weights['latest is subject']).toBeGreaterThan(0);
    }
    expect(personWeights['gender is known to agree']).toBeGreaterThan(0);
  });

  it('are finite numbers, one a feature', () => {
    for (const weights of [personWeights, thingWeights]) {
      expect(Object.keys(weights).sort()).toEqual([...featureNames].sort());
      expect(Object.values(weights).every(Number.isFinite)).toBe(true);
    }
  });
});
