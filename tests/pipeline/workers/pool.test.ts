import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { Annotator } from '../../../pipeline/workers/annotator.ts';
import { openPool, type PoolOptions } from '../../../pipeline/workers/pool.ts';
import { article } from '../../builders.ts';
import { root } from '../../program.ts';
import { folderOf } from '../ingest/folder.ts';

const analyzer = join(import.meta.dirname, 'poison-analyzer.mjs');
const thread = join(root, 'dist/pipeline/workers/thread.js');
const opened: Annotator[] = [];

function pool(options: Partial<PoolOptions> = {}): Annotator {
  const annotator = openPool({ threads: 2, runtime: 'portable', analyzer, thread, ...options });
  opened.push(annotator);
  return annotator;
}

afterEach(async () => {
  for (const annotator of opened.splice(0)) await annotator.close();
});

/** What comes of texts that are annotated by one call: a code, or good. */
async function outcomes(annotator: Annotator, texts: readonly string[]): Promise<string[]> {
  const articles = texts.map((text) => article({ text }));
  return (await annotator.annotate({ articles, language: 'en' })).map(({ failure }) => failure?.code ?? 'good');
}

describe('openPool', () => {
  it('says which model its threads have', async () => {
    expect(await pool().languageModel()).toEqual({
      model: 'poison 1.0.0',
      sha256: '0'.repeat(64),
      runtime: 'portable',
      library: 'a test',
    });
  });

  it('gives a record an article, in their order, whatever is done first', async () => {
    const annotator = pool();
    const texts = Array.from({ length: 20 }, (_, index) => `Text ${'of many words '.repeat(index)}.`);
    const batches = [texts.slice(0, 10), texts.slice(10)];
    const records = await Promise.all(
      batches.map((batch) => annotator.annotate({ articles: batch.map((text) => article({ text })), language: 'en' })),
    );
    const lengths = records.flat().map(({ value }) => value?.length ?? 0);
    const [alone] = await pool({ threads: 1 }).annotate({
      articles: [article({ text: texts[7] ?? '' })],
      language: 'en',
    });
    expect(Buffer.from(records.flat()[7]?.value ?? []).equals(Buffer.from(alone?.value ?? []))).toBe(true);
    expect([lengths.length, Math.min(...lengths) > 0]).toEqual([20, true]);
  });

  it('puts aside the article that never ends, and does the others of its batch', async () => {
    const annotator = pool({ articleMilliseconds: 1000 });
    expect(await outcomes(annotator, ['Good.', 'ENDLESS.', 'Good again.'])).toEqual([
      'good',
      'worker-timed-out',
      'good',
    ]);
  });

  it('puts aside the article that ends its thread', async () => {
    const annotator = pool();
    expect(await outcomes(annotator, ['EXIT now.', 'Good.'])).toEqual(['worker-died', 'good']);
    expect(await outcomes(annotator, ['Good once more.'])).toEqual(['good']);
  });

  it('blames no article for a thread that ends late, of what it was asked before', async () => {
    const annotator = pool({ threads: 1 });
    const texts = Array.from({ length: 12 }, (_, index) => (index % 4 === 0 ? 'LATER.' : 'SLOW.'));
    const all = await Promise.all(texts.map((text) => outcomes(annotator, [text])));
    expect(all).toEqual(texts.map(() => ['good']));
  });

  it('says so where the thread that is to replace another cannot be started', async () => {
    const folder = await folderOf({});
    const startsOnce = join(folder, 'thread.mjs');
    const code = [
      "import { existsSync, writeFileSync } from 'node:fs';",
      `const mark = ${JSON.stringify(join(folder, 'started'))};`,
      'if (existsSync(mark)) process.exit(7);',
      "writeFileSync(mark, '');",
      `export { work } from ${JSON.stringify(pathToFileURL(thread).href)};`,
    ];
    await writeFile(startsOnce, code.join('\n'));
    const annotator = pool({ threads: 1, thread: startsOnce });
    await expect(outcomes(annotator, ['EXIT.'])).rejects.toMatchObject({ kind: 'io', code: 'thread-failed' });
    await expect(outcomes(annotator, ['Good.'])).rejects.toMatchObject({ kind: 'io', code: 'thread-failed' });
  });

  it('puts aside the article that fills the heap', async () => {
    const annotator = pool({ articleMegabytes: 64 });
    expect(await outcomes(annotator, ['HEAP.', 'Good.'])).toEqual(['worker-out-of-memory', 'good']);
  });

  it('puts aside the article that takes memory beyond the heap, and no other that is at work beside it', async () => {
    const annotator = pool({ articleMegabytes: 128 });
    const both = await Promise.all([outcomes(annotator, ['BUFFERS.']), outcomes(annotator, ['Good.', 'Good again.'])]);
    expect(both).toEqual([['worker-out-of-memory'], ['good', 'good']]);
  });

  it('keeps what an analyzer prints off standard output', async () => {
    const annotator = pool();
    const written: unknown[] = [];
    const write = process.stdout.write;
    process.stdout.write = ((chunk: unknown) => written.push(chunk) > 0) as typeof write;
    try {
      expect(await outcomes(annotator, ['PRINT.'])).toEqual(['good']);
    } finally {
      process.stdout.write = write;
    }
    expect(written.join('')).not.toContain('printed by the analyzer');
  });

  it('extracts a document by itself', async () => {
    const { value, failure } = await pool().extract({
      article: article({ text: 'Good.' }),
      language: 'en',
      gazetteers: [],
    });
    expect([value?.article.text, value?.passages.length, failure]).toEqual(['Good.', 1, null]);
  });

  it('says what is wrong with an analyzer that cannot be opened', async () => {
    const annotator = pool({ analyzer: join(root, 'package.json') });
    await expect(annotator.languageModel()).rejects.toMatchObject({ kind: 'io', code: 'no-analyzer' });
  });
});
