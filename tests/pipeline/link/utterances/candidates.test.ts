import { describe, expect, it } from 'vitest';
import { createCandidateIndex, type IndexedQuote } from '../../../../pipeline/link/utterances/candidates.ts';

const quote = (index: number, fingerprints: number[], facts: Partial<IndexedQuote> = {}): IndexedQuote => ({
  index,
  fingerprints,
  speaker: null,
  story: null,
  ...facts,
});

describe('createCandidateIndex', () => {
  it('finds quotes that share fingerprints, those with most first', () => {
    const index = createCandidateIndex();
    index.add(quote(0, [1, 2]));
    index.add(quote(1, [1, 2, 3]));
    index.add(quote(2, [7]));
    expect(index.of(quote(3, [1, 2, 3]))).toEqual([1, 0]);
  });

  it('leaves out quotes that share too few', () => {
    const index = createCandidateIndex();
    index.add(quote(0, [1]));
    index.add(quote(1, [1, 2]));
    expect(index.of(quote(2, [1, 2, 3, 4, 5, 6, 7, 8]))).toEqual([1]);
  });

  it('keeps the first of a fingerprint that many share, and the first of each speaker and story beyond', () => {
    const index = createCandidateIndex();
    for (let number = 0; number < 500; number++) {
      index.add(quote(number, [1], { speaker: number % 100, story: number === 400 ? 7 : null }));
    }
    expect(index.of(quote(500, [1]))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(index.of(quote(500, [1], { speaker: 50 })).slice(0, 5)).toEqual([50, 150, 250, 350, 450]);
    expect(index.of(quote(500, [1], { story: 7 }))[0]).toBe(400);
  });
});
