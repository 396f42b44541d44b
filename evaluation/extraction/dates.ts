import type { Counts } from '../language/counts.ts';
import type { CodePoints, DatedDocument, Timex } from './gold.ts';

/** A time expression of the gold and the one that was found there; one of the two is null where there is but one. */
export interface TimexPair {
  readonly gold: Timex | null;
  readonly found: Timex | null;
}

/**
 * Pairs time expressions that overlap, as `score_dates.py` does: each of the gold with the one of exactly its
 * characters, else with the first. What states the day of the document is left out on both sides.
 */
export function pairTimexes({ timexes }: Pick<DatedDocument, 'timexes'>, found: readonly Timex[]): TimexPair[] {
  const stated = timexes.filter(({ is_dct }) => is_dct === true);
  const left = new Set(found.filter((timex) => !stated.some((other) => overlaps(timex, other))));
  const pairs = timexes
    .filter(({ is_dct }) => is_dct !== true)
    .map((gold): TimexPair => {
      const touching = [...left].filter((timex) => overlaps(timex, gold));
      const partner = touching.findLast((timex) => isSameSpan(timex, gold)) ?? touching[0] ?? null;
      if (partner !== null) left.delete(partner);
      return { gold, found: partner };
    });
  return [...pairs, ...Array.from(left, (timex): TimexPair => ({ gold: null, found: timex }))];
}

/** Counts of one document: expressions that touch one of the gold, have its characters, and have its value. */
export function scoreDates(pairs: readonly TimexPair[]): Counts<'relaxed' | 'strict' | 'value'> {
  const both = pairs.flatMap(({ gold, found }) => (gold === null || found === null ? [] : [{ gold, found }]));
  const sizes = {
    gold: pairs.filter(({ gold }) => gold !== null).length,
    found: pairs.filter(({ found }) => found !== null).length,
  };
  return {
    relaxed: { ...sizes, right: both.length },
    strict: { ...sizes, right: both.filter(({ gold, found }) => isSameSpan(gold, found)).length },
    value: { ...sizes, right: both.filter(({ gold, found }) => gold.value === found.value).length },
  };
}

function overlaps(left: CodePoints, right: CodePoints): boolean {
  return left.start < right.end && right.start < left.end;
}

function isSameSpan(left: CodePoints, right: CodePoints): boolean {
  return left.start === right.start && left.end === right.end;
}
