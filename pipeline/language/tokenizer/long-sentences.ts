import type { Range } from '../sentence.ts';

const maximalTokens = 150;
const minimalPart = 20;

/** Marks and words that a part of a sentence may end before or after, the best first. */
const cutsAfter: readonly RegExp[] = [/^;$/u, /^(?:[-–—:•|]+|\.{2,}|…+)$/u, /^,$/u];
const conjunction = /^(?:and|or|but|which|who|that|because|while|when)$/u;

/**
 * Cuts a sentence of more than 150 tokens into parts of at most 150: after a semicolon if there is one in the last part
 * of what fits, else after a dash or colon, else after a comma or before a conjunction, else where it must be.
 */
export function cutLongSentence(text: string, tokens: readonly Range[]): Range[][] {
  const parts: Range[][] = [];
  let from = 0;
  while (tokens.length - from > maximalTokens) {
    const latest = Math.min(from + maximalTokens, tokens.length - minimalPart);
    const to = bestCut(text, tokens, from + minimalPart, latest);
    parts.push(tokens.slice(from, to));
    from = to;
  }
  parts.push(tokens.slice(from));
  return parts;
}

/** The index of the token that the next part begins with. */
function bestCut(text: string, tokens: readonly Range[], earliest: number, latest: number): number {
  let best = latest;
  let bestRank = cutsAfter.length;
  for (let index = latest; index > earliest; index--) {
    const rank = rankOfCut(text, tokens, index);
    if (rank >= bestRank) continue;
    best = index;
    bestRank = rank;
  }
  return best;
}

function rankOfCut(text: string, tokens: readonly Range[], index: number): number {
  const last = formAt(text, tokens[index - 1]);
  const rank = cutsAfter.findIndex((pattern) => pattern.test(last));
  if (rank >= 0) return rank;
  return conjunction.test(formAt(text, tokens[index])) ? cutsAfter.length - 1 : cutsAfter.length;
}

function formAt(text: string, token: Range | undefined): string {
  return token === undefined || token.end - token.start > 10 ? '' : text.slice(token.start, token.end);
}
