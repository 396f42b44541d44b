import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contentConfidence,
  contentFeatures,
  probability,
  speakerConfidence,
  speakerFeatures,
  type Weighed,
} from '../../pipeline/confidence.ts';
import { contentWeights, speakerWeights } from '../../pipeline/confidence-weights.ts';

const quote: Weighed = {
  type: 'direct',
  rule: 'quote/cue-after',
  cue_class: 'say',
  cue_lemma: 'say',
  speaker_form: 'name',
  speaker_rule: 'speaker/name',
  part_starts: [0],
  part_ends: [60],
};

describe('probability', () => {
  it('adds the odds of what holds', () => {
    const features = [
      { name: 'a', holds: () => true },
      { name: 'b', holds: () => false },
    ];
    expect(probability(features, { always: 1, a: -1, b: 5 }, quote)).toBe(0.5);
  });

  it('has three decimals and lies between nothing and one', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (odds) => {
        const given = probability([], { always: odds }, quote);
        expect(given).toBeGreaterThanOrEqual(0);
        expect(given).toBeLessThanOrEqual(1);
        expect(Math.round(given * 1000) / 1000).toBe(given);
      }),
    );
  });
});

it('every weight is that of a feature, and they are thirty at most', () => {
  const named = (features: readonly { name: string }[]) => ['always', ...features.map(({ name }) => name)].sort();
  expect(Object.keys(contentWeights).sort()).toEqual(named(contentFeatures));
  expect(Object.keys(speakerWeights).sort()).toEqual(named(speakerFeatures));
  expect(Object.keys(contentWeights).length + Object.keys(speakerWeights).length).toBeLessThanOrEqual(30);
});

describe('the shipped weights', () => {
  it('trust a quotation with its source beside it more than a topic', () => {
    const topic: Weighed = { ...quote, type: 'indirect', rule: 'quote/topic', cue_class: 'think', cue_lemma: 'worry' };
    expect(contentConfidence(quote)).toBeGreaterThan(contentConfidence(topic) + 0.2);
  });

  it('trust a name more than a description', () => {
    const described: Weighed = { ...quote, speaker_form: 'nominal', speaker_rule: 'speaker/resolved-nominal' };
    expect(speakerConfidence(quote)).toBeGreaterThan(speakerConfidence(described));
  });
});
