import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buckets,
  piecesOf,
  readGivenNames,
  weightSteps,
  womanLogOdds,
} from '../../../pipeline/language/given-names.ts';
import { englishModelFolder } from '../../../pipeline/language/model.ts';

const shipped = readGivenNames(readFileSync(join(englishModelFolder(), 'given-names.bin')));

describe('readGivenNames', () => {
  it('reads one signed byte a bucket, also from the middle of a buffer', () => {
    const bytes = new Uint8Array(buckets + 3).fill(0xfe).subarray(3);
    expect(readGivenNames(bytes).weights).toEqual(new Int8Array(buckets).fill(-2));
  });

  it.each([0, buckets - 1, buckets + 1])('refuses %i weights', (length) => {
    expect(() => readGivenNames(new Uint8Array(length))).toThrow(`not ${length}`);
  });
});

describe('piecesOf', () => {
  it('are the same whatever the case, accents and spaces', () => {
    expect(piecesOf('  JOSÉ  Ruiz ')).toEqual(piecesOf('jose ruiz'));
  });

  it('depend on the order of the words', () => {
    expect(piecesOf('Ana Ruiz')).not.toEqual(piecesOf('Ruiz Ana'));
  });

  it('are more for a name of several given names, and none without a letter', () => {
    expect(piecesOf('Ana Maria Ruiz').length).toBeGreaterThan(piecesOf('Ana Ruiz').length);
    expect(piecesOf('Ana Ruiz').length).toBeGreaterThan(piecesOf('Ana').length);
    expect(piecesOf(' 😀 123 ')).toEqual([]);
  });

  it('are buckets, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(piecesOf(name).every((bucket) => Number.isInteger(bucket) && bucket >= 0 && bucket < buckets)).toBe(
          true,
        );
      }),
    );
  });
});

describe('womanLogOdds', () => {
  it('adds up the weights of the pieces', () => {
    const weights = new Int8Array(buckets).fill(weightSteps);
    expect(womanLogOdds({ weights }, 'Ana')).toBe(piecesOf('Ana').length);
  });

  it.each(['Ana Ruiz', 'Maria Holm', 'Elizabeth Berg', 'Fatima Quist'])('speaks for a woman: %s', (name) => {
    expect(womanLogOdds(shipped, name)).toBeGreaterThan(1);
  });

  it.each(['Carlos Ruiz', 'Tom Berg', 'William Holm', 'Ahmed Quist'])('speaks for a man: %s', (name) => {
    expect(womanLogOdds(shipped, name)).toBeLessThan(-1);
  });

  it('says nothing of what is no name', () => {
    expect(womanLogOdds(shipped, '')).toBe(0);
  });
});
