import { describe, expect, it } from 'vitest';
import { quarantined } from '../../../pipeline/publish/record-files.ts';
import { withdrawnEntities, withdrawnRecords, withdrawnReject } from '../../../pipeline/withdraw/withdrawn.ts';

const withdrawal = { person: 'Ana Ruiz', reason: 'On\nrequest' };
const rejects = [
  withdrawnReject('ingest', 'a.txt', withdrawal, { article_id: 'a-1' }),
  withdrawnReject('validate', 'mentions/m-1', withdrawal, { entity_id: 'e-1' }),
  withdrawnReject('validate', 'mentions/m-2', withdrawal, { entity_id: 'e-2' }),
  withdrawnReject('validate', 'entities/e-1', withdrawal, { former_ids: ['e-0'] }),
  withdrawnReject('validate', 'quotes/q-1', withdrawal),
];

describe.each(['publish', 'withhold'] as const)('the account of what is withdrawn, where texts are: %s', (policy) => {
  const listed = quarantined(
    [...rejects, { stage: 'ingest', code: 'bad-json', message: 'No.', inputRef: 'b.json', record: null }],
    policy,
  );

  it('tells of each record why it was withdrawn, on one line', () => {
    const message = 'Withdrawn: On request';
    expect([...withdrawnRecords(listed)]).toEqual(
      ['articles/a-1', 'mentions/m-1', 'mentions/m-2', 'entities/e-1', 'quotes/q-1'].map((key) => [key, message]),
    );
  });

  it('gives withdrawn entities with their mentions, to be known again', () => {
    expect(withdrawnEntities(listed)).toEqual([{ id: 'e-1', formerIds: ['e-0'], members: ['m-1'], label: null }]);
  });
});
