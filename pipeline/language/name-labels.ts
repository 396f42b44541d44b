/** From the model's logits for the labels O, B-person, I-person, B-organization … of each word to spans of names. */
import { type NameType, nameTypes } from './sentence.ts';

/** A name within a sentence: the indexes of its first and last word, and what speaks for each type. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
  /** The mass of its type. */
  readonly score: number;
  /** Mean probability over its words of the labels of each of `nameTypes`, in [0, 1], three decimals. */
  readonly masses: readonly number[];
}

/** O, then B- and I- of each type in the order of `nameTypes`. */
export const nameLabels: readonly string[] = ['O', ...nameTypes.flatMap((type) => [`B-${type}`, `I-${type}`])];

/** A logit beyond this, or one that is no number, is taken for it: sums over a long sentence stay finite. */
const largestLogit = 1e4;

/**
 * The most probable spans under the logits of a sentence, `nameLabels.length` a word in the order of the words: the best
 * sequence of labels in which no name goes on that has not begun (Viterbi), ties going to the label that comes first.
 * A decision compares sums of logits, so no exponential, which engines may round differently, is part of it.
 */
export function nameSpans(logits: ArrayLike<number>): NameSpan[] {
  const spans: NameSpan[] = [];
  const labels = bestLabels(logits);
  for (let first = 0; first < labels.length; first += 1) {
    const begin = labels[first] ?? 0;
    const type = nameTypes[(begin - 1) / 2];
    if (type === undefined) continue;
    let last = first;
    while (labels[last + 1] === begin + 1) last += 1;
    const masses = typeMasses(logits, first, last);
    spans.push({ first, last, type, score: masses[(begin - 1) / 2] ?? 0, masses });
    first = last;
  }
  return spans;
}

/** Mean probability of each type's labels over the words `first` to `last`, three decimals. */
export function typeMasses(logits: ArrayLike<number>, first: number, last: number): number[] {
  const sums = nameTypes.map(() => 0);
  for (let word = first; word <= last; word += 1) {
    const odds = wordOdds(logits, word);
    const all = odds.reduce((sum, odd) => sum + odd, 0);
    for (const type of sums.keys()) {
      sums[type] = (sums[type] ?? 0) + ((odds[1 + 2 * type] ?? 0) + (odds[2 + 2 * type] ?? 0)) / all;
    }
  }
  return sums.map((sum) => Math.round((sum / (last - first + 1)) * 1000) / 1000);
}

/** Probabilities of a word's labels but for a factor, the greatest being 1. */
function wordOdds(logits: ArrayLike<number>, word: number): number[] {
  const row = nameLabels.map((_, label) => logitAt(logits, word, label));
  const most = Math.max(...row);
  return row.map((logit) => Math.exp(logit - most));
}

function logitAt(logits: ArrayLike<number>, word: number, label: number): number {
  const logit = logits[word * nameLabels.length + label] ?? Number.NaN;
  return logit >= -largestLogit ? Math.min(logit, largestLogit) : -largestLogit;
}

/** The label of each word in the best sequence, as an index into `nameLabels`. */
function bestLabels(logits: ArrayLike<number>): number[] {
  const words = Math.floor(logits.length / nameLabels.length);
  const before: Int8Array[] = [];
  let scores = nameLabels.map((_, label) => (label === 0 ? 0 : Number.NEGATIVE_INFINITY));
  for (let word = 0; word < words; word += 1) {
    const best = scores.indexOf(Math.max(...scores));
    const back = Int8Array.from(nameLabels, (_, label) => (isInside(label) ? likelier(scores, label) : best));
    scores = nameLabels.map((_, label) => (scores[back[label] ?? 0] ?? 0) + logitAt(logits, word, label));
    before.push(back);
  }
  const labels: number[] = [];
  let label = scores.indexOf(Math.max(...scores));
  for (const back of before.reverse()) {
    labels.push(label);
    label = back[label] ?? 0;
  }
  return labels.reverse();
}

function isInside(label: number): boolean {
  return label > 0 && label % 2 === 0;
}

/** I- goes on from B- of its type, which is the label before it, or from itself. */
function likelier(scores: readonly number[], inside: number): number {
  return (scores[inside - 1] ?? 0) >= (scores[inside] ?? 0) ? inside - 1 : inside;
}
