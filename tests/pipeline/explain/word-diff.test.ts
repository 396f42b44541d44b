import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, wordedText } from '../../../pipeline/explain/word-diff.ts';

const diff = (copy: string, original: string) => diffWords(wordedText(copy), wordedText(original));
const numbered = (count: number, prefix = 'w') => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('wordedText', () => {
  const keys = (text: string) => wordedText(text).words.map(({ key }) => key);

  it('compares words without case, accents and marks', () => {
    expect(keys('“Båtnes — the CAPTAIN’s man,” he said.')).toEqual(['batnes', 'the', 'captains', 'man', 'he', 'said']);
  });

  it('takes each character of a script without spaces for a word', () => {
    expect(keys('渡船 ferry 回来')).toEqual(['渡', '船', 'ferry', '回', '来']);
  });
});

describe('diffWords', () => {
  it('tells what is the same, changed, added and cut', () => {
    const { pieces, sharedWords } = diff('The ferry sails on Monday at noon', 'The old ferry sails on Sunday at');
    expect(sharedWords).toBe(5);
    expect(pieces).toEqual([
      { kind: 'same', copy: { start: 0, end: 1 }, original: { start: 0, end: 1 } },
      { kind: 'changed', copy: null, original: { start: 1, end: 2 } },
      { kind: 'same', copy: { start: 1, end: 4 }, original: { start: 2, end: 5 } },
      { kind: 'changed', copy: { start: 4, end: 5 }, original: { start: 5, end: 6 } },
      { kind: 'same', copy: { start: 5, end: 6 }, original: { start: 6, end: 7 } },
      { kind: 'changed', copy: { start: 6, end: 7 }, original: null },
    ]);
  });

  it('counts a paragraph that moved as shared', () => {
    const [first, second] = [numbered(20, 'a').join(' '), numbered(12, 'b').join(' ')];
    const { pieces, sharedWords } = diff(`${second}\n${first}`, `${first}\n${second}`);
    expect(sharedWords).toBe(32);
    expect(pieces.map(({ kind }) => kind).sort()).toEqual(['moved', 'same']);
  });

  it('takes words that were put together from two places for no paragraph that moved', () => {
    const [one, two] = [numbered(20, 'a').join(' '), numbered(20, 'b').join(' ')];
    const { sharedWords } = diff(`${one} ${two} p q r s t u v w`, `p q r s ${one} t u v w ${two}`);
    expect(sharedWords).toBe(40);
  });

  it('gives every word of the copy once and in order', () => {
    const text = array(constantFrom('a', 'b', 'c', 'd'), { maxLength: 50 }).map((words) => words.join(' '));
    assert(
      property(text, text, text, (one, two, three) => {
        const copy = wordedText(`${one} ${two} ${three}`);
        const { pieces } = diffWords(copy, wordedText(`${three} ${one} ${two}`));
        const places = pieces.flatMap(({ copy: stretch }) => {
          const { start, end } = stretch ?? { start: 0, end: 0 };
          return numbered(end - start).map((_, at) => start + at);
        });
        expect(places).toEqual(copy.words.map((_, place) => place));
      }),
    );
  });
});
