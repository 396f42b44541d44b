import type { Figure } from '../floors.ts';
import { type Counts, figuresOf } from '../language/counts.ts';
import { readQuotes } from '../quotes/gold.ts';
import { documentOfAnnotated, ownSet as ownTexts, readSpokenRecord } from '../quotes/spoken-record.ts';
import type { SpanCounts } from '../tokenization.ts';
import { syndicate } from './syndication.ts';
import { evaluateStories, measureStories, type StoryFigures, type StorySpeed } from './syndication-score.ts';
import { evaluateUtterances, generateQuotes, statementsOf, type UtteranceFigures } from './utterances.ts';

/** Makes the same collections in every run. */
const seed = 20_261_122;
/** Articles of the collection whose stories are measured, */
const syndicated = 2000;
/** and of those that are timed. */
const timedSizes = [1000, 5000, 20_000];

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
  readonly stories: StoryFigures;
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

/** Figures of the stories and the utterances of collections that are generated from texts. */
export function evaluateGenerated({ set, texts }: BaseTexts, articles = syndicated): GeneratedEvaluation {
  const stories = evaluateStories(syndicate(texts, { seed, articles }));
  const utterances = evaluateUtterances(generateQuotes(statementsOf(texts), seed));
  const figures = [
    ...figuresOf('stories', set, { pairs: stories.pairs, ...kindCounts(stories.kinds, ({ articles: all }) => all) }),
    ...figuresOf('utterances', set, utteranceCounts(utterances)),
  ];
  return { set, texts: texts.length, stories, utterances, figures };
}

/** How fast stories are found in collections of several sizes, in processor time. */
export function timeStories({ texts }: BaseTexts): StorySpeed[] {
  const cpu = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  };
  return timedSizes.map((articles) => measureStories(syndicate(texts, { seed, articles }), cpu));
}

function utteranceCounts({ quotes, precision, recall, pairs, kinds }: UtteranceFigures): Counts {
  return {
    'B3 precision': shareOf(quotes, precision),
    'B3 recall': shareOf(quotes, recall),
    pairs,
    ...kindCounts(kinds, ({ quotes: all }) => all),
  };
}

/** Items of each kind as counts. */
function kindCounts<Kind extends { readonly kind: string; readonly right: number }>(
  kinds: readonly Kind[],
  sizeOf: (kind: Kind) => number,
): Counts {
  return Object.fromEntries(
    kinds.map((kind) => [kind.kind, { gold: sizeOf(kind), found: sizeOf(kind), right: kind.right }]),
  );
}

/** A share of items as counts, what is right with two decimals. */
function shareOf(items: number, share: number): SpanCounts {
  return { gold: items, found: items, right: Math.round(100 * share * items) / 100 };
}
