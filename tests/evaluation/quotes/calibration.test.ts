import { describe, expect, it } from 'vitest';
import {
  contentCalibration,
  crossValidated,
  fitWeights,
  speakerCalibration,
} from '../../../evaluation/quotes/calibration.ts';
import { judge } from '../../../evaluation/quotes/judgements.ts';
import { document, found, gold, person } from './statements.ts';

const text = '“We sail,” said Ruiz. Lind said that it rains.';
const sail = { content: 'We sail,', source: 'Ruiz' };
const rain = { content: 'that it rains', source: 'Lind' };
const speakers = { first: person('Ruiz'), others: null };

/** A document whose quotation is found rightly, and whose clause is found with the wrong source. */
const judged = judge(document(text, [gold(text, sail, { speakers }), gold(text, rain)]), {
  quotes: [
    found(text, sail, { speaker: 'Ruiz', speakerRule: 'speaker/name' }),
    found(text, { ...rain, source: 'Ruiz' }, { type: 'indirect', rule: 'quote/clause' }),
  ],
});
const documents = Array.from({ length: 40 }, () => judged);

describe('fitWeights', () => {
  it('trusts what comes out right more than what does not', () => {
    const weights = fitWeights(contentCalibration, documents);
    expect(weights['source behind marks']).toBeGreaterThan(1);
    expect(weights['always']).toBeLessThan(0);
  });

  it('learns of speakers from those whose names are judged', () => {
    expect(speakerCalibration.judged(judged)).toHaveLength(1);
    const weights = fitWeights(speakerCalibration, documents);
    expect((weights['always'] ?? 0) + (weights['by name'] ?? 0)).toBeGreaterThan(2);
  });
});

describe('crossValidated', () => {
  it('gives a probability to every row, by weights that have not seen its document', () => {
    const odd = judge(document(text, []), { quotes: [found(text, sail)] });
    const forecasts = crossValidated(contentCalibration, [odd, ...documents]);
    expect(forecasts).toHaveLength(81);
    const own = forecasts.filter(({ isRight }) => !isRight).map(({ confidence }) => confidence);
    expect(Math.max(...own)).toBeGreaterThan(0.8);
  });
});
