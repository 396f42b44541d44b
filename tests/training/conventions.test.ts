import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { properName } from '../../training/conventions.ts';

/** What is left of `before [a name] after`. */
function left(marked: string, isPerson: boolean): string | null {
  const tokens = marked.split(' ');
  const first = tokens.findIndex((token) => token.startsWith('['));
  const end = tokens.findIndex((token) => token.endsWith(']')) + 1;
  const plain = tokens.map((token) => token.replace(/^\[|\]$/g, ''));
  const span = properName(plain, { first, end }, isPerson);
  return span && plain.slice(span.first, span.end).join(' ');
}

describe('properName', () => {
  it.each([
    ['a determiner', 'in [the World Bank] today', 'World Bank'],
    ['a possessive', "at [Oslo 's] port", 'Oslo'],
    ['a possessive of the other mark', 'at [Oslo ’s] port', 'Oslo'],
    ['what a hyphen joins to it', 'the [Oslo - based] firm', 'Oslo'],
    ['both', "by [The Halden Port Authority 's] leave", 'Halden Port Authority'],
  ])('cuts %s', (_, marked, expected) => {
    expect(left(marked, false)).toBe(expected);
    expect(left(marked, true)).toBe(expected);
  });

  it.each([
    ['[Mr. Orme] left', 'Orme'],
    ['[Prime Minister Ana Ruiz] left', 'Ana Ruiz'],
    ['[President Dr. Ana Ruiz] left', 'Ana Ruiz'],
    ["[the Rev. Lars Orme 's] wife", 'Lars Orme'],
  ])('cuts the titles of a person: %s', (marked, expected) => {
    expect(left(marked, true)).toBe(expected);
  });

  it('leaves a title that is a given name, one within the name, and those of what is no person', () => {
    expect(left('[Dean Orme] left', true)).toBe('Dean Orme');
    expect(left('[Ana Ruiz President] left', true)).toBe('Ana Ruiz President');
    expect(left('on [President Street] now', false)).toBe('President Street');
  });

  it('leaves nothing of a field and its office alone, which is as likely as a name of two words', () => {
    expect(left('said [Finance Minister] today', true)).toBeNull();
  });

  it('leaves nothing of a title or a determiner alone', () => {
    expect(left('said [the President] today', true)).toBeNull();
    expect(left("[the 's] x", false)).toBeNull();
  });

  it('never leaves more than there was, for any words', () => {
    const token = fc.constantFrom('the', 'Mr.', 'Prime', 'Minister', 'Ana', 'Ruiz', "'s", '-', 'of');
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 8 }), fc.boolean(), (tokens, isPerson) => {
        const span = properName(tokens, { first: 0, end: tokens.length }, isPerson);
        expect(span === null || (0 <= span.first && span.first < span.end && span.end <= tokens.length)).toBe(true);
      }),
    );
  });
});
