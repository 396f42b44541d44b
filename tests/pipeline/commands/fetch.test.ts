import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCommandLine } from '../../../pipeline/commands/command-line.ts';
import { newsServer } from '../fetch/server.ts';
import { folderOf } from '../ingest/folder.ts';

/** Runs the command with a terminal that keeps what is told. */
async function run(...args: readonly string[]) {
  let output = '';
  const exit = await runCommandLine(['fetch', ...args], {
    stdin: (async function* () {})(),
    write: async (text) => {
      output += text;
    },
    takeOutput: () => async () => {},
    messages: { write: () => {} },
    colour: false,
    cache: null,
    sourceDateEpoch: undefined,
  });
  return { exit, output };
}

async function setting() {
  const server = await newsServer();
  onTestFinished(server.close);
  const urls = [`${server.origin}/plain/1`, `${server.origin}/missing/1`];
  const folder = await folderOf({ 'urls.txt': `# News of Arn\n${urls.join('\n')}\n`, 'bad.txt': `${urls[1]}\n` });
  return { folder, out: join(folder, 'out'), quickly: ['--delay', '0', '--allow-private'] };
}

describe('fetch', () => {
  it('tells what came and what did not', async () => {
    const { folder, out, quickly } = await setting();
    const { exit, output } = await run(join(folder, 'urls.txt'), '--out', out, ...quickly, '--quiet');
    expect([exit, output]).toEqual([0, '']);
    const again = await run(join(folder, 'urls.txt'), '--out', out, ...quickly);
    expect(again.output.split('\n')).toEqual([
      `Fetched 0 pages, 1 unchanged into ${out}.`,
      `Gave nothing: 1, see ${out}/fetched.jsonl.`,
      '  1 http-error',
      '',
    ]);
  });

  it('tells programs', async () => {
    const { folder, out, quickly } = await setting();
    const { exit, output } = await run(join(folder, 'urls.txt'), '--out', out, ...quickly, '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(output)).toEqual({
      out,
      run: 1,
      resumed: false,
      fetched: 1,
      unchanged: 0,
      redirected: 0,
      skipped: 0,
      failed: 1,
      failures: { 'http-error': 1 },
      isLimited: false,
    });
  });

  it('fails where nothing came', async () => {
    const { folder, out, quickly } = await setting();
    expect((await run(join(folder, 'bad.txt'), '--out', out, ...quickly)).exit).toBe(1);
  });

  it('takes its limits', async () => {
    const { folder, out, quickly } = await setting();
    const { output } = await run(join(folder, 'urls.txt'), '--out', out, ...quickly, '--max-bytes', '10', '--json');
    expect(JSON.parse(output)).toMatchObject({ failures: { 'http-error': 1, 'too-large': 1 } });
  });

  it.each([
    ['no list', ['--out', 'x']],
    ['no folder', ['urls.txt']],
    ['an option that is none', ['urls.txt', '--out', 'x', '--fast']],
    ['a number that is none', ['urls.txt', '--out', 'x', '--delay', 'no']],
  ])('is misused with %s', async (_, args) => {
    expect((await run(...args)).exit).toBe(2);
  });
});
