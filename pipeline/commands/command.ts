import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Effects } from '../effects.ts';
import { messageOf, RecordError } from '../error.ts';
import { type RuntimeName, runtimeNames } from '../language/runtime.ts';
import { longestTimer } from '../timer.ts';
import type { MessageStream } from './reporter.ts';

/** The streams and surroundings of a command. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Writes to standard output; resolves when the reader has room for more. */
  readonly write: (text: string) => Promise<void>;
  /** Takes standard output for bytes alone: what is printed otherwise goes to standard error from then on. */
  readonly takeOutput: () => (bytes: Uint8Array) => Promise<void>;
  /** Standard error, for messages and progress. */
  readonly messages: MessageStream;
  /** Whether standard output is a terminal that shows colours. */
  readonly colour: boolean;
  /** Folder in which a build keeps annotated articles unless it is told otherwise; null to keep none. */
  readonly cache: string | null;
  /** SOURCE_DATE_EPOCH of the environment, if set. */
  readonly sourceDateEpoch: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** What a command tells when it is done. */
export interface Outcome {
  readonly exit: 'good' | 'data';
  /** One record for programs, or several: what `--json` prints, a line each. Null where the output is the result. */
  readonly summary: Fields | readonly Fields[] | null;
  /** The same for people. */
  readonly lines: readonly string[];
}

/** A command of the program. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The page that `--help` prints. */
  readonly help: string;
  readonly run: (args: readonly string[], effects: Effects, terminal: Terminal) => Promise<Outcome>;
}

/** Options that every command takes; they are read before the command is run. */
export const commonHelp = `  --quiet            say nothing but errors
  --json             print one JSON record of what was done on standard output
  --debug            print where an error arose
  --help             print this page`;

/** What `--runtime` does, for the pages of the commands that analyze English. */
export const runtimeHelp = `  --runtime NAME     what computes the language model: portable, the same on every machine (the default), or native,
                     which is faster and needs the package onnxruntime-node`;

/** What `--gazetteer` does, for the pages of the commands that link entities. */
export const gazetteerHelp = `  --gazetteer FILE   persons, organizations and places to link entities with, as JSON lines (see gazetteer --help);
                     may be repeated`;

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options and operands of a command line. @throws RecordError of kind usage for an option that is none. */
export function parseOptions<const T extends Options>(
  command: string,
  args: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new RecordError('usage', 'bad-option', `${messageOf(error)} See on-the-record ${command} --help.`);
  }
}

/** The operand of a command that takes one or none. @throws RecordError of kind usage for more. */
export function onlyOperand(command: string, positionals: readonly string[]): string | undefined {
  const [operand, ...others] = positionals;
  if (others.length === 0) return operand;
  const message = `${command} takes one operand, not also ${others.join(', ')}. See on-the-record ${command} --help.`;
  throw new RecordError('usage', 'too-many-operands', message);
}

/** @throws RecordError of kind usage where a command that takes no operand is given some. */
export function noOperands(command: string, positionals: readonly string[]): void {
  if (positionals.length === 0) return;
  const message = `${command} takes no operand, not ${positionals.join(', ')}. See on-the-record ${command} --help.`;
  throw new RecordError('usage', 'too-many-operands', message);
}

/** A whole number given as an option. @throws RecordError of kind usage for anything else. */
export function wholeNumber(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new RecordError(
    'usage',
    'bad-option',
    `--${option} takes a whole number above 0, not ${JSON.stringify(value)}.`,
  );
}

/** A time in milliseconds given as an option. @throws RecordError of kind usage for anything else. */
export function milliseconds(option: string, value: string | undefined): number | undefined {
  const number = wholeNumber(option, value);
  if (number === undefined || number <= longestTimer) return number;
  throw new RecordError('usage', 'bad-option', `--${option} takes at most ${longestTimer} milliseconds, not ${value}.`);
}

/** A share from 0 to 1 given as an option. @throws RecordError of kind usage for anything else. */
export function share(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (value.trim() !== '' && number >= 0 && number <= 1) return number;
  throw new RecordError('usage', 'bad-option', `--${option} takes a share from 0 to 1, not ${JSON.stringify(value)}.`);
}

/** A runtime of the language model given as an option. @throws RecordError of kind usage for one that does not exist. */
export function runtimeName(value: string | undefined): RuntimeName | undefined {
  if (value === undefined) return undefined;
  const runtime = runtimeNames.find((name) => name === value);
  if (runtime !== undefined) return runtime;
  const message = `--runtime takes ${runtimeNames.join(' or ')}, not ${JSON.stringify(value)}.`;
  throw new RecordError('usage', 'bad-option', message);
}
