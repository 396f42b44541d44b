import type { Analyzer } from '../../pipeline/language/analyzer.ts';
import type { Figure } from '../floors.ts';
import { type Counts, figuresOf } from './counts.ts';
import { everyEighth, readNames, readSyntax } from './gold.ts';
import { type NamedDocument, type NamePrediction, predictNames, scoreNames } from './names.ts';
import { measureRaw } from './raw.ts';
import { measureSyntax } from './syntax.ts';

/** Treebanks that are measured, none of which the model was trained on. */
export const syntaxSets = ['gum-news', 'gum-interview', 'ewt-dev'] as const;
/** Sets of names that are measured, none of which the model was trained on. */
export const nameSets = ['worldwide-dev', 'gum-news', 'gum-interview'] as const;
/** The set of names of which a share is measured by itself. */
export const sharedSet = 'worldwide-dev';

/** What stands for the share of a set that `everyEighth` takes. */
export function shareOf(set: string): string {
  return `${set}, every eighth document`;
}

/** Figures of a treebank, with its tokens given and from its raw text. `limit` keeps a trial short. */
export async function evaluateSyntax(
  analyzer: Analyzer,
  gold: string,
  set: string,
  limit = Infinity,
): Promise<Figure[]> {
  const documents = (await readSyntax(gold, set)).slice(0, limit);
  return [
    ...figuresOf('gold tokens', set, await measureSyntax(analyzer, documents)),
    ...figuresOf('raw text', set, await measureRaw(analyzer, documents)),
  ];
}

/** Names found in a set, with what they are measured by. */
export interface NamesEvaluation {
  readonly set: string;
  readonly documents: readonly NamedDocument[];
  readonly predictions: readonly NamePrediction[];
  readonly counts: Counts;
  readonly figures: readonly Figure[];
}

/** Figures of a set of names, and of its share where one is measured. `limit` keeps a trial short. */
export async function evaluateNames(
  analyzer: Analyzer,
  gold: string,
  set: string,
  limit = Infinity,
): Promise<NamesEvaluation> {
  const documents = (await readNames(gold, set)).slice(0, limit);
  const predictions = await predictNames(analyzer, documents);
  const counts = scoreNames(documents, predictions);
  const figures = figuresOf('names', set, counts);
  if (set !== sharedSet) return { set, documents, predictions, counts, figures };
  const share = figuresOf('names', shareOf(set), scoreNames(everyEighth(documents), predictions));
  return { set, documents, predictions, counts, figures: [...figures, ...share] };
}

/** Figures that a minute is enough for: the news of the treebanks, and a share of the names. */
export async function evaluateShare(analyzer: Analyzer, gold: string): Promise<Figure[]> {
  const documents = everyEighth(await readNames(gold, sharedSet));
  const counts = scoreNames(documents, await predictNames(analyzer, documents));
  return [...(await evaluateSyntax(analyzer, gold, syntaxSets[0])), ...figuresOf('names', shareOf(sharedSet), counts)];
}
