import { describe, expect, it } from 'vitest';
import { explain } from '../../../pipeline/explain/explain.ts';
import { plainStyle } from '../../../pipeline/explain/marked-text.ts';
import { type PositionRow, positionStatuses } from '../../../schemas/positions.ts';
import { id, positionRow, sampleRows } from '../../builders.ts';

const told = (columns: Partial<PositionRow> = {}) => {
  const row = positionRow(columns);
  return explain(sampleRows({ positions: [row] }), row.position_id, plainStyle);
};

describe('explain of a position', () => {
  it('marks its words, and tells person, title, status and what it is of by name', () => {
    const lines = told({ status: 'former' });
    expect(lines[1]).toBe('⟦Ana Ruiz⟧: former mayor of Arn');
    expect(lines).toContain('  “We sail in 2027,” said ⟦Mayor Ana Ruiz of Arn⟧.');
    expect(lines).toContain(`entity_id: Ana Ruiz (${id('e', 'Ana Ruiz')})`);
    expect(lines).toContain('title: mayor');
    expect(lines).toContain('status: former');
    expect(lines).toContain(`of_id: Arn (${id('e', 'Arn')})`);
  });

  it('words every status, with and without what the position is of', () => {
    const opening = positionStatuses.map((status) => told({ status, of_id: null })[1]?.replace('⟦Ana Ruiz⟧: ', ''));
    expect(opening).toEqual(['mayor', 'former mayor', 'acting mayor', 'mayor-elect', 'candidate for mayor']);
  });
});
