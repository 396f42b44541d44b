import type { Labels } from '../../../pipeline/language/model.ts';
import { nameLabels } from '../../../pipeline/language/name-labels.ts';
import type { Scores } from '../../../pipeline/language/runtime.ts';

/** The classes of a small model. */
export const labels: Labels = {
  upos: ['NOUN', 'PROPN', 'PUNCT', 'VERB'],
  xpos: ['.', 'NN', 'NNP', 'VBD'],
  lemma: ['l0>', 'l1>', '=leave', 't0>'],
  deprel: ['dep', 'nsubj', 'obj', 'root'],
  names: nameLabels,
};

/** What a model says of a word: its favourite classes, and the scores of its heads and relations. */
export interface ScoredWord {
  readonly upos?: string;
  readonly xpos?: string;
  readonly lemma?: string;
  readonly name?: string;
  /** Scores of heads by column: 0 the root, 1 + j word j of the window. Others have 0. */
  readonly arcs?: Readonly<Record<number, number>>;
  /** Columns of the candidates; else the best two. */
  readonly candidates?: readonly number[];
  /** Scores of relations to each candidate. Others have 0. */
  readonly relations?: readonly Readonly<Record<string, number>>[];
}

const candidateCount = 2;

const oneHot = (classes: readonly string[], favourite: string | undefined): number[] =>
  classes.map((each) => (each === favourite ? 9 : 0));

/** The scores of a window as a model would give them; words of other sentences must be told apart by the caller. */
export function scoresOf(words: readonly ScoredWord[]): Scores {
  const arcs = words.map((word) => Array.from({ length: words.length + 1 }, (_, column) => word.arcs?.[column] ?? 0));
  const candidates = words.map(
    (word, index) =>
      word.candidates ??
      (arcs[index] ?? [])
        .map((score, column) => ({ score, column }))
        .sort((a, b) => b.score - a.score)
        .slice(0, candidateCount)
        .map(({ column }) => column),
  );
  return {
    upos: Float32Array.from(words.flatMap((word) => oneHot(labels.upos, word.upos))),
    xpos: Float32Array.from(words.flatMap((word) => oneHot(labels.xpos, word.xpos))),
    lemma: Float32Array.from(words.flatMap((word) => oneHot(labels.lemma, word.lemma))),
    names: Float32Array.from(words.flatMap((word) => oneHot(nameLabels, word.name ?? 'O'))),
    arcs: Float32Array.from(arcs.flat()),
    candidates: Int32Array.from(candidates.flat()),
    labels: Float32Array.from(
      words.flatMap((word) =>
        Array.from({ length: candidateCount }, (_, candidate) =>
          labels.deprel.map((relation) => word.relations?.[candidate]?.[relation] ?? 0),
        ).flat(),
      ),
    ),
  };
}
