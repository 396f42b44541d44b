import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { identify } from '../../pipeline/annotated-articles.ts';
import { build } from '../../pipeline/build.ts';
import { silentEffects } from '../../pipeline/effects.ts';
import { sha256 } from '../../pipeline/ids.ts';
import { readCollection } from '../../pipeline/ingest/collection.ts';
import { ingest } from '../../pipeline/ingest/ingest.ts';
import { findSources } from '../../pipeline/ingest/sources.ts';
import { generator } from '../../pipeline/program.ts';
import { publishAnnotated } from '../../pipeline/publish-annotated.ts';
import { annotatorOf } from '../../pipeline/workers/annotator.ts';
import { annotateFake, fakeModel, lazyFake } from '../analyzer.ts';
import { folderOf } from './ingest/folder.ts';

const effects = silentEffects();
const statement = '“We will not sail before the inquiry is over,” Ana Ruiz said in Arn.';
const news = {
  'news/a.txt': statement,
  'news/b.jsonl': `${JSON.stringify({ id: 'x', text: `Again: ${statement}` })}\nno JSON\n${JSON.stringify({ text: 'Bo Lind left.' })}\n`,
  'news/c.txt': 'Eva Lind stayed.',
  'news/c.txt.meta.json': '{"published_on":"2027-05-04"}',
  'news/collection.json': '{"title":"Ferries","metadata":{"publisher":"The Arn Post"}}',
  'news/twin.txt': statement,
};

/** Rows as a job writes them, in an order that is not that of the sources. */
async function jobFolder(root: string): Promise<string> {
  const sources = await findSources([join(root, 'news')], effects);
  const collection = await readCollection(join(root, 'news'), effects);
  const annotator = annotatorOf(lazyFake(), effects);
  const rows: Record<string, unknown>[] = [];
  for (const source of sources) {
    let position = 0;
    for await (const { article, reject } of ingest([source], collection, {}, effects)) {
      const [outcome] = article === null ? [] : await annotator.annotate({ articles: [article], language: 'en' });
      rows.push({
        path: source.path,
        number: null,
        position: position++,
        identity: article && JSON.stringify({ ...identify(article, 'method'), metadata: article.metadata }),
        record: outcome?.value ?? null,
        failure: outcome?.failure ? JSON.stringify(outcome.failure) : null,
        reject: reject && JSON.stringify(reject),
      });
    }
  }
  const folder = join(root, 'job');
  await write(join(folder, 'annotated/round=00000/part-0.parquet'), rows.reverse().slice(0, 2));
  await write(join(folder, 'annotated/round=00001/part-0.parquet'), rows.slice(2));
  const stated = { path: 'c.txt.meta.json', sha256: sha256(news['news/c.txt.meta.json']) };
  await write(join(folder, 'stated/part-0.parquet'), [stated]);
  await writeFile(join(folder, 'collection.json'), news['news/collection.json']);
  const job = {
    format: 1,
    program: generator,
    language_model: fakeModel,
    root: basename(join(root, 'news')),
    files: 4,
  };
  await writeFile(join(folder, 'job.json'), JSON.stringify(job));
  return folder;
}

const types: Readonly<Record<string, 'INT32' | 'BYTE_ARRAY'>> = {
  number: 'INT32',
  position: 'INT32',
  record: 'BYTE_ARRAY',
};

async function write(path: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  const columnData = Object.keys(rows[0] ?? {}).map((name) => ({
    name,
    data: rows.map((row) => row[name]),
    type: types[name] ?? ('STRING' as const),
    nullable: true,
  }));
  await writeFile(path, Buffer.from(parquetWriteBuffer({ columnData })));
}

/** Every file under a folder with its bytes. */
async function filesOf(folder: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return await Promise.all(
    files
      .sort()
      .map(async (file): Promise<[string, string]> => [file.slice(folder.length), await readFile(file, 'latin1')]),
  );
}

describe('publishAnnotated', () => {
  it('publishes what a build of the same sources does, byte for byte', async () => {
    const root = await folderOf(news);
    const annotated = await jobFolder(root);
    await build({ sources: [join(root, 'news')], out: join(root, 'built'), maxRejectShare: 1 }, effects, annotateFake);
    const result = await publishAnnotated({ annotated, out: join(root, 'published'), maxRejectShare: 1 }, effects);
    expect(result).toMatchObject({ status: 'published', version: '0.1.0', rows: { articles: 4 }, rejects: 2 });
    expect(await filesOf(join(root, 'published'))).toEqual(await filesOf(join(root, 'built')));
    expect(
      await publishAnnotated({ annotated, out: join(root, 'published'), maxRejectShare: 1 }, effects),
    ).toMatchObject({
      status: 'unchanged',
    });
  });

  it('refuses what a job has not finished, what another program annotated, and what is damaged', async () => {
    const root = await folderOf(news);
    const annotated = await jobFolder(root);
    const path = join(annotated, 'job.json');
    const job = await readFile(path, 'utf8');
    const published = () => publishAnnotated({ annotated, out: join(root, 'published') }, effects);
    await writeFile(path, job.replace(generator, 'on-the-record 9.9.9'));
    await expect(published()).rejects.toMatchObject({ kind: 'data', code: 'other-program' });
    await writeFile(path, '{"format":1}');
    await expect(published()).rejects.toMatchObject({ kind: 'data', code: 'damaged-job' });
    await expect(publishAnnotated({ annotated: join(root, 'news') }, effects)).rejects.toMatchObject({
      code: 'job-unfinished',
    });
    await writeFile(path, job);
    const answer = {
      path: 'a.txt',
      number: null,
      position: 0,
      failure: null,
      reject: null,
      record: Buffer.from([1, 2]),
    };
    const identity = { id: 'a-1', source: 'a.txt', sha256: '', textSha256: '', key: '', metadata: {} };
    const part = join(annotated, 'annotated/round=00000/part-0.parquet');
    await write(part, [{ ...answer, identity: JSON.stringify(identity) }]);
    await expect(published()).rejects.toMatchObject({
      code: 'damaged-job',
      message: expect.stringMatching(/records of another layout/),
    });
    await writeFile(part, 'no Parquet');
    await expect(published()).rejects.toMatchObject({ kind: 'data' });
  });
});
