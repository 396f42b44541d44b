import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameLabels, nameSpans, typeMasses } from '../../../pipeline/language/name-labels.ts';

/** Logits for words of which each has the given labels at the given logits and 0 elsewhere. */
function logits(...words: readonly Record<string, number>[]): Float32Array {
  return Float32Array.from(words.flatMap((word) => nameLabels.map((label) => word[label] ?? 0)));
}

const found = (values: ArrayLike<number>) => nameSpans(values).map(({ first, last, type }) => [first, last, type]);

describe('nameLabels', () => {
  it('stand in the order of the model', () => {
    expect(nameLabels.slice(0, 5)).toEqual(['O', 'B-person', 'I-person', 'B-organization', 'I-organization']);
    expect(nameLabels).toHaveLength(13);
  });
});

describe('nameSpans', () => {
  it('finds names of several words, side by side too', () => {
    const values = logits({ 'B-person': 9 }, { 'I-person': 9 }, { 'B-person': 9 }, { O: 9 }, { 'B-place': 9 });
    expect(found(values)).toEqual([
      [0, 1, 'person'],
      [2, 2, 'person'],
      [4, 4, 'place'],
    ]);
  });

  it('never goes on with a name that has not begun', () => {
    expect(found(logits({ O: 9 }, { 'I-person': 5, 'B-person': 1 }))).toEqual([[1, 1, 'person']]);
    expect(found(logits({ 'B-place': 9 }, { 'I-person': 5, 'I-place': 4 }))).toEqual([[0, 1, 'place']]);
    expect(found(logits({ 'I-work': 2, 'B-work': 1.9 }, { 'I-work': 9 }))).toEqual([[0, 1, 'work']]);
  });

  it('gives the mean probability of the type over the words, B- and I- together, in three decimals', () => {
    const values = logits({ 'B-person': 20, 'I-person': 19 }, { 'I-person': Math.log(11) });
    const [span] = nameSpans(values);
    expect(span?.score).toBe(Math.round(((1 + 12 / 23) / 2) * 1000) / 1000);
    expect(span?.masses[0]).toBe(span?.score);
    expect(span?.masses).toHaveLength(6);
    expect(span?.masses[1]).toBe(0.043);
  });

  it('finds nothing in no words and where all labels are alike', () => {
    expect(nameSpans(new Float32Array())).toEqual([]);
    expect(nameSpans(logits({}, {}))).toEqual([]);
  });

  it('keeps to the best allowed sequence for any logits', () => {
    const small = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 26, maxLength: 26 });
    const allowed = (a: number, b: number) => (a === 0 || a % 2 === 1) && (b === 0 || b % 2 === 1 || b === a + 1);
    fc.assert(
      fc.property(small, (values) => {
        const spans = nameSpans(values);
        let best = Number.NEGATIVE_INFINITY;
        for (let a = 0; a < 13; a += 1)
          for (let b = 0; b < 13; b += 1)
            if (allowed(a, b)) best = Math.max(best, (values[a] ?? 0) + (values[13 + b] ?? 0));
        let sum = 0;
        for (const word of [0, 1]) {
          const span = spans.find(({ first, last }) => first <= word && word <= last);
          const label = span === undefined ? 'O' : `${span.first === word ? 'B' : 'I'}-${span.type}`;
          sum += values[13 * word + nameLabels.indexOf(label)] ?? 0;
        }
        return sum === best;
      }),
    );
  });

  it('takes logits that are great', () => {
    expect(nameSpans(logits({ 'B-place': 5000, O: 4000 }))[0]?.score).toBe(1);
  });

  it('takes any numbers, and what is none', () => {
    const value = fc.oneof(
      fc.double(),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 80 }), (values) =>
        nameSpans(values).every(({ first, last, score }) => first <= last && score >= 0 && score <= 1),
      ),
    );
  });
});

describe('typeMasses', () => {
  it('is the mean over the words of any range', () => {
    const values = logits({ 'B-place': 30 }, { 'B-work': 30 });
    expect(typeMasses(values, 0, 1)).toEqual([0, 0, 0.5, 0, 0.5, 0]);
    expect(typeMasses(values, 1, 1)).toEqual([0, 0, 0, 0, 1, 0]);
  });
});
