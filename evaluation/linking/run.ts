import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Analyzer } from '../../pipeline/language/analyzer.ts';
import { machine, type Options, say } from '../options.ts';
import { writeReport } from '../publish.ts';
import { annotatedFolder } from '../quotes/spoken-record.ts';
import { collectionFolder, ownSet } from './collection.ts';
import { confusionPage } from './errors.ts';
import { evaluateEntities, evaluateOwn } from './evaluate.ts';
import { evaluateGenerated, type GeneratedEvaluation, readBaseTexts, timeStories } from './generated.ts';
import { type LinkedSet, linkedSets } from './gold.ts';
import { reportOf } from './report.ts';

/** Measures linking, writes the report, and leaves a page of what was confused for each set. */
export async function runLinking(options: Options, analyzer: Analyzer): Promise<void> {
  const { gold, limit, errors } = options;
  say(`Entities of ${ownSet}`);
  const sets = [await evaluateOwn(analyzer, collectionFolder, limit)];
  for (const set of gold === null ? [] : (Object.keys(linkedSets) as LinkedSet[])) {
    say(`Entities of ${set}`);
    sets.push(await evaluateEntities(analyzer, gold ?? '', set, limit));
  }
  for (const evaluation of sets) {
    const path = join(errors, `${evaluation.set}.entities.txt`);
    await writeFile(path, confusionPage(evaluation));
    say(`Errors of ${evaluation.set}: ${path}`);
  }
  const generated: GeneratedEvaluation[] = [];
  const bases = await readBaseTexts(annotatedFolder, gold);
  for (const base of bases) {
    say(`Collections generated from ${base.set}`);
    generated.push(evaluateGenerated(base));
  }
  say('Speed of stories');
  const speeds = bases.slice(0, 1).flatMap(timeStories);
  const { identity } = analyzer;
  const figures = [...sets, ...generated].flatMap((each) => each.figures);
  const report = reportOf({ identity, sets, generated, speeds, machine: machine() });
  await writeReport(options, 'linking', { identity, figures }, figures, report);
}
