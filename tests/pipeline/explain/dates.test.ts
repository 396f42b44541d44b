import { describe, expect, it } from 'vitest';
import { explain } from '../../../pipeline/explain/explain.ts';
import { plainStyle } from '../../../pipeline/explain/marked-text.ts';
import { explainDate } from '../../../pipeline/extract/dates/explain.ts';
import type { ArticleRow } from '../../../schemas/articles.ts';
import { articleRow, dateRow, sampleRows } from '../../builders.ts';

const row = dateRow();
const told = (columns: Partial<ArticleRow> = {}) =>
  explain(sampleRows({ articles: [articleRow(columns)] }), row.date_id, plainStyle);

describe('explain of a date', () => {
  it('shows it in its sentence, and how its value was reckoned', () => {
    expect(told()).toContain('  “We sail in ⟦2027⟧,” said Mayor Ana Ruiz of Arn.');
    expect(told()).toContain(`reckoned: ${explainDate(row)}`);
    expect(explainDate(row)).toContain('→ 2027');
  });

  it('says on which day the article was published and what says so, or that it is unknown', () => {
    expect(told({ published_on: '2026-11-21', published_from: 'url' }).at(-1)).toBe(
      'the article’s day: 2026-11-21 (from url)',
    );
    expect(told().at(-1)).toBe('the article’s day: unknown');
  });
});
