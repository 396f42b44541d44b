import { describe, expect, it } from 'vitest';
import { changesText } from '../../../pipeline/publish/changes-text.ts';
import type { VersionEntry } from '../../../schemas/manifest.ts';
import { datasetOf } from './sample-dataset.ts';
import { changeStreamOf } from './streams.ts';

const before: VersionEntry = {
  version: '0.1.0',
  date: null,
  verdict: 'FIRST',
  reasons: [],
  manifest_sha256: 'd'.repeat(64),
};

describe('changesText', () => {
  it('says no more of a first version than that it is the first', () => {
    expect(changesText(datasetOf())).toBe('# Version 0.1.0\n\nThe first version.\n');
  });

  it('tells the verdict, its reasons, the causes as the text they are, and the counts by table', () => {
    const dataset = datasetOf({
      before,
      version: '0.1.1',
      verdict: 'PATCH',
      reasons: ['PATCH: dates: 1 removed with articles that are gone'],
      causes: [{ title: 'Articles that are gone', sentences: ['old_<b>.txt', 'other.txt'] }],
      changes: changeStreamOf([{ op: 'DEL', table: 'dates', key: 'd-1', reason: 'removed' }]),
    });
    expect(changesText(dataset)).toBe(
      [
        '# Changes from 0.1.0 to 0.1.1',
        'Verdict: PATCH.',
        '- PATCH: dates: 1 removed with articles that are gone',
        '## Articles that are gone',
        '- old\\_\\<b\\>.txt\n- other.txt',
        '## Rows',
        '| table | added | changed | removed |\n|---|--:|--:|--:|\n| dates | 0 | 0 | 1 |\n',
      ].join('\n\n'),
    );
  });
});
