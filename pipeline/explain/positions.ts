import type { PositionRow } from '../../schemas/positions.ts';
import { type Explainer, ownSpan, passageBounds } from './explainer.ts';

/** An office or relation: who holds what of whom, in one line and fact by fact. */
export const positionExplainer: Explainer<PositionRow> = {
  facts: ['entity_id', 'title', 'status', 'of_id', 'source_text'],
  bounds: passageBounds,
  spans: ownSpan,
  opening: (rows, row, style) => {
    const nameOf = (id: string): string => rows.entities.find(({ entity_id }) => entity_id === id)?.name ?? id;
    return [`${style.mark(nameOf(row.entity_id))}: ${statedPosition(row, nameOf)}`];
  },
};

/** `mayor of Arn`, `former minister`, `mayor-elect`, `candidate for mayor`. */
export function statedPosition(
  { title, status, of_id }: Pick<PositionRow, 'title' | 'status' | 'of_id'>,
  nameOf: (entityId: string) => string,
): string {
  const office = {
    current: title,
    former: `former ${title}`,
    acting: `acting ${title}`,
    elect: `${title}-elect`,
    candidate: `candidate for ${title}`,
  }[status];
  return of_id === null ? office : `${office} of ${nameOf(of_id)}`;
}
