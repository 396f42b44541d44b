import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Assembled, type AssembleOptions, assemble } from '../../pipeline/assemble.ts';
import { type Effects, type Progress, silentEffects } from '../../pipeline/effects.ts';
import { RecordError } from '../../pipeline/error.ts';
import { sha256 } from '../../pipeline/ids.ts';
import { type LazyAnalyzer, lazyAnalyzer } from '../../pipeline/lazy-analyzer.ts';
import { loadRows } from '../../pipeline/publish/published-version.ts';
import { streamsOf } from '../../pipeline/row-streams.ts';
import { inspectCache } from '../../pipeline/store/cache.ts';
import { annotatorOf } from '../../pipeline/workers/annotator.ts';
import { type Rows, tableNames } from '../../schemas/tables.ts';
import { fakeAnalyzer, fakeModel, lazyFake } from '../analyzer.ts';
import { folderOf } from './ingest/folder.ts';

const statement = '“We will not sail before the inquiry is over,” Ana Ruiz said.';
const files = {
  'a.txt': statement,
  'b.jsonl': `${JSON.stringify({ text: `In Arn, ${statement}` })}\nno JSON\n`,
  'twin.txt': statement,
};

interface Given extends Partial<Omit<AssembleOptions, 'annotator'>> {
  readonly analyzer?: LazyAnalyzer;
  readonly before?: Rows;
  readonly effects?: Effects;
}

/** What is assembled of paths, with all of its rows. */
async function assembled(
  paths: readonly string[],
  { analyzer = lazyFake(), before, effects = silentEffects(), ...options }: Given = {},
): Promise<Omit<Assembled, 'tables'> & { readonly rows: Rows }> {
  const annotator = annotatorOf(analyzer, effects);
  const rowsBefore = before === undefined ? null : streamsOf(before);
  const { tables, ...rest } = await assemble(paths, rowsBefore, { ...options, annotator }, await folderOf({}), effects);
  return { ...rest, rows: await loadRows({ rows: tables }) };
}

describe('assemble', () => {
  it('accounts for every document, article and row: in = out + rejected', async () => {
    const { stages, rejects, rows, inputs } = await assembled([await folderOf(files)]);
    const rowCount = tableNames.reduce((sum, name) => sum + rows[name].length, 0);
    expect(stages).toEqual([
      { stage: 'ingest', of: 'documents', in: 4, out: 2, rejected: 2 },
      { stage: 'extract', of: 'articles', in: 2, out: 2, rejected: 0 },
      { stage: 'link', of: 'articles', in: 2, out: 2, rejected: 0 },
      { stage: 'validate', of: 'rows', in: rowCount, out: rowCount, rejected: 0 },
    ]);
    expect(rejects.map(({ code, inputRef }) => `${code} ${inputRef}`)).toEqual([
      'bad-json b.jsonl#2',
      'duplicate-input twin.txt',
    ]);
    expect(inputs.files).toBe(3);
  });

  it('gives the same rows whatever the order of the paths and the concurrency', async () => {
    const root = await folderOf(files);
    const paths = ['a.txt', 'b.jsonl', 'twin.txt'].map((name) => `${root}/${name}`);
    const expected = await assembled(paths);
    expect(await assembled([...paths].reverse())).toEqual(expected);
    expect(await assembled(paths, { concurrency: 1 })).toEqual(expected);
  });

  it('gives the same rows again after a version of the same articles', async () => {
    const root = await folderOf(files);
    const { rows } = await assembled([root]);
    expect((await assembled([root], { before: rows })).rows).toEqual(rows);
  });

  it('keeps the texts back where the collection withholds them, and the words and offsets of spans', async () => {
    const open = (await assembled([await folderOf(files)])).rows;
    const { rows } = await assembled([await folderOf({ ...files, 'collection.json': '{"text":"withhold"}' })]);
    expect(rows.articles).toEqual(open.articles.map((row) => ({ ...row, text: null })));
    expect(rows.passages).toEqual(open.passages.map((row) => ({ ...row, text: null, source_text: null })));
    expect([rows.mentions, rows.quotes]).toEqual([open.mentions, open.quotes]);
  });

  it('takes the collection of the one folder that describes one', async () => {
    const root = await folderOf({
      '1/a.txt': 'One.',
      '2/b.txt': 'Two.',
      '2/collection.json': '{"metadata":{"publisher":"The Arn Post"}}',
      '3/c.txt': 'Three.',
    });
    for (const paths of ['123', '321']) {
      const { rows } = await assembled([...paths].map((path) => `${root}/${path}`));
      expect(new Set(rows.articles.map(({ publisher }) => publisher))).toEqual(new Set(['The Arn Post']));
    }
  });

  it('links with the gazetteers that the collection states and that are given, and takes no article of them', async () => {
    const person = { wikidata_id: 'Q9000001', type: 'person', name: 'Ana Ruiz', country_code: 'NO' };
    const own = '{"wikidata_id":"Q9000002","type":"place","name":"Arn","country_code":"NO"}';
    const root = await folderOf({
      'news/a.txt': statement,
      'news/collection.json': '{"gazetteers":["more/people.jsonl"]}',
      'news/more/people.jsonl': JSON.stringify(person),
      'own.jsonl': own,
    });
    const { inputs, rejects } = await assembled([`${root}/news`], { gazetteers: [`${root}/own.jsonl`] });
    expect([inputs.files, rejects, inputs.gazetteers]).toEqual([
      1,
      [],
      [
        { path: 'own.jsonl', sha256: sha256(own) },
        { path: 'more/people.jsonl', sha256: sha256(JSON.stringify(person)) },
      ],
    ]);
  });

  it('says what to do where the summaries cannot be written, and removes what was', async () => {
    const root = await folderOf(files);
    const work = await folderOf({});
    const { files: all } = silentEffects();
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    const open = async (...given: Parameters<typeof all.open>) => {
      const handle = await all.open(...given);
      if (!String(given[0]).endsWith('summaries')) return handle;
      handle.write = () => Promise.reject(full);
      return handle;
    };
    const effects = silentEffects({ files: { ...all, open } });
    const annotator = annotatorOf(lazyFake(), effects);
    await expect(assemble([root], null, { annotator }, work, effects)).rejects.toMatchObject({
      kind: 'io',
      code: 'disk-full',
    });
    expect(await all.readdir(work)).not.toContain('summaries');
  });

  it('keeps no summaries beside the tables', async () => {
    const work = await folderOf({});
    const effects = silentEffects();
    await assemble([await folderOf(files)], null, { annotator: annotatorOf(lazyFake(), effects) }, work, effects);
    const left = await effects.files.readdir(work);
    expect(left).toContain('articles.json');
    expect(left).not.toContain('summaries');
  });

  it('leaves nothing in the cache of an article that was withdrawn and taken out of the sources', async () => {
    const record = (url: string) => JSON.stringify({ url, text: `In Arn, ${statement}` });
    const [one, two] = ['https://example.com/one', 'https://example.com/two'];
    const root = await folderOf({ 'a.jsonl': `${record(one)}\n${record(two)}\n` });
    const cache = join(await folderOf({}), 'cache');
    await assembled([root], { cache });
    const held = async () => (await inspectCache(cache, silentEffects())).map(({ articles }) => articles);
    expect(await held()).toEqual([2]);
    await writeFile(join(root, 'a.jsonl'), `${record(two)}\n`);
    const withdrawals = [{ article: one, reason: 'The publisher asked for it.' }];
    await writeFile(join(root, 'collection.json'), JSON.stringify({ withdrawals }));
    await assembled([root], { cache });
    expect(await held()).toEqual([0]);
  });

  it('accounts for what is withdrawn, and warns of withdrawals that match nothing', async () => {
    const reason = 'On request';
    const named = ['twin.txt', 'none.txt'].map((article) => ({ article, reason }));
    const withdrawals = [...named, ...['Ana Ruiz', 'Eva Lind'].map((person) => ({ person, reason }))];
    const told: string[] = [];
    const root = await folderOf({ ...files, 'collection.json': JSON.stringify({ withdrawals }) });
    const { stages, rejects, rows } = await assembled([root], {
      effects: silentEffects({ warn: (line) => told.push(line) }),
    });
    expect(rejects.map(({ code, inputRef }) => `${code} ${inputRef.replace(/-\w{16}$/, '')}`)).toEqual([
      'bad-json b.jsonl#2',
      'withdrawn a.txt',
      'withdrawn twin.txt',
      'withdrawn entities/e',
      'withdrawn mentions/m',
      'withdrawn quotes/q',
    ]);
    expect(stages.map(({ stage, rejected }) => [stage, rejected])).toEqual([
      ['ingest', 3],
      ['extract', 0],
      ['link', 0],
      ['validate', 3],
    ]);
    expect(stages.at(-1)?.out).toBe(tableNames.reduce((sum, name) => sum + rows[name].length, 0));
    expect(told.map((line) => line.slice(0, 40))).toEqual([
      'The withdrawal of the article "none.txt"',
      'The withdrawal of the person "Eva Lind" ',
    ]);
  });

  it('puts an article aside that cannot be analyzed, and says which model read the others', async () => {
    const { analyze } = fakeAnalyzer();
    const flawed = lazyAnalyzer(async () => ({
      ...fakeAnalyzer(),
      analyze: async (paragraphs) => {
        if (paragraphs.join().includes('In Arn')) throw new Error('A flaw');
        return await analyze(paragraphs);
      },
    }));
    const root = await folderOf(files);
    const { rejects, rows, languageModel } = await assembled([root], { analyzer: flawed });
    expect(rejects.map(({ code, message }) => [code, message.slice(0, 7)])).toContainEqual([
      'analysis-failed',
      'A flaw.',
    ]);
    expect([rows.articles.length, languageModel]).toEqual([1, fakeModel]);
  });

  it('fails where the analyzer cannot be opened', async () => {
    const root = await folderOf(files);
    const none = lazyAnalyzer(() => Promise.reject(new Error('No model.')));
    const failed = assembled([root], { analyzer: none });
    await expect(failed).rejects.toThrow(RecordError);
    await expect(failed).rejects.toMatchObject({ kind: 'io', code: 'no-analyzer' });
  });

  it('tells how far it has come', async () => {
    const told: Progress[] = [];
    const root = await folderOf({ 'a.txt': 'One.', 'b.txt': 'Two.' });
    await assembled([root], { effects: silentEffects({ progress: (progress) => told.push(progress) }) });
    expect(told).toEqual([
      { stage: 'ingest', done: 1, total: 2 },
      { stage: 'ingest', done: 2, total: 2 },
      { stage: 'extract', done: 2, total: null },
      { stage: 'extract', done: 2, total: 2 },
    ]);
  });
});
