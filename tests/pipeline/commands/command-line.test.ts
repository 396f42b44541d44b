import { describe, expect, it } from 'vitest';
import { programVersion } from '../../../pipeline/program.ts';
import { folderOf } from '../ingest/folder.ts';
import { run } from './terminal.ts';

const commands = ['build', 'extract', 'check', 'diff', 'explain', 'parse', 'schema'];

describe('help', () => {
  it('is an overview of the commands', async () => {
    for (const args of [['--help'], ['-h'], ['help']]) {
      const { exit, output, messages } = await run(args);
      expect([exit, messages]).toEqual([0, '']);
      for (const command of commands) expect(output).toMatch(new RegExp(`^  ${command} +\\w`, 'm'));
    }
  });

  it('is given where no command is, as a mistake in usage', async () => {
    expect(await run([])).toEqual({ exit: 2, output: (await run(['--help'])).output, messages: '' });
  });

  it.each(commands)('of %s tells its usage and its options, and runs nothing', async (command) => {
    const { exit, output, messages } = await run([command, 'none.txt', '--help']);
    expect([exit, messages]).toEqual([0, '']);
    expect(output).toContain(`Usage: on-the-record ${command}`);
    for (const option of ['--quiet', '--json', '--debug', '--help']) expect(output).toContain(option);
    expect(await run(['help', command])).toEqual({ exit, output, messages });
  });

  it('gives the version', async () => {
    expect(await run(['--version'])).toEqual({ exit: 0, output: `${programVersion}\n`, messages: '' });
  });
});

describe('a mistake in usage', () => {
  it.each([
    [['polish'], 'There is no command polish.'],
    [['help', 'polish'], 'There is no command polish.'],
    [['--loud'], 'There is no command --loud.'],
    [['schema', '--loud'], "Unknown option '--loud'"],
    [['schema', 'quotes', 'dates'], 'schema takes one operand, not also dates.'],
    [['check', 'a', 'b'], 'check takes one operand, not also b.'],
    [['extract', '--max-bytes', '0'], '--max-bytes takes a whole number above 0, not "0".'],
    [['build', 'a', '--runtime', 'fast'], '--runtime takes portable or native, not "fast".'],
    [['extract', '--runtime', ''], '--runtime takes portable or native, not "".'],
    [['check', '--runtime', 'Native'], '--runtime takes portable or native, not "Native".'],
    [['extract', '--timeout', '3000000000'], '--timeout takes at most 2147483647 milliseconds, not 3000000000.'],
    [['extract', '--timeout', '1.5'], '--timeout takes a whole number above 0, not "1.5".'],
    [['extract', 'none.txt'], 'There is no file or folder at "none.txt".'],
    [['extract', '--', '--json'], 'There is no file or folder at "--json".'],
  ])('%j gives exit code 2 and a message that says so', async (args, message) => {
    const { exit, output, messages } = await run(args);
    expect([exit, output]).toEqual([2, '']);
    expect(messages).toMatch(/^on-the-record: .*\.\n$/);
    expect(messages).toContain(message);
  });

  it('is told as a record with --json, and even with --quiet', async () => {
    const { exit, output, messages } = await run(['--quiet', 'polish', '--json']);
    const message = 'There is no command polish. See on-the-record --help.';
    expect([exit, messages]).toEqual([2, `on-the-record: ${message}\n`]);
    expect(JSON.parse(output)).toEqual({ status: 'failed', code: 'unknown-command', message });
  });
});

describe('a failure that nobody foresaw', () => {
  async function* failing(code?: string): AsyncGenerator<Uint8Array> {
    yield Buffer.from('{"id":"1","text":"One."}\n');
    throw Object.assign(new Error('the disk is gone'), { code });
  }

  it.each([
    ['EIO', 3, 'the disk is gone. Check the path, its permissions and the space on the disk.'],
    ['ERR_STREAM_DESTROYED', 1, 'Unexpected error: the disk is gone. Please report it with the output of --debug.'],
    [undefined, 1, 'Unexpected error: the disk is gone. Please report it with the output of --debug.'],
  ])('of code %s gives exit code %i and keeps what was done', async (code, exit, message) => {
    const ran = await run(['extract'], { stdin: failing(code) });
    expect([ran.exit, ran.messages]).toEqual([exit, `on-the-record: ${message}\n`]);
    expect(JSON.parse(ran.output)).toMatchObject({ id: '1' });
  });

  it('shows where it arose with --debug alone', async () => {
    expect((await run(['extract'], { stdin: failing() })).messages).not.toContain('    at ');
    expect((await run(['extract', '--debug'], { stdin: failing() })).messages).toContain('    at failing');
  });
});

describe('a message', () => {
  it('does not stand on the line that progress was drawn on', async () => {
    const root = await folderOf({ 'a.json': 'no JSON' });
    const { exit, messages } = await run(['build', root, '--out', `${root}/out`], { isTTY: true });
    expect([exit, messages]).toEqual([1, expect.stringContaining('\r\u001b[Kon-the-record: ')]);
  });
});

describe('--quiet', () => {
  it('leaves out messages and progress, but not results', async () => {
    const root = await folderOf({ 'sources/a.txt': 'One article.', 'sources/b.pdf': '%PDF' });
    const build = (...args: string[]) => run(['build', `${root}/sources`, ...args]);
    const loud = await build('--out', `${root}/loud`);
    expect(loud.messages).toContain('ingest: 1 of 1\n');
    expect(loud.messages).toContain('Skipped 1 file');
    expect(loud.output).toContain('Published');
    expect(await build('--out', `${root}/quiet`, '--quiet')).toEqual({ exit: 0, output: '', messages: '' });
    expect((await run(['schema', 'quotes', '--quiet'])).output).toBe((await run(['schema', 'quotes'])).output);
  });
});
