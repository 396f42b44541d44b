import { describe, expect, it } from 'vitest';
import { noChanges } from '../../../pipeline/publish/changes.ts';
import { compareWith } from '../../../pipeline/publish/comparison.ts';
import { describeDataset } from '../../../pipeline/publish/datapackage.ts';
import type { Reject } from '../../../pipeline/reject.ts';
import type { Collection } from '../../../schemas/collection.ts';
import { dateRow, sampleRows } from '../../builders.ts';
import { publishedOf } from '../check/published.ts';
import { publicationOf } from './publication.ts';
import { listed } from './streams.ts';

const rows = sampleRows();
const rejects: Reject[] = [
  { stage: 'ingest', code: 'bad-json', message: 'It is no JSON.', inputRef: 'a.json', record: null },
];

async function compare(
  after: typeof rows,
  settings: { collection?: Partial<Collection>; rejects?: readonly Reject[] } = {},
  inputs = {},
) {
  const published = publishedOf(rows);
  const candidate = publicationOf(after, settings);
  const before = { ...published, description: { ...published.description, ...describeDataset(publicationOf(rows)) } };
  return await compareWith(before, { ...candidate, inputs: { ...candidate.inputs, ...inputs } }, null);
}

describe('compareWith', () => {
  it('gives null where nothing differs that a version is made of', async () => {
    expect(await compare(structuredClone(rows))).toBeNull();
    expect(await compare(structuredClone(rows), {}, { sha256: 'f'.repeat(64) })).toBeNull();
  });

  it('takes other rows of the same inputs for a change of method', async () => {
    const comparison = await compare({ ...rows, dates: [dateRow({ value: null })] });
    expect(comparison).toMatchObject({
      verdict: 'MINOR',
      reasons: ['MINOR: dates: 1 changed by a change of method'],
      causes: [{ title: 'Changes of method', sentences: ['dates: 1 changed'] }],
    });
    expect(await listed(comparison?.changes ?? noChanges)).toMatchObject([
      { op: 'MOD', table: 'dates', reason: 'method', columns: { value: null } },
    ]);
  });

  it('finds other rejects and another description', async () => {
    expect((await compare(rows, { rejects }))?.reasons).toEqual(['PATCH: The quarantine changed']);
    for (const collection of [
      { title: 'Boats' },
      { licence: 'CC0-1.0' },
      { publisher: 'Arn Press' },
      { description: 'All.' },
    ]) {
      expect((await compare(rows, { collection }))?.reasons).toEqual(['PATCH: The description of the dataset changed']);
    }
  });
});
