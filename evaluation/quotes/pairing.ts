import type { QuoteDocument, Spans, Statement } from './gold.ts';

/** A statement as sets of characters: offsets of code points, marks and white space at the ends of spans left out. */
export interface Prepared<S extends Statement> {
  readonly statement: S;
  readonly content: ReadonlySet<number>;
  /** The letters and digits of the content: what is compared. */
  readonly letters: ReadonlySet<number>;
  readonly source: ReadonlySet<number>;
  readonly cue: ReadonlySet<number>;
}

/** Indexes of two statements that share letters, and how many of all their letters they share, in (0, 1]. */
export interface Pair {
  readonly gold: number;
  readonly found: number;
  readonly overlap: number;
}

/**
 * Statements of a document as `score_quotes.py` compares them. Those without a letter are left out, and those that lie
 * for more than half in what the gold discards.
 */
export function prepare<S extends Statement>(
  { text, discard }: Pick<QuoteDocument, 'text' | 'discard'>,
  statements: readonly S[],
): Prepared<S>[] {
  const points = Array.from(text);
  const isLetter = points.map((point) => /[\p{L}\p{N}]/u.test(point));
  const discarded = pointsOf(discard);
  return statements.flatMap((statement) => {
    const trimmed = (spans: Spans): Set<number> => pointsOf(spans.map((span) => trim(span, isLetter)));
    const content = trimmed(statement.content);
    if (content.size === 0 || countShared(content, discarded) * 2 > content.size) return [];
    return [
      {
        statement,
        content,
        letters: new Set([...content].filter((offset) => isLetter[offset])),
        source: trimmed(statement.source),
        cue: trimmed(statement.cue),
      },
    ];
  });
}

/** Pairs statements one to one, those first that share most of their letters. */
export function pairStatements(gold: readonly Prepared<Statement>[], found: readonly Prepared<Statement>[]): Pair[] {
  const candidates = gold.flatMap((one, goldIndex) =>
    found.flatMap((other, foundIndex): Pair[] => {
      const overlap = jaccard(one.letters, other.letters);
      return overlap === 0 ? [] : [{ gold: goldIndex, found: foundIndex, overlap }];
    }),
  );
  candidates.sort((left, right) => right.overlap - left.overlap || left.gold - right.gold || left.found - right.found);
  const [takenGold, takenFound] = [new Set<number>(), new Set<number>()];
  return candidates.filter((pair) => {
    if (takenGold.has(pair.gold) || takenFound.has(pair.found)) return false;
    takenGold.add(pair.gold);
    takenFound.add(pair.found);
    return true;
  });
}

/**
 * Whether the sources of a pair agree: both have none; or one lies in the other, the found one at most twice as long and
 * 15 characters, or they share half of both; and the found one does not lie in the content of the gold.
 */
export function isSameSource(
  gold: Pick<Prepared<Statement>, 'source' | 'content'>,
  { source: found }: Pick<Prepared<Statement>, 'source'>,
): boolean {
  const { source, content } = gold;
  if (source.size === 0 || found.size === 0) return source.size === found.size;
  const shared = countShared(source, found);
  if (shared === 0 || 2 * countShared(found, content) > found.size) return false;
  const isAround = shared === source.size && found.size <= 2 * source.size + 15;
  return shared === found.size || isAround || 4 * shared >= source.size + found.size;
}

/** Whether sets of offsets share any, or both are empty. */
export function touches(left: ReadonlySet<number>, right: ReadonlySet<number>): boolean {
  return (left.size === 0 && right.size === 0) || countShared(left, right) > 0;
}

/** Whether sets of offsets are the same. */
export function isSame(left: ReadonlySet<number>, right: ReadonlySet<number>): boolean {
  return left.size === right.size && countShared(left, right) === left.size;
}

function jaccard(left: ReadonlySet<number>, right: ReadonlySet<number>): number {
  const shared = countShared(left, right);
  return shared === 0 ? 0 : shared / (left.size + right.size - shared);
}

function countShared(left: ReadonlySet<number>, right: ReadonlySet<number>): number {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  let count = 0;
  for (const offset of small) if (large.has(offset)) count += 1;
  return count;
}

function trim([start, end]: Spans[number], isLetter: readonly boolean[]): Spans[number] {
  let [first, last] = [start, end];
  while (first < last && !isLetter[first]) first += 1;
  while (last > first && !isLetter[last - 1]) last -= 1;
  return [first, last];
}

function pointsOf(spans: Spans): Set<number> {
  const points = new Set<number>();
  for (const [start, end] of spans) for (let offset = start; offset < end; offset += 1) points.add(offset);
  return points;
}
