import type { Figure } from '../floors.ts';
import { type Counts, figuresOf } from '../language/counts.ts';
import { readQuotes } from '../quotes/gold.ts';
import { documentOfAnnotated, ownSet as ownTexts, readSpokenRecord } from '../quotes/spoken-record.ts';
import type { SpanCounts } from '../tokenization.ts';
import { evaluateUtterances, generateQuotes, statementsOf, type UtteranceFigures } from './utterances.ts';

/** Makes the same collection in every run. */
const seed = 20_261_122;

/** Gold texts from which collections are generated too, since thresholds should not fit the project's own texts alone. */
const goldTexts = 'polnear-dev';

/** Texts that collections are generated from. */
export interface BaseTexts {
  readonly set: string;
  readonly texts: readonly string[];
}

/** How well what was generated is found again. */
export interface GeneratedEvaluation {
  readonly set: string;
  readonly texts: number;
  readonly utterances: UtteranceFigures;
  readonly figures: readonly Figure[];
}

/** The texts of the project's own gold of quotes, and others where there is a folder of gold. */
export async function readBaseTexts(annotated: string, gold: string | null): Promise<BaseTexts[]> {
  const own = (await readSpokenRecord(annotated)).map(documentOfAnnotated);
  const others = gold === null ? [] : [{ set: goldTexts, documents: await readQuotes(gold, goldTexts) }];
  return [{ set: ownTexts, documents: own }, ...others].map(({ set, documents }) => ({
    set,
    texts: documents.map(({ text }) => text),
  }));
}

/** Figures of the utterances of a collection that is generated from texts. */
export function evaluateGenerated({ set, texts }: BaseTexts): GeneratedEvaluation {
  const utterances = evaluateUtterances(generateQuotes(statementsOf(texts), seed));
  return { set, texts: texts.length, utterances, figures: figuresOf('utterances', set, utteranceCounts(utterances)) };
}

function utteranceCounts({ quotes, precision, recall, pairs, kinds }: UtteranceFigures): Counts {
  return {
    'B3 precision': shareOf(quotes, precision),
    'B3 recall': shareOf(quotes, recall),
    pairs,
    ...Object.fromEntries(kinds.map(({ kind, quotes: all, right }) => [kind, { gold: all, found: all, right }])),
  };
}

/** A share of items as counts, what is right with two decimals. */
function shareOf(items: number, share: number): SpanCounts {
  return { gold: items, found: items, right: Math.round(100 * share * items) / 100 };
}
