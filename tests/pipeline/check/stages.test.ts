import { describe, expect, it } from 'vitest';
import { checkStages } from '../../../pipeline/check/stages.ts';
import type { Quarantine } from '../../../schemas/manifest.ts';
import { sampleRows } from '../../builders.ts';
import { publishedOf } from './published.ts';

const reject = { code: 'bad-json', message: 'It is no JSON.', input_ref: 'a.json', record: null } as const;

function told(change: (quarantine: Quarantine) => Quarantine): string[] {
  const published = publishedOf(sampleRows());
  return checkStages({ ...published, quarantine: change(published.quarantine) }).map(({ message }) => message);
}

/** The account with other counts of one stage. */
function counting(
  stage: string,
  counts: { in?: number; out?: number; rejected?: number },
): (account: Quarantine) => Quarantine {
  return (account) => ({
    ...account,
    stages: account.stages.map((count) => (count.stage === stage ? { ...count, ...counts } : count)),
  });
}

describe('checkStages', () => {
  it('finds nothing wrong with an account that adds up', () => {
    expect(told((quarantine) => quarantine)).toEqual([]);
  });

  it.each<[what: string, change: (account: Quarantine) => Quarantine, expected: string[]]>([
    [
      'a stage that gave less than it took and rejected nothing',
      counting('validate', { in: 10 }),
      ['validate took 10 rows, gave 9 and rejected 0'],
    ],
    [
      'a stage that took less than the one before gave',
      counting('extract', { in: 0, out: 0 }),
      ['extract took 0 articles, but ingest gave 1', 'link took 1 articles, but extract gave 0'],
    ],
    [
      'rejects that are counted and not listed',
      counting('ingest', { in: 2, rejected: 1 }),
      ['ingest rejected 1 documents, but 0 are listed'],
    ],
    [
      'rejects that are listed and not counted',
      (account) => ({ ...account, rejects: [{ stage: 'ingest', ...reject }] }),
      ['ingest rejected 0 documents, but 1 are listed'],
    ],
    [
      'rejects of a stage that is not counted',
      (account) => ({ ...account, rejects: [{ stage: 'publish', ...reject }] }),
      ['lists rejects of publish, a stage that it does not count'],
    ],
    [
      'fewer rows than the last stage gave',
      counting('validate', { in: 8, out: 8 }),
      ['validate gave 8 rows, but 9 are published'],
    ],
    ['no account at all', (account) => ({ ...account, stages: [] }), ['counts no stage']],
  ])('finds %s', (_what, change, expected) => {
    expect(told(change)).toEqual(expected);
  });
});
