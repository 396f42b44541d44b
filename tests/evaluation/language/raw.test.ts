import { describe, expect, it } from 'vitest';
import { syntaxDocument } from '../../../evaluation/language/gold.ts';
import { measureRaw } from '../../../evaluation/language/raw.ts';
import { sentenceOf } from './sentences.ts';

const document = syntaxDocument(
  JSON.stringify({
    id: 'sluice',
    sents: [
      {
        tokens: ['Ada', 'left', '.'],
        sp: [1, 0, 1],
        lemma: ['Ada', 'leave', '.'],
        upos: ['PROPN', 'VERB', 'PUNCT'],
        xpos: ['NNP', 'VBD', '.'],
        head: [1, -1, 1],
        deprel: ['nsubj', 'root', 'punct'],
        par: true,
      },
      {
        tokens: ['Tea', 'time'],
        sp: [1, 0],
        lemma: ['tea', 'time'],
        upos: ['NOUN', 'NOUN'],
        xpos: ['NN', 'NN'],
        head: [1, -1],
        deprel: ['compound', 'root'],
        par: true,
      },
    ],
  }),
);

describe('syntaxDocument', () => {
  it('places the words of a treebank in their text', () => {
    expect(document.text).toBe('Ada left.\n\nTea time');
    expect(document.sentences[1]).toEqual([
      { start: 11, end: 14, lemma: 'tea', upos: 'NOUN', xpos: 'NN', head: 1, deprel: 'compound' },
      { start: 15, end: 19, lemma: 'time', upos: 'NOUN', xpos: 'NN', head: -1, deprel: 'root' },
    ]);
  });
});

describe('measureRaw', () => {
  it('gives paragraphs to the analyzer and compares by characters of the document', async () => {
    const analyze = async ([first = '', second = '']: readonly string[]) => [
      [
        sentenceOf(first, 0, [
          ['Ada', 'PROPN', 1, 'nsubj'],
          ['left.', 'VERB', -1, 'root'],
        ]),
      ],
      [
        sentenceOf(second, 0, [
          ['Tea', 'NOUN', 1, 'compound'],
          ['time', 'VERB', -1, 'root'],
        ]),
      ],
    ];
    const counts = await measureRaw({ analyze }, [document]);
    expect(counts).toMatchObject({
      tokens: { gold: 5, found: 4, right: 3 },
      sentences: { gold: 2, found: 2, right: 2 },
      UPOS: { gold: 5, found: 4, right: 2 },
      UAS: { gold: 5, found: 4, right: 2 },
      lemmas: { gold: 5, found: 4, right: 2 },
    });
  });
});
