import { describe, expect, it } from 'vitest';
import { tokenPatterns } from '../../../../pipeline/language/tokenizer/patterns.ts';

const kindsOf = (text: string) => {
  const first = tokenPatterns.find(({ pattern }) => new RegExp(`^(?:${pattern.source})`, 'u').test(text));
  return first?.kind;
};

describe('tokenPatterns', () => {
  it.each(tokenPatterns.filter(({ kind }) => kind !== 'plain word' && kind !== 'number before a unit'))(
    'takes the whole of the example of a $kind before any other kind does',
    ({ kind, pattern, example }) => {
      expect(new RegExp(`^(?:${pattern.source})$`, 'u').test(example)).toBe(true);
      expect(kindsOf(example)).toBe(kind);
    },
  );

  it('has one kind of each name', () => {
    expect(new Set(tokenPatterns.map(({ kind }) => kind)).size).toBe(tokenPatterns.length);
  });

  it('leaves no visible character without a kind', () => {
    for (const character of ['a', ';', '\u0301', '\ud800', '😀', '\u200f', '\u0000'])
      expect(kindsOf(character)).toBeDefined();
  });

  it('knows a number from the unit after it', () => {
    expect(kindsOf('35mm')).toBe('number before a unit');
    expect(kindsOf('35mmx')).toBe('word');
  });
});
