import { describe, expect, it } from 'vitest';
import { checkChanges, checkIndex } from '../../../pipeline/check/chain.ts';
import type { Problem } from '../../../pipeline/check/finding.ts';
import type { Change, Verdict } from '../../../schemas/manifest.ts';
import { dateRow, id, sampleRows } from '../../builders.ts';
import { changesBetween, tablesOf } from '../publish/streams.ts';

function indexOf(versions: readonly (readonly [version: string, verdict: Verdict])[], latest?: string | null) {
  const entry = { date: null, reasons: [], manifest_sha256: '' };
  return {
    latest: latest === undefined ? (versions.at(-1)?.[0] ?? null) : latest,
    versions: versions.map(([version, verdict]) => ({ version, verdict, ...entry })),
  };
}

function told(...args: Parameters<typeof indexOf>): string[] {
  return checkIndex(indexOf(...args)).map(({ place, message }) => `${place}: ${message}`);
}

describe('checkIndex', () => {
  it.each<[what: string, versions: [string, Verdict][]]>([
    ['no version', []],
    [
      'drafts',
      [
        ['0.1.0', 'FIRST'],
        ['0.1.1', 'PATCH'],
        ['0.2.0', 'MINOR'],
        ['0.3.0', 'MAJOR'],
      ],
    ],
    [
      'drafts that became stable',
      [
        ['0.1.0', 'FIRST'],
        ['1.0.0', 'PATCH'],
        ['2.0.0', 'MAJOR'],
      ],
    ],
    [
      'a first version that is stable',
      [
        ['1.0.0', 'FIRST'],
        ['1.0.1', 'PATCH'],
      ],
    ],
  ])('finds nothing wrong with %s', (_what, versions) => {
    expect(told(versions)).toEqual([]);
  });

  it.each<[what: string, versions: [string, Verdict][], expected: string]>([
    [
      'order',
      [
        ['0.2.0', 'FIRST'],
        ['0.1.0', 'MINOR'],
      ],
      'index.json, version 0.1.0: stands after 0.2.0',
    ],
    [
      'number',
      [
        ['0.1.0', 'FIRST'],
        ['0.3.0', 'MINOR'],
      ],
      'index.json, version 0.3.0: should be 0.2.0: MINOR after 0.1.0',
    ],
    ['first number', [['0.2.0', 'FIRST']], 'index.json, version 0.2.0: should be 0.1.0: FIRST after no version'],
    ['verdict of the first', [['0.1.0', 'MINOR']], 'index.json, version 0.1.0: is the first, but MINOR'],
    [
      'verdict of a later one',
      [
        ['0.1.0', 'FIRST'],
        ['0.2.0', 'FIRST'],
      ],
      'index.json, version 0.2.0: is FIRST, but after 0.1.0',
    ],
  ])('finds a wrong %s', (_what, versions, expected) => {
    expect(told(versions)).toContain(expected);
  });

  it('finds that another version than the last is named as latest', () => {
    expect(
      told(
        [
          ['0.1.0', 'FIRST'],
          ['0.2.0', 'MINOR'],
        ],
        '0.1.0',
      ),
    ).toEqual(['index.json: names 0.1.0 as latest, not 0.2.0, the last listed']);
  });
});

describe('checkChanges', () => {
  const before = tablesOf(sampleRows());
  const after = tablesOf({
    ...sampleRows(),
    dates: [dateRow({ value: null }), dateRow({ date_id: id('d', 'new') })],
  });

  /** What is wrong with changes from tables to others. */
  const told = async (changes: readonly Change[], from = before, to = after): Promise<Problem[]> => {
    const head = { from: '0.1.0', to: '0.2.0', verdict: 'MINOR', reasons: [] } as const;
    const read = async function* () {
      for (const change of changes) yield [change];
    };
    return await checkChanges({ head: { ...head, reasons: [] }, read }, from, to);
  };

  it('finds nothing wrong with changes that lead from one version to the next', async () => {
    const changes = await changesBetween(before, after);
    expect(changes).toHaveLength(2);
    expect(await told(changes)).toEqual([]);
  });

  it('finds nothing wrong with no changes between the same rows', async () => {
    expect(await told([], before, before)).toEqual([]);
  });

  it('finds the row that they do not lead to', async () => {
    const place = '0.2.0/changes.json';
    const message = `does not lead from 0.1.0 to the row dates/${id('d', 'new')}`;
    const withoutNew = (await changesBetween(before, after)).filter(({ op }) => op !== 'ADD');
    expect(await told(withoutNew)).toEqual([{ place, message }]);
  });

  it('finds a row that they lead to though it is not there, and one whose value they do not give', async () => {
    expect(await told(await changesBetween(before, after), before, before)).toHaveLength(2);
    expect(await told([], before, tablesOf({ ...sampleRows(), dates: [] }))).toHaveLength(1);
  });

  it('finds changes of a table that neither version has', async () => {
    const row = { boat_id: 'b-1' };
    expect(await told([{ op: 'ADD', table: 'boats', key: 'b-1', reason: 'added', row }], before, before)).toHaveLength(
      1,
    );
  });
});
