import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignmentScore } from '../../../../pipeline/link/utterances/alignment.ts';
import { hashWords } from '../../../../pipeline/link/utterances/word-hashes.ts';

function score(part: string, whole: string, least = -Infinity): number {
  const range = (text: string) => ({ words: hashWords(text), start: 0, end: hashWords(text).length });
  return alignmentScore(range(part), range(whole), least);
}

const whole = 'the old ferry will sail from Arn at dawn with twelve men and a dog on board';

describe('alignmentScore', () => {
  it.each([
    ['the words themselves', whole, 34],
    ['a part of them', 'sail from Arn at dawn', 10],
    ['another form of a word', 'sailed from Arn at dawn', 9],
    ['another word', 'sail from Arn after dawn', 6],
    ['a word more', 'sail early from Arn at dawn', 8],
    ['a word less', 'sail Arn at dawn', 6],
    ['words left out at a cut', 'the old ferry … a dog on board', 13],
    ['words left out without a cut', 'the old ferry a dog on board', 2],
  ])('counts %s', (_, part, expected) => {
    expect(score(part, whole)).toBe(expected);
  });

  it.each([
    ['a negation', 'we will not sail from the harbour at dawn', 'we will sail from the harbour at dawn'],
    [
      'a negation at the beginning',
      'that is not what we told the council of Arn',
      'that is what we told the council of Arn',
    ],
    ['a number', 'we lost twelve of the boats at dawn', 'we lost nine of the boats at dawn'],
    ['a name', 'we will sail to Arn early at dawn', 'we will sail to Norland early at dawn'],
  ])('takes %s more or another for another statement', (_, one, other) => {
    const half = hashWords(one).length;
    expect(score(one, other)).toBeLessThanOrEqual(half);
    expect(score(other, one)).toBeLessThanOrEqual(half);
  });

  it('gives the exact score wherever it reaches the least, and one below elsewhere', () => {
    const words = fc.array(fc.constantFrom(...whole.split(' '), 'not', 'gulls', '…'), { minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 30 }), (part, other, least) => {
        const exact = score(part.join(' '), other.join(' '));
        const bounded = score(part.join(' '), other.join(' '), least);
        expect(bounded === exact || (exact < least && bounded < least)).toBe(true);
      }),
    );
  });

  it('is at most twice the words of the part', () => {
    expect(score('sail sail sail sail sail', whole)).toBeLessThanOrEqual(10);
  });
});
