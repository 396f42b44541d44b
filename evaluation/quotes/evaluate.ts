import type { Analyzer } from '../../pipeline/language/analyzer.ts';
import { bootstrap } from '../extraction/bootstrap.ts';
import type { Measured } from '../extraction/evaluate.ts';
import type { Figure } from '../floors.ts';
import { type Counts, figuresOf, sumCounts } from '../language/counts.ts';
import { type QuoteDocument, readQuotes } from './gold.ts';
import { judge } from './judgements.ts';
import type { PlacedJudgement } from './kinds.ts';
import { predictQuotes, type QuotesPrediction } from './predictions.ts';
import { scoreQuotes, scoreSources, scoreSpeakers } from './score.ts';
import { documentOfAnnotated, ownSet, readSpokenRecord } from './spoken-record.ts';

/** The sets of statements under the folder of gold, each with the set that names its speakers where there is one. */
export const quoteSets: Readonly<Record<string, string | undefined>> = {
  'polnear-dev': 'polnear-dev-speakers',
  'gum-news': undefined,
};

/** What was found in a set, with what it is measured by. */
export interface QuotesEvaluation extends Measured {
  readonly set: string;
  readonly documents: readonly QuoteDocument[];
  readonly predictions: readonly QuotesPrediction[];
  /** By document. */
  readonly judgements: readonly (readonly PlacedJudgement[])[];
  /** Counts of statements, of what is right of those found, and of named speakers. */
  readonly counts: Readonly<Record<'quotes' | 'sources' | 'speakers', Counts>>;
}

/** Statements of the gold from which on it makes sense to divide a set. */
export const enoughToDivide = 100;

/** How many statements the gold of a set has. */
export function sizeOf({ judgements }: Pick<QuotesEvaluation, 'judgements'>): number {
  return judgements.flat().filter(({ gold }) => gold !== null).length;
}

export function isLarge(evaluation: Pick<QuotesEvaluation, 'judgements'>): boolean {
  return sizeOf(evaluation) >= enoughToDivide;
}

/** Figures of the own gold. `limit` keeps a trial short. */
export async function evaluateOwn(
  analyzer: Pick<Analyzer, 'analyze'>,
  folder: string,
  limit = Infinity,
): Promise<QuotesEvaluation> {
  const articles = await readSpokenRecord(folder);
  return evaluateQuotes(analyzer, ownSet, articles.slice(0, limit).map(documentOfAnnotated));
}

/** Figures of a set under the folder of gold. `limit` keeps a trial short. */
export async function evaluateSet(
  analyzer: Pick<Analyzer, 'analyze'>,
  gold: string,
  set: string,
  limit = Infinity,
): Promise<QuotesEvaluation> {
  return evaluateQuotes(analyzer, set, (await readQuotes(gold, set, quoteSets[set])).slice(0, limit));
}

/** Reads documents, and measures what was found in them. */
async function evaluateQuotes(
  analyzer: Pick<Analyzer, 'analyze'>,
  set: string,
  documents: readonly QuoteDocument[],
): Promise<QuotesEvaluation> {
  const predictions: QuotesPrediction[] = [];
  for (const document of documents) predictions.push(await predictQuotes(analyzer, document));
  return measureQuotes(set, documents, predictions);
}

/** Measures what was found in documents, one prediction each. */
export function measureQuotes(
  set: string,
  documents: readonly QuoteDocument[],
  predictions: readonly QuotesPrediction[],
): QuotesEvaluation {
  const judgements = documents.map((document, index) =>
    judge(document, predictions[index] ?? { quotes: [] }).map((judgement) => ({ ...judgement, document })),
  );
  const isNamed = documents.some(({ quotes }) => quotes.some(({ speakers }) => speakers !== null));
  const scored = {
    quotes: judgements.map(scoreQuotes),
    sources: judgements.map(scoreSources),
    speakers: isNamed ? judgements.map(scoreSpeakers) : [],
  };
  const counts = {
    quotes: sumCounts(scored.quotes),
    sources: sumCounts(scored.sources),
    speakers: sumCounts(scored.speakers),
  };
  const tasks = ['quotes', 'sources', 'speakers'] as const;
  return {
    set,
    documents,
    predictions,
    judgements,
    counts,
    figures: tasks.flatMap((task): Figure[] => figuresOf(task, set, counts[task])),
    intervals: new Map([[set, new Map(tasks.flatMap((task) => [...bootstrap(scored[task])]))]]),
  };
}
