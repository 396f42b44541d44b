/**
 * The best dependency tree under arc scores: Chu-Liu/Edmonds by growing a path and contracting its cycles, in O(n²)
 * (Tarjan 1977, "Finding optimum branchings"; Gabow et al. 1986). One child of the root is had by making every arc from
 * the root dearer than any tree can gain (Stanojević & Cohen 2021, "A Root of the Problem").
 */

/** Arcs from all nodes (0 the root, 1 + j word j) into a word or a contracted cycle: what each gains and where it ends. */
interface Arcs {
  readonly gains: Float64Array;
  readonly ends: Int32Array;
}

interface Arc {
  readonly from: number;
  readonly to: number;
  readonly gain: number;
}

/** Greater scores are taken for infinite: sums of them would lose the small differences. */
const largestScore = 1e9;

/**
 * The head of each word, -1 for the one root, so that the heads make a tree with the greatest sum of scores.
 * `scores[i]` has the scores of word i's heads: column 0 is the root, column 1 + j word j; a word's own column is not
 * read. What is no number, or missing, counts as less than any other score. Of equal arcs the lower column is taken.
 */
export function maximumSpanningTree(scores: readonly ArrayLike<number>[]): number[] {
  const greedy = scores.map((row, word) => greedyHead(row, word, scores.length));
  if (isTree(greedy)) return greedy;
  return contractedTree(boundedArcs(scores));
}

/** Whether every word reaches the root, -1, and only one has it as its head. */
export function isTree(heads: readonly number[]): boolean {
  if (heads.length > 0 && heads.filter((head) => head === -1).length !== 1) return false;
  const reached = new Uint8Array(heads.length);
  for (let word = 0; word < heads.length; word += 1) {
    const path: number[] = [];
    let at = word;
    while (at >= 0 && reached[at] === 0 && path.length <= heads.length) {
      path.push(at);
      at = heads[at] ?? -1;
    }
    if (path.length > heads.length) return false;
    for (const node of path) reached[node] = 1;
  }
  return true;
}

function greedyHead(row: ArrayLike<number>, word: number, words: number): number {
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let column = 0; column <= words; column += 1) {
    const score = row[column] ?? Number.NaN;
    if (column !== word + 1 && score > bestScore) {
      best = column;
      bestScore = score;
    }
  }
  return best - 1;
}

/** The arcs into each word with finite gains, those from the root lowered below any tree of other arcs. */
function boundedArcs(scores: readonly ArrayLike<number>[]): Arcs[] {
  let least = 0;
  let most = 0;
  for (const row of scores) {
    for (let column = 0; column <= scores.length; column += 1) {
      const score = row[column] ?? 0;
      if (Math.abs(score) > largestScore) continue;
      if (score < least) least = score;
      if (score > most) most = score;
    }
  }
  const rootCost = (scores.length + 1) * (most - least + 2);
  const bounded = (score: number): number => (score >= least - 1 ? Math.min(score, most + 1) : least - 1);
  return scores.map((row, word) => ({
    gains: Float64Array.from({ length: scores.length + 1 }, (_, column) =>
      column === 0 ? bounded(row[0] ?? Number.NaN) - rootCost : bounded(row[column] ?? Number.NaN),
    ),
    ends: new Int32Array(scores.length + 1).fill(word + 1),
  }));
}

function contractedTree(arcsOfWords: readonly Arcs[]): number[] {
  const words = arcsOfWords.length;
  const arcs: (Arcs | undefined)[] = [undefined, ...arcsOfWords];
  /** The contracted node that each node stands in by now. */
  const group = Int32Array.from({ length: words + 1 }, (_, node) => node);
  /** The cycle that a node or cycle was contracted into; 0 where none. */
  const container: number[] = new Array<number>(words + 1).fill(0);
  const entries: (Arc | undefined)[] = [];
  const settled = new Set<number>([0]);

  for (let word = 1; word <= words; word += 1) {
    const path: number[] = [];
    const onPath = new Set<number>();
    let node = group[word] ?? 0;
    while (!settled.has(node)) {
      if (onPath.has(node)) {
        const cycle = path.splice(path.indexOf(node));
        for (const member of cycle) onPath.delete(member);
        const contracted = arcs.length;
        arcs.push(contraction(cycle, arcs, entries, words));
        container.push(0);
        for (const member of cycle) container[member] = contracted;
        for (let at = 0; at <= words; at += 1) {
          if (container[group[at] ?? 0] === contracted) group[at] = contracted;
        }
        node = contracted;
      }
      path.push(node);
      onPath.add(node);
      const entry = bestEntry(arcs[node], node, group);
      entries[node] = entry;
      node = group[entry.from] ?? 0;
    }
    for (const member of path) settled.add(member);
  }
  openCycles(entries, container, words);
  return arcsOfWords.map((_, word) => (entries[word + 1]?.from ?? 0) - 1);
}

/** The arc from outside the node that gains most. */
function bestEntry(arcs: Arcs | undefined, node: number, group: Int32Array): Arc {
  let best = { from: 0, to: arcs?.ends[0] ?? node, gain: arcs?.gains[0] ?? 0 };
  for (let from = 1; from < group.length; from += 1) {
    const gain = arcs?.gains[from] ?? 0;
    if (group[from] !== node && gain > best.gain) best = { from, to: arcs?.ends[from] ?? node, gain };
  }
  return best;
}

/** The arcs into a cycle as one node: what each gains over the arc of the cycle that it would take the place of. */
function contraction(
  cycle: readonly number[],
  arcs: readonly (Arcs | undefined)[],
  entries: readonly (Arc | undefined)[],
  words: number,
): Arcs {
  const gains = new Float64Array(words + 1).fill(Number.NEGATIVE_INFINITY);
  const ends = new Int32Array(words + 1);
  for (const member of cycle) {
    const into = arcs[member];
    const lost = entries[member]?.gain ?? 0;
    for (let from = 0; from <= words; from += 1) {
      const gain = (into?.gains[from] ?? 0) - lost;
      if (gain > (gains[from] ?? 0)) {
        gains[from] = gain;
        ends[from] = into?.ends[from] ?? 0;
      }
    }
  }
  return { gains, ends };
}

/** From the outermost cycle inwards: the member that the arc into the cycle ends in takes that arc for its own. */
function openCycles(entries: (Arc | undefined)[], container: readonly number[], words: number): void {
  for (let cycle = container.length - 1; cycle > words; cycle -= 1) {
    const entry = entries[cycle];
    let member = entry?.to ?? 0;
    while (container[member] !== cycle && container[member]) member = container[member] ?? 0;
    entries[member] = entry;
  }
}
