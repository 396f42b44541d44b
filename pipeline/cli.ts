#!/usr/bin/env node
import { once } from 'node:events';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import type { Command, Outcome, Terminal } from './commands/command.ts';
import { extractCommand } from './commands/extract.ts';
import { reporter } from './commands/reporter.ts';
import { schemaCommand } from './commands/schema.ts';
import { silentEffects } from './effects.ts';
import { exitCode, messageOf, RecordError, systemCode } from './error.ts';
import { programVersion } from './program.ts';

const commands: readonly Command[] = [buildCommand, extractCommand, checkCommand, schemaCommand];

const overview = `on-the-record ${programVersion}: news articles in, versioned datasets of who said what out

Usage: on-the-record COMMAND [ARGUMENTS]

${commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join('\n')}

on-the-record COMMAND --help tells more. Exit codes: 0 good, 1 the data failed its checks, 2 usage, 3 files or disk.
`;

/** Options that are the same for every command. */
interface CommonOptions {
  readonly quiet: boolean;
  readonly json: boolean;
  readonly debug: boolean;
  readonly help: boolean;
}

/** Takes the common options out of the arguments, wherever they stand before a `--`. */
function splitCommon(args: readonly string[]): { common: CommonOptions; rest: string[] } {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const own = args.slice(0, end);
  const has = (name: string): boolean => own.includes(`--${name}`);
  const common = {
    quiet: has('quiet'),
    json: has('json'),
    debug: has('debug'),
    help: has('help') || own.includes('-h'),
  };
  const names = ['--quiet', '--json', '--debug', '--help', '-h'];
  return { common, rest: [...own.filter((arg) => !names.includes(arg)), ...args.slice(end)] };
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

async function main(args: readonly string[]): Promise<number> {
  const { common, rest } = splitCommon(args);
  const [name, ...operands] = rest;
  const command = commands.find((candidate) => candidate.name === name);
  if (name === '--version') {
    await write(`${programVersion}\n`);
    return exitCode.good;
  }
  if (command === undefined) {
    if (name === undefined || name === 'help') {
      await write(overview);
      return name === 'help' || common.help ? exitCode.good : exitCode.usage;
    }
    throw new RecordError('usage', 'unknown-command', `There is no command ${name}. See on-the-record --help.`);
  }
  if (common.help) {
    await write(command.help);
    return exitCode.good;
  }
  const report = reporter(process.stderr, common.quiet);
  const effects = silentEffects(report);
  const terminal: Terminal = { stdin: process.stdin, write, sourceDateEpoch: process.env['SOURCE_DATE_EPOCH'] };
  const outcome = await command.run(operands, effects, terminal);
  report.finish();
  await tell(outcome, common);
  return exitCode[outcome.exit];
}

async function tell({ summary, lines }: Outcome, { json, quiet }: CommonOptions): Promise<void> {
  if (json && summary !== null) await write(`${JSON.stringify(summary)}\n`);
  else if (!quiet) await write(lines.map((line) => `${line}\n`).join(''));
}

/** Says what went wrong; gives the exit code. */
async function fail(error: unknown, args: readonly string[]): Promise<number> {
  const known = error instanceof RecordError ? error : asSystemError(error);
  const kind = known?.kind ?? 'data';
  const message =
    known?.message ?? `Unexpected error: ${messageOf(error)}. Please report it with the output of --debug.`;
  process.stderr.write(`on-the-record: ${message}\n`);
  if (args.includes('--debug') && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  if (args.includes('--json')) {
    await write(`${JSON.stringify({ status: 'failed', code: known?.code ?? 'unexpected', message })}\n`);
  }
  return exitCode[kind];
}

function asSystemError(error: unknown): RecordError | null {
  const code = systemCode(error);
  return code?.startsWith('E')
    ? new RecordError('io', code, `${messageOf(error)}. Check the path, its permissions and the space on the disk.`)
    : null;
}

process.stdout.on('error', (error) => {
  if (systemCode(error) === 'EPIPE') process.exit(exitCode.good);
  throw error;
});

const args = process.argv.slice(2);
process.exitCode = await main(args).catch((error: unknown) => fail(error, args));
