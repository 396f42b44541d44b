import type { Command } from '../../../pipeline/commands/command.ts';
import { commandsWith, runCommandLine } from '../../../pipeline/commands/command-line.ts';
import { openFake } from '../../analyzer.ts';

/** What a command line left behind: its exit code and what stands on both streams. */
export interface Ran {
  readonly exit: number;
  readonly output: string;
  readonly messages: string;
}

/** What a command line finds around it. */
export interface Surroundings {
  /** Lines, or chunks as they come. */
  readonly stdin?: readonly string[] | AsyncIterable<Uint8Array>;
  readonly sourceDateEpoch?: string;
  /** Whether both streams are a terminal that can be redrawn and shows colours. */
  readonly isTTY?: boolean;
  /** The commands that there are. @default all of the program's, with a fake analyzer */
  readonly commands?: readonly Command[];
}

/** Runs a command line on a terminal of strings. */
export async function run(args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const { stdin = [], sourceDateEpoch, isTTY = false, commands = commandsWith(openFake) } = surroundings;
  const output: string[] = [];
  const messages: string[] = [];
  const terminal = {
    stdin: Symbol.asyncIterator in stdin ? stdin : chunks(stdin),
    write: async (text: string) => {
      output.push(text);
    },
    takeOutput: () => async (bytes: Uint8Array) => {
      output.push(Buffer.from(bytes).toString('latin1'));
    },
    colour: isTTY,
    messages: { isTTY, write: (text: string) => messages.push(text) },
    cache: null,
    sourceDateEpoch,
  };
  const exit = await runCommandLine(args, terminal, commands);
  return { exit, output: output.join(''), messages: messages.join('') };
}

async function* chunks(lines: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const line of lines) yield Buffer.from(`${line}\n`);
}
