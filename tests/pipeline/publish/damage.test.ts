import { beforeAll, describe, expect, it } from 'vitest';
import { silentEffects } from '../../../pipeline/effects.ts';
import { sha256 } from '../../../pipeline/ids.ts';
import { findDamage } from '../../../pipeline/publish/damage.ts';
import { readIndex } from '../../../pipeline/publish/folder.ts';
import type { VersionEntry } from '../../../schemas/manifest.ts';
import { sampleRows } from '../../builders.ts';
import { type Disk, memoryFiles, systemError } from '../../memory-files.ts';
import { watched } from './faults.ts';
import { publishRows } from './publication.ts';

const root = '/data/0.1.0';
const whole: Disk = new Map([['', null]]);
let entry: VersionEntry | undefined;

beforeAll(async () => {
  const effects = silentEffects({ files: memoryFiles(whole) });
  await publishRows('/data', sampleRows(), { effects });
  entry = (await readIndex('/data', effects)).versions[0];
});

async function damageOf(change: (disk: Disk) => void, rewrite: (entry: VersionEntry) => VersionEntry = (same) => same) {
  const disk = new Map(whole);
  change(disk);
  if (entry === undefined) throw new Error('nothing was published');
  return await findDamage(root, rewrite(entry), silentEffects({ files: memoryFiles(disk) }));
}

/** The version with other words in its datapackage.json, of which the index knows. */
async function damageWith(from: string, to: string) {
  const text = String(Buffer.from(whole.get(`${root}/datapackage.json`) ?? [])).replace(from, to);
  return await damageOf(
    (disk) => disk.set(`${root}/datapackage.json`, Buffer.from(text)),
    (same) => ({ ...same, manifest_sha256: sha256(text) }),
  );
}

describe('findDamage', () => {
  it('finds none in what was published', async () => {
    expect(await damageOf(() => {})).toEqual([]);
  });

  it('names the files that were altered or are missing', async () => {
    const damage = await damageOf((disk) => {
      disk.set(`${root}/README.md`, Buffer.from('mine'));
      disk.delete(`${root}/dates/dates.csv`);
    });
    expect(damage).toEqual([
      { path: 'dates/dates.csv', message: 'is missing' },
      { path: 'README.md', message: expect.stringMatching(/^was altered: its sha256:\w{64} is not sha256:\w{64}$/) },
    ]);
  });

  it('finds that the root was altered, and goes on with what it says', async () => {
    const damage = await damageOf(
      (disk) => disk.delete(`${root}/README.md`),
      (same) => ({ ...same, manifest_sha256: sha256('') }),
    );
    expect(damage.map(({ path }) => path)).toEqual(['datapackage.json', 'README.md']);
  });

  it('finds another number of bytes, and a path that leads out of the version', async () => {
    expect(await damageWith('"bytes": 5', '"bytes": 6')).toHaveLength(1);
    expect(await damageWith('"path": "README.md"', '"path": "../0.1.0/README.md"')).toEqual([
      { path: '../0.1.0/README.md', message: 'lies outside of the version' },
    ]);
  });

  it('says that a file is missing where the root is, or where a folder has its name', async () => {
    expect(await damageOf((disk) => disk.delete(`${root}/datapackage.json`))).toEqual([
      { path: 'datapackage.json', message: 'is missing' },
    ]);
    expect(await damageOf((disk) => disk.set(`${root}/README.md`, null))).toEqual([
      { path: 'README.md', message: 'is missing' },
    ]);
  });

  it('does not take a disk that fails for damage', async () => {
    const files = watched(memoryFiles(whole), ({ name, path }) => {
      if (name === 'read' && path.endsWith('README.md')) throw systemError('EIO');
    });
    if (entry === undefined) throw new Error('nothing was published');
    await expect(findDamage(root, entry, silentEffects({ files }))).rejects.toMatchObject({ kind: 'io' });
  });
});
