import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Analyzer } from '../../pipeline/language/analyzer.ts';
import { scorerSentence } from '../language/scorer.ts';
import { machine, type Options, say } from '../options.ts';
import { writeReport } from '../publish.ts';
import { checkQuotes, checkSpeakers } from './crosscheck.ts';
import { errorPage } from './error-page.ts';
import { evaluateOwn, evaluateSet, isLarge, type QuotesEvaluation, quoteSets } from './evaluate.ts';
import { drawReliability } from './reliability-plot.ts';
import { reliabilityPanels, reliabilityPicture } from './reliability-report.ts';
import { type QuotesReport, reportOf } from './report.ts';
import { annotatedFolder, ownSet } from './spoken-record.ts';

/** Measures quotes and speakers, writes the report, and leaves a page of errors for each set. */
export async function runQuotes(options: Options, analyzer: Analyzer): Promise<void> {
  const { gold, limit, out, errors } = options;
  say(`Quotes of ${ownSet}`);
  const sets = [await evaluateOwn(analyzer, annotatedFolder, limit)];
  for (const set of gold === null ? [] : Object.keys(quoteSets)) {
    say(`Quotes of ${set}`);
    sets.push(await evaluateSet(analyzer, gold ?? '', set, limit));
  }
  for (const evaluation of sets) {
    const path = join(errors, `${evaluation.set}.quotes.html`);
    await writeFile(path, errorPage(evaluation));
    say(`Errors of ${evaluation.set}: ${path}`);
  }
  await drawPicture(sets, out);
  const { identity } = analyzer;
  const figures = sets.flatMap((each) => each.figures);
  const report: QuotesReport = { identity, sets, scorers: await check(sets, options), machine: machine() };
  await writeReport(options, 'quotes', { identity, figures }, figures, reportOf(report));
}

/** Draws how reliable probabilities are; where none is given, no picture is left. */
async function drawPicture(sets: readonly QuotesEvaluation[], out: string): Promise<void> {
  const panels = reliabilityPanels(sets.filter(isLarge));
  const path = join(out, reliabilityPicture);
  await mkdir(out, { recursive: true });
  if (panels === null) await rm(path, { force: true });
  else await writeFile(path, drawReliability(panels));
}

/** What the scorers say that are not of this project; nothing where they are not given. */
async function check(sets: readonly QuotesEvaluation[], options: Options): Promise<string[]> {
  if (options.scorers === null) return [];
  const quotes: string[] = [];
  const speakers: string[] = [];
  for (const evaluation of sets) {
    quotes.push(...(await checkQuotes(evaluation, options)));
    if (Object.keys(evaluation.counts.speakers).length > 0)
      speakers.push(...(await checkSpeakers(evaluation, options)));
  }
  return [scorerSentence('score_quotes.py', quotes), scorerSentence('score_speakers.py', speakers)];
}
