import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What can be measured by itself. */
export const parts = ['language', 'extraction', 'quotes', 'linking', 'html'] as const;
export type Part = (typeof parts)[number];

/** What can be measured on the project's own gold alone. */
const ownParts: ReadonlySet<Part> = new Set(['quotes', 'linking']);

export interface Options {
  readonly only: readonly Part[];
  /** The folder of gold that is not of this project; null where only the project's own is measured on. */
  readonly gold: string | null;
  /** The folder of the scorers that are not of this project. */
  readonly scorers: string | null;
  /** Where the reports and the counts go. */
  readonly out: string;
  /** Where the errors go, for whoever wants to read them. */
  readonly errors: string;
  /** A folder for copies of gold, which goes when the program ends. */
  readonly temporary: string;
  /** Documents of each set. */
  readonly limit: number;
  readonly rounds: number;
}

export const usage = `Usage: run.js --gold FOLDER [--only ${parts.join('|')}] [--eval FOLDER] [--errors FOLDER] [--out FOLDER] [--documents N] [--rounds N]
Measures the language library, extraction, quotes, linking and web pages on gold data, and writes language.json and
LANGUAGE.md, extraction.json and EXTRACTION.md, quotes.json and QUOTES.md, linking.json and LINKING.md, html.json and
HTML.md. With --documents only the first
N of each set are read, and nothing is written but in a folder for trials. So it is with --only quotes or linking and
without --gold: then these are measured on the project's own gold alone.
`;

/** Where predictions and errors go, for whoever wants to read them, and all that is written in trials. */
export const scratch = join('node_modules', '.cache', 'evaluation', 'files');

/** The options that arguments give; null where they are not as `usage` says. */
export function readOptions(args: readonly string[], temporary: string): Options | null {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { gold: text, only: text, eval: text, errors: text, out: text, documents: text, rounds: text },
  });
  const { only, documents } = values;
  const gold = values.gold === undefined || values.gold === '' ? null : values.gold;
  const chosen = parts.filter((part) => only === undefined || only === '' || part === only);
  if (chosen.length === 0 || (gold === null && !chosen.every((part) => ownParts.has(part)))) return null;
  return {
    only: chosen,
    gold,
    scorers: values.eval ?? (gold === null ? null : join(gold, '..', 'eval')),
    out: values.out ?? (documents === undefined && gold !== null ? 'evaluation' : scratch),
    errors: values.errors ?? scratch,
    temporary,
    limit: documents === undefined ? Infinity : Number(documents),
    rounds: Number(values.rounds ?? 3),
  };
}

/** The folder of gold, for what cannot be measured without it. @throws TypeError where there is none */
export function goldOf({ gold }: Pick<Options, 'gold'>): string {
  if (gold === null) throw new TypeError('A folder of gold is needed');
  return gold;
}

/** Tells whoever waits what is being done. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Node, processor and load, for the reports. */
export function machine(): string {
  const load = loadavg()
    .map((average) => average.toFixed(1))
    .join(', ');
  return `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load average ${load}`;
}
