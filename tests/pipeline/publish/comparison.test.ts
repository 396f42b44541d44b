import { describe, expect, it } from 'vitest';
import { compareWith } from '../../../pipeline/publish/comparison.ts';
import { describeDataset } from '../../../pipeline/publish/datapackage.ts';
import type { Reject } from '../../../pipeline/reject.ts';
import type { Collection } from '../../../schemas/collection.ts';
import { dateRow, sampleRows } from '../../builders.ts';
import { publishedOf } from '../check/published.ts';
import { publicationOf } from './publication.ts';

const rows = sampleRows();
const rejects: Reject[] = [
  { stage: 'ingest', code: 'bad-json', message: 'It is no JSON.', inputRef: 'a.json', record: null },
];

function compare(
  after: typeof rows,
  settings: { collection?: Partial<Collection>; rejects?: readonly Reject[] } = {},
  inputs = {},
) {
  const published = publishedOf(rows);
  const candidate = publicationOf(after, settings);
  const before = { ...published, description: { ...published.description, ...describeDataset(publicationOf(rows)) } };
  return compareWith(before, { ...candidate, inputs: { ...candidate.inputs, ...inputs } });
}

describe('compareWith', () => {
  it('gives null where nothing differs that a version is made of', () => {
    expect(compare(structuredClone(rows))).toBeNull();
    expect(compare(structuredClone(rows), {}, { sha256: 'f'.repeat(64) })).toBeNull();
  });

  it('takes other rows of the same inputs for a change of method', () => {
    expect(compare({ ...rows, dates: [dateRow({ value: null })] })).toMatchObject({
      verdict: 'MINOR',
      reasons: ['MINOR: dates: 1 changed by a change of method'],
      changes: [{ op: 'MOD', table: 'dates', reason: 'method', columns: { value: null } }],
    });
  });

  it('finds other rejects and another description', () => {
    expect(compare(rows, { rejects })?.reasons).toEqual(['PATCH: The quarantine changed']);
    for (const collection of [
      { title: 'Boats' },
      { licence: 'CC0-1.0' },
      { publisher: 'Arn Press' },
      { description: 'All.' },
    ]) {
      expect(compare(rows, { collection })?.reasons).toEqual(['PATCH: The description of the dataset changed']);
    }
  });
});
