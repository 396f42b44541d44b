import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { packedRecords } from '../../pipeline/fetch/warc.ts';
import { newsServer, passingFaults } from '../pipeline/fetch/server.ts';
import { folderOf } from '../pipeline/ingest/folder.ts';
import { program } from '../program.ts';

/** A folder with a list of so many addresses of a server, of which one in `faulty` has a fault that passes. */
async function setting(count: number, faulty: number) {
  const server = await newsServer();
  onTestFinished(server.close);
  const urls = Array.from({ length: count }, (_, number) => {
    const fault = number % faulty === 0 ? passingFaults[(number / faulty) % passingFaults.length] : 'plain';
    return `${server.origin}/${fault}/${number}`;
  });
  const folder = await folderOf({});
  await writeFile(join(folder, 'urls.txt'), urls.join('\n'));
  const limits = ['--delay', '0', '--per-host', '6', '--timeout', '500', '--retry-delay', '10'];
  const out = join(folder, 'out');
  const start = (): ChildProcess =>
    spawn(process.execPath, [
      program,
      'fetch',
      join(folder, 'urls.txt'),
      '--out',
      out,
      ...limits,
      '--allow-private',
      '--json',
    ]);
  return { server, urls, out, start };
}

/** What a run that ends by itself tells. */
async function result(child: ChildProcess): Promise<Record<string, unknown>> {
  child.stderr?.resume();
  const [output] = await Promise.all([child.stdout === null ? '' : text(child.stdout), once(child, 'exit')]);
  return JSON.parse(output) as Record<string, unknown>;
}

/** The addresses of the entries that the archive and the index hold. */
async function kept(out: string): Promise<{ archive: string[]; index: string[] }> {
  const records = packedRecords(await readFile(join(out, 'fetched-00001.warc.gz')), 100_000_000);
  const entries = [...records].filter(({ headers }) => headers[0]?.[1] === 'metadata');
  const lines = (await readFile(join(out, 'fetched.jsonl'), 'utf8')).trim().split('\n');
  const urlOf = (json: string): string[] => {
    const { url } = JSON.parse(json) as { url?: string };
    return url === undefined ? [] : [url];
  };
  return {
    archive: entries.flatMap(({ block }) => urlOf(Buffer.from(block).toString())).toSorted(),
    index: lines.flatMap(urlOf).toSorted(),
  };
}

describe('fetching many pages', { timeout: 280_000 }, () => {
  it('brings each of 10,000 once, in memory that does not grow, within the limit of the host', async (context) => {
    const { server, urls, out, start } = await setting(10_000, 25);
    const child = start();
    const sizes: { readonly served: number; readonly megabytes: number }[] = [];
    const sampling = setInterval(async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
      const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
      if (kilobytes !== undefined) sizes.push({ served: server.seen.served.size, megabytes: Number(kilobytes) / 1024 });
    }, 200);
    expect(await result(child)).toMatchObject({ fetched: 10_000, failed: 0, redirected: 0 });
    clearInterval(sampling);
    // A connection that is ended here ends at the server a moment later.
    expect(server.seen.mostAtOnce).toBeLessThanOrEqual(7);
    const { archive, index } = await kept(out);
    expect(archive).toEqual(urls.toSorted());
    expect(index).toEqual(archive);
    if (sizes.length === 0) context.skip('This system does not tell how much memory a process takes.');
    const most = (of: typeof sizes): number => Math.max(...of.map(({ megabytes }) => megabytes));
    const early = most(sizes.filter(({ served }) => served < 3000));
    expect(most(sizes)).toBeLessThan(early + 60);
  });

  it('loses and repeats nothing where it is killed again and again', async () => {
    const { server, urls, out, start } = await setting(600, 10);
    for (let served = 7; served < 600; served += 53) {
      const child = start();
      child.stderr?.resume();
      const killing = setInterval(() => server.seen.served.size >= served && child.kill('SIGKILL'), 1);
      await once(child, 'exit');
      clearInterval(killing);
    }
    expect(await result(start())).toMatchObject({ resumed: true, failed: 0, run: 1 });
    const { archive, index } = await kept(out);
    expect(archive).toEqual(urls.toSorted());
    expect(index).toEqual(archive);
    expect(await result(start())).toMatchObject({ resumed: false, run: 2, fetched: 0, unchanged: 600 });
  });
});
