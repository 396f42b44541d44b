import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Analyzer } from '../../pipeline/language/analyzer.ts';
import { notRun, runScorer, scorerSentence } from '../language/scorer.ts';
import { goldOf, machine, type Options, say } from '../options.ts';
import { writeReport } from '../publish.ts';
import { align } from './alignment.ts';
import { type DateScores, dateDisagreements, type PronounScores, pronounDisagreements } from './crosscheck.ts';
import { dateErrors, nameErrors, pronounErrors } from './errors.ts';
import {
  type CoreferenceEvaluation,
  coreferenceSet,
  type DatesEvaluation,
  dateSets,
  evaluateCoreference,
  evaluateDates,
  heldFigures,
} from './evaluate.ts';
import { remembering } from './remembered.ts';
import { type ExtractionEvaluation, reportOf } from './report.ts';
import { measureExtraction } from './speed.ts';

/** Measures coreference and dates, writes the report, and leaves predictions and errors to be read. */
export async function runExtraction(options: Options, analyzer: Analyzer): Promise<void> {
  const evaluation = await evaluate(options, analyzer);
  await writeReport(options, 'extraction', evaluation, heldFigures(evaluation.figures), reportOf(evaluation));
}

async function evaluate(options: Options, analyzer: Analyzer): Promise<ExtractionEvaluation> {
  const { errors, limit, rounds } = options;
  const gold = goldOf(options);
  const remembered = remembering(analyzer);
  say(`Coreference of ${coreferenceSet}`);
  const coreference = await evaluateCoreference(remembered, gold, limit);
  await writeFile(join(errors, `${coreferenceSet}.pronouns.txt`), errorsOf(coreference, pronounErrors));
  await writeFile(join(errors, `${coreferenceSet}.names.txt`), errorsOf(coreference, nameErrors));
  const sets: DatesEvaluation[] = [];
  for (const set of dateSets) {
    say(`Dates of ${set}`);
    const dates = await evaluateDates(remembered, gold, set, limit);
    await writeFile(join(errors, `${set}.dates.txt`), dateErrorsOf(dates));
    sets.push(dates);
  }
  say('Speed of extraction');
  const documents = sets.flatMap((dates) => dates.documents);
  return {
    identity: analyzer.identity,
    figures: [coreference, ...sets].flatMap((each) => each.figures),
    intervals: new Map([coreference, ...sets].flatMap((each) => [...each.intervals])),
    scorers: [await checkPronouns(coreference, options), await checkDates(sets, options)],
    speed: await measureExtraction(remembered, documents, rounds),
    machine: machine(),
  };
}

async function checkPronouns(coreference: CoreferenceEvaluation, options: Options): Promise<string> {
  const scorer = 'score_pronouns.py';
  const theirs = await runScorer<PronounScores>(scorer, { set: coreferenceSet, ...coreference }, options);
  return scorerSentence(scorer, theirs === null ? [notRun] : pronounDisagreements(coreference.counts, theirs));
}

async function checkDates(sets: readonly DatesEvaluation[], options: Options): Promise<string> {
  const scorer = 'score_dates.py';
  const findings: string[] = [];
  for (const dates of sets) {
    const theirs = await runScorer<DateScores>(scorer, dates, options);
    const found = theirs === null ? [notRun] : dateDisagreements(dates.counts, theirs);
    findings.push(...found.map((line) => (line === notRun ? line : `${dates.set}: ${line}`)));
  }
  return scorerSentence(scorer, findings);
}

function errorsOf({ documents, alignments }: CoreferenceEvaluation, tell: typeof pronounErrors): string {
  return documents.map((document, index) => tell(document, alignments[index] ?? align(document, []))).join('\n');
}

function dateErrorsOf({ documents, pairs }: DatesEvaluation): string {
  return documents.map((document, index) => dateErrors(document, pairs[index] ?? [])).join('\n');
}
