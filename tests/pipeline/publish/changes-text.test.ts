import { describe, expect, it } from 'vitest';
import { changesText } from '../../../pipeline/publish/changes-text.ts';
import type { Change, VersionEntry } from '../../../schemas/manifest.ts';
import { datasetOf } from './sample-dataset.ts';

const before: VersionEntry = {
  version: '0.1.0',
  date: null,
  verdict: 'FIRST',
  reasons: [],
  manifest_sha256: 'd'.repeat(64),
};

function renamed(count: number, speaker: string): Change[] {
  return Array.from({ length: count }, (_, index) => {
    return { op: 'MOD', table: 'quotes', key: `q-${index}`, reason: 'cluster', columns: { speaker } };
  });
}

function textOf(changes: readonly Change[], reasons: readonly string[] = []): string {
  return changesText(datasetOf({ before, version: '0.1.1', verdict: 'PATCH', reasons, changes }));
}

describe('changesText', () => {
  it('says no more of a first version than that it is the first', () => {
    expect(changesText(datasetOf())).toBe('# Version 0.1.0\n\nThe first version.\n');
  });

  it('tells the verdict, its reasons, the counts by table and what many rows share', () => {
    const gone: Change = { op: 'DEL', table: 'dates', key: 'd-1', reason: 'removed' };
    expect(textOf([gone, ...renamed(400, 'Ana Ruiz Soto')], ['PATCH: quotes: 400 changed by a regrouping'])).toBe(
      [
        '# Changes from 0.1.0 to 0.1.1',
        'Verdict: PATCH.',
        '- PATCH: quotes: 400 changed by a regrouping',
        '| table | added | changed | removed |\n|---|--:|--:|--:|\n| dates | 0 | 0 | 1 |\n| quotes | 0 | 400 | 0 |',
        'Changes that many rows share:',
        '- 400 rows of quotes: `speaker` is now "Ana Ruiz Soto"\n',
      ].join('\n\n'),
    );
  });

  it('tells the largest cascades first, and none of a single row', () => {
    const text = textOf([...renamed(1, 'Lone'), ...renamed(2, 'Few'), ...renamed(3, 'Many')]);
    expect(text.slice(text.indexOf('share:'))).toBe(
      'share:\n\n- 3 rows of quotes: `speaker` is now "Many"\n- 2 rows of quotes: `speaker` is now "Few"\n',
    );
  });

  it('tells no more than twenty cascades', () => {
    const text = textOf(Array.from({ length: 30 }, (_, index) => renamed(2, `Name ${index}`)).flat());
    expect(text.match(/^- 2 rows/gm)).toHaveLength(20);
  });

  it('shows markup in values as the text it is, and long values in short', () => {
    expect(textOf(renamed(2, '<script>'))).toContain('`speaker` is now "\\<script\\>"\n');
    expect(textOf(renamed(2, 'a'.repeat(500)))).toContain(`is now "${'a'.repeat(118)}…\n`);
  });
});
