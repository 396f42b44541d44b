import { lemmaOf } from './lemma-table.ts';
import type { Model } from './model.ts';
import { morphologyOf } from './morphology.ts';
import { type NameSpan, nameLabels, nameSpans } from './name-labels.ts';
import type { Scores } from './runtime.ts';
import type { Range, Token } from './sentence.ts';
import { maximumSpanningTree } from './trees.ts';
import type { Window } from './windows.ts';

/** A sentence as the model alone reads it. */
export interface DecodedSentence {
  readonly tokens: readonly Token[];
  readonly names: readonly NameSpan[];
}

const rootRelation = 'root';

/** Index of the greatest of `count` numbers from `start`; the first of several. `skip` is never it. */
function best(values: ArrayLike<number>, start: number, count: number, skip = -1): number {
  let found = skip === 0 ? 1 : 0;
  for (let index = found + 1; index < count; index++) {
    if (index !== skip && (values[start + index] ?? 0) > (values[start + found] ?? 0)) found = index;
  }
  return found;
}

/** Heads of the words `from` to `from + count` of a window, counted within the sentence, -1 for the root. */
function headsOf(scores: Scores, words: number, from: number, count: number): number[] {
  const columns = words + 1;
  const rows = Array.from({ length: count }, (_, index) => {
    const row = (from + index) * columns;
    const own = new Float32Array(count + 1);
    own[0] = scores.arcs[row] ?? 0;
    own.set(scores.arcs.subarray(row + 1 + from, row + 1 + from + count), 1);
    return own;
  });
  return maximumSpanningTree(rows);
}

/** The relation of a word to the head that the tree gave it; only the root has the relation of the root. */
function relationOf(scores: Scores, words: number, word: number, column: number, relations: readonly string[]): string {
  const root = relations.indexOf(rootRelation);
  if (column === 0) return rootRelation;
  const candidates = scores.candidates.length / words;
  const row = scores.candidates.subarray(word * candidates, (word + 1) * candidates);
  const candidate = Math.max(0, row.indexOf(column));
  const start = (word * candidates + candidate) * relations.length;
  return relations[best(scores.labels, start, relations.length, root)] ?? 'dep';
}

/** Numbers of the `most` classes with the best of `count` scores from `start`, best first, the first of equals before the others. */
function ranked(scores: Float32Array, start: number, count: number, most: number): number[] {
  const found: number[] = [];
  for (let index = 0; index < count; index++) {
    const score = scores[start + index] ?? 0;
    let place = found.length;
    while (place > 0 && score > (scores[start + (found[place - 1] ?? 0)] ?? 0)) place--;
    if (place >= most) continue;
    found.splice(place, 0, index);
    if (found.length > most) found.pop();
  }
  return found;
}

/**
 * Reads the scores of a window: tags and lemmas word by word, the best tree and the best names of each sentence. `text`
 * and `sentences` are those that the window was made of, in its order.
 */
export function decodeWindow(
  scores: Scores,
  window: Window,
  model: Pick<Model, 'labels' | 'lemmas' | 'vocabulary'>,
  sentences: readonly { readonly text: string; readonly tokens: readonly Range[] }[],
): DecodedSentence[] {
  const { labels, lemmas, vocabulary } = model;
  const words = window.first.length;
  let from = 0;
  return sentences.map(({ text, tokens }) => {
    const count = tokens.length;
    const heads = headsOf(scores, words, from, count);
    const start = from;
    const tagged = tokens.map((range, index) => {
      const word = start + index;
      const head = heads[index] ?? -1;
      const form = text.slice(range.start, range.end);
      const xpos = labels.xpos[best(scores.xpos, word * labels.xpos.length, labels.xpos.length)] ?? 'FW';
      return {
        start: range.start,
        end: range.end,
        form,
        lemma: lemmaOf(lemmas, form, xpos, {
          scripts: labels.lemma,
          ranked: (most) => ranked(scores.lemma, word * labels.lemma.length, labels.lemma.length, most),
          isWord: (lemma) => vocabulary.has(lemma),
        }),
        upos: labels.upos[best(scores.upos, word * labels.upos.length, labels.upos.length)] ?? 'X',
        xpos,
        head,
        deprel: relationOf(scores, words, word, head < 0 ? 0 : start + head + 1, labels.deprel),
      };
    });
    const morphology = morphologyOf(tagged);
    const names = nameSpans(scores.names.subarray(start * nameLabels.length, (start + count) * nameLabels.length));
    from += count;
    return {
      tokens: tagged.map((token, index) => ({ ...token, morphology: morphology[index] ?? unmarked })),
      names,
    };
  });
}

const unmarked: Token['morphology'] = { number: null, person: null, tense: null, verbForm: null, voice: null };
