import type { DateRow } from '../../schemas/dates.ts';
import type { Rows } from '../../schemas/tables.ts';
import { explainDate } from '../extract/dates/explain.ts';
import { articleOf } from './context.ts';
import { type Explainer, ownSpan, passageBounds } from './explainer.ts';

/** A time expression: how its value was reckoned, and the day of the article. */
export const dateExplainer: Explainer<DateRow> = {
  facts: ['type', 'value', 'anchor', 'source_text'],
  bounds: passageBounds,
  spans: ownSpan,
  reasons: (rows, row, style) => [
    `${style.label('reckoned:')} ${explainDate(row)}`,
    `${style.label('the article’s day:')} ${articleDay(rows, row)}`,
  ],
};

/** `2020-12-15 (from url)`. */
function articleDay(rows: Rows, { article_id }: DateRow): string {
  const { published_on = null, published_from = null } = articleOf(rows, article_id) ?? {};
  if (published_on === null) return 'unknown';
  return published_from === null ? published_on : `${published_on} (from ${published_from})`;
}
