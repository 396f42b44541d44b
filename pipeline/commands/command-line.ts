import { silentEffects } from '../effects.ts';
import { exitCode, messageOf, RecordError, systemCode } from '../error.ts';
import { type OpenAnalyzer, openAnalyzer } from '../lazy-analyzer.ts';
import { programVersion } from '../program.ts';
import { inThisThread, type OpenAnnotator, openAnnotator } from '../workers/open.ts';
import { buildCommand } from './build.ts';
import { cacheCommand } from './cache.ts';
import { checkCommand } from './check.ts';
import type { Command, Outcome, Terminal } from './command.ts';
import { diffCommand } from './diff.ts';
import { explainCommand } from './explain.ts';
import { extractCommand } from './extract.ts';
import { fetchCommand } from './fetch.ts';
import { gazetteerCommand } from './gazetteer.ts';
import { parseCommand } from './parse.ts';
import { publishCommand } from './publish.ts';
import { reporter } from './reporter.ts';
import { schemaCommand } from './schema.ts';
import { sheetsCommand } from './sheets.ts';
import { workerCommand } from './worker.ts';

/**
 * The commands of the program.
 *
 * @param open opens the analyzer of a command that reads a text or two
 * @param annotating opens what annotates for the others
 */
export function commandsWith(open: OpenAnalyzer, annotating: OpenAnnotator = inThisThread(open)): Command[] {
  return [
    buildCommand(annotating),
    cacheCommand,
    extractCommand(annotating),
    checkCommand(annotating),
    diffCommand,
    explainCommand,
    fetchCommand,
    gazetteerCommand,
    parseCommand(open),
    publishCommand,
    schemaCommand,
    sheetsCommand,
    workerCommand(annotating),
  ];
}

const overviewOf = (
  commands: readonly Command[],
): string => `on-the-record ${programVersion}: news articles in, versioned datasets of who said what out

Usage: on-the-record COMMAND [ARGUMENTS]

${commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join('\n')}

on-the-record COMMAND --help tells more. Exit codes: 0 good, 1 the data failed its checks, 2 usage, 3 files or disk.
`;

/**
 * Runs a command line and gives its exit code. It throws nothing: what goes wrong is told on the terminal.
 *
 * @param commands the commands that there are
 */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal,
  commands: readonly Command[] = commandsWith(openAnalyzer, openAnnotator),
): Promise<number> {
  const { common, rest } = splitCommon(args);
  try {
    return await run(rest, common, terminal, commands);
  } catch (error) {
    return await tellFailure(error, common, terminal);
  }
}

/** Options that are the same for every command. */
interface CommonOptions {
  readonly quiet: boolean;
  readonly json: boolean;
  readonly debug: boolean;
  readonly help: boolean;
}

const commonNames = ['--quiet', '--json', '--debug', '--help', '-h'];

/** Takes the common options out of the arguments, wherever they stand before a `--`. */
function splitCommon(args: readonly string[]): { common: CommonOptions; rest: string[] } {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const own = args.slice(0, end);
  const common = {
    quiet: own.includes('--quiet'),
    json: own.includes('--json'),
    debug: own.includes('--debug'),
    help: own.includes('--help') || own.includes('-h'),
  };
  return { common, rest: [...own.filter((arg) => !commonNames.includes(arg)), ...args.slice(end)] };
}

async function run(
  args: readonly string[],
  common: CommonOptions,
  terminal: Terminal,
  commands: readonly Command[],
): Promise<number> {
  if (args[0] === '--version') {
    await terminal.write(`${programVersion}\n`);
    return exitCode.good;
  }
  const asksHelp = common.help || args[0] === 'help';
  const [name, ...operands] = args[0] === 'help' ? args.slice(1) : args;
  if (name === undefined) {
    await terminal.write(overviewOf(commands));
    return asksHelp ? exitCode.good : exitCode.usage;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    throw new RecordError('usage', 'unknown-command', `There is no command ${name}. See on-the-record --help.`);
  }
  if (asksHelp) {
    await terminal.write(command.help);
    return exitCode.good;
  }
  const outcome = await runCommand(command, operands, common, terminal);
  await tellOutcome(outcome, common, terminal);
  return exitCode[outcome.exit];
}

async function runCommand(
  command: Command,
  operands: readonly string[],
  common: CommonOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const report = reporter(terminal.messages, common.quiet);
  try {
    return await command.run(operands, silentEffects(report), terminal);
  } finally {
    report.finish();
  }
}

async function tellOutcome({ exit, summary, lines }: Outcome, { json, quiet }: CommonOptions, terminal: Terminal) {
  if (json && summary !== null) await terminal.write(linesOf([summary].flat().map((record) => JSON.stringify(record))));
  else if (!quiet || exit !== 'good') await terminal.write(linesOf(lines));
}

function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Says what went wrong; gives the exit code. */
async function tellFailure(error: unknown, { json, debug }: CommonOptions, terminal: Terminal): Promise<number> {
  const { kind, code, message } = error instanceof RecordError ? error : recordErrorOf(error);
  terminal.messages.write(`on-the-record: ${message}\n`);
  if (debug && error instanceof Error) terminal.messages.write(`${error.stack}\n`);
  if (json) await terminal.write(`${JSON.stringify({ status: 'failed', code, message })}\n`);
  return exitCode[kind];
}

/** The error to tell of one that nobody foresaw: of the system, such as ENOSPC, or a fault of the program. */
function recordErrorOf(error: unknown): RecordError {
  const code = systemCode(error);
  if (code !== null && /^E(?!RR_)/.test(code)) {
    const message = `${messageOf(error)}. Check the path, its permissions and the space on the disk.`;
    return new RecordError('io', code, message);
  }
  const message = `Unexpected error: ${messageOf(error)}. Please report it with the output of --debug.`;
  return new RecordError('data', 'unexpected', message);
}
