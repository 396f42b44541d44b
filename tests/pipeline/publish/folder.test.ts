import { describe, expect, it } from 'vitest';
import { silentEffects } from '../../../pipeline/effects.ts';
import { RecordError } from '../../../pipeline/error.ts';
import { sha256 } from '../../../pipeline/ids.ts';
import {
  changeFolder,
  leftovers,
  makeFolder,
  prepareIndex,
  putInPlace,
  readIndex,
  removeLeftovers,
  versionFolder,
  withWorkFolder,
} from '../../../pipeline/publish/folder.ts';
import type { VersionEntry, VersionIndex } from '../../../schemas/manifest.ts';
import { type Disk, memoryFiles, systemError } from '../../memory-files.ts';

const folder = '/data';
const entry: VersionEntry = {
  version: '0.1.0',
  date: null,
  verdict: 'FIRST',
  reasons: [],
  manifest_sha256: sha256('as published'),
};
const index: VersionIndex = { latest: '0.1.0', versions: [entry] };

/** A folder of versions that holds files; a path that ends in a slash is an empty folder. */
function diskOf(files: Readonly<Record<string, string>>): Disk {
  const disk: Disk = new Map([
    ['', null],
    [folder, null],
  ]);
  for (const [path, content] of Object.entries(files)) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth++) disk.set(`${folder}/${parts.slice(0, depth).join('/')}`, null);
    if (!path.endsWith('/')) disk.set(`${folder}/${path}`, Buffer.from(content));
  }
  return disk;
}

const effectsOn = (disk: Disk) => silentEffects({ files: memoryFiles(disk) });
const names = (disk: Disk): string[] => [...disk.keys()].map((path) => path.slice(folder.length + 1)).sort();

describe('readIndex', () => {
  it('gives the index, and an empty one where there is no folder or nothing in it', async () => {
    expect(await readIndex(folder, effectsOn(diskOf({ 'index.json': JSON.stringify(index) })))).toEqual(index);
    expect(await readIndex(folder, effectsOn(diskOf({})))).toEqual({ latest: null, versions: [] });
    expect(await readIndex(folder, effectsOn(new Map()))).toEqual({ latest: null, versions: [] });
  });

  it('refuses an index that is missing beside versions, or is none', async () => {
    const read = (files: Record<string, string>) => readIndex(folder, effectsOn(diskOf(files)));
    await expect(read({ '0.1.0/': '' })).rejects.toThrow('/data/index.json is missing though /data holds 0.1.0.');
    await expect(read({ 'index.json': '{' })).rejects.toMatchObject({ kind: 'data', code: 'damaged-index' });
    await expect(read({ 'index.json': '{"latest": "one"}' })).rejects.toMatchObject({ code: 'damaged-index' });
  });

  it('says that it cannot be read where the system refuses', async () => {
    const files = { ...memoryFiles(new Map()), readFile: () => Promise.reject(systemError('EACCES')) };
    const effects = silentEffects({ files: files as ReturnType<typeof memoryFiles> });
    await expect(readIndex(folder, effects)).rejects.toMatchObject({ kind: 'io', code: 'cannot-read' });
  });
});

describe('prepareIndex', () => {
  it('changes nothing until it is told to', async () => {
    const disk = diskOf({ 'index.json': 'old' });
    const commit = await prepareIndex(folder, index, effectsOn(disk));
    expect(String(disk.get('/data/index.json'))).toBe('old');
    await commit();
    expect(await readIndex(folder, effectsOn(disk))).toEqual(index);
    expect(names(disk)).toEqual(['', '', 'index.json']);
  });
});

describe('leftovers', () => {
  const disk = diskOf({
    'index.json': '',
    '0.1.0/': '',
    '0.2.0/README.md': '',
    '.staging-0.3.0/quotes/quotes.csv': '',
    'index.json.new': '',
    '.lock': '',
    '.lock.17-0.prepared': '',
    'notes.txt': '',
    '.gitkeep': '',
  });
  const left = ['.lock.17-0.prepared', '.staging-0.3.0', '0.2.0', 'index.json.new'];

  it('are what no finished build has put there, and nothing of anybody else', async () => {
    expect(await leftovers(folder, index, effectsOn(disk))).toEqual(left);
  });

  it('are removed, each with a warning', async () => {
    const copy = new Map(disk);
    const warnings: string[] = [];
    await removeLeftovers(folder, index, { ...effectsOn(copy), warn: (line) => warnings.push(line) });
    expect(names(copy)).toEqual(['', '', '.gitkeep', '.lock', '0.1.0', 'index.json', 'notes.txt']);
    expect(warnings).toEqual(
      left.map((name) => `Removing /data/${name}, left behind by a build that was interrupted.`),
    );
  });
});

describe('versionFolder', () => {
  const find = (files: Record<string, string>) => versionFolder(folder, entry, effectsOn(diskOf(files)));

  it('is the folder of the number, unless the version is still staged', async () => {
    expect(await find({ '0.1.0/datapackage.json': 'as published' })).toBe('/data/0.1.0');
    expect(await find({ '0.1.0/datapackage.json': 'old', '.staging-0.1.0/datapackage.json': 'as published' })).toBe(
      '/data/.staging-0.1.0',
    );
  });

  it('is not the folder of a build that was never finished', async () => {
    expect(await find({ '0.1.0/datapackage.json': 'as published', '.staging-0.1.0/datapackage.json': 'half' })).toBe(
      '/data/0.1.0',
    );
  });
});

describe('putInPlace', () => {
  it('exchanges a staged version for what lies in its place, or for nothing', async () => {
    for (const old of [{ '0.1.0/old.txt': '' }, {}]) {
      const disk = diskOf({ ...old, '.staging-0.1.0/new.txt': '' });
      await putInPlace(folder, '0.1.0', effectsOn(disk));
      expect(names(disk)).toEqual(['', '', '0.1.0', '0.1.0/new.txt']);
    }
  });
});

describe('changeFolder', () => {
  it('makes an error of the system one for the user, and passes others on', async () => {
    const fail = (error: Error) => changeFolder(folder, () => Promise.reject(error));
    await expect(fail(systemError('ENOSPC'))).rejects.toMatchObject({ kind: 'io', code: 'disk-full' });
    await expect(fail(new RecordError('usage', 'ENOSPC', 'a code of this program'))).rejects.toMatchObject({
      kind: 'usage',
    });
    await expect(fail(new TypeError('a fault'))).rejects.toBeInstanceOf(TypeError);
    expect(await changeFolder(folder, async () => 7)).toBe(7);
  });
});

describe('makeFolder', () => {
  it('tells why a folder cannot be made where Node says of the whole that there is none', async () => {
    const files: typeof import('node:fs/promises') = Object.assign(memoryFiles(diskOf({})), {
      mkdir: async (_path: string, options?: { recursive: boolean }) => {
        throw systemError(options?.recursive ? 'ENOENT' : 'EROFS');
      },
    });
    await expect(makeFolder(`${folder}/new`, silentEffects({ files }))).rejects.toMatchObject({ code: 'EROFS' });
  });
});

describe('withWorkFolder', () => {
  it('gives rooms in a folder that is no part of any version, and removes it however the work ends', async () => {
    const disk = diskOf({});
    const before = names(disk);
    const rooms = await withWorkFolder(folder, effectsOn(disk), async (roomFor) => {
      const found = [await roomFor('rows'), await roomFor('changes')];
      expect(found.map((room) => disk.get(room))).toEqual([null, null]);
      expect(await leftovers(folder, { latest: null, versions: [] }, effectsOn(disk))).toEqual(['.staging-work']);
      return found;
    });
    expect(new Set(rooms).size).toBe(2);
    expect(names(disk)).toEqual(before);
    const failing = withWorkFolder(folder, effectsOn(disk), async () => {
      throw new RangeError('It failed.');
    });
    await expect(failing).rejects.toThrow('It failed.');
    expect(names(disk)).toEqual(before);
  });

  it('warns where it cannot remove the folder, and the work is done all the same', async () => {
    const warnings: string[] = [];
    const files = { ...memoryFiles(diskOf({})), rm: () => Promise.reject(systemError('EACCES')) };
    const effects = silentEffects({ files, warn: (line) => void warnings.push(line) });
    expect(await withWorkFolder(folder, effects, async () => 'done')).toBe('done');
    expect(warnings).toEqual([`Cannot remove ${folder}/.staging-work. The next build will.`]);
  });
});
