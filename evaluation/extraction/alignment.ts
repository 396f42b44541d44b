import type { CodePoints, CoreferenceDocument, GoldMention } from './gold.ts';
import type { PredictedMention } from './predictions.ts';

/** Which mentions that were found stand for which of the gold; all by their index. */
export interface Alignment {
  readonly gold: readonly GoldMention[];
  readonly found: readonly PredictedMention[];
  /** By index of a found mention, the gold one that it stands for. */
  readonly goldOf: ReadonlyMap<number, number>;
  /** By index of a gold mention, of the found ones that stand for it the one whose length is nearest. */
  readonly foundOf: ReadonlyMap<number, number>;
  /** By chain, the found mentions in order that stand for a name of the gold. */
  readonly namesOf: ReadonlyMap<string, readonly number[]>;
}

/**
 * Aligns as `score_pronouns.py` does: a found mention stands for the gold mention that it overlaps most by Dice's
 * measure, at least half, of a gold name with the whole or its core, if it touches the head or lies in the core. A
 * pronoun has to have exactly the same characters.
 */
export function align({ mentions: gold }: CoreferenceDocument, found: readonly PredictedMention[]): Alignment {
  const goldOf = new Map<number, number>();
  const foundOf = new Map<number, number>();
  for (const [index, mention] of found.entries()) {
    const best = bestFit(gold, mention);
    if (best === null) continue;
    goldOf.set(index, best);
    const other = found[foundOf.get(best) ?? -1];
    const expected = gold[best];
    if (expected === undefined) continue;
    if (other === undefined || lengthBetween(mention, expected) < lengthBetween(other, expected)) {
      foundOf.set(best, index);
    }
  }
  const namesOf = new Map<string, number[]>();
  for (const [index, standsFor] of goldOf) {
    if (gold[standsFor]?.form !== 'name') continue;
    const { chain } = found[index] as PredictedMention;
    const names = namesOf.get(chain);
    if (names === undefined) namesOf.set(chain, [index]);
    else names.push(index);
  }
  return { gold, found, goldOf, foundOf, namesOf };
}

/** The other names of a found mention's chain, those left out that stand for the same gold mention. */
export function otherNames({ found, goldOf, namesOf }: Alignment, index: number): number[] {
  const own = goldOf.get(index);
  return (namesOf.get(found[index]?.chain ?? '') ?? []).filter((name) => name !== index && goldOf.get(name) !== own);
}

/** The name that begins last before an index into the text, else null. */
export function nearestBefore({ found }: Alignment, names: readonly number[], start: number): number | null {
  return first(
    names.filter((name) => startOf(found, name) < start),
    (left, right) => startOf(found, left) > startOf(found, right),
  );
}

/** The first of the names, which is what is nearest where all come after. */
export function firstOf({ found }: Alignment, names: readonly number[]): number | null {
  return first(names, (left, right) => startOf(found, left) < startOf(found, right));
}

/** The longest of the names; of equals the one that begins first. */
export function representativeOf({ found }: Alignment, names: readonly number[]): number | null {
  return first(names, (left, right) => {
    const difference = lengthOf(found[left]) - lengthOf(found[right]);
    return difference > 0 || (difference === 0 && startOf(found, left) < startOf(found, right));
  });
}

/** The chain of the gold that a found mention belongs to; null where it stands for nothing in the gold. */
export function goldChainOf({ gold, goldOf }: Alignment, index: number | null): string | null {
  return gold[goldOf.get(index ?? -1) ?? -1]?.chain ?? null;
}

function bestFit(gold: readonly GoldMention[], mention: CodePoints): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [index, candidate] of gold.entries()) {
    if (!overlaps(candidate, mention)) continue;
    const fit = fitOf(candidate, mention);
    if (fit > most) [most, best] = [fit, index];
  }
  return best;
}

function fitOf(gold: GoldMention, mention: CodePoints): number {
  const isSame = gold.start === mention.start && gold.end === mention.end;
  if (gold.form === 'pronoun') return isSame ? 2 : 0;
  const core = coreOf(gold);
  const overlap = Math.max(dice(gold, mention), core === null ? 0 : dice(core, mention));
  const touchesHead = overlaps({ start: gold.head_start, end: gold.head_end }, mention);
  const isInCore = core !== null && core.start <= mention.start && mention.end <= core.end;
  if (overlap < 0.5 || !(touchesHead || isInCore)) return 0;
  return isSame ? 1.5 : overlap;
}

function coreOf({ name_start, name_end }: GoldMention): CodePoints | null {
  return name_start === undefined || name_end === undefined ? null : { start: name_start, end: name_end };
}

function dice(left: CodePoints, right: CodePoints): number {
  const shared = Math.min(left.end, right.end) - Math.max(left.start, right.start);
  return shared <= 0 ? 0 : (2 * shared) / (left.end - left.start + right.end - right.start);
}

function overlaps(left: CodePoints, right: CodePoints): boolean {
  return left.start < right.end && right.start < left.end;
}

function lengthBetween(found: CodePoints, gold: CodePoints): number {
  return Math.abs(lengthOf(found) - lengthOf(gold));
}

function lengthOf(mention: CodePoints | undefined): number {
  return mention === undefined ? 0 : mention.end - mention.start;
}

function startOf(found: readonly CodePoints[], index: number): number {
  return found[index]?.start ?? 0;
}

/** The item that none is better than; of equals the first. */
function first(items: readonly number[], isBetter: (left: number, right: number) => boolean): number | null {
  return items.reduce<number | null>((best, item) => (best === null || isBetter(item, best) ? item : best), null);
}
