import { describe, expect, it } from 'vitest';
import { attributionAfter, attributionBefore } from '../../../pipeline/extract/attribution.ts';
import { type Token, tokenize } from '../../../pipeline/extract/tokens.ts';

const tokensOf = (text: string): Token[] => tokenize(text, 0, text.length);
const words = (
  text: string,
  tokens: readonly Token[],
  span: { from: number; to: number } | null | undefined,
): string | null => (span ? text.slice(tokens[span.from]?.start, tokens[span.to - 1]?.end) : null);

describe('attributionAfter', () => {
  it.each([
    [', said Ana Ruiz, head of the union, on Monday.', 'said', 'Ana Ruiz, head of the union'],
    ['Ana Ruiz, the mayor, later said.', 'said', 'Ana Ruiz, the mayor'],
    ['the head of the union, Ana Ruiz, told a crowd.', 'told', 'the head of the union, Ana Ruiz'],
    ['she said in an interview.', 'said', 'she'],
    ['said a spokesman for the Ministry of Health.', 'said', 'a spokesman for the Ministry of Health'],
    ['according to Ana Ruiz of Arn.', 'according to', 'Ana Ruiz of Arn'],
    ['Sen. Ana Ruiz (D-Arn) said.', 'said', 'Sen. Ana Ruiz (D-Arn)'],
    ['went on Ana Ruiz.', 'went on', 'Ana Ruiz'],
  ])('reads %s', (text, cue, speaker) => {
    const tokens = tokensOf(text);
    const found = attributionAfter(tokens, 0, tokens.length);
    expect(words(text, tokens, found?.cue)).toBe(cue);
    expect(words(text, tokens, found?.speaker)).toBe(speaker);
  });

  it.each(['and the ferry said nothing.', 'Ana Ruiz was told.', 'to say Ana Ruiz.', 'in Arn.', ''])(
    'finds none in “%s”',
    (text) => {
      const tokens = tokensOf(text);
      expect(attributionAfter(tokens, 0, tokens.length)).toBeNull();
    },
  );
});

describe('attributionBefore', () => {
  it.each([
    ['On Monday Ana Ruiz said: “', 'said', 'Ana Ruiz'],
    ['In a letter, the mayor wrote, “', 'wrote', 'the mayor'],
    ['Ana Ruiz, the mayor, told reporters in Arn on Monday: “', 'told', 'Ana Ruiz, the mayor'],
    ['She waved and left, saying, “', 'saying', 'She'],
    ['Ana Ruiz said “', 'said', 'Ana Ruiz'],
  ])('reads %s', (text, cue, speaker) => {
    const tokens = tokensOf(text);
    const found = attributionBefore(tokens, 0, tokens.length - 1);
    expect(words(text, tokens, found?.cue)).toBe(cue);
    expect(words(text, tokens, found?.speaker)).toBe(speaker);
  });

  it.each([
    'Ana Ruiz was told: “',
    'Ana Ruiz’s claims: “',
    'The report “',
    'her comments “',
    'She said the ferry of “',
  ])('finds none in %s', (text) => {
    const tokens = tokensOf(text);
    expect(attributionBefore(tokens, 0, tokens.length - 1)).toBeNull();
  });
});
