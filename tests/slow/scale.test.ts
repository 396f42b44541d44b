import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program, root } from '../program.ts';

/** It finds nothing, takes its time over texts that say SLOW, and does worse over others. */
const analyzer = join(root, 'tests/pipeline/workers/poison-analyzer.mjs');
const articles = 120;
let place = '';
let expected: ReadonlyMap<string, string>;

const textOf = (number: number): string =>
  `A SLOW report of number ${number}\n\nAna Ruiz spoke of ${number * 7} ships.\n`;

async function cli(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], { cwd: place });
  return stdout;
}

const building = (out: string, ...options: readonly string[]): string[] => [
  ...['build', 'news', '--out', out, '--analyzer', analyzer, '--max-rejects', '1', '--quiet'],
  ...options,
];

/** Every file under a folder with its bytes. */
async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(join(place, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = files
    .sort()
    .map(async (file) => [file.slice(place.length + folder.length + 1), await readFile(file, 'latin1')] as const);
  return new Map(await Promise.all(contents));
}

/** Articles that a cache holds of the method that was used last. */
async function cached(cache: string): Promise<number> {
  const { methods } = JSON.parse(await cli('cache', 'show', '--cache', cache, '--json'));
  return methods.at(-1)?.articles ?? 0;
}

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'scale-'));
  const lines = Array.from({ length: articles / 2 }, (_, number) =>
    JSON.stringify({ id: number, text: textOf(number) }),
  );
  await mkdir(join(place, 'news'));
  await writeFile(join(place, 'news/a.jsonl'), `${lines.join('\n')}\n`);
  for (let number = articles / 2; number < articles; number++) {
    await writeFile(join(place, `news/${number}.txt`), textOf(number));
  }
  await writeFile(join(place, 'news/70.txt.meta.json'), '{"url":"https://arn.example/70"}');
  await cli(...building('one', '--threads', '1', '--no-cache'));
  expected = await filesOf('one');
});

afterAll(() => rm(place, { recursive: true, force: true }));

describe('a build gives the same bytes', () => {
  it('on several threads', async () => {
    await cli(...building('threads', '--threads', '3', '--no-cache'));
    expect(await filesOf('threads')).toEqual(expected);
  });

  it('after it was killed again and again, and annotates nothing twice', async () => {
    const held: number[] = [];
    for (const milliseconds of [800, 1100, 900, 1300]) {
      const child = spawn(process.execPath, [program, ...building('killed', '--threads', '2', '--cache', 'kept')], {
        cwd: place,
      });
      const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
      await new Promise((ended) => child.on('exit', ended));
      clearTimeout(timer);
      held.push(await cached('kept'));
    }
    await cli(...building('killed', '--threads', '2', '--cache', 'kept'));
    expect(await filesOf('killed')).toEqual(expected);
    expect(held).toEqual([...held].sort((a, b) => a - b));
    expect(await cached('kept')).toBe(articles);
  });

  it('from shards that were annotated apart, also twice', async () => {
    const shard = (number: number): Promise<string> =>
      cli(...building('sharded', '--threads', '1', '--cache', 'shared', '--shard', `${number}/3`));
    await Promise.all([shard(1), shard(2), shard(3)]);
    await shard(2);
    expect(await cached('shared')).toBe(articles);
    await cli(...building('sharded', '--cache', 'shared'));
    expect(await filesOf('sharded')).toEqual(expected);
    expect(await cached('shared')).toBe(articles);
  });

  it('with a cache that is damaged or was cleared', async () => {
    await cli(...building('first', '--cache', 'hurt'));
    const [method = ''] = (await readdir(join(place, 'hurt'))).filter((name) => name !== '.gitignore');
    const [segment = ''] = await readdir(join(place, 'hurt', method));
    const path = join(place, 'hurt', method, segment);
    const bytes = await readFile(path);
    for (let at = 1000; at < bytes.length; at += 3000) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    await writeFile(path, bytes);
    await expect(cli('cache', 'verify', '--cache', 'hurt')).rejects.toThrow();
    await cli(...building('again', '--cache', 'hurt'));
    expect(await filesOf('again')).toEqual(expected);
    await cli('cache', 'clear', '--cache', 'hurt');
    await cli(...building('cleared', '--cache', 'hurt'));
    expect(await filesOf('cleared')).toEqual(expected);
  });
});

describe('a cache', () => {
  it('has every other record of a file that one was put into, and the rows say where each lies now', async () => {
    await cli(...building('inserted', '--cache', 'records'));
    const path = join(place, 'news/a.jsonl');
    const before = await readFile(path, 'utf8');
    try {
      await writeFile(path, `${JSON.stringify({ text: 'A first record.' })}\n${before}`);
      await cli(...building('inserted', '--cache', 'records'));
      expect(await cached('records')).toBe(articles + 1);
      await cli(...building('fresh', '--no-cache'));
      const rows = async (folder: string, version: string): Promise<string> =>
        await readFile(join(place, folder, version, 'articles/articles.json'), 'utf8');
      expect(await rows('inserted', '0.2.0')).toBe(await rows('fresh', '0.1.0'));
    } finally {
      await writeFile(path, before);
    }
  });

  it('has all but a changed article, and forgets one that is withdrawn', async () => {
    await cli(...building('changing', '--cache', 'grown'));
    const before = await readFile(join(place, 'news/70.txt'), 'utf8');
    try {
      await writeFile(join(place, 'news/70.txt'), before.replace('spoke', 'wrote'));
      await cli(...building('changing', '--cache', 'grown'));
      expect(await cached('grown')).toBe(articles + 1);
      const withdrawals = [{ article: '70.txt', reason: 'On request' }];
      await writeFile(join(place, 'news/collection.json'), JSON.stringify({ withdrawals }));
      await cli(...building('changing', '--cache', 'grown'));
      await cli(...building('changing', '--cache', 'grown'));
      expect(await cached('grown')).toBe(articles - 1);
    } finally {
      await writeFile(join(place, 'news/70.txt'), before);
      await rm(join(place, 'news/collection.json'));
    }
  });
});

describe('poison', () => {
  it('is put aside with its reason, and everything else is published', async () => {
    const poison = {
      'endless.txt': 'This ENDLESS text holds a thread up.',
      'exit.txt': 'This EXIT text ends its thread.',
      'heap.txt': 'This HEAP text fills the heap.',
      'buffers.txt': 'This BUFFERS text takes other memory.',
      'throw.txt': 'This THROW text is not understood.',
      'line.jsonl': `${JSON.stringify({ id: 'long', text: 'long '.repeat(10_000_000) })}\n${JSON.stringify({ id: 'next', text: 'Good.' })}\n`,
    };
    try {
      for (const [name, text] of Object.entries({ ...poison, 'print.txt': 'This PRINT text is printed.' })) {
        await writeFile(join(place, 'news', name), text);
      }
      const limits = ['--article-timeout', '3000', '--article-memory', '192', '--threads', '2'];
      await cli(...building('poisoned', '--no-cache', ...limits));
      const { rejects } = JSON.parse(await readFile(join(place, 'poisoned/0.1.0/quarantine.json'), 'utf8'));
      expect(rejects.map(({ code, input_ref }: { code: string; input_ref: string }) => [input_ref, code])).toEqual([
        ['buffers.txt', 'worker-out-of-memory'],
        ['endless.txt', 'worker-timed-out'],
        ['exit.txt', 'worker-died'],
        ['heap.txt', expect.stringMatching(/^worker-(out-of-memory|timed-out)$/)],
        ['line.jsonl#long', 'too-large'],
        ['throw.txt', 'analysis-failed'],
      ]);
      const rows = JSON.parse(await readFile(join(place, 'poisoned/0.1.0/articles/articles.json'), 'utf8'));
      expect(rows.length).toBe(articles + 2);
    } finally {
      for (const name of [...Object.keys(poison), 'print.txt']) await rm(join(place, 'news', name), { force: true });
    }
  });
});
