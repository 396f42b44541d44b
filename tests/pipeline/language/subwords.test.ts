import { describe, expect, it } from 'vitest';
import { readVocabulary, subwordIds } from '../../../pipeline/language/subwords.ts';

const vocabulary = readVocabulary('[PAD]\n[UNK]\nhouse\nboat\n##boat\n##s\nun\n##house\n-\nä\na\n##a\n');

describe('readVocabulary', () => {
  it('gives each line its number', () => {
    expect([...readVocabulary('a\nb')]).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
  });

  it('reads lines that end as on Windows, and no entry after the last', () => {
    expect([...readVocabulary('a\r\nb\r\n').keys()]).toEqual(['a', 'b']);
  });
});

describe('subwordIds', () => {
  it('cuts into the longest sub-words from the left, continuations with ##', () => {
    expect(subwordIds(vocabulary, 'houseboats')).toEqual([2, 4, 5]);
  });

  it('reads capitals and accents as plain small letters', () => {
    expect(subwordIds(vocabulary, 'HÓUSE')).toEqual([2]);
    expect(subwordIds(vocabulary, 'Ä')).toEqual([10]);
  });

  it('begins anew after a mark', () => {
    expect(subwordIds(vocabulary, 'house-boat')).toEqual([2, 8, 3]);
  });

  it('gives a part that cannot be cut one unknown, and the other parts what they are', () => {
    expect(subwordIds(vocabulary, 'housex-boat')).toEqual([1, 8, 3]);
  });

  it('is never empty and never longer than twelve', () => {
    expect(subwordIds(vocabulary, '')).toEqual([1]);
    expect(subwordIds(vocabulary, '\u0301')).toEqual([1]);
    expect(subwordIds(vocabulary, 'a'.repeat(30))).toEqual([10, ...Array(11).fill(11)]);
  });

  it('gives a run of more than a hundred letters one unknown, in little time', () => {
    expect(subwordIds(vocabulary, 'a'.repeat(1_000_000))).toEqual([1]);
    expect(subwordIds(vocabulary, '-'.repeat(1_000_000))).toEqual(Array(12).fill(8));
  });

  it('keeps the words of two vocabularies apart', () => {
    expect(subwordIds(vocabulary, 'boat')).toEqual([3]);
    expect(subwordIds(readVocabulary('[UNK]\nboat'), 'boat')).toEqual([1]);
  });

  it('answers the same after more words than it remembers', () => {
    const before = subwordIds(vocabulary, 'houseboat');
    for (let word = 0; word < 60_000; word++) subwordIds(vocabulary, `a${word}`);
    expect(subwordIds(vocabulary, 'houseboat')).toEqual(before);
  });
});
