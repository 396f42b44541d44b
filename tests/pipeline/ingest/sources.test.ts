import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { silentEffects } from '../../../pipeline/effects.ts';
import { findSources } from '../../../pipeline/ingest/sources.ts';
import { folderOf } from './folder.ts';

const pathsOf = async (...inputs: string[]): Promise<string[]> =>
  (await findSources(inputs, silentEffects())).map(({ path }) => path);

describe('findSources', () => {
  it('finds the files of a folder by code point of their path, and says what it skips', async () => {
    const root = await folderOf({
      'b/z.txt': '',
      'b.txt': '',
      'a.html': '',
      'B.TXT.GZ': '',
      '\u{1F642}.txt': '',
      '\uFB01.txt': '',
      '.hidden.txt': '',
      '.git/c.txt': '',
      'collection.json': '',
      'a.html.meta.json': '',
      'notes.md': '',
    });
    const lines: string[] = [];
    const sources = await findSources([root], silentEffects({ log: (line) => lines.push(line) }));
    expect(sources.map(({ path }) => path)).toEqual([
      'B.TXT.GZ',
      'a.html',
      'b.txt',
      'b/z.txt',
      '\uFB01.txt',
      '\u{1F642}.txt',
    ]);
    expect(sources[3]).toEqual({ root, path: 'b/z.txt', file: join(root, 'b/z.txt') });
    expect(lines).toEqual(['Skipped 1 file(s) of no known format: notes.md.']);
  });

  it('passes over what stands beside the pages that were fetched, and nothing of such a name elsewhere', async () => {
    const names = { 'fetched.jsonl': '', 'revisits-00001.warc.gz': '' };
    const root = await folderOf({
      ...Object.fromEntries(
        Object.entries(names).flatMap(([name, text]) => [
          [`a/${name}`, text],
          [`b/${name}`, text],
        ]),
      ),
      'a/fetched-00001.warc.gz': '',
    });
    expect(await pathsOf(root)).toEqual(['a/fetched-00001.warc.gz', 'b/fetched.jsonl', 'b/revisits-00001.warc.gz']);
  });

  it('leaves out a folder that is written to, and nothing whose name only begins like it', async () => {
    const root = await folderOf({ 'a.txt': '', 'out/0.1.0/quotes.json': '', 'outer/b.txt': '' });
    const sources = await findSources([root], silentEffects(), join(root, 'out'));
    expect(sources.map(({ path }) => path)).toEqual(['a.txt', 'outer/b.txt']);
  });

  it('begins paths with the name of their root where there are several, in whatever order they are given', async () => {
    const folder = await folderOf({ 'b/x.txt': '', 'a/y.txt': '', 'c/a/y.txt': '' });
    const roots = [`${folder}/b`, `${folder}/a`];
    expect(await pathsOf(...roots)).toEqual(['a/y.txt', 'b/x.txt']);
    expect(await pathsOf(...roots.reverse())).toEqual(['a/y.txt', 'b/x.txt']);
    await expect(pathsOf(`${folder}/a`, `${folder}/c/a`)).rejects.toThrow(/would both be called "a\/y.txt"/);
  });

  it('refuses a collection within a collection, whose statements would be passed over', async () => {
    const root = await folderOf({ 'a.txt': '', 'sub/collection.json': '{"text":"withhold"}' });
    await expect(pathsOf(root)).rejects.toThrow(/sub\/collection\.json" describes a collection of its own/);
  });

  it('takes a file that is named itself whatever its name, and each file once', async () => {
    const root = await folderOf({ 'a/notes.md': '', 'a/b.txt': '' });
    expect(await pathsOf(join(root, 'a/notes.md'), join(root, 'a/b.txt'), root)).toEqual(['b.txt', 'notes.md']);
  });

  it('expands patterns, whose root is the folder before the first wildcard', async () => {
    const root = await folderOf({ 'a/b/c.txt': '', 'a/d.txt': '', 'a/e.md': '', 'f.txt': '', 'a/[x].txt': '' });
    expect(await pathsOf(`${root}/a/**/*.{txt,md}`)).toEqual(['[x].txt', 'b/c.txt', 'd.txt']);
    expect(await pathsOf(`${root}/a/[x].txt`)).toEqual(['[x].txt']);
  });

  it('says that a path does not exist', async () => {
    await expect(pathsOf('/no/such/file.txt')).rejects.toMatchObject({ kind: 'usage', code: 'no-such-source' });
    await expect(pathsOf('/no/such/*.txt')).rejects.toMatchObject({ kind: 'usage', code: 'no-such-source' });
  });

  it('ends where links lead round, and enters a folder once', async () => {
    const root = await folderOf({ 'b/a.txt': '' });
    await symlink(root, join(root, 'b/up'));
    await symlink(join(root, 'b'), join(root, 'a'));
    await symlink(join(root, 'gone'), join(root, 'broken.txt'));
    expect(await pathsOf(root)).toEqual(['b/a.txt', 'broken.txt']);
  });
});
