import { describe, expect, it } from 'vitest';
import { silentEffects } from '../../../pipeline/effects.ts';
import { openChanges } from '../../../pipeline/publish/changes-file.ts';
import { changesJson } from '../../../pipeline/publish/record-files.ts';
import type { Change } from '../../../schemas/manifest.ts';
import { memoryFiles } from '../../memory-files.ts';
import { datasetOf } from './sample-dataset.ts';
import { changeStreamOf } from './streams.ts';

const path = '/changes.json';

async function opened(content: string) {
  const disk = new Map([
    ['', null],
    [path, Buffer.from(content)],
  ]);
  const { head, read } = await openChanges(path, silentEffects({ files: memoryFiles(disk) }));
  const changes: Change[] = [];
  for await (const portion of read()) changes.push(...portion);
  return { head, changes };
}

async function written(changes: readonly Change[]): Promise<string> {
  let text = '';
  for await (const piece of changesJson(datasetOf({ changes: changeStreamOf(changes) }))) text += piece;
  return text;
}

describe('openChanges', () => {
  it.each<[what: string, changes: readonly Change[]]>([
    ['no change', []],
    [
      'changes of every kind',
      [
        { op: 'ADD', table: 'dates', key: 'd-1', reason: 'added', row: { date_id: 'd-1', text: ']\n  ]' } },
        { op: 'DEL', table: 'dates', key: 'd-2', reason: 'removed' },
        { op: 'MOD', table: 'dates', key: 'd-3', reason: 'method', columns: { value: null } },
      ],
    ],
  ])('gives back %s as it was written', async (_what, changes) => {
    const { head, changes: found } = await opened(await written(changes));
    expect(found).toEqual(changes);
    expect(head).toMatchObject({ from: null, to: '0.1.0', verdict: 'FIRST', reasons: ['The first version'] });
  });

  it.each([
    ['holds no list of changes', '{\n  "from": null\n}\n'],
    ['states no verdict', '{\n  "from": null,\n  "changes": []\n}\n'],
    [
      'holds a change that is none',
      '{"from":null,"to":"0.1.0","verdict":"FIRST","reasons":[],\n  "changes": [\n{"op":"PUT"}\n  ]\n}\n',
    ],
  ])('says that the version is damaged where the file %s', async (_what, content) => {
    await expect(opened(content)).rejects.toMatchObject({ kind: 'data', code: 'damaged-version' });
  });
});
