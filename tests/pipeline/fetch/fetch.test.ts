import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { silentEffects } from '../../../pipeline/effects.ts';
import { type FetchOptions, fetchLists } from '../../../pipeline/fetch/fetch.ts';
import { defaultCollection } from '../../../pipeline/ingest/collection.ts';
import { ingest, ingestDefaults } from '../../../pipeline/ingest/ingest.ts';
import { findSources } from '../../../pipeline/ingest/sources.ts';
import { folderOf } from '../ingest/folder.ts';
import { failingFaults, newsServer, passingFaults } from './server.ts';

const quick = { delay: 0, timeout: 500, retryDelay: 10, maxBytes: 1_000_000, allowPrivate: true };

async function server(...own: Parameters<typeof newsServer>) {
  const server = await newsServer(...own);
  onTestFinished(server.close);
  return server;
}

/** Fetches addresses into a folder, given as a file of them. */
async function fetchAll(folder: string, urls: readonly string[], more: Partial<FetchOptions> = {}) {
  await writeFile(join(folder, 'urls.txt'), urls.join('\n'));
  return await fetchLists(
    { lists: [join(folder, 'urls.txt')], out: join(folder, 'out'), ...quick, ...more },
    silentEffects(),
  );
}

/** The last entry of each address. */
async function entriesOf(folder: string): Promise<Map<string, Record<string, unknown>>> {
  const lines = (await readFile(join(folder, 'out', 'fetched.jsonl'), 'utf8')).trim().split('\n');
  const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return new Map(entries.flatMap((entry) => (typeof entry['url'] === 'string' ? [[entry['url'], entry]] : [])));
}

/** The addresses of the articles that a build reads from a folder, and what it cannot use. */
async function articlesIn(folder: string) {
  const sources = await findSources([join(folder, 'out')], silentEffects());
  const urls: (string | null)[] = [];
  const rejects: unknown[] = [];
  for await (const { article, reject } of ingest(sources, defaultCollection, ingestDefaults, silentEffects())) {
    if (article === null) rejects.push(reject);
    else urls.push(article.metadata.url);
  }
  return { urls: urls.toSorted(), rejects };
}

describe('fetching', () => {
  it('brings every good article once, whatever its server does, and leaves the others with a reason', async () => {
    const { origin, seen } = await server();
    const good = Array.from({ length: 300 }, (_, number) => {
      const fault = number % 3 === 0 ? passingFaults[(number / 3) % passingFaults.length] : 'plain';
      return `${origin}/${fault}/${number}`;
    });
    const bad = failingFaults.map((fault) => `${origin}/${fault}/1`);
    const folder = await folderOf({});
    const result = await fetchAll(folder, [...good, ...bad, ...good], { perHost: 3, concurrency: 8 });
    expect(result).toMatchObject({
      fetched: 300,
      unchanged: 0,
      redirected: 0,
      failed: bad.length,
      run: 1,
      resumed: false,
    });
    expect(result.failures).toEqual({
      'http-error': 1,
      'not-text': 1,
      'redirect-loop': 1,
      'robots-disallowed': 1,
      'server-error': 1,
      'too-large': 3,
    });
    // A connection that is ended here ends at the server a moment later.
    expect(seen.mostAtOnce).toBeLessThanOrEqual(4);
    expect(seen.asked.get('/robots.txt')).toBe(1);
    expect(seen.asked.get('/private/1')).toBeUndefined();
    const found = good.map((url) => url.replace('/moved/', '/plain/'));
    expect(await articlesIn(folder)).toEqual({ urls: found.toSorted(), rejects: [] });
  });

  it('asks the second time only for what has changed', async () => {
    const { origin, seen } = await server();
    const urls = [1, 2, 3].map((number) => `${origin}/tagged/${number}`);
    const folder = await folderOf({});
    await fetchAll(folder, urls.slice(0, 2));
    const served = new Map(seen.served);
    expect(await fetchAll(folder, urls)).toMatchObject({ run: 2, fetched: 1, unchanged: 2 });
    expect(seen.served.get('/tagged/1')).toBe(served.get('/tagged/1'));
    expect(seen.headers.some((headers) => headers['if-none-match'] === '"/tagged/1"')).toBe(true);
    expect(await articlesIn(folder)).toEqual({ urls, rejects: [] });
    expect(await fetchAll(folder, urls, { newOnly: true })).toMatchObject({ run: 3, skipped: 3, fetched: 0 });
  });

  it('fetches a page once that several addresses lead to', async () => {
    const { origin, seen } = await server();
    const folder = await folderOf({});
    const urls = [`${origin}/moved/1`, `${origin}/plain/1`, `${origin}/plain/1?utm_source=feed#top`];
    const { fetched, redirected } = await fetchAll(folder, urls, { perHost: 3 });
    expect({ fetched, redirected }).toEqual({ fetched: 1, redirected: 1 });
    expect(seen.served.get('/plain/1')).toBe(1);
    expect((await entriesOf(folder)).get(`${origin}/moved/1`)).toMatchObject({
      outcome: 'redirected',
      final_url: `${origin}/plain/1`,
    });
  });

  it('takes the pages of one site from a feed or sitemap, through indexes of sitemaps', async () => {
    const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
    const lists: Record<string, string> = {
      '/index.xml': `<sitemapindex ${space}><sitemap><loc>ORIGIN/map.xml</loc></sitemap><sitemap><loc>ORIGIN/index.xml</loc></sitemap></sitemapindex>`,
      '/map.xml': `<urlset ${space}><url><loc>ORIGIN/plain/1</loc></url><url><loc>ORIGIN/plain/2</loc></url></urlset>`,
      '/feed.rss':
        '<rss version="2.0"><channel><item><link>/plain/3</link></item><item><link>http://other.example/4</link></item></channel></rss>',
    };
    const answers = Object.entries(lists).map(([path, text]) => [
      path,
      (response: import('node:http').ServerResponse, _: number, request: import('node:http').IncomingMessage) =>
        response
          .writeHead(200, { 'Content-Type': 'application/xml' })
          .end(text.replaceAll('ORIGIN', `http://${request.headers.host}`)),
    ]);
    const { origin } = await server(Object.fromEntries(answers));
    const folder = await folderOf({});
    const from = ['/index.xml', '/feed.rss', '/plain/9'].map((path) => origin + path);
    const result = await fetchLists({ lists: from, out: join(folder, 'out'), ...quick }, silentEffects());
    expect(result).toMatchObject({ fetched: 4, failed: 0 });
    expect((await articlesIn(folder)).urls).toEqual([1, 2, 3, 9].map((number) => `${origin}/plain/${number}`));
  });

  it('refuses hosts that are not public', async () => {
    const { origin, seen } = await server();
    const folder = await folderOf({});
    const local = origin.replace('127.0.0.1', 'localhost');
    const result = await fetchAll(folder, [`${origin}/plain/1`, `${local}/plain/1`], { allowPrivate: false });
    expect(result).toMatchObject({ fetched: 0, failures: { 'private-address': 2 } });
    expect(seen.asked.size).toBe(0);
  });

  it('notes what is no address, and stops at the limit', async () => {
    const { origin } = await server();
    const folder = await folderOf({});
    const result = await fetchAll(folder, ['ftp://arn.example/', `${origin}/plain/1`, `${origin}/plain/2`], {
      limit: 2,
    });
    expect(result).toMatchObject({ fetched: 1, failures: { 'bad-url': 1 }, isLimited: true });
    expect((await entriesOf(folder)).get('ftp://arn.example/')).toMatchObject({ code: 'bad-url' });
  });

  it('keeps no page that is larger than the limit, though a list at its address might be', async () => {
    const { origin } = await server();
    const folder = await folderOf({});
    const options = { out: join(folder, 'out'), ...quick, maxBytes: 300 };
    const result = await fetchLists({ lists: [`${origin}/plain/1`], ...options }, silentEffects());
    expect(result).toMatchObject({ fetched: 0, failures: { 'too-large': 1 } });
  });

  it('goes on with what it kept under a higher limit', async () => {
    const { origin } = await server();
    const folder = await folderOf({});
    await fetchAll(folder, [`${origin}/tagged/1`]);
    const before = await readFile(join(folder, 'out', 'fetched-00001.warc.gz'));
    expect(await fetchAll(folder, [`${origin}/tagged/1`], { maxBytes: 10 })).toMatchObject({ unchanged: 1 });
    expect(await readFile(join(folder, 'out', 'fetched-00001.warc.gz'))).toEqual(before);
  });

  it('ends with the error of a disk that takes no more, and goes on when it does', async () => {
    const { origin } = await server();
    const folder = await folderOf({});
    const urls = Array.from({ length: 30 }, (_, number) => `${origin}/plain/${number}`);
    await writeFile(join(folder, 'urls.txt'), urls.join('\n'));
    const real = silentEffects();
    let writes = 0;
    const open = async (path: string, flags: string) => {
      const handle = await real.files.open(path, flags);
      const write = handle.write.bind(handle) as (...args: unknown[]) => Promise<unknown>;
      const failing = async (...args: unknown[]) => {
        if (writes++ === 20) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
        return await write(...args);
      };
      return Object.assign(handle, { write: failing });
    };
    const full = silentEffects({ files: { ...real.files, open } as unknown as typeof real.files });
    const options = { lists: [join(folder, 'urls.txt')], out: join(folder, 'out'), ...quick };
    await expect(fetchLists(options, full)).rejects.toMatchObject({ kind: 'io', code: 'disk-full' });
    const { fetched, skipped, resumed } = await fetchLists(options, real);
    expect({ all: fetched + skipped, resumed }).toEqual({ all: 30, resumed: true });
    expect(skipped).toBeGreaterThan(0);
    expect((await articlesIn(folder)).urls).toEqual(urls.toSorted());
  });

  it.each([
    ['a list that is not there', { lists: ['nowhere.txt'] }, 'no-such-list'],
    ['no attempts', { tries: 0 }, 'bad-option'],
    ['pages that memory does not hold', { maxBytes: 2 ** 31 }, 'bad-option'],
    ['a time that no timer can hold', { timeout: 2 ** 31 }, 'bad-option'],
    ['a user agent of two lines', { userAgent: 'on\r\nthe: record' }, 'bad-option'],
  ])('refuses %s', async (_, options, code) => {
    const folder = await folderOf({ 'urls.txt': '' });
    const given = { lists: [join(folder, 'urls.txt')], out: join(folder, 'out'), ...options };
    await expect(fetchLists(given, silentEffects())).rejects.toMatchObject({ kind: 'usage', code });
  });
});
