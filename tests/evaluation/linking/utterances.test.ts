import { describe, expect, it } from 'vitest';
import {
  evaluateUtterances,
  type GeneratedQuote,
  generateQuotes,
  statementsOf,
} from '../../../evaluation/linking/utterances.ts';
import { id } from '../../builders.ts';

const statements = [
  'The harbour belongs to the town and we will not let anybody sell it to the highest bidder in Norland',
  'Our boats left two hours before the storm and I have told the council so in a letter',
  'It is not the wind that frightens the people of Arn but the price of rope and diesel this winter',
  'The old lighthouse has been dark for seven years because nobody has paid for the lamp',
];

function quote(number: number, key: string, text: string): GeneratedQuote {
  return {
    quoteId: id('q', `${number}`),
    articleId: id('a', `${number}`),
    speaker: { id: `e-${key}`, type: 'person', name: `Ana R${key}` },
    wording: { text, type: 'direct' },
    key,
    kind: number === 0 ? 'full' : 'verbatim',
  };
}

describe('statementsOf', () => {
  it('takes the sentences of twelve words or more, once each, without quotation marks', () => {
    const [first = ''] = statements;
    expect(statementsOf([`“${first}.” We sailed.\n\n${first}.`, 'Nobody came.'])).toEqual([first]);
  });
});

describe('generateQuotes', () => {
  it('gives the same for a seed, another collection for another, and ids that come once', () => {
    const quotes = generateQuotes(statements, 7);
    expect(generateQuotes(statements, 7)).toEqual(quotes);
    expect(generateQuotes(statements, 8)).not.toEqual(quotes);
    expect(new Set(quotes.map(({ quoteId }) => quoteId)).size).toBe(quotes.length);
  });

  it('prints each statement in full once, and others in all ways', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      statements.map((text) => `${text} ${'abcdefghij'[index % 10]}${index}`),
    );
    const kinds = new Set(generateQuotes(many.flat(), 7).map(({ kind }) => kind));
    for (const kind of [
      'full',
      'verbatim',
      'edits',
      'ellipsis',
      'fragment',
      'half',
      'reported',
      'unattributed',
      'formula',
    ]) {
      expect(kinds).toContain(kind);
    }
  });
});

describe('evaluateUtterances', () => {
  it('counts quotes that are with the full wording of their statement and with no other', () => {
    const [one = '', other = ''] = statements;
    const figures = evaluateUtterances([
      quote(0, 'a', one),
      quote(1, 'a', one),
      quote(2, 'a', other),
      quote(3, 'b', other),
    ]);
    expect(figures).toMatchObject({ quotes: 4, pairs: { right: 1, found: 1, gold: 3 }, mixed: 0, precision: 1 });
    expect(figures.recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4);
    expect(figures.kinds).toEqual([
      { kind: 'full', quotes: 1, right: 1 },
      { kind: 'verbatim', quotes: 3, right: 2 },
    ]);
  });

  it('finds nearly all of a generated collection', () => {
    const figures = evaluateUtterances(generateQuotes(statements, 3));
    expect(figures.precision).toBe(1);
    expect(figures.recall).toBeGreaterThan(0.9);
  });
});
