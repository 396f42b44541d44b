import type { PositionRow } from '../../schemas/positions.ts';
import type { Rows } from '../../schemas/tables.ts';
import { type Explainer, ownSpan, passageBounds } from './explainer.ts';

/** An office or relation: who holds what of whom, in one line and fact by fact. */
export const positionExplainer: Explainer<PositionRow> = {
  facts: ['entity_id', 'title', 'status', 'of_id', 'source_text'],
  bounds: passageBounds,
  spans: ownSpan,
  opening: (rows, row, style) => [`${style.mark(nameOf(rows, row.entity_id))}: ${stated(rows, row)}`],
};

/** `mayor of Arn`, `former minister`, `mayor-elect`, `candidate for mayor`. */
function stated(rows: Rows, { title, status, of_id }: PositionRow): string {
  const office = {
    current: title,
    former: `former ${title}`,
    acting: `acting ${title}`,
    elect: `${title}-elect`,
    candidate: `candidate for ${title}`,
  }[status];
  return of_id === null ? office : `${office} of ${nameOf(rows, of_id)}`;
}

function nameOf(rows: Rows, id: string): string {
  return rows.entities.find(({ entity_id }) => entity_id === id)?.name ?? id;
}
