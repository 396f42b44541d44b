import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPostings } from '../../../../pipeline/link/utterances/postings.ts';

const most = 3;

describe('createPostings', () => {
  it('holds the first items of each key, like a map of lists', () => {
    const entries = fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.nat(1000)), { maxLength: 3000 });
    fc.assert(
      fc.property(entries, (added) => {
        const postings = createPostings(most);
        const lists = new Map<number, number[]>();
        for (const [key, item] of added) {
          const list = lists.get(key) ?? [];
          expect(postings.add(key, item)).toBe(list.length < most);
          if (list.length < most) lists.set(key, [...list, item]);
        }
        for (let key = -40; key <= 40; key++) {
          const found: number[] = [];
          const isFull = postings.visit(key, (item) => found.unshift(item));
          expect(found).toEqual(lists.get(key) ?? []);
          expect(isFull).toBe(found.length === most);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('grows with its keys', () => {
    const postings = createPostings(most);
    for (let key = 0; key < 5000; key++) postings.add(Math.imul(key, 0x9e3779b1), key);
    const found: number[] = [];
    for (let key = 0; key < 5000; key++) postings.visit(Math.imul(key, 0x9e3779b1), (item) => found.push(item));
    expect(found).toEqual(Array.from({ length: 5000 }, (_, key) => key));
  });
});
