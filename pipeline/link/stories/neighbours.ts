import { numberColumn } from '../column.ts';
import { runAt, runsOf } from '../runs.ts';
import type { Candidate, Candidates } from './candidates.ts';

/** An article as the clustering sees it. */
export interface Node {
  /** Characters of the text. */
  readonly length: number;
  /** How many articles have this very text. */
  readonly articles: number;
}

/** A text that may be like another. */
export interface Neighbour {
  readonly index: number;
  /** Estimated Jaccard similarity in thousandths. */
  readonly likeness: number;
}

/** The texts that may be like one, in no order. */
export type Neighbours = (index: number) => Neighbour[];

/** The candidates of all texts, known on either side: twelve bytes a pair and side. */
export function neighboursOf(nodes: readonly Node[], { longer }: Pick<Candidates, 'longer'>): Neighbours {
  const [shorterOnes, longerOnes, likenesses] = [numberColumn(), numberColumn(), numberColumn()];
  for (const index of nodes.keys()) {
    for (const candidate of longer(index)) {
      const { likeness } = neighbourOf(index, candidate, nodes);
      shorterOnes.add(index);
      longerOnes.add(candidate.index);
      likenesses.add(likeness);
    }
  }
  const [lower, upper, likeness] = [shorterOnes.values(), longerOnes.values(), likenesses.values()];
  const pairs = likeness.length;
  // A pair counts twice: as the shorter text sees it, and behind all of these as the longer one does.
  const sides = runsOf(2 * pairs, nodes.length, (side) => (side < pairs ? lower[side] : upper[side - pairs]) ?? 0);
  return (index) =>
    Array.from(runAt(sides, index), (side) => {
      const pair = side < pairs ? side : side - pairs;
      return { index: (side < pairs ? upper : lower)[pair] ?? 0, likeness: likeness[pair] ?? 0 };
    });
}

export function neighbourOf(one: number, { index, share }: Candidate, nodes: readonly Node[]): Neighbour {
  const lengths = [one, index].map((node) => nodes[node]?.length ?? 0);
  const [shorter, both] = [Math.min(...lengths), lengths.reduce((sum, length) => sum + length)];
  const common = share * shorter;
  return { index, likeness: Math.round(common / (both - common / 1000)) };
}
