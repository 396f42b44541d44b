import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Analyzer } from '../../pipeline/language/analyzer.ts';
import { linesOf } from '../language/scorer.ts';
import { goldOf, machine, type Options, say } from '../options.ts';
import { writeReport } from '../publish.ts';
import { evaluatePages, type PagesEvaluation } from './evaluate.ts';
import { pageSets } from './gold.ts';
import { reportOf } from './report.ts';

/** Measures what is read from web pages, writes the report, and leaves the predictions of each set. */
export async function runHtml(options: Options, { identity }: Analyzer): Promise<void> {
  const sets: PagesEvaluation[] = [];
  for (const set of pageSets) {
    say(`Pages of ${set}`);
    const evaluation = await evaluatePages(goldOf(options), set, options.limit);
    sets.push(evaluation);
    const path = join(options.errors, `html-${set}.predicted.jsonl`);
    await writeFile(path, linesOf(evaluation.predictions));
    say(`Predictions of ${set}: ${path}`);
  }
  const figures = sets.flatMap((each) => each.figures);
  await writeReport(options, 'html', { identity, figures }, figures, reportOf({ sets, machine: machine() }));
}
