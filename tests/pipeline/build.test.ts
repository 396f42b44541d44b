import * as fileSystem from 'node:fs/promises';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type BuildOptions, type BuildResult, build } from '../../pipeline/build.ts';
import { check } from '../../pipeline/check/check.ts';
import { silentEffects } from '../../pipeline/effects.ts';
import type { Format } from '../../pipeline/ingest/draft.ts';
import { inspectCache } from '../../pipeline/store/cache.ts';
import { inThisThread } from '../../pipeline/workers/open.ts';
import { annotateFake, fakeAnalyzer, fakeModel } from '../analyzer.ts';
import { systemError } from '../memory-files.ts';
import { folderOf } from './ingest/folder.ts';
import { watched } from './publish/faults.ts';

const ferry = `Ferry to sail again

“We sail in 2027,” said Mayor Ana Ruiz of Arn. “The harbour is ready for the ferry and its crew.”

Ana Ruiz spoke on Monday in the town hall, where the council had met to hear what the crew wanted.
`;
const strike = `Crew of the ferry strikes

“Nobody sails without a contract,” said Tomas Berg, who speaks for the crew of the ferry in Arn.

Mayor Ana Ruiz said that the council would meet the crew again before the summer came to the island.
`;

/** Folders of sources and of versions, and a build from one into the other. */
async function workplace(files: Readonly<Record<string, string>>) {
  const root = await folderOf(Object.fromEntries(Object.entries(files).map(([path, text]) => [`news/${path}`, text])));
  const sources = join(root, 'news');
  const out = join(root, 'data');
  return {
    sources,
    out,
    run: async (options: Partial<BuildOptions> = {}): Promise<BuildResult> =>
      await build({ sources: [sources], out, ...options }, silentEffects(), annotateFake),
    put: async (path: string, text: string): Promise<void> => await writeFile(join(sources, path), text),
    rows: async (version: string, table: string): Promise<Record<string, unknown>[]> =>
      JSON.parse(await readFile(join(out, version, table, `${table}.json`), 'utf8')),
  };
}

/** Every file under a folder with its time of change and its bytes. */
async function everything(folder: string): Promise<[path: string, changed: number, content: string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return await Promise.all(
    files.sort().map(async (file): Promise<[string, number, string]> => {
      return [file.slice(folder.length), (await stat(file)).mtimeMs, await readFile(file, 'latin1')];
    }),
  );
}

describe('build', () => {
  it('publishes versions as articles come, are corrected and go, and nothing where nothing changed', async () => {
    const { run, put, rows, sources, out } = await workplace({ 'ferry.txt': ferry });
    expect(await run()).toMatchObject({ status: 'published', version: '0.1.0', verdict: 'FIRST' });
    const before = await everything(out);
    expect(await run()).toMatchObject({ status: 'unchanged', version: '0.1.0', verdict: null });
    expect(await everything(out)).toEqual(before);

    await put('strike.txt', strike);
    const added = await run();
    expect(added).toMatchObject({ status: 'published', version: '0.2.0', verdict: 'MINOR', rows: { articles: 2 } });
    expect(added.reasons).toContain('MINOR: articles: 1 added with new articles');
    const mayor = async (version: string) => (await rows(version, 'entities')).find(({ name }) => name === 'Ana Ruiz');
    expect((await mayor('0.2.0'))?.['entity_id']).toBe((await mayor('0.1.0'))?.['entity_id']);
    expect((await mayor('0.2.0'))?.['article_count']).toBe(2);

    await put('ferry.txt.meta.json', '{"publisher": "The Arn Gazette"}');
    await put('strike.txt.meta.json', '{"url": "https://gazette.example/strike"}');
    expect(await run()).toMatchObject({ version: '0.3.0', verdict: 'MINOR' });
    await put('strike.txt', strike.replace('Nobody', 'No one'));
    expect(await run()).toMatchObject({ version: '0.3.1', verdict: 'PATCH' });
    const { problems, proved } = await check({ folder: out, sources: [sources] }, silentEffects(), annotateFake);
    expect(problems).toEqual([]);
    expect(proved.at(-1)).toBe(`0.3.1 is what a build of ${sources} gives`);

    await put('strike.txt', strike);
    const { problems: stale } = await check({ folder: out, sources: [sources] }, silentEffects(), annotateFake);
    expect(stale[0]?.message).toContain('gives now: PATCH: articles: 1 changed in corrected articles');
  });

  it('makes no version of another language model or runtime that gives the same rows, and names the one it used', async () => {
    const { run, put, out } = await workplace({ 'ferry.txt': ferry });
    await run();
    const other = fakeAnalyzer(undefined, { model: 'other 2.0.0', modelSha256: 'e'.repeat(64), library: 'other' });
    expect(await run({ analyzer: other })).toMatchObject({ status: 'unchanged', version: '0.1.0' });
    expect(await run({ runtime: 'native' })).toMatchObject({ status: 'unchanged', version: '0.1.0' });
    await put('strike.txt', strike);
    expect(await run({ runtime: 'native' })).toMatchObject({ version: '0.2.0' });
    const modelOf = async (version: string) =>
      JSON.parse(await readFile(join(out, version, 'datapackage.json'), 'utf8')).on_the_record.language_model;
    expect(await modelOf('0.1.0')).toEqual(fakeModel);
    expect(await modelOf('0.2.0')).toEqual({ ...fakeModel, runtime: 'native' });
  });

  it('opens an analyzer once and closes it, though there be no English; one that it is given it leaves open', async () => {
    const { sources, out, run } = await workplace({ 'collection.json': '{"language":"de"}', 'kurz.txt': 'Kurz.' });
    const calls: string[] = [];
    const told = { ...fakeAnalyzer(), close: async () => void calls.push('close') };
    const open = async () => {
      calls.push('open');
      return told;
    };
    await build({ sources: [sources], out }, silentEffects(), inThisThread(open));
    expect(calls).toEqual(['open', 'close']);
    await run({ analyzer: told });
    expect(calls).toEqual(['open', 'close']);
  });

  it('bounds its cache by what it did not use itself', async () => {
    const { run, out } = await workplace({ 'ferry.txt': ferry });
    const cache = join(out, '..', 'cache');
    const methods = async (): Promise<string[]> => (await readdir(cache)).filter((name) => name !== '.gitignore');
    await run({ cache });
    const [own] = await methods();
    await run({ cache, runtime: 'native' });
    expect(await methods()).toHaveLength(2);
    const bytes = (await inspectCache(cache, silentEffects())).map((method) => method.bytes);
    await run({ cache, cacheBytes: Math.max(...bytes) + 10 });
    expect(await methods()).toEqual([own]);
  });

  it('calls another title of the collection PATCH', async () => {
    const { run, put } = await workplace({ 'ferry.txt': ferry });
    await run();
    await put('collection.json', '{"title": "Ferries of Arn"}');
    expect(await run()).toMatchObject({
      version: '0.1.1',
      reasons: ['PATCH: The description of the dataset changed'],
    });
  });

  it('calls another quarantine PATCH, and the same one no change, whatever the records hold', async () => {
    const { run, put } = await workplace({ 'ferry.txt': ferry, 'strike.txt': strike });
    await run();
    await put('bad.jsonl', '{"__proto__": {"a": 1}, "title": 7, "9": [], "1": null}\n');
    expect(await run({ maxRejectShare: 0.5 })).toMatchObject({
      version: '0.1.1',
      reasons: ['PATCH: The quarantine changed'],
      rejects: 1,
    });
    expect(await run({ maxRejectShare: 0.5 })).toMatchObject({ status: 'unchanged', version: '0.1.1' });
  });

  it('replaces a draft, becomes stable, and replaces no more', async () => {
    const { run, put, out } = await workplace({ 'ferry.txt': ferry });
    await run();
    await put('strike.txt', strike);
    expect(await run({ draft: true })).toMatchObject({ version: '0.1.0', verdict: 'FIRST', rows: { articles: 2 } });
    expect(await run({ draft: true })).toMatchObject({ status: 'unchanged', version: '0.1.0' });
    expect(await run({ stable: true })).toMatchObject({
      version: '1.0.0',
      verdict: 'PATCH',
      reasons: ['The data is declared stable'],
    });
    await expect(run({ draft: true })).rejects.toMatchObject({ kind: 'usage', code: 'no-draft' });
    expect((await check({ folder: out })).problems).toEqual([]);
    expect(await run({ stable: true })).toMatchObject({ status: 'unchanged', version: '1.0.0' });
  });

  it('makes a draft stable in its place', async () => {
    const { run, out } = await workplace({ 'ferry.txt': ferry });
    await run();
    expect(await run({ draft: true, stable: true })).toMatchObject({ version: '1.0.0', verdict: 'FIRST' });
    expect((await readdir(out)).sort()).toEqual(['1.0.0', 'index.json']);
  });

  it('publishes nothing where too much was rejected, and says what', async () => {
    const { run, out } = await workplace({ 'ferry.txt': ferry, 'bad.json': '{' });
    await expect(run()).rejects.toMatchObject({ kind: 'data', code: 'too-many-rejects' });
    await expect(run()).rejects.toThrow('1 of 2 documents were rejected at ingest (1 bad-json)');
    expect(await readdir(out)).toEqual([]);
  });

  it('takes no published article for removed because its file cannot be read this time', async () => {
    const { sources, out, run } = await workplace({ 'ferry.txt': ferry, 'strike.txt': strike });
    await run();
    const readFile: typeof fileSystem.readFile = async (path, ...rest) => {
      if (String(path).endsWith('strike.txt')) throw systemError('EACCES');
      return await (fileSystem.readFile as (...all: unknown[]) => Promise<never>)(path, ...rest);
    };
    const files = { ...fileSystem, readFile };
    await expect(
      build({ sources: [sources], out, maxRejectShare: 1 }, silentEffects({ files }), annotateFake),
    ).rejects.toMatchObject({
      kind: 'io',
      code: 'unreadable-source',
      message: expect.stringContaining('strike.txt'),
    });
    expect((await check({ folder: out, sources: [sources] }, silentEffects(), annotateFake)).problems).toEqual([]);
  });

  it('refuses two collections at once, one of which would be passed over', async () => {
    const root = await folderOf({
      'a/collection.json': '{"title":"A"}',
      'a/ferry.txt': ferry,
      'b/collection.json': '{"text":"withhold"}',
      'b/strike.txt': strike,
    });
    const both = build({
      sources: [join(root, 'a'), join(root, 'b')],
      out: join(root, 'data'),
      analyzer: fakeAnalyzer(),
    });
    await expect(both).rejects.toMatchObject({ kind: 'usage', code: 'several-collections' });
  });

  it('publishes nothing where less is there than the collection expects', async () => {
    const expectations = { quotes: { rows: { min: 50 } } };
    const collection = JSON.stringify({ expectations });
    const root = await folderOf({ 'ferry.txt': ferry, 'collection.json': collection });
    await expect(build({ sources: [root], out: join(root, 'out'), analyzer: fakeAnalyzer() })).rejects.toMatchObject({
      kind: 'data',
      code: 'expectations-missed',
      message: expect.stringContaining('below the 50 expected'),
    });
    expect((await readdir(join(root, 'out'))).filter((name) => /^\d/.test(name))).toEqual([]);
  });

  it('publishes nothing where there is no article, and does not go on from a version that is damaged', async () => {
    const empty = await workplace({ 'bad.json': '{' });
    await expect(empty.run({ maxRejectShare: 1 })).rejects.toMatchObject({ kind: 'data', code: 'no-articles' });
    const { run, put, out } = await workplace({ 'ferry.txt': ferry });
    await run();
    await writeFile(join(out, '0.1.0', 'README.md'), 'mine');
    await put('strike.txt', strike);
    await expect(run()).rejects.toMatchObject({ kind: 'data', code: 'damaged-version' });
    expect(await run({ draft: true })).toMatchObject({ status: 'published', version: '0.1.0' });
  });

  it('holds no text of an article but spans where the collection withholds it', async () => {
    const secret = 'the council had met to hear what the crew wanted';
    const { run, out } = await workplace({
      'collection.json': '{"text": "withhold"}',
      'ferry.txt': ferry,
      'bad.jsonl': `{"title": "Secret", "body": 1, "note": "${secret}"}\n`,
    });
    await run({ maxRejectShare: 0.5 });
    const files = await everything(out);
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter(([, , content]) => content.includes(secret)).map(([path]) => path)).toEqual([]);
    expect(files.some(([, , content]) => content.includes('We sail in 2027'))).toBe(true);
    const { problems, unproved } = await check({ folder: out });
    expect(problems).toEqual([]);
    expect(unproved[0]).toContain('its texts are withheld, so bounds alone were proved');
  });

  it('gives the same bytes in another place, read one by one', async () => {
    const [here, there] = [
      await workplace({ 'a.txt': ferry, 'b.txt': strike }),
      await workplace({ 'b.txt': strike, 'a.txt': ferry }),
    ];
    await here.run();
    await there.run({ limits: { concurrency: 1 } });
    const bytes = async (out: string) => (await everything(out)).map(([path, , content]) => [path, content]);
    expect(await bytes(there.out)).toEqual(await bytes(here.out));
  });

  it('takes the day that is set for its date, else the newest that an article states', async () => {
    const { run, put, out } = await workplace({ 'ferry.txt': ferry });
    await put('ferry.txt.meta.json', '{"published_on": "2026-03-02"}');
    await run();
    await put('strike.txt', strike);
    await run({ date: '2030-01-01' });
    const { versions } = JSON.parse(await readFile(join(out, 'index.json'), 'utf8')) as {
      versions: { date: string }[];
    };
    expect(versions.map(({ date }) => date)).toEqual(['2026-03-02', '2030-01-01']);
  });

  it.each([
    ['EROFS', 'read-only'],
    ['ENOSPC', 'disk-full'],
  ])('says after %s that the folder is %s', async (code, expected) => {
    const { sources, out } = await workplace({ 'ferry.txt': ferry });
    const files = watched(fileSystem, ({ name }) => {
      if (name === 'writeFile') throw systemError(code);
    });
    await expect(build({ sources: [sources], out }, silentEffects({ files }), annotateFake)).rejects.toMatchObject({
      kind: 'io',
      code: expected,
    });
  });
});

it('reads the formats that it is given, before its own', async () => {
  const letters: Format = {
    name: 'letters',
    extensions: ['.letter', '.txt'],
    mediaType: 'text/x-letter',
    *read(bytes) {
      const [title = '', ...lines] = Buffer.from(bytes).toString().split('\n');
      yield { record: null, text: lines.join('\n'), blocks: [], stated: { title: title.replace('Subject: ', '') } };
    },
  };
  const { run, rows } = await workplace({
    'a.letter': `Subject: Ferry\n${ferry}`,
    'b.txt': `Subject: Strike\n${strike}`,
  });
  expect(await run({ formats: [letters] })).toMatchObject({ status: 'published' });
  expect((await rows('0.1.0', 'articles')).map((row) => [row['source_path'], row['title'], row['media_type']])).toEqual(
    expect.arrayContaining([
      ['a.letter', 'Ferry', 'text/x-letter'],
      ['b.txt', 'Strike', 'text/x-letter'],
    ]),
  );
});

it('goes on refusing to lose articles of an archive that cannot be read this time', async () => {
  const { run, sources } = await workplace({ 'ferry.txt': ferry });
  await writeFile(join(sources, 'more.zip'), zipSync({ 'news/strike.txt': strToU8(strike) }));
  expect(await run()).toMatchObject({ status: 'published' });
  const open = async (path: string, ...rest: unknown[]): Promise<unknown> => {
    if (path.endsWith('.zip')) throw systemError('EIO');
    return await (fileSystem.open as (...given: unknown[]) => Promise<unknown>)(path, ...rest);
  };
  const effects = silentEffects({ files: { ...fileSystem, open: open as typeof fileSystem.open } });
  await expect(
    build({ sources: [sources], out: join(sources, '..', 'data'), maxRejectShare: 1 }, effects, annotateFake),
  ).rejects.toMatchObject({ code: 'unreadable-source' });
});
