import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { glob } from 'tinyglobby';
import { decodeHtml } from '../pipeline/ingest/decode.ts';
import { readPage } from '../pipeline/ingest/html.ts';
import { worstPages } from './worst-pages.ts';

/** What one process used for reading pages. */
interface Reading {
  /** User and system time of all its threads in seconds. */
  readonly cpu: number;
  /** Peak of its resident memory in bytes, Node included. */
  readonly memory: number;
}

/** The longest page that is read, nearly. */
const longest = 8 * 1024 * 1024 - 10_000;

/**
 * Reads the pages of a folder (`*.html`, `*.html.gz`) twice in one process, then the worst pages of 8 MiB, each in a
 * process of its own, and prints what they took.
 */
async function main([folder = '', worst]: readonly string[]): Promise<void> {
  if (worst !== undefined) {
    const html = Buffer.from(worstPages[worst]?.(longest) ?? '').toString();
    print(JSON.stringify(await measure(() => readPage(html))));
    return;
  }
  const paths = await glob('**/*.{html,html.gz}', { cwd: folder, absolute: true });
  paths.sort();
  for (const round of ['first', 'second']) {
    const { cpu, memory } = await measure(() => readAll(paths));
    print(
      `${paths.length} pages, ${round} time: ${(paths.length / cpu).toFixed(1)} a CPU second, ${mebibytes(memory)}`,
    );
  }
  for (const name of Object.keys(worstPages)) {
    const { stdout } = await promisify(execFile)(process.execPath, [process.argv[1] ?? '', folder, name]);
    const { cpu, memory } = JSON.parse(stdout) as Reading;
    print(`8 MiB of ${name}: ${cpu.toFixed(2)} CPU seconds, ${mebibytes(memory)}`);
  }
}

async function readAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const bytes = await readFile(path);
    await readPage(decodeHtml(path.endsWith('.gz') ? gunzipSync(bytes) : bytes) ?? '');
  }
}

async function measure(work: () => Promise<unknown>): Promise<Reading> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS * 1024 };
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MiB at most`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main(process.argv.slice(2));
