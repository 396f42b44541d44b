import { randomFrom } from '../../bench/random.ts';
import { type Counts, sumCounts } from '../language/counts.ts';
import { figures, type SpanCounts } from '../tokenization.ts';

/** Between which shares, in [0, 1], the middle 95 % of the draws lie. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Intervals of a figure: of what is right of the gold, of what is right of what was found, and of their mean F1. */
export type Intervals = Readonly<Record<keyof ReturnType<typeof figures>, Interval>>;

const draws = 1000;
const seed = 20_261_121;

/**
 * How far figures would vary with other documents of the same kind: percentile bootstrap over documents, 1,000 draws
 * (Efron and Tibshirani 1993, chapter 13). The same counts give the same intervals.
 */
export function bootstrap(documents: readonly Counts[]): Map<string, Intervals> {
  const random = randomFrom(seed);
  const drawn = Array.from({ length: draws }, () => sumCounts(documents.map(() => random.one(documents))));
  const names = new Set(documents.flatMap((counts) => Object.keys(counts)));
  return new Map(Array.from(names, (name) => [name, intervalsOf(drawn.flatMap((counts) => counts[name] ?? []))]));
}

function intervalsOf(counts: readonly SpanCounts[]): Intervals {
  const shares = counts.map(figures);
  return {
    precision: middle(shares.map(({ precision }) => precision)),
    recall: middle(shares.map(({ recall }) => recall)),
    f1: middle(shares.map(({ f1 }) => f1)),
  };
}

function middle(values: readonly number[]): Interval {
  const sorted = values.toSorted((left, right) => left - right);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}

/** A share in percent, with between which it may lie where that is known: `60.0 (55.1–64.9)`. */
export function withInterval(share: number, interval: Interval | undefined): string {
  if (interval === undefined) return percentOf(share);
  return `${percentOf(share)} (${percentOf(interval.low)}–${percentOf(interval.high)})`;
}

/** A share in percent with one decimal. */
export function percentOf(share: number): string {
  return (100 * share).toFixed(1);
}
