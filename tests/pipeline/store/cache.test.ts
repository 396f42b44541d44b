import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { silentEffects } from '../../../pipeline/effects.ts';
import {
  boundCache,
  clearCache,
  forgetArticles,
  inspectCache,
  openCache,
  verifyCache,
} from '../../../pipeline/store/cache.ts';
import { folderOf } from '../ingest/folder.ts';

const effects = silentEffects();
const method = (digit: string): string => digit.repeat(16);
const key = (digit: string): string => digit.repeat(32);

/** A cache of methods, each with so many segments of one record. */
async function cacheOf(methods: Readonly<Record<string, number>>, length = 1000): Promise<string> {
  const folder = join(await folderOf({}), 'cache');
  for (const [digit, segments] of Object.entries(methods)) {
    for (let segment = 0; segment < segments; segment++) {
      const store = await openCache(folder, method(digit), effects);
      await store.put(key(String(segment)), Buffer.alloc(length, segment));
      await store.close();
    }
  }
  return folder;
}

const shown = async (folder: string) =>
  (await inspectCache(folder, effects)).map(({ name, articles, segments }) => [name, articles, segments.length]);

describe('a cache', () => {
  it('is shown by method, in the order in which they were begun', async () => {
    const folder = await cacheOf({ b: 2, a: 1 });
    expect(await shown(folder)).toEqual([
      [`000001-${method('b')}`, 2, 2],
      [`000002-${method('a')}`, 1, 1],
    ]);
    expect(await readFile(join(folder, '.gitignore'), 'utf8')).toMatch(/^\*$/m);
  });

  it('finds what a method has when it is opened again', async () => {
    const folder = await cacheOf({ a: 1, b: 1 });
    const store = await openCache(folder, method('a'), effects);
    expect([store.has(key('0')), store.has(key('1'))]).toEqual([true, false]);
    await store.close();
  });

  it('is bounded by removing methods that were begun earlier, then the oldest segments', async () => {
    const folder = await cacheOf({ a: 2, b: 3 });
    expect(await boundCache(folder, 10_000, effects)).toBe(0);
    await boundCache(folder, 3200, effects);
    expect(await shown(folder)).toEqual([[`000002-${method('b')}`, 3, 3]]);
    await boundCache(folder, 1100, effects);
    const [left] = await inspectCache(folder, effects);
    expect(left?.segments.map(({ name }) => name)).toEqual(['00000003.segment']);
  });

  it('spares the method in use before others', async () => {
    const folder = await cacheOf({ a: 1, b: 1 });
    await boundCache(folder, 1100, effects, method('a'));
    expect(await shown(folder)).toEqual([[`000001-${method('a')}`, 1, 1]]);
  });

  it('is cleared of all that is its own', async () => {
    const folder = await cacheOf({ a: 1 });
    await writeFile(join(folder, 'notes.txt'), 'mine');
    expect(await clearCache(folder, effects)).toBeGreaterThan(1000);
    expect(await readdir(folder)).toEqual(['notes.txt']);
  });

  it('is cleared of a segment in which nothing was written', async () => {
    const folder = await cacheOf({ a: 1 });
    await writeFile(join(folder, `000001-${method('a')}`, '00000002.segment'), '');
    await clearCache(folder, effects);
    expect(await readdir(dirname(folder))).toEqual([]);
  });

  it('is inspected, bounded and searched while another process removes segments', async () => {
    const open = async (...given: Parameters<typeof effects.files.open>) => {
      await rm(String(given[0]));
      return await effects.files.open(...given);
    };
    const racing = { ...effects, files: { ...effects.files, open } };
    for (const look of [
      (folder: string) => inspectCache(folder, racing),
      (folder: string) => verifyCache(folder, racing),
      (folder: string) => boundCache(folder, 1000, racing),
      (folder: string) => forgetArticles(folder, [`a-${'0'.repeat(16)}`], racing),
    ]) {
      await expect(look(await cacheOf({ a: 2 }))).resolves.not.toThrow();
    }
  });

  it('says what to do where it cannot be used', async () => {
    const file = join(await folderOf({ cache: 'a file' }), 'cache');
    const failed = { kind: 'io', code: 'cache-failed' };
    await expect(openCache(file, method('a'), effects)).rejects.toMatchObject(failed);
    await expect(inspectCache(file, effects)).rejects.toMatchObject(failed);
    await expect(forgetArticles(file, [`a-${'0'.repeat(16)}`], effects)).rejects.toMatchObject(failed);
  });

  it('tells the segments with damaged records', async () => {
    const folder = await cacheOf({ a: 2 });
    expect(await verifyCache(folder, effects)).toEqual([]);
    const path = join(folder, `000001-${method('a')}`, '00000002.segment');
    const bytes = await readFile(path);
    bytes[bytes.length - 1] = 99;
    await writeFile(path, bytes);
    expect(await verifyCache(folder, effects)).toEqual([{ path, records: 1, unread: 0, hidesRecords: false }]);
  });

  const magic = 8;
  it.each([
    ['half a record, as a build leaves that is ended', 1000, 1000 - 5, false],
    ['a length that is damaged, and all behind it', 3_000_000, 3_000_000 + 28, true],
  ])('tells how much of a segment is no record: %s', async (_, length, unread, hidesRecords) => {
    const folder = await cacheOf({ a: 1 }, length);
    const path = join(folder, `000001-${method('a')}`, '00000001.segment');
    const bytes = await readFile(path);
    if (hidesRecords) bytes.writeUInt32LE(2 ** 31, magic + 16);
    await writeFile(path, bytes.subarray(0, magic + unread));
    expect(await verifyCache(folder, effects)).toEqual([{ path, records: 0, unread, hidesRecords }]);
  });

  it.each([
    ['that is damaged', 'x'.repeat(100), true],
    ['that a build was ended in', 'OTR', false],
  ])('tells a segment with a beginning %s', async (_, content, hidesRecords) => {
    const folder = await cacheOf({ a: 1 });
    const path = join(folder, `000001-${method('a')}`, '00000001.segment');
    await writeFile(path, content);
    expect(await verifyCache(folder, effects)).toEqual([{ path, records: 0, unread: content.length, hidesRecords }]);
  });

  it('is empty where there is none', async () => {
    const folder = join(await folderOf({}), 'none');
    expect([await inspectCache(folder, effects), await clearCache(folder, effects)]).toEqual([[], 0]);
  });

  it('forgets the segments that hold an article in any state, of any method', async () => {
    const folder = await cacheOf({ a: 2, b: 1 });
    await forgetArticles(folder, [`a-${'0'.repeat(16)}`], effects);
    expect((await shown(folder)).map(([, articles]) => articles)).toEqual([1, 0]);
  });

  it('forgets an article whose record was cut short', async () => {
    const folder = await cacheOf({ a: 1 });
    const path = join(folder, `000001-${method('a')}`, '00000001.segment');
    await truncate(path, 500);
    await forgetArticles(folder, [`a-${'1'.repeat(16)}`], effects);
    expect((await shown(folder)).map(([, , segments]) => segments)).toEqual([1]);
    await forgetArticles(folder, [`a-${'0'.repeat(16)}`], effects);
    expect((await shown(folder)).map(([, , segments]) => segments)).toEqual([0]);
  });
});
