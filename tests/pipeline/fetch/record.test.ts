import { appendFile, copyFile, mkdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { silentEffects } from '../../../pipeline/effects.ts';
import type { Page } from '../../../pipeline/fetch/fetcher.ts';
import { openRecord } from '../../../pipeline/fetch/record.ts';
import { packedRecords } from '../../../pipeline/fetch/warc.ts';
import { folderOf } from '../ingest/folder.ts';

const options = { fileBytes: 1_000_000, userAgent: 'on-the-record/0.1.0' };
const effects = silentEffects({ now: () => Date.UTC(2026, 2, 3, 12) });
const first = 'fetched-00001.warc.gz';

function page(number: number, more: Partial<Page> = {}): Page {
  const body = Buffer.from(`<p>Ana Ruiz spoke for the ${number}th time.</p>`);
  const url = `https://arn.example/${number}`;
  const headers = [['Content-Type', 'text/html']] as const;
  const answer = { status: 200, reason: 'OK', version: '1.1', headers, body, payload: body };
  return { ...answer, url, via: [], sent: [['Host', 'arn.example']], ...more };
}

const urlOf = (number: number): string => `https://arn.example/${number}`;

/** Keeps pages in a folder, as a run that ends by itself or is cut short. */
async function keep(folder: string, numbers: readonly number[], isDone: boolean, more: Partial<Page> = {}) {
  const record = await openRecord(folder, options, effects);
  for (const number of numbers)
    if (!record.settled.has(urlOf(number))) await record.keep(urlOf(number), page(number, more));
  await record.close(isDone);
  return record;
}

/** The addresses in the archives of a folder, by the type of their record. */
async function archived(folder: string, type: string, name: string = first): Promise<string[]> {
  const records = [...packedRecords(await readFile(join(folder, name)), 1_000_000)];
  const of = (headers: Page['headers'], name: string) => headers.find(([key]) => key === name)?.[1] ?? '';
  return records
    .filter(({ headers }) => of(headers, 'WARC-Type') === type)
    .map(({ headers }) => of(headers, 'WARC-Target-URI'));
}

async function indexed(folder: string): Promise<Record<string, unknown>[]> {
  const lines = (await readFile(join(folder, 'fetched.jsonl'), 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('a record', () => {
  it('has the answer, the request and what became of it', async () => {
    const folder = await folderOf({});
    await keep(folder, [1], true);
    for (const type of ['response', 'request', 'metadata']) expect(await archived(folder, type)).toEqual([urlOf(1)]);
    const [started, entry, finished] = await indexed(folder);
    expect([started, finished]).toEqual([
      { run: 1, started: '2026-03-03T12:00:00Z' },
      { run: 1, finished: '2026-03-03T12:00:00Z' },
    ]);
    expect(entry).toMatchObject({
      url: urlOf(1),
      outcome: 'fetched',
      status: 200,
      file: first,
      media_type: 'text/html',
    });
    const bytes = await readFile(join(folder, first));
    const { offset, length } = entry as { offset: number; length: number };
    const [answer] = packedRecords(bytes.subarray(offset, offset + length), 10_000);
    expect(Buffer.from(answer?.block ?? []).toString()).toContain('Ana Ruiz spoke for the 1th time.');
  });

  it('is the same bytes of the same answers', async () => {
    const folders = [await folderOf({}), await folderOf({})];
    for (const folder of folders) await keep(folder, [1, 2, 3], true);
    const [one, other] = await Promise.all(folders.map((folder) => readFile(join(folder, first))));
    expect(one).toEqual(other);
  });

  it('begins a new file when one is full', async () => {
    const folder = await folderOf({});
    const record = await openRecord(folder, { ...options, fileBytes: 2000 }, effects);
    for (const number of [1, 2, 3, 4]) await record.keep(urlOf(number), page(number));
    await record.close(true);
    const files = [await archived(folder, 'response'), await archived(folder, 'response', 'fetched-00002.warc.gz')];
    expect(files.flat()).toEqual([1, 2, 3, 4].map(urlOf));
    expect(files[1]).not.toEqual([]);
  });

  it('loses nothing and repeats nothing, wherever its archive is cut', async () => {
    const whole = await folderOf({});
    await keep(whole, [1, 2, 3], false);
    const { size } = await stat(join(whole, first));
    const scratch = await folderOf({});
    for (let cut = 0; cut <= size; cut += 97) {
      const folder = join(scratch, String(cut));
      await mkdir(folder);
      for (const name of [first, 'fetched.jsonl']) await copyFile(join(whole, name), join(folder, name));
      await truncate(join(folder, first), cut);
      const record = await keep(folder, [1, 2, 3, 4], true);
      expect(record.isResumed).toBe(true);
      expect([...(await archived(folder, 'metadata'))].toSorted()).toEqual([1, 2, 3, 4].map(urlOf));
      const urls = (await indexed(folder)).flatMap(({ url }) => (url === undefined ? [] : [url]));
      expect(urls.toSorted()).toEqual([1, 2, 3, 4].map(urlOf));
    }
  });

  it('completes its index from its archive, wherever the index is cut', async () => {
    const whole = await folderOf({});
    await keep(whole, [1, 2, 3], false);
    const index = await readFile(join(whole, 'fetched.jsonl'));
    for (let cut = 0; cut <= index.length; cut += 89) {
      await writeFile(join(whole, 'fetched.jsonl'), index.subarray(0, cut));
      const before = await stat(join(whole, first));
      const record = await openRecord(whole, options, effects);
      await record.close(false);
      expect([...record.settled].toSorted()).toEqual([1, 2, 3].map(urlOf));
      expect((await stat(join(whole, first))).size).toBe(before.size);
    }
  });

  it('goes on in a new file where the last is not its own', async () => {
    const folder = await folderOf({ 'fetched-00007.warc.gz': Buffer.alloc(5000, 1) });
    await keep(folder, [1], true);
    expect(await readFile(join(folder, 'fetched-00007.warc.gz'))).toEqual(Buffer.alloc(5000, 1));
    expect(await archived(folder, 'response', 'fetched-00008.warc.gz')).toEqual([urlOf(1)]);
  });

  it('settles addresses for a run that was cut short, and none for the one after', async () => {
    const folder = await folderOf({});
    await keep(folder, [1], false);
    const resumed = await keep(folder, [2], true);
    expect([resumed.run, resumed.isResumed, [...resumed.settled].toSorted()]).toEqual([1, true, [urlOf(1), urlOf(2)]]);
    const next = await openRecord(folder, options, effects);
    await next.close(true);
    expect([next.run, next.isResumed, next.settled.size, next.knows(urlOf(1))]).toEqual([2, false, 0, true]);
  });

  it('tries again what failed in a way that may pass, in the same run', async () => {
    const folder = await folderOf({});
    const record = await openRecord(folder, options, effects);
    await record.note({ url: urlOf(1), outcome: 'failed', code: 'timed-out', message: 'Too long.' });
    await record.note({
      url: urlOf(2),
      outcome: 'failed',
      code: 'http-error',
      message: 'The server answered 404.',
      status: 404,
    });
    await record.close(false);
    const resumed = await openRecord(folder, options, effects);
    await resumed.close(true);
    expect([...resumed.settled]).toEqual([urlOf(2)]);
  });

  it('begins a line of its own behind one that was cut short', async () => {
    const folder = await folderOf({});
    const record = await openRecord(folder, options, effects);
    await record.note({ url: urlOf(1), outcome: 'failed', code: 'http-error', message: 'The server answered 404.' });
    await record.close(false);
    const path = join(folder, 'fetched.jsonl');
    await truncate(path, (await stat(path)).size - 20);
    await keep(folder, [2], true);
    expect((await indexed(folder)).map(({ url }) => url)).toEqual([undefined, urlOf(2), undefined]);
  });

  it('keeps of a page that is as it was that it is, with what to ask it by', async () => {
    const folder = await folderOf({});
    const headers = [
      ['Content-Type', 'text/html'],
      ['ETag', '"a"'],
      ['Last-Modified', 'Tue, 03 Mar 2026 11:00:00 GMT'],
    ] as const;
    await keep(folder, [1, 2], true, { headers });
    const record = await openRecord(folder, options, effects);
    expect(record.validatorsOf(urlOf(1))).toEqual({ etag: '"a"', lastModified: 'Tue, 03 Mar 2026 11:00:00 GMT' });
    expect(await record.keep(urlOf(1), page(1, { status: 304, body: Buffer.alloc(0) }))).toMatchObject({
      outcome: 'unchanged',
      etag: '"a"',
    });
    expect(await record.keep(urlOf(2), page(2))).toMatchObject({ outcome: 'unchanged', status: 200 });
    expect(await record.keep(urlOf(3), page(3))).toMatchObject({ outcome: 'fetched' });
    await record.close(true);
    expect(await archived(folder, 'revisit', 'revisits-00001.warc.gz')).toEqual([urlOf(1), urlOf(2)]);
    expect(await archived(folder, 'response', 'fetched-00002.warc.gz')).toEqual([urlOf(3)]);
  });

  it('writes nothing behind what the disk did not take whole', async () => {
    const folder = await folderOf({});
    let isFull = false;
    const files = {
      ...effects.files,
      open: async (path: string, flags: string) => {
        const handle = await effects.files.open(path, flags);
        const write = handle.write.bind(handle) as (
          bytes: Uint8Array,
          start: number,
          length: number,
        ) => Promise<unknown>;
        const half = async (bytes: Uint8Array, start: number, length: number) => {
          if (!isFull) return await write(bytes, start, length);
          isFull = false;
          await write(bytes, start, length >> 1);
          throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
        };
        return Object.assign(handle, { write: half });
      },
    } as unknown as typeof effects.files;
    const record = await openRecord(folder, options, { ...effects, files });
    await record.keep(urlOf(1), page(1));
    isFull = true;
    await expect(record.keep(urlOf(2), page(2))).rejects.toMatchObject({ kind: 'io', code: 'disk-full' });
    await expect(record.keep(urlOf(3), page(3))).rejects.toMatchObject({ code: 'disk-full' });
    await record.close(false);
    await keep(folder, [1, 2, 3], true);
    expect(await archived(folder, 'response')).toEqual([1, 2, 3].map(urlOf));
  });

  it('does not change the archives of an earlier run that was done', async () => {
    const folder = await folderOf({});
    await keep(folder, [1, 2], true);
    const before = await readFile(join(folder, first));
    await keep(folder, [1, 2, 3], true);
    await keep(folder, [1, 2, 3], true);
    expect(await readFile(join(folder, first))).toEqual(before);
    expect(await archived(folder, 'response', 'fetched-00002.warc.gz')).toEqual([urlOf(3)]);
    expect(await archived(folder, 'revisit', 'revisits-00002.warc.gz')).toEqual([1, 2, 3].map(urlOf));
  });

  it('is begun anew where its archives are gone', async () => {
    const folder = await folderOf({});
    await keep(folder, [1], true);
    await rm(join(folder, first));
    await appendFile(join(folder, 'fetched.jsonl'), '{"run":2,"star');
    const record = await keep(folder, [1], true);
    expect(record.knows(urlOf(1))).toBe(false);
    expect(await archived(folder, 'response')).toEqual([urlOf(1)]);
  });
});
