import { describe, expect, it } from 'vitest';
import {
  checkExpectations,
  countFigures,
  type Figures,
  missedExpectations,
} from '../../../pipeline/validate/expectations.ts';
import { type Rows, tableNames } from '../../../schemas/tables.ts';
import { quoteRow, sampleRows } from '../../builders.ts';

const rows = {
  ...sampleRows(),
  quotes: [quoteRow({ speaker_id: null, about_ids: [] }), quoteRow(), quoteRow({ about_ids: ['e-1'] })],
};

function figuresOf(tables: Rows): Figures {
  const { add, figures } = countFigures();
  for (const table of tableNames) for (const row of tables[table]) add(table, [row]);
  return figures;
}

describe('countFigures', () => {
  it('counts rows and, by column, those that have a value, whatever the portions', () => {
    const { add, figures } = countFigures();
    add('quotes', rows.quotes.slice(0, 1));
    add('quotes', []);
    add('quotes', rows.quotes.slice(1));
    expect([figures.quotes.rows, figures.articles.rows]).toEqual([3, 0]);
    const filled = ['quote_id', 'speaker_id', 'about_ids', 'is_duplicate'].map((column) => [
      column,
      figures.quotes.filled.get(column),
    ]);
    expect(Object.fromEntries(filled)).toEqual({ quote_id: 3, speaker_id: 2, about_ids: 1, is_duplicate: 3 });
  });
});

describe('missedExpectations', () => {
  it('finds nothing where all is within its bounds, the bounds included', () => {
    const expectations = {
      quotes: { rows: { min: 3, max: 3 }, filled: { speaker_id: { min: 0.6, max: 0.7 }, about_ids: { max: 0.5 } } },
      dates: {},
    };
    expect(missedExpectations(figuresOf(rows), expectations)).toEqual({ failures: [], warnings: [] });
  });

  it('tells what is below and what is above', () => {
    const expectations = {
      articles: { rows: { max: 0 } },
      quotes: { rows: { min: 5 }, filled: { speaker_id: { min: 0.9 }, about_ids: { max: 0.1 } } },
    };
    expect(missedExpectations(figuresOf(rows), expectations)).toEqual({
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
    expect(missedExpectations(figuresOf({ ...rows, quotes: [] }), expectations).failures).toEqual([]);
  });
});

describe('checkExpectations', () => {
  it('warns of what is above, and fails with all that is below', () => {
    const told: string[] = [];
    const warn = (line: string): number => told.push(line);
    const above = { quotes: { rows: { max: 1 } } };
    checkExpectations(figuresOf(rows), above, warn);
    expect(told).toEqual(['The number of rows of quotes is 3, above the 1 expected.']);
    expect(() => checkExpectations(figuresOf(rows), { quotes: { rows: { min: 4 } } }, warn)).toThrow(
      expect.objectContaining({ kind: 'data', code: 'expectations-missed' }),
    );
  });
});
