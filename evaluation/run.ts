import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Analyzer, createAnalyzer } from '../pipeline/language/analyzer.ts';
import type { RuntimeName } from '../pipeline/language/runtime.ts';
import type { Sentence } from '../pipeline/language/sentence.ts';
import { type Figure, fallenFigures } from './floors.ts';
import { compareAnalyses, hashOfAnalyses } from './language/agreement.ts';
import { formatFigures, parseFigures } from './language/committed.ts';
import {
  evaluateNames,
  evaluateSyntax,
  type NamesEvaluation,
  nameSets,
  sharedSet,
  syntaxSets,
} from './language/evaluate.ts';
import { everyEighth, readNames } from './language/gold.ts';
import { type Evaluation, type RuntimeEvaluation, reportOf } from './language/report.ts';
import { disagreements, runNamesScorer } from './language/scorer.ts';
import { measureRounds } from './language/speed.ts';
import { analyzeText } from './language/text.ts';

interface Options {
  readonly gold: string;
  readonly scorers: string;
  /** Where the report and the counts go. */
  readonly out: string;
  /** A folder for copies of gold, which goes when the program ends. */
  readonly temporary: string;
  /** Documents of each set. */
  readonly limit: number;
  readonly rounds: number;
}

const usage = `Usage: run.js --gold FOLDER [--eval FOLDER] [--out FOLDER] [--documents N] [--rounds N]
Measures the language library on gold data and writes language.json and LANGUAGE.md.
With --documents only the first N of each set are read, and nothing is written but in a folder for trials.
`;
/** Where predictions go, for whoever wants to read errors, and all that is written in trials. */
const scratch = join('node_modules', '.cache', 'evaluation', 'files');

function readOptions(args: readonly string[], temporary: string): Options | null {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { gold: text, eval: text, out: text, documents: text, rounds: text },
  });
  const { gold, documents } = values;
  if (gold === undefined || gold === '') return null;
  return {
    gold,
    scorers: values.eval ?? join(gold, '..', 'eval'),
    out: values.out ?? (documents === undefined ? 'evaluation' : scratch),
    temporary,
    limit: documents === undefined ? Infinity : Number(documents),
    rounds: Number(values.rounds ?? 3),
  };
}

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function main(args: readonly string[]): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), 'evaluation-'));
  try {
    const options = readOptions(args, temporary);
    if (options !== null) return await run(options);
    process.stderr.write(usage);
    process.exitCode = 2;
  } finally {
    await rm(temporary, { recursive: true });
  }
}

async function run(options: Options): Promise<void> {
  await mkdir(scratch, { recursive: true });
  await mkdir(options.out, { recursive: true });
  const evaluation = await evaluate(options);
  const path = join(options.out, 'language.json');
  const before = await readFile(path, 'utf8').catch(() => null);
  await writeFile(path, formatFigures(evaluation));
  await writeFile(join(options.out, 'LANGUAGE.md'), reportOf(evaluation));
  process.stdout.write(reportOf(evaluation));
  if (before !== null) sayFallen(before, evaluation.figures);
}

async function evaluate(options: Options): Promise<Evaluation> {
  const { gold, limit } = options;
  const analyzer = await createAnalyzer();
  const figures: Figure[] = [];
  for (const set of syntaxSets) {
    say(`Words and trees of ${set}`);
    figures.push(...(await evaluateSyntax(analyzer, gold, set, limit)));
  }
  const findings: string[] = [];
  for (const set of nameSets) {
    say(`Names of ${set}`);
    const names = await evaluateNames(analyzer, gold, set, limit);
    figures.push(...names.figures);
    findings.push(...(await compareWithScorer(names, options)));
  }
  const scorer =
    findings.length === 0
      ? '`score_names.py`, which is not of this project, gives the same figures.'
      : `\`score_names.py\`: ${[...new Set(findings)].join('; ')}.`;
  const compared = await evaluateRuntimes(analyzer, options);
  await analyzer.close();
  return { identity: analyzer.identity, figures, scorer, machine: machine(), ...compared };
}

/** Exports predictions, runs the scorer over them, and says where it does not give our figures, or could not be run. */
async function compareWithScorer(
  { set, documents, predictions, counts }: NamesEvaluation,
  { scorers, temporary }: Options,
): Promise<string[]> {
  const gold = join(temporary, `${set}.jsonl`);
  const predicted = join(scratch, `${set}.predicted.jsonl`);
  await writeFile(gold, documents.map((document) => `${JSON.stringify(document)}\n`).join(''));
  await writeFile(predicted, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''));
  try {
    const theirs = await runNamesScorer(join(scorers, 'score_names.py'), gold, predicted);
    return disagreements(counts, theirs).map((line) => `${set}: ${line}`);
  } catch (error) {
    say(String(error));
    return ['it could not be run'];
  }
}

/** Speed and agreement of the runtimes that are installed, on the share of the news. */
async function evaluateRuntimes(
  portable: Analyzer,
  { gold, temporary, limit, rounds }: Options,
): Promise<Pick<Evaluation, 'runtimes' | 'agreement'>> {
  const texts = everyEighth(await readNames(gold, sharedSet))
    .slice(0, limit)
    .map(({ text }) => text);
  const path = join(temporary, 'texts.json');
  await writeFile(path, JSON.stringify(texts));
  const ours = await analyzeAll(portable, texts);
  say('Speed of the portable runtime');
  const first = await evaluateRuntime('portable', path, rounds, ours);
  const native = await openNative();
  if (native === null) return { runtimes: [first], agreement: null };
  const theirs = await analyzeAll(native, texts);
  await native.close();
  say('Speed of the native runtime');
  const second = await evaluateRuntime('native', path, rounds, theirs);
  return { runtimes: [first, second], agreement: compareAnalyses(ours, theirs) };
}

async function evaluateRuntime(
  runtime: RuntimeName,
  path: string,
  rounds: number,
  analyses: readonly (readonly Sentence[])[],
): Promise<RuntimeEvaluation> {
  return { runtime, speed: await measureRounds(runtime, path, rounds), hash: hashOfAnalyses(analyses) };
}

async function openNative(): Promise<Analyzer | null> {
  try {
    return await createAnalyzer({ runtime: 'native' });
  } catch (error) {
    say(`The native runtime is not measured. ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

async function analyzeAll(analyzer: Analyzer, texts: readonly string[]): Promise<Sentence[][]> {
  const analyses: Sentence[][] = [];
  for (const text of texts) analyses.push(await analyzeText(analyzer, text));
  return analyses;
}

/** Says which figures are lower than those that were replaced. */
function sayFallen(before: string, figures: readonly Figure[]): void {
  for (const line of fallenFigures(parseFigures(before).figures, figures)) say(`Fallen: ${line}`);
}

function machine(): string {
  const load = loadavg()
    .map((average) => average.toFixed(1))
    .join(', ');
  return `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load average ${load}`;
}

await main(process.argv.slice(2));
