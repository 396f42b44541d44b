import { runCommandLine } from '../../../pipeline/commands/command-line.ts';

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
}

/** Runs a command line on a terminal of strings. */
export async function run(args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const { stdin = [], sourceDateEpoch, isTTY = false } = surroundings;
  const output: string[] = [];
  const messages: string[] = [];
  const exit = await runCommandLine(args, {
    stdin: Symbol.asyncIterator in stdin ? stdin : chunks(stdin),
    write: async (text) => {
      output.push(text);
    },
    colour: isTTY,
    messages: { isTTY, write: (text) => messages.push(text) },
    sourceDateEpoch,
  });
  return { exit, output: output.join(''), messages: messages.join('') };
}

async function* chunks(lines: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const line of lines) yield Buffer.from(`${line}\n`);
}
