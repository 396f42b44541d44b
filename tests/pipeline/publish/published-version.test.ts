import { beforeAll, describe, expect, it } from 'vitest';
import { silentEffects } from '../../../pipeline/effects.ts';
import { loadRows, readVersion, versionBefore } from '../../../pipeline/publish/published-version.ts';
import type { VersionEntry } from '../../../schemas/manifest.ts';
import { tableNames } from '../../../schemas/tables.ts';
import { type Disk, memoryFiles } from '../../memory-files.ts';
import { publicationOf, publishRows, twoArticles } from './publication.ts';
import { inOrder } from './streams.ts';

const root = '/data/0.1.0';
const whole: Disk = new Map([['', null]]);

beforeAll(async () => {
  await publishRows('/data', twoArticles(), { effects: silentEffects({ files: memoryFiles(whole) }) });
});

const readWith = async (path: string, content: string) => {
  const disk = new Map([...whole, [`${root}/${path}`, Buffer.from(content)] as const]);
  return await readVersion(root, '0.1.0', silentEffects({ files: memoryFiles(disk) }));
};

describe('readVersion', () => {
  it('gives back what was published', async () => {
    const { stages, inputs } = publicationOf(twoArticles());
    const version = await readVersion(root, '0.1.0', silentEffects({ files: memoryFiles(whole) }));
    expect(await loadRows(version)).toEqual(inOrder(twoArticles()));
    expect(version.rows.dates.count).toBe(2);
    expect(version.tables.map(({ table }) => table.name)).toEqual(tableNames);
    expect(version.quarantine).toEqual({ stages, rejects: [] });
    expect(version.description.on_the_record.inputs).toEqual(inputs);
  });

  it.each([
    ['datapackage.json', '{'],
    ['datapackage.json', '{"resources": []}'],
    ['quotes/manifest.json', '{"table": "quotes"}'],
    ['quarantine.json', '[]'],
  ])('says that the version is damaged where %s is %s', async (path, content) => {
    const error = await readWith(path, content).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'RecordError', kind: 'data', code: 'damaged-version' });
    expect(String(error)).toContain(`${root}/${path} is not what was published`);
  });
});

describe('versionBefore', () => {
  const entry = (version: string): VersionEntry => ({
    version,
    date: null,
    verdict: 'MINOR',
    reasons: [],
    manifest_sha256: '',
  });
  const index = { latest: '0.2.0', versions: [entry('0.1.0'), entry('0.2.0')] };

  it('is the newest, or the one before a draft that is replaced', () => {
    expect(versionBefore(index, null)?.version).toBe('0.2.0');
    expect(versionBefore(index, '0.2.0')?.version).toBe('0.1.0');
    expect(versionBefore({ latest: null, versions: [] }, null)).toBeNull();
  });
});
