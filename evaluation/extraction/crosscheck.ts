import type { Counts } from '../language/counts.ts';
import type { SpanCounts } from '../tokenization.ts';

/** What `score_pronouns.py` prints. */
export type PronounScores = Readonly<
  Record<
    string,
    { readonly n: number; readonly answered: number; readonly accuracy: number; readonly precision: number }
  >
>;

/** What `score_dates.py` prints: percent. */
export type DateScores = Readonly<Record<string, { readonly p: number; readonly r: number; readonly f1: number }>>;

/** Where our counts and the scorer's figures of pronouns and names do not say exactly the same. */
export function pronounDisagreements(counts: Counts, scorer: PronounScores): string[] {
  return disagreements(counts, scorer, ({ gold, found, right }) => ({
    n: gold,
    answered: found,
    accuracy: (100 * right) / Math.max(gold, 1),
    precision: (100 * right) / Math.max(found, 1),
  }));
}

/** The same of dates. */
export function dateDisagreements(counts: Counts, scorer: DateScores): string[] {
  return disagreements(counts, scorer, ({ gold, found, right }) => ({
    p: (100 * right) / Math.max(found, 1),
    r: (100 * right) / Math.max(gold, 1),
    f1: (200 * right) / Math.max(gold + found, 1),
  }));
}

type Score = Readonly<Record<string, number>>;

function disagreements(
  counts: Counts,
  theirs: Readonly<Record<string, Score>>,
  scoreOf: (counts: SpanCounts) => Score,
): string[] {
  const names = [...new Set([...Object.keys(counts), ...Object.keys(theirs)])];
  return names.flatMap((name) => {
    const own = counts[name] === undefined ? {} : scoreOf(counts[name]);
    const other = theirs[name] ?? {};
    const isSame = [...Object.keys(own), ...Object.keys(other)].every(
      (part) => Math.abs((own[part] ?? Number.NaN) - (other[part] ?? Number.NaN)) < 1e-9,
    );
    return isSame ? [] : [`${name}: ${told(own)} here, ${told(other)} by the scorer`];
  });
}

function told(score: Score): string {
  const parts = Object.entries(score).map(([name, value]) => `${name} ${Math.round(value * 1000) / 1000}`);
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}
