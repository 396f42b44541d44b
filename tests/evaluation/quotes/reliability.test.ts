import { describe, expect, it } from 'vitest';
import { judge } from '../../../evaluation/quotes/judgements.ts';
import { reliabilityOf, speakerForecasts, statementForecasts } from '../../../evaluation/quotes/reliability.ts';
import { document, found, gold, person } from './statements.ts';

const forecasts = (confidence: number, right: number, of: number) =>
  Array.from({ length: of }, (_, index) => ({ confidence, isRight: index < right }));

describe('reliabilityOf', () => {
  it('makes ten bins of equal count, from the least confident', () => {
    const spread = Array.from({ length: 40 }, (_, index) => ({ confidence: (40 - index) / 40, isRight: true }));
    const { bins } = reliabilityOf(spread);
    expect(bins.map(({ count }) => count)).toEqual(Array(10).fill(4));
    expect(bins[0]?.confidence).toBeCloseTo(0.0625);
    expect(bins[9]?.confidence).toBeCloseTo(0.9625);
  });

  it('parts no two of the same confidence', () => {
    const { bins } = reliabilityOf([...forecasts(0.5, 9, 15), ...forecasts(0.7, 3, 4), ...forecasts(0.9, 1, 1)]);
    expect(bins.map(({ count }) => count)).toEqual([15, 4, 1]);
  });

  it('weighs how far each bin is from what it promises by its size', () => {
    const { error, confidence, right } = reliabilityOf([...forecasts(0.2, 2, 10), ...forecasts(0.9, 9, 10)]);
    expect([confidence, right]).toEqual([expect.closeTo(0.55), expect.closeTo(0.55)]);
    expect(error).toBeCloseTo(0);
    expect(reliabilityOf([...forecasts(0.2, 5, 10), ...forecasts(0.9, 9, 10)]).error).toBeCloseTo(0.15);
    expect(reliabilityOf(forecasts(0.7, 0, 10)).error).toBeCloseTo(0.7);
    expect(reliabilityOf(forecasts(1, 10, 10)).error).toBe(0);
  });

  it('leaves out what was given no probability, and counts it', () => {
    expect(reliabilityOf([null, ...forecasts(1, 3, 3), null])).toMatchObject({ forecasts: 3, without: 2 });
    expect(reliabilityOf([null])).toEqual({ bins: [], forecasts: 0, without: 1, confidence: 0, right: 0, error: 0 });
  });
});

describe('forecasts', () => {
  const text = '“We sail,” said Ana Ruiz. It rained.';
  const sail = { content: 'We sail', source: 'Ana Ruiz' };
  const tide = document(text, [gold(text, sail, { speakers: { first: person('Ana Ruiz'), others: [] } })]);
  const judgements = judge(tide, {
    quotes: [
      found(text, sail, { speaker: 'Bo Lind', confidence: 0.8, speakerConfidence: 0.6 }),
      found(text, { content: 'It rained' }, { speaker: 'Bo Lind', confidence: 0.4, speakerConfidence: 0.3 }),
    ],
  });

  it('of statements ask for bounds and source of every row', () => {
    expect(statementForecasts(judgements)).toEqual([
      { confidence: 0.8, isRight: true },
      { confidence: 0.4, isRight: false },
    ]);
  });

  it('of speakers ask for the name where the gold has one for the statement', () => {
    expect(speakerForecasts(judgements)).toEqual([{ confidence: 0.6, isRight: false }]);
  });

  it('are null where a row has none', () => {
    expect(statementForecasts(judge(tide, { quotes: [found(text, sail)] }))).toEqual([null]);
    expect(speakerForecasts(judge(tide, { quotes: [found(text, sail, { speaker: 'Bo Lind' })] }))).toEqual([null]);
    expect(speakerForecasts(judge(tide, { quotes: [found(text, sail)] }))).toEqual([]);
  });
});
