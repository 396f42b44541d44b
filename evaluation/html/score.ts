import type { Counts } from '../language/counts.ts';
import type { SpanCounts } from '../tokenization.ts';
import type { GoldPage } from './gold.ts';
import type { PagePrediction } from './predictions.ts';

/** Shares in [0, 1], each the mean over pages. */
export interface MeanShares {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Words of a shingle. */
const shingleWords = 4;

/**
 * Shingles of four words of a page's whole text: in the gold, in what was read, and in both, each as often as it stands
 * there. The measure of the article extraction benchmark of Scrapinghub (2020).
 */
export function countShingles({ body }: GoldPage, { text }: PagePrediction): SpanCounts {
  const gold = shingles(body ?? '');
  const found = shingles(text ?? '');
  let right = 0;
  for (const [shingle, count] of gold) right += Math.min(count, found.get(shingle) ?? 0);
  return { gold: sizeOf(gold), found: sizeOf(found), right };
}

/** Precision of the pages with a text and recall of all, averaged over pages, and the F1 of the two averages. */
export function meanShares(pages: readonly SpanCounts[]): MeanShares {
  const precision = mean(pages.filter(({ found }) => found > 0).map(({ right, found }) => right / found));
  const recall = mean(pages.filter(({ gold }) => gold > 0).map(({ right, gold }) => right / gold));
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/**
 * Pieces of a page: those that its text must hold as the gold, those and others that it holds as what was found. A title
 * is right that begins with the gold's or begins it; authors are where every name of the gold stands in them; a day is
 * the same day.
 */
export function countPieces(gold: GoldPage, found: PagePrediction): Counts {
  const text = flat(found.text ?? '');
  const held = (pieces: readonly string[]): number => pieces.filter((piece) => text.includes(flat(piece))).length;
  const right = held(gold.with ?? []);
  return {
    pieces: { gold: gold.with?.length ?? 0, found: right + held(gold.without ?? []), right },
    ...(isStated(gold.title) ? { title: countOne(found.title, isSameTitle(gold.title, found.title)) } : {}),
    ...(isStated(gold.author) ? { authors: countOne(found.authors[0], holdsAuthors(gold.author, found.authors)) } : {}),
    ...(isStated(gold.date) ? countDay(gold, found) : {}),
  };
}

/** The day of publication of a page. */
export function countDay({ date }: GoldPage, { published_at }: PagePrediction): Counts {
  return { day: countOne(published_at, published_at?.slice(0, 10) === date) };
}

function countOne(found: string | null | undefined, isRight: boolean): SpanCounts {
  return { gold: 1, found: isStated(found) ? 1 : 0, right: isRight ? 1 : 0 };
}

function isStated<Value>(value: Value | null | undefined | ''): value is Value {
  return value !== null && value !== undefined && value !== '';
}

function isSameTitle(gold: string, found: string | null): boolean {
  const [one, other] = [flat(gold).toLowerCase(), flat(found ?? '').toLowerCase()];
  return other !== '' && (one.startsWith(other) || other.startsWith(one));
}

/** `Ana Ruiz und Bo Lind`, `Ruiz; Lind` */
const betweenNames = /;|,| und | and | & /;

function holdsAuthors(gold: string | readonly string[], found: readonly string[]): boolean {
  const names = typeof gold === 'string' ? gold.split(betweenNames) : gold;
  const all = flat(found.join(' ')).toLowerCase();
  return names.every((name) => all.includes(flat(name).toLowerCase()));
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const last = words.length === 0 ? 0 : Math.max(1, words.length - shingleWords + 1);
  for (let start = 0; start < last; start++) {
    const shingle = words.slice(start, start + shingleWords).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function sizeOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
