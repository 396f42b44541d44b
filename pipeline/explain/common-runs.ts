import { groupBy } from '../grouping.ts';
import { lowerBound } from '../offsets.ts';

/** Words that two texts have in common, one after the other: where they begin in each, and how many they are. */
export interface Run {
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

/** A stretch of each text, half open. */
interface Window {
  readonly left: number;
  readonly leftEnd: number;
  readonly right: number;
  readonly rightEnd: number;
}

/** How many words an anchor has, from the surest to the last resort. */
const anchorSizes = [8, 4, 2, 1] as const;

/** A run of so few words, amid passages that were written anew, is there by chance: `of the`. */
const mostWordsByChance = 2;
/** Words in a row of either text that make such a passage. */
const leastWordsAnew = 4;

/**
 * The runs of words that two texts share in the same order: each begins behind the end of the one before in both.
 * Patience diff (Bram Cohen, 2006) over words: runs grow from anchors, the word n-grams that stand once in either
 * text, of which the longest chain in both orders is kept; what lies between is treated alike with shorter ones. Takes
 * time in proportion to n log n. Words that both repeat without anything that is theirs alone are found at the ends of
 * a stretch only.
 */
export function commonRuns(left: readonly string[], right: readonly string[]): Run[] {
  const whole = { left: 0, leftEnd: left.length, right: 0, rightEnd: right.length };
  return withoutChance(joined(runsWithin(left, right, whole, 0)), left.length, right.length);
}

function runsWithin(left: readonly string[], right: readonly string[], window: Window, level: number): Run[] {
  const before = commonStart(left, right, window);
  const rest = { ...window, left: window.left + before, right: window.right + before };
  const after = commonEnd(left, right, rest);
  const middle = { ...rest, leftEnd: rest.leftEnd - after, rightEnd: rest.rightEnd - after };
  return [
    ...(before > 0 ? [{ left: window.left, right: window.right, length: before }] : []),
    ...runsBetween(left, right, middle, level),
    ...(after > 0 ? [{ left: middle.leftEnd, right: middle.rightEnd, length: after }] : []),
  ];
}

/** Runs of a window whose ends have nothing in common. */
function runsBetween(left: readonly string[], right: readonly string[], window: Window, level: number): Run[] {
  const size = anchorSizes[level];
  if (size === undefined || window.left === window.leftEnd || window.right === window.rightEnd) return [];
  const runs: Run[] = [];
  let { left: fromLeft, right: fromRight } = window;
  const closeGap = (leftEnd: number, rightEnd: number): void => {
    const gap = { left: fromLeft, leftEnd, right: fromRight, rightEnd };
    for (const run of runsWithin(left, right, gap, level + 1)) runs.push(run);
  };
  for (const anchor of longestChain(anchors(left, right, window, size))) {
    if (anchor.left < fromLeft || anchor.right < fromRight) continue;
    const onwards = { ...window, left: anchor.left, right: anchor.right };
    const length = commonStart(left, right, onwards);
    closeGap(anchor.left, anchor.right);
    runs.push({ ...anchor, length });
    fromLeft = anchor.left + length;
    fromRight = anchor.right + length;
  }
  closeGap(window.leftEnd, window.rightEnd);
  return runs;
}

function commonStart(left: readonly string[], right: readonly string[], window: Window): number {
  const most = Math.min(window.leftEnd - window.left, window.rightEnd - window.right);
  let length = 0;
  while (length < most && left[window.left + length] === right[window.right + length]) length++;
  return length;
}

function commonEnd(left: readonly string[], right: readonly string[], window: Window): number {
  const most = Math.min(window.leftEnd - window.left, window.rightEnd - window.right);
  let length = 0;
  while (length < most && left[window.leftEnd - length - 1] === right[window.rightEnd - length - 1]) length++;
  return length;
}

/** The n-grams that stand once in either part of a window, by their place in the left one. */
function anchors(left: readonly string[], right: readonly string[], window: Window, size: number): Run[] {
  const ofLeft = placesOfUnique(left, window.left, window.leftEnd, size);
  const ofRight = placesOfUnique(right, window.right, window.rightEnd, size);
  return [...ofLeft].flatMap(([words, place]) => {
    const other = ofRight.get(words);
    return other === undefined ? [] : [{ left: place, right: other, length: size }];
  });
}

/** Where the n-grams begin that stand once between two places, in order. */
function placesOfUnique(words: readonly string[], start: number, end: number, size: number): Map<string, number> {
  const starts = Array.from({ length: Math.max(0, end - start - size + 1) }, (_, index) => start + index);
  const places = groupBy(starts, (place) => words.slice(place, place + size).join(' '));
  return new Map(
    [...places].flatMap(([gram, [place, ...more]]) => {
      return place === undefined || more.length > 0 ? [] : [[gram, place] as const];
    }),
  );
}

/** The longest chain of anchors, sorted by their left places, whose right places rise too: patience sorting. */
function longestChain(sorted: readonly Run[]): Run[] {
  interface Link {
    readonly anchor: Run;
    readonly before: Link | undefined;
  }
  const piles: Link[] = [];
  for (const anchor of sorted) {
    const pile = lowerBound(piles, (top) => top.anchor.right < anchor.right);
    piles[pile] = { anchor, before: piles[pile - 1] };
  }
  const chain: Run[] = [];
  for (let link = piles.at(-1); link !== undefined; link = link.before) chain.push(link.anchor);
  return chain.reverse();
}

/** Runs that follow one another in both texts as one. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    const goesOn = last !== undefined && last.left + last.length === run.left && last.right + last.length === run.right;
    if (goesOn) whole[whole.length - 1] = { ...last, length: last.length + run.length };
    else whole.push(run);
  }
  return whole;
}

/** Without the short runs that have passages written anew on both sides, or on one and an end of the texts on the other. */
function withoutChance(runs: readonly Run[], leftLength: number, rightLength: number): Run[] {
  const start = { left: 0, right: 0, length: 0 };
  const end = { left: leftLength, right: rightLength, length: 0 };
  return runs.filter((run, index) => {
    const gaps = [gapBetween(runs[index - 1] ?? start, run), gapBetween(run, runs[index + 1] ?? end)];
    const isAmid = gaps.every((gap) => gap === 0 || gap >= leastWordsAnew) && gaps.some((gap) => gap > 0);
    return run.length > mostWordsByChance || !isAmid;
  });
}

/** The words that stand between two runs in the text that has more of them there. */
function gapBetween(run: Run, next: Run): number {
  return Math.max(next.left - run.left - run.length, next.right - run.right - run.length);
}
