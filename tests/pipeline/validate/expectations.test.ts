import { describe, expect, it } from 'vitest';
import { checkExpectations, missedExpectations } from '../../../pipeline/validate/expectations.ts';
import { quoteRow, sampleRows } from '../../builders.ts';

const rows = {
  ...sampleRows(),
  quotes: [quoteRow({ speaker_id: null, about_ids: [] }), quoteRow(), quoteRow({ about_ids: ['e-1'] })],
};

describe('missedExpectations', () => {
  it('finds nothing where all is within its bounds, the bounds included', () => {
    const expectations = {
      quotes: { rows: { min: 3, max: 3 }, filled: { speaker_id: { min: 0.6, max: 0.7 }, about_ids: { max: 0.5 } } },
      dates: {},
    };
    expect(missedExpectations(rows, expectations)).toEqual({ failures: [], warnings: [] });
  });

  it('tells what is below and what is above', () => {
    const expectations = {
      articles: { rows: { max: 0 } },
      quotes: { rows: { min: 5 }, filled: { speaker_id: { min: 0.9 }, about_ids: { max: 0.1 } } },
    };
    expect(missedExpectations(rows, expectations)).toEqual({
      failures: [
        'The number of rows of quotes is 3, below the 5 expected',
        'The share of quotes with a value in speaker_id is 0.6667, below the 0.9 expected',
      ],
      warnings: [
        'The number of rows of articles is 1, above the 0 expected',
        'The share of quotes with a value in about_ids is 0.3333, above the 0.1 expected',
      ],
    });
  });

  it('expects no share of a table without rows', () => {
    const expectations = { quotes: { filled: { speaker_id: { min: 1 } } } };
    expect(missedExpectations({ ...rows, quotes: [] }, expectations).failures).toEqual([]);
  });
});

describe('checkExpectations', () => {
  it('warns of what is above, and fails with all that is below', () => {
    const told: string[] = [];
    const warn = (line: string): number => told.push(line);
    const above = { quotes: { rows: { max: 1 } } };
    checkExpectations(rows, above, warn);
    expect(told).toEqual(['The number of rows of quotes is 3, above the 1 expected.']);
    expect(() => checkExpectations(rows, { quotes: { rows: { min: 4 } } }, warn)).toThrow(
      expect.objectContaining({ kind: 'data', code: 'expectations-missed' }),
    );
  });
});
