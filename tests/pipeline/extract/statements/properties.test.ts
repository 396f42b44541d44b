import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document, DocumentSentence } from '../../../../pipeline/extract/document.ts';
import { clauseTree } from '../../../../pipeline/extract/statements/clause-tree.ts';
import { findReportedSpeech } from '../../../../pipeline/extract/statements/statements.ts';

const words =
  'Ruiz said that , adding “ ferry ” called for it according to warned and who : claim promised was .'.split(' ');
const relations =
  'nsubj ccomp xcomp obj obl conj cc punct mark case advcl acl acl:relcl parataxis nmod:poss aux:pass nsubj:pass appos'.split(
    ' ',
  );
const tags = ['VERB/VBD', 'VERB/VBG', 'NOUN/NN', 'PRON/PRP', 'PUNCT/,', 'SCONJ/IN', 'AUX/VBD', 'PROPN/NNP'];

/** A tree over any words: each token but the first hangs from one before it in a random order of the tokens. */
const sentence = fc
  .array(
    fc.record({
      word: fc.constantFrom(...words),
      relation: fc.constantFrom(...relations),
      tag: fc.constantFrom(...tags),
      seed: fc.nat(),
      order: fc.nat(),
    }),
    { minLength: 1, maxLength: 24 },
  )
  .map((drawn) => {
    const order = drawn
      .map((_, index) => index)
      .sort((a, b) => (drawn[a]?.order ?? 0) - (drawn[b]?.order ?? 0) || a - b);
    const rank = new Map(order.map((token, index) => [token, index]));
    return drawn.map(({ word, relation, tag, seed }, index) => {
      const at = rank.get(index) ?? 0;
      const [upos = '', xpos = ''] = tag.split('/');
      return { word, upos, xpos, deprel: at === 0 ? 'root' : relation, head: at === 0 ? -1 : (order[seed % at] ?? -1) };
    });
  });

const document = fc.array(sentence, { maxLength: 4 }).map((drawn): Document => {
  let text = '';
  const sentences = drawn.map((tokens, index): DocumentSentence => {
    const start = text.length;
    const read = tokens.map(({ word, ...rest }) => {
      const from = text.length;
      text += `${word} `;
      const morphology = { number: null, person: null, tense: null, verbForm: 'finite' as const, voice: null };
      return {
        ...rest,
        form: word,
        lemma: word === 'said' ? 'say' : word.replace(/ed$/, ''),
        morphology,
        start: from,
        end: from + word.length,
      };
    });
    return {
      start,
      end: text.length - 1,
      passage: index % 2,
      role: 'body',
      tokens: read,
      names: [],
      tree: clauseTree(read),
    };
  });
  return { text, passages: [], sentences };
});

describe('findReportedSpeech of any trees', () => {
  it('gives parts in text order that lie in sentences and do not overlap', () => {
    fc.assert(
      fc.property(document, (drawn) => {
        const quotations = [...drawn.text.matchAll(/“([^“”]+)”/g)].map(({ index, 0: all }) => ({
          start: index + 1,
          end: index + all.length - 1,
          passage: 0,
          open: false,
        }));
        const statements = findReportedSpeech(drawn, quotations);
        const parts = statements.flatMap((statement) => [...statement.parts]).sort((a, b) => a.start - b.start);
        let last = 0;
        for (const { start, end } of parts) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(drawn.sentences.some((within) => within.start <= start && end <= within.end)).toBe(true);
          last = end;
        }
        for (const statement of statements) {
          expect(statement.parts).toEqual([...statement.parts].sort((a, b) => a.start - b.start));
          expect(statement.cue.end).toBeGreaterThan(statement.cue.start);
        }
      }),
    );
  });
});
