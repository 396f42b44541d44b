import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { program } from '../program.ts';
import { folderOf } from './ingest/folder.ts';

/** Runs the program as its users do. */
async function run(
  args: readonly string[],
  { stdin = '', env = {} }: { stdin?: string; env?: NodeJS.ProcessEnv } = {},
) {
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...env } });
  child.stdin.end(stdin);
  const [output, messages, [exit]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { exit, output, messages };
}

describe('the program', () => {
  it('is a filter on standard input', async () => {
    const { exit, output, messages } = await run(['extract'], { stdin: '{"id":"x","text":"One."}\nno JSON\n' });
    expect([exit, messages]).toEqual([0, '']);
    const lines = output.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { id: 'x' },
      { id: '2', error: { code: 'bad-json' } },
    ]);
  });

  it('ends quietly when its reader has had enough', async () => {
    const child = spawn(process.execPath, [program, 'extract']);
    const line = `${JSON.stringify({ text: 'Eins. '.repeat(2000), language: 'de' })}\n`;
    child.stdin.on('error', () => {});
    child.stdin.end(line.repeat(200));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [messages, [exit]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect([exit, messages]).toEqual([0, '']);
  });

  it('gives its exit code to the shell and keeps messages off standard output', async () => {
    const { exit, output, messages } = await run(['polish']);
    expect([exit, output, messages]).toEqual([2, '', expect.stringContaining('There is no command polish.')]);
  });

  it('takes the date of a version from SOURCE_DATE_EPOCH', async () => {
    const root = await folderOf({ 'sources/a.txt': 'One article.' });
    const env = { SOURCE_DATE_EPOCH: 'never' };
    const { exit, messages } = await run(['build', `${root}/sources`, '--out', `${root}/out`], { env });
    expect([exit, messages]).toEqual([2, expect.stringContaining('SOURCE_DATE_EPOCH is "never"')]);
  });
});
