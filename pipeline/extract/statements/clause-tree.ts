import type { Token } from '../../language/sentence.ts';
import { childrenOf } from '../trees.ts';

/** A sentence's dependency tree with the reach of every subtree; all numbers are token indexes. */
export interface ClauseTree {
  readonly tokens: readonly Token[];
  /** For each token those that hang from it, in text order. */
  readonly children: readonly (readonly number[])[];
  /** The tokens, heads before what hangs from them. */
  readonly downwards: readonly number[];
  /** For each token the first and the last token of its subtree. */
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** Token indexes, half open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Time linear in the number of tokens. Heads must make a tree, as those of `Sentence` do. */
export function clauseTree(tokens: readonly Token[]): ClauseTree {
  const children = childrenOf(tokens);
  const downwards = tokens.flatMap(({ head }, index) => (head < 0 ? [index] : []));
  for (const index of downwards) for (const child of children[index] ?? []) downwards.push(child);
  const first = tokens.map((_, index) => index);
  const last = tokens.map((_, index) => index);
  for (const index of downwards.toReversed()) {
    for (const child of children[index] ?? []) {
      first[index] = Math.min(first[index] ?? index, first[child] ?? child);
      last[index] = Math.max(last[index] ?? index, last[child] ?? child);
    }
  }
  return { tokens, children, downwards, first, last };
}

/** The first token that hangs from `head` by one of the relations; -1 where none does. */
export function childBy(tree: ClauseTree, head: number, ...relations: string[]): number {
  return tree.children[head]?.find((child) => relations.includes(tree.tokens[child]?.deprel ?? '')) ?? -1;
}

/** The stretch from the first to the last token of a subtree. */
export function subtree(tree: ClauseTree, head: number): Stretch {
  return { from: tree.first[head] ?? head, to: (tree.last[head] ?? head) + 1 };
}

/** The word that marks a dependent: `for` of `for an inquiry`, `of` of `of lying`; empty where none does. */
export function markerOf(tree: ClauseTree, head: number): string {
  const marker = childBy(tree, head, 'case', 'mark');
  return marker >= 0 && marker < head ? (tree.tokens[marker]?.lemma ?? '').toLowerCase() : '';
}
