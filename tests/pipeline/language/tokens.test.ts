import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize, tokenRanges } from '../../../pipeline/language/tokens.ts';

/** Tokens joined with |, as the examples are written. */
function tokensOf(text: string): string {
  return tokenRanges(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('|');
}

/** Sentences as they stand in the text. */
function sentencesOf(text: string): string[] {
  return tokenize(text).map((tokens) => text.slice(tokens[0]?.start, tokens.at(-1)?.end));
}

describe('tokenRanges', () => {
  it.each([
    'did|n’t',
    "ca|n't",
    'DO|N’T',
    'She|’d|’ve',
    'it|’s',
    'mother|’s',
    'boys|’',
    'can|not',
    'gon|na',
    'du|n|no',
    'lem|me',
  ])('cuts contractions: %s', (words) => {
    expect(tokensOf(words.replaceAll('|', ''))).toBe(words);
  });

  it.each(['o’clock', 'O’Neill', 'Ba’athist', '’em', '’90s', "1960's", 'ol’'])('leaves %s whole', (word) => {
    expect(tokensOf(word)).toBe(word);
  });

  it.each([
    'state|-|of|-|the|-|art',
    '20|-|year|-|old',
    'co-founder',
    'anti-war',
    'mid-1990s',
    'e-mail|-|based',
    'three|-|to|-|one',
    'and|/|or',
    '9/11',
    '1914|–|1918',
    '3|-|1',
    '2021-03-09',
    '555-0199',
    'wait|—|no',
    'yes|--|no',
  ])('cuts at hyphens, slashes and dashes as the treebanks do: %s', (words) => {
    expect(tokensOf(words.replaceAll('|', ''))).toBe(words);
  });

  it.each([
    '$|5',
    '£|3.2|bn',
    'US$|7',
    '12.5|%',
    '35|mm',
    '7:30|pm',
    '1,200.50',
    '10,000th',
    '20th',
    '1990s',
    '+44',
    '#|1',
  ])('cuts money, numbers and units: %s', (words) => {
    expect(tokensOf(words.replaceAll('|', ''))).toBe(words);
  });

  it.each(['13|,|14', '3|,|5', '1,00,000', '2:1'])('knows a list of numbers from a number: %s', (words) => {
    expect(tokensOf(words.replaceAll('|', ''))).toBe(words);
  });

  it('gives marks and quotes their own tokens, and runs of a mark one', () => {
    expect(tokensOf('“Go!?” [He (left)] ... now—“so”')).toBe('“|Go|!?|”|[|He|(|left|)|]|...|now|—|“|so|”');
  });

  it('keeps links, addresses, accounts and topics whole, without the full stop after them', () => {
    expect(tokensOf('See https://example.org/a?b=1. Or jo.doe@example.org, @jo_doe, #News and example.com.')).toBe(
      'See|https://example.org/a?b=1|.|Or|jo.doe@example.org|,|@jo_doe|,|#News|and|example.com|.',
    );
  });

  it('keeps a smiley and an emoji of several characters whole', () => {
    expect(tokensOf('Nice :-) 👩🏽‍🚀🇫🇷 <3')).toBe('Nice|:-)|👩🏽‍🚀|🇫🇷|<3');
  });

  it('cuts right-to-left text and its marks of direction', () => {
    expect(tokensOf('\u200fשלום.')).toBe('\u200f|שלום|.');
  });
});

describe('tokenize', () => {
  it('finds nothing in nothing', () => {
    expect(tokenize('')).toEqual([]);
    expect(tokenize(' \n\t')).toEqual([]);
  });

  it('gives UTF-16 ranges into the text', () => {
    expect(tokenize('😀 Hi. Yes')).toEqual([
      [
        { start: 0, end: 2 },
        { start: 3, end: 5 },
        { start: 5, end: 6 },
      ],
      [{ start: 7, end: 10 }],
    ]);
  });

  it('ends a sentence with each line', () => {
    expect(sentencesOf('A.[\n1]')).toEqual(['A.[', '1]']);
    expect(sentencesOf('He left.[\n1]')).toEqual(['He left.[', '1]']);
    expect(sentencesOf('Team A 3-1\nTeam B 2-2\r\n\r\nthe end')).toEqual(['Team A 3-1', 'Team B 2-2', 'the end']);
  });

  it('reads a dateline and a quotation with its speaker as one sentence each', () => {
    expect(sentencesOf('OSLO (Example News) — It rained. “Why?” Ada Jones asked. “Why now?” she said.')).toEqual([
      'OSLO (Example News) — It rained.',
      '“Why?” Ada Jones asked.',
      '“Why now?” she said.',
    ]);
  });

  it('cuts a sentence of more than 150 tokens', () => {
    expect(tokenize(`${'a b c, '.repeat(100)}end.`).map((tokens) => tokens.length)).toEqual([148, 148, 106]);
  });

  it('takes tens of thousands of any piece in one line', () => {
    for (const piece of ['a', 'a ', '.', '! ', '中', '\ud800', "n't", 'a-', 'a@', '(', '1,', 'U.S. The ', '\u0301']) {
      const text = piece.repeat(Math.ceil(10_000 / piece.length));
      expect(tokenize(text).flat().at(-1)?.end).toBe(text.trimEnd().length);
    }
  });

  const pieces = fc.constantFrom(
    'a',
    'The',
    'Mr',
    'U.S',
    'n’t',
    "'s",
    'can',
    'not',
    '1',
    ',',
    '.',
    '?',
    '!',
    '"',
    '“',
    '”',
    '(',
    ')',
    '-',
    '—',
    '/',
    '@',
    '#',
    ' ',
    '  ',
    '\n',
    '\u0301',
    '\u200f',
    '😀',
    '\ud800',
    '\udc00',
    '中',
    ':)',
    'http://',
    'www.',
    'co',
    'non',
    '[1]',
    '[',
    '…',
    'said',
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );

  it('covers every visible character with tokens in order that do not overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokenize(text).flat();
        let rest = '';
        let last = 0;
        for (const { start, end } of tokens) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(/^\S+$/u.test(text.slice(start, end))).toBe(true);
          rest += text.slice(last, start);
          last = end;
        }
        expect((rest + text.slice(last)).trim()).toBe('');
        expect(tokens).toEqual(tokenRanges(text));
      }),
    );
  });

  it('never lets a sentence be empty, run over a line break or exceed 150 tokens', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const tokens of tokenize(text)) {
          expect(tokens.length).toBeGreaterThan(0);
          expect(tokens.length).toBeLessThanOrEqual(150);
          expect(text.slice(tokens[0]?.start, tokens.at(-1)?.end)).not.toContain('\n');
        }
      }),
    );
  });
});
