import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Analyzer, createAnalyzer } from '../../pipeline/language/analyzer.ts';
import type { RuntimeName } from '../../pipeline/language/runtime.ts';
import type { Sentence } from '../../pipeline/language/sentence.ts';
import type { Figure } from '../floors.ts';
import { goldOf, machine, type Options, say } from '../options.ts';
import { writeReport } from '../publish.ts';
import { compareAnalyses, hashOfAnalyses } from './agreement.ts';
import { evaluateNames, evaluateSyntax, nameSets, sharedSet, syntaxSets } from './evaluate.ts';
import { everyEighth, readNames } from './gold.ts';
import { type Evaluation, type RuntimeEvaluation, reportOf } from './report.ts';
import { disagreements, notRun, runScorer, type ScorerFigures, scorerSentence } from './scorer.ts';
import { measureRounds } from './speed.ts';
import { analyzeText } from './text.ts';

/** Measures the language library and writes its report. */
export async function runLanguage(options: Options, analyzer: Analyzer): Promise<void> {
  const evaluation = await evaluate(options, analyzer);
  await writeReport(options, 'language', evaluation, evaluation.figures, reportOf(evaluation));
}

async function evaluate(options: Options, analyzer: Analyzer): Promise<Evaluation> {
  const { limit } = options;
  const gold = goldOf(options);
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
    const theirs = await runScorer<ScorerFigures>('score_names.py', names, options);
    findings.push(
      ...(theirs === null ? [notRun] : disagreements(names.counts, theirs).map((line) => `${set}: ${line}`)),
    );
  }
  const scorer = scorerSentence('score_names.py', findings);
  const compared = await evaluateRuntimes(analyzer, options);
  return { identity: analyzer.identity, figures, scorer, machine: machine(), ...compared };
}

/** Speed and agreement of the runtimes that are installed, on the share of the news. */
async function evaluateRuntimes(
  portable: Analyzer,
  options: Options,
): Promise<Pick<Evaluation, 'runtimes' | 'agreement'>> {
  const { temporary, limit, rounds } = options;
  const texts = everyEighth(await readNames(goldOf(options), sharedSet))
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
