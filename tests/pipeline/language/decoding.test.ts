import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeWindow } from '../../../pipeline/language/decoding.ts';
import { lemmaTableOf } from '../../../pipeline/language/lemma-table.ts';
import { tokenize } from '../../../pipeline/language/tokens.ts';
import { isTree } from '../../../pipeline/language/trees.ts';
import { encodeSentence, windowsOf } from '../../../pipeline/language/windows.ts';
import { labels, type ScoredWord, scoresOf } from './scores.ts';

/** What else of a model decoding asks: what the treebanks say of forms, and which words there are. */
const model = {
  labels,
  lemmas: lemmaTableOf(
    [
      { form: 'left', xpos: 'VBD', script: labels.lemma.indexOf('=leave') },
      { form: 'ana', xpos: 'NNP', script: labels.lemma.indexOf('t0>') },
      { form: 'oslo', xpos: 'NNP', script: labels.lemma.indexOf('t0>') },
    ],
    labels.lemma,
  ),
  vocabulary: new Map([['slep', 0]]),
};

/** The sentences of a text, a line each, decoded from what a model says of the words of one window. */
function decode(text: string, words: readonly ScoredWord[]) {
  const sentences = tokenize(text).map((tokens) => ({ text, tokens }));
  const encoded = sentences.map(({ tokens }) =>
    encodeSentence(
      new Map([['[UNK]', 0]]),
      tokens.map(({ start, end }) => text.slice(start, end)),
    ),
  );
  const [window] = windowsOf(encoded);
  if (window === undefined) throw new Error('no window');
  return decodeWindow(scoresOf(words), window, model, sentences);
}

const anaLeftOslo: readonly ScoredWord[] = [
  {
    upos: 'PROPN',
    xpos: 'NNP',
    lemma: 't0>',
    name: 'B-person',
    arcs: { 2: 5 },
    candidates: [2, 0],
    relations: [{ nsubj: 4, obj: 1 }, { obj: 9 }],
  },
  { upos: 'VERB', xpos: 'VBD', lemma: '=leave', arcs: { 0: 5 }, candidates: [0, 1], relations: [{ root: 2 }] },
  {
    upos: 'PROPN',
    xpos: 'NNP',
    lemma: 't0>',
    name: 'B-place',
    arcs: { 2: 3, 1: 4 },
    candidates: [1, 2],
    relations: [{ dep: 9 }, { obj: 5 }],
  },
];

describe('decodeWindow', () => {
  it('gives tokens their tags, lemmas, heads and relations, and the sentence its names', () => {
    const [sentence] = decode('ANA left Oslo', [
      ...anaLeftOslo.slice(0, 2),
      { ...anaLeftOslo[2], arcs: { 2: 5 }, candidates: [2, 1], relations: [{ obj: 5 }, { dep: 9 }] },
    ]);
    expect(sentence?.tokens).toMatchObject([
      { start: 0, end: 3, form: 'ANA', lemma: 'ANA', upos: 'PROPN', xpos: 'NNP', head: 1, deprel: 'nsubj' },
      { start: 4, end: 8, form: 'left', lemma: 'leave', upos: 'VERB', xpos: 'VBD', head: -1, deprel: 'root' },
      { start: 9, end: 13, form: 'Oslo', lemma: 'Oslo', upos: 'PROPN', xpos: 'NNP', head: 1, deprel: 'obj' },
    ]);
    expect(sentence?.tokens[1]?.morphology).toMatchObject({ tense: 'past', verbForm: 'finite', voice: 'active' });
    expect(sentence?.names).toMatchObject([
      { first: 0, last: 0, type: 'person' },
      { first: 2, last: 2, type: 'place' },
    ]);
  });

  it('takes the relation of the candidate that became the head, be it not the first', () => {
    const [sentence] = decode('Ana left Oslo', [
      { ...anaLeftOslo[0], arcs: { 2: 9 } },
      { ...anaLeftOslo[1], arcs: { 0: 9 } },
      { ...anaLeftOslo[2], arcs: { 2: 5, 1: 4 } },
    ]);
    expect(sentence?.tokens.map(({ head, deprel }) => [head, deprel])).toEqual([
      [1, 'nsubj'],
      [-1, 'root'],
      [1, 'obj'],
    ]);
  });

  it('takes the relation of the best candidate where the head is none of them', () => {
    const [sentence] = decode('Ana left', [
      { arcs: { 2: 9 }, candidates: [0, 0], relations: [{ obj: 3 }, { nsubj: 9 }] },
      { arcs: { 0: 9 } },
    ]);
    expect(sentence?.tokens[0]).toMatchObject({ head: 1, deprel: 'obj' });
  });

  it('makes one tree where every word prefers another root or a cycle', () => {
    const [roots] = decode('Ana left', [{ arcs: { 0: 9, 2: 1 } }, { arcs: { 0: 9.5, 1: 1 } }]);
    expect(roots?.tokens.map(({ head }) => head)).toEqual([1, -1]);
    const [cycle] = decode('Ana left', [{ arcs: { 0: 2, 2: 9 } }, { arcs: { 0: 1, 1: 9 } }]);
    expect(cycle?.tokens.map(({ head }) => head)).toEqual([-1, 0]);
  });

  it('calls the root, and nothing else, root', () => {
    const [sentence] = decode('Ana left', [
      { arcs: { 2: 9 }, candidates: [2, 0], relations: [{ root: 9, obj: 1 }] },
      { arcs: { 0: 9 }, candidates: [0, 1], relations: [{ nsubj: 9 }] },
    ]);
    expect(sentence?.tokens.map(({ deprel }) => deprel)).toEqual(['obj', 'root']);
  });

  it('takes the lemma that the treebanks have under the tag, else the best that the tag admits or is a word', () => {
    const verb = { xpos: 'VBD', lemma: 'l1>' };
    const [first, second] = decode('Oslo left\nOslo slept', [{}, verb, {}, { xpos: 'NN', lemma: 'l1>' }]);
    expect(first?.tokens[1]?.lemma).toBe('leave');
    expect(second?.tokens[1]?.lemma).toBe('slep');
  });

  it('keeps the sentences of a window apart', () => {
    const apart = -1e4;
    const decoded = decode('Ana left\nOslo slept', [
      { name: 'B-person', arcs: { 2: 9, 3: apart, 4: apart }, candidates: [2, 0], relations: [{ nsubj: 1 }] },
      { arcs: { 0: 9, 3: apart, 4: apart } },
      { name: 'I-person', arcs: { 4: 9, 1: apart, 2: apart }, candidates: [4, 0], relations: [{ obj: 1 }] },
      { name: 'B-work', arcs: { 0: 9, 1: apart, 2: apart } },
    ]);
    expect(decoded.map(({ tokens }) => tokens.map(({ form, head, deprel }) => [form, head, deprel]))).toEqual([
      [
        ['Ana', 1, 'nsubj'],
        ['left', -1, 'root'],
      ],
      [
        ['Oslo', 1, 'obj'],
        ['slept', -1, 'root'],
      ],
    ]);
    expect(decoded.map(({ names }) => names.map(({ first, last, type }) => [first, last, type]))).toEqual([
      [[0, 0, 'person']],
      [[1, 1, 'work']],
    ]);
  });

  it('reads any scores, no numbers among them, to trees and names that do not overlap', () => {
    const any = fc.oneof(fc.float(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY));
    const text = 'Ana left Oslo .\nNow .';
    const sentences = tokenize(text).map((tokens) => ({ text, tokens }));
    const lengths = sentences.map(({ tokens }) => tokens.length);
    const words = lengths.reduce((sum, count) => sum + count, 0);
    const nothing = new Int32Array(words);
    const window = { ids: nothing, shapes: nothing, first: nothing, wordShapes: nothing, sentence: nothing, lengths };
    const floats = (count: number) => fc.array(any, { minLength: count, maxLength: count });
    const scores = fc.record({
      upos: floats(words * labels.upos.length),
      xpos: floats(words * labels.xpos.length),
      lemma: floats(words * labels.lemma.length),
      names: floats(words * labels.names.length),
      arcs: floats(words * (words + 1)),
      labels: floats(words * 2 * labels.deprel.length),
      candidates: fc.array(fc.integer({ min: 0, max: words }), { minLength: words * 2, maxLength: words * 2 }),
    });
    fc.assert(
      fc.property(scores, ({ candidates, ...rest }) => {
        const float = Object.fromEntries(Object.entries(rest).map(([name, row]) => [name, Float32Array.from(row)]));
        const given = { ...scoresOf([]), ...float, candidates: Int32Array.from(candidates) };
        for (const { tokens, names } of decodeWindow(given, window, model, sentences)) {
          expect(isTree(tokens.map(({ head }) => head))).toBe(true);
          expect(tokens.filter(({ deprel }) => deprel === 'root')).toHaveLength(1);
          const covered = names.flatMap(({ first, last }) => tokens.slice(first, last + 1).map(({ start }) => start));
          expect(new Set(covered).size).toBe(covered.length);
        }
      }),
      { numRuns: 50 },
    );
  });
});
