import type { Figure } from '../floors.ts';
import { type Counts, figuresOf, sumCounts } from '../language/counts.ts';
import type { SpanCounts } from '../tokenization.ts';
import { type GoldPage, type PageSet, pageSets, readGoldPages, readPageBytes } from './gold.ts';
import { type PagePrediction, predictLines, predictPage } from './predictions.ts';
import { countDay, countPieces, countShingles, type MeanShares, meanShares } from './score.ts';

/** What was read from the pages of a set, and how much of it is right. */
export interface PagesEvaluation {
  readonly set: PageSet;
  readonly pages: readonly GoldPage[];
  readonly predictions: readonly PagePrediction[];
  /** Of each page, in their order. */
  readonly counts: readonly Counts[];
  readonly figures: readonly Figure[];
  /** Of whole texts; null where the set has none. */
  readonly shares: MeanShares | null;
  /** The same of the article found among the lines of the page alone. */
  readonly lineShares: MeanShares | null;
  /** Processor time of reading, in milliseconds: of all pages, and of the slowest. */
  readonly milliseconds: { readonly all: number; readonly slowest: number };
}

const scorers: Readonly<Record<PageSet, (gold: GoldPage, found: PagePrediction) => Counts>> = {
  body: (gold, found) => ({ shingles: countShingles(gold, found) }),
  segments: countPieces,
  dates: countDay,
};

/** Reads the pages of a set as the pipeline does, and scores them. */
export async function evaluatePages(gold: string, set: PageSet, limit = Infinity): Promise<PagesEvaluation> {
  const pages = await readGoldPages(gold, set, limit);
  const predictions: PagePrediction[] = [];
  const ofLines: SpanCounts[] = [];
  let all = 0;
  let slowest = 0;
  for (const page of pages) {
    const { id } = page;
    const bytes = await readPageBytes(gold, set, id);
    const { prediction, milliseconds } = await predictPage(id, bytes);
    if (set === 'body') ofLines.push(countShingles(page, await predictLines(id, bytes)));
    predictions.push(prediction);
    all += milliseconds;
    slowest = Math.max(slowest, milliseconds);
  }
  const counts = pages.map((page, index) => scorers[set](page, predictions[index] ?? emptyOf(page)));
  const lineCounts = sumCounts(ofLines.map((shingles) => ({ shingles })));
  const figures = [...figuresOf('pages', set, sumCounts(counts)), ...figuresOf('pages', 'lines', lineCounts)];
  const texts = counts.flatMap(({ shingles }): SpanCounts[] => (shingles === undefined ? [] : [shingles]));
  const shares = set === 'body' ? meanShares(texts) : null;
  const lineShares = set === 'body' ? meanShares(ofLines) : null;
  return { set, pages, predictions, counts, figures, shares, lineShares, milliseconds: { all, slowest } };
}

/** The figures of all sets, which may not fall. */
export async function evaluatePagesHeld(gold: string): Promise<Figure[]> {
  const found: Figure[] = [];
  for (const set of pageSets) found.push(...(await evaluatePages(gold, set)).figures);
  return found;
}

function emptyOf({ id }: GoldPage): PagePrediction {
  return { id, text: null, title: null, authors: [], published_at: null };
}
