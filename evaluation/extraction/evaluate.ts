import type { Analyzer } from '../../pipeline/language/analyzer.ts';
import type { Figure } from '../floors.ts';
import { type Counts, figuresOf, sumCounts } from '../language/counts.ts';
import { shareOf } from '../language/evaluate.ts';
import { everyEighth } from '../language/gold.ts';
import { type Alignment, align } from './alignment.ts';
import { bootstrap, type Intervals } from './bootstrap.ts';
import { scoreCoreference } from './coreference.ts';
import { pairTimexes, scoreDates, type TimexPair } from './dates.ts';
import { type CoreferenceDocument, type DatedDocument, readCoreference, readDated } from './gold.ts';
import { type CoreferencePrediction, type DatesPrediction, predictDates, predictMentions } from './predictions.ts';
import { scoreSieves } from './sieves.ts';

/** Documents with chains of mentions that are measured. */
export const coreferenceSet = 'gum-dev';
/** Its parts by genre, which begin the ids of its documents. */
export const genres = { news: 'GUM_news_', interviews: 'GUM_interview_' } as const;
/** Sets of time expressions that are measured. */
export const dateSets = ['meantime', 'timebank'] as const;
/** The one of which a share is measured by itself. */
const sharedDateSet = 'timebank';

/** What stands for the documents of one genre. */
export function partOf(genre: string): string {
  return `${coreferenceSet}, ${genre}`;
}

/** Figures of one or more sets, with how far chance moves each. */
export interface Measured {
  readonly figures: readonly Figure[];
  /** By set, by figure. */
  readonly intervals: ReadonlyMap<string, ReadonlyMap<string, Intervals>>;
}

/** Mentions that were found, with what they are measured by. */
export interface CoreferenceEvaluation extends Measured {
  readonly documents: readonly CoreferenceDocument[];
  readonly predictions: readonly CoreferencePrediction[];
  readonly alignments: readonly Alignment[];
  readonly counts: Counts;
}

/** Figures of pronouns, names and sieves, of all documents and by genre. `limit` keeps a trial short. */
export async function evaluateCoreference(
  analyzer: Pick<Analyzer, 'analyze'>,
  gold: string,
  limit = Infinity,
): Promise<CoreferenceEvaluation> {
  const documents = (await readCoreference(gold, coreferenceSet)).slice(0, limit);
  const predictions: CoreferencePrediction[] = [];
  for (const document of documents) predictions.push(await predictMentions(analyzer, document));
  const alignments = documents.map((document, index) => align(document, predictions[index]?.mentions ?? []));
  const scored = documents.map((document, index) => ({
    id: document.id,
    counts: scoreCoreference(document, alignments[index] ?? align(document, [])),
  }));
  const counts = sumCounts(scored.map((each) => each.counts));
  const sieves = sumCounts(alignments.map(scoreSieves));
  const sets = [
    [coreferenceSet, scored] as const,
    ...Object.entries(genres).map(
      ([genre, prefix]) => [partOf(genre), scored.filter(({ id }) => id.startsWith(prefix))] as const,
    ),
  ].map(([set, own]) => [set, own.map((each) => each.counts)] as const);
  return {
    documents,
    predictions,
    alignments,
    counts,
    figures: [
      ...sets.flatMap(([set, own]) => figuresOf('coreference', set, sumCounts(own))),
      ...figuresOf('sieves', coreferenceSet, sorted(sieves)),
    ],
    intervals: new Map(sets.map(([set, own]) => [set, bootstrap(own)])),
  };
}

/** Time expressions that were found in a set, with what they are measured by. */
export interface DatesEvaluation extends Measured {
  readonly set: string;
  readonly documents: readonly DatedDocument[];
  readonly predictions: readonly DatesPrediction[];
  readonly pairs: readonly (readonly TimexPair[])[];
  readonly counts: Counts;
}

/** Figures of the time expressions of a set, and of its share where one is measured. `limit` keeps a trial short. */
export async function evaluateDates(
  analyzer: Pick<Analyzer, 'analyze'>,
  gold: string,
  set: string,
  limit = Infinity,
): Promise<DatesEvaluation> {
  return measureDates(analyzer, set, (await readDated(gold, set)).slice(0, limit));
}

async function measureDates(
  analyzer: Pick<Analyzer, 'analyze'>,
  set: string,
  documents: readonly DatedDocument[],
): Promise<DatesEvaluation> {
  const predictions: DatesPrediction[] = [];
  for (const document of documents) predictions.push(await predictDates(analyzer, document));
  const pairs = documents.map((document, index) => pairTimexes(document, predictions[index]?.timexes ?? []));
  const scored: readonly Counts[] = pairs.map(scoreDates);
  const share = set === sharedDateSet ? figuresOf('dates', shareOf(set), sumCounts(everyEighth(scored))) : [];
  const counts = sumCounts(scored);
  const intervals = new Map([[set, bootstrap(scored)]]);
  return {
    set,
    documents,
    predictions,
    pairs,
    counts,
    figures: [...figuresOf('dates', set, counts), ...share],
    intervals,
  };
}

/**
 * Figures that are held to those committed and take two minutes: coreference, and dates but for the larger part of the
 * larger set. How many mentions a sieve makes changes with the sieves, so theirs are not among them.
 */
export async function evaluateHeld(analyzer: Pick<Analyzer, 'analyze'>, gold: string): Promise<Figure[]> {
  const { figures } = await evaluateCoreference(analyzer, gold);
  const meantime = await evaluateDates(analyzer, gold, 'meantime');
  const shared = await measureDates(analyzer, sharedDateSet, everyEighth(await readDated(gold, sharedDateSet)));
  return [...heldFigures(figures), ...meantime.figures, ...figuresOf('dates', shareOf(sharedDateSet), shared.counts)];
}

/** The figures that may not fall. */
export function heldFigures(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ task }) => task !== 'sieves');
}

function sorted(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).sort(([left], [right]) => (left < right ? -1 : 1)));
}
