import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVocabulary } from '../../../pipeline/language/subwords.ts';
import { tokenRanges } from '../../../pipeline/language/tokens.ts';
import {
  cutSentence,
  type EncodedSentence,
  encodeSentence,
  longestSentence,
  windowSize,
  windowsOf,
} from '../../../pipeline/language/windows.ts';

const vocabulary = readVocabulary(['[UNK]', 'ana', 'left', '##over', '.', ',', ';', 'a', '##a'].join('\n'));

/** A sentence of words of so many sub-words each. */
function sentenceOf(...lengths: readonly number[]): EncodedSentence {
  return {
    subwords: lengths.map((length, word) => new Array<number>(length).fill(word + 1)),
    shapes: lengths.map(() => 1),
    size: lengths.reduce((sum, length) => sum + length, 1),
  };
}

const cut = (text: string): string[] =>
  cutSentence(vocabulary, text, tokenRanges(text)).map((part) => text.slice(part[0]?.start, part.at(-1)?.end));

describe('encodeSentence', () => {
  it('gives the sub-words and the shape of each word, and their number with the separator', () => {
    expect(encodeSentence(vocabulary, ['Ana', 'leftover', '.'])).toEqual({
      subwords: [[1], [2, 3], [4]],
      shapes: [2, 1, 10],
      size: 5,
    });
  });
});

describe('windowsOf', () => {
  it('puts sentences in a row: a mark of the beginning, then each with a separator', () => {
    const [window, ...others] = windowsOf([
      encodeSentence(vocabulary, ['Ana', 'leftover']),
      encodeSentence(vocabulary, ['left', '.']),
    ]);
    expect(others).toEqual([]);
    expect(window).toEqual({
      ids: Int32Array.of(101, 1, 2, 3, 102, 2, 4, 102),
      shapes: Int32Array.of(0, 2, 1, 1, 0, 1, 10, 0),
      first: Int32Array.of(1, 2, 5, 6),
      wordShapes: Int32Array.of(2, 1, 1, 10),
      sentence: Int32Array.of(0, 0, 1, 1),
      lengths: [2, 2],
    });
  });

  it('fills a window to the last sub-word, and not beyond', () => {
    const half = (windowSize - 1) / 2;
    const [long, short] = [Math.ceil(half) - 1, Math.floor(half) - 1];
    const ones = (count: number) => sentenceOf(...new Array<number>(count).fill(1));
    expect(windowsOf([ones(long), ones(short)]).map(({ ids }) => ids.length)).toEqual([windowSize]);
    expect(windowsOf([ones(long), ones(short + 1)])).toHaveLength(2);
  });

  it('gives a sentence that is longer than a window one of its own', () => {
    const windows = windowsOf([sentenceOf(1), sentenceOf(...new Array<number>(80).fill(1)), sentenceOf(1)]);
    expect(windows.map(({ lengths }) => lengths)).toEqual([[1], [80], [1]]);
  });

  it('makes none of nothing', () => {
    expect(windowsOf([])).toEqual([]);
  });

  it('keeps every word once, in order, for any sentences', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(lengths, { maxLength: 20 }), (all) => {
        const sentences = all.map((each) => sentenceOf(...each));
        const windows = windowsOf(sentences);
        expect(windows.flatMap((window) => window.lengths)).toEqual(all.map((each) => each.length));
        for (const { ids, shapes, first, lengths: words } of windows) {
          expect(ids.length <= windowSize || words.length === 1).toBe(true);
          expect(shapes).toHaveLength(ids.length);
          expect(first).toHaveLength(words.reduce((sum, count) => sum + count, 0));
        }
        const read = windows.flatMap(({ ids }) => [...ids].filter((id) => id < 101));
        expect(read).toEqual(sentences.flatMap(({ subwords }) => subwords.flat()));
      }),
    );
  });
});

describe('cutSentence', () => {
  const many = (word: string, count: number) => `${word} `.repeat(count).trimEnd();

  it('leaves a sentence whole that the encoder has positions for', () => {
    const text = many('a', longestSentence - 1);
    expect(cut(text)).toEqual([text]);
    expect(cut(`${text} a`)).toEqual([text, 'a']);
  });

  it('cuts after the last mark in the second half of what fits, a strong one before a weak one', () => {
    const [first, second, third] = [many('a', 250), many('left', 60), many('ana', 300)];
    expect(cut(`${first}, ${second}, ${third}`)).toEqual([`${first}, ${second},`, third]);
    expect(cut(`${first}; ${second}, ${third}`)).toEqual([`${first};`, `${second}, ${third}`]);
  });

  it('does not cut after a mark that would leave a short part', () => {
    const [short, long] = [many('a', 50), many('left', 500)];
    expect(cut(`${short}; ${long}`)[0]).toBe(`${short}; ${many('left', longestSentence - 52)}`);
  });

  it('counts sub-words, not words', () => {
    expect(cut(many('aaaa', 150)).map((part) => part.split(' ').length)).toEqual([99, 51]);
  });

  it('gives no part for no tokens', () => {
    expect(cutSentence(vocabulary, '', [])).toEqual([]);
  });

  it('loses no token, and makes no part longer than may be, for any text', () => {
    const word = fc.constantFrom('a', 'aaaaaaaaaaaaaaaaaa', 'left', ',', ';', '.', 'x');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 900 }), (words) => {
        const text = words.join(' ');
        const tokens = words.map((each, index) => {
          const start = words.slice(0, index).join(' ').length + (index === 0 ? 0 : 1);
          return { start, end: start + each.length };
        });
        const parts = cutSentence(vocabulary, text, tokens);
        expect(parts.flat()).toEqual(tokens);
        for (const part of parts) {
          const { size } = encodeSentence(
            vocabulary,
            part.map(({ start, end }) => text.slice(start, end)),
          );
          expect(part.length > 0 && size <= longestSentence).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });
});
