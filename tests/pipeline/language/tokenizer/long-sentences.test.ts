import { describe, expect, it } from 'vitest';
import { cutLongSentence } from '../../../../pipeline/language/tokenizer/long-sentences.ts';
import { tokenRanges } from '../../../../pipeline/language/tokens.ts';

function lengthsOf(text: string): number[] {
  return cutLongSentence(text, tokenRanges(text)).map((tokens) => tokens.length);
}

const words = (count: number) => 'a '.repeat(count);

describe('cutLongSentence', () => {
  it('leaves 150 tokens together', () => {
    expect(lengthsOf(words(150))).toEqual([150]);
  });

  it('cuts after the last semicolon that fits, whatever comes later', () => {
    expect(lengthsOf(`${words(40)}; ${words(40)}; ${words(20)}— ${words(20)}, ${words(100)}`)).toEqual([82, 142]);
  });

  it('cuts after a dash or colon before it cuts after a comma', () => {
    expect(lengthsOf(`${words(60)}: ${words(40)}, ${words(100)}`)).toEqual([61, 141]);
  });

  it('cuts after a comma and before a conjunction', () => {
    expect(lengthsOf(`${words(60)}, ${words(100)}`)).toEqual([61, 100]);
    expect(lengthsOf(`${words(60)}and ${words(100)}`)).toEqual([60, 101]);
  });

  it('cuts anywhere where there is no better place, and leaves no short rest', () => {
    expect(lengthsOf(words(310))).toEqual([150, 140, 20]);
  });

  it('does not cut in the first tokens of a sentence', () => {
    expect(lengthsOf(`${words(5)}; ${words(160)}`)).toEqual([146, 20]);
  });
});
