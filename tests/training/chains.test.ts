import { describe, expect, it } from 'vitest';
import { chainDocument } from '../../training/chains.ts';
import { literal, reference } from '../pipeline/extract/coreference/literal.ts';

const gold = chainDocument({
  id: 'one',
  sents: [
    {
      tokens: ['The', 'mayor', 'Ruiz', 'waved', '.'],
      sp: [1, 1, 1, 0, 1],
      par: true,
      mentions: [
        { g: 'ruiz', start: 0, end: 3, headtok: 1 },
        { g: 'name', start: 2, end: 3, headtok: 2 },
      ],
    },
    { tokens: ['She', 'left', '.'], sp: [true, false, false], mentions: [{ g: 'ruiz', start: 0, end: 1, headtok: 0 }] },
    { tokens: ['It', 'rained'], sp: [1, 0], par: true },
  ],
});
const document = literal({
  text: 'The mayor Ruiz waved.',
  tree: [
    'The the DET DT 2 det',
    'mayor mayor NOUN NN 4 nsubj',
    'Ruiz Ruiz PROPN NNP 2 appos',
    'waved wave VERB VBD 0 root',
    '. . PUNCT . 4 punct',
  ],
});

describe('chainDocument', () => {
  it('puts sentences side by side and paragraphs apart', () => {
    expect(gold.text).toBe('The mayor Ruiz waved. She left.\n\nIt rained');
  });

  it.each([
    ['a pronoun by its span', { form: 'pronoun', start: 22, end: 25 }, 'ruiz'],
    ['a nominal by its head', { form: 'nominal', start: 0, end: 9, head: 1 }, 'ruiz'],
    ['a name by its head', { form: 'name', start: 10, end: 14, head: 2 }, 'name'],
  ] as const)('has the chain of %s', (_, facts, chain) => {
    expect(gold.chainOf(reference(facts), document)).toBe(chain);
  });

  it.each([
    ['of another span', { form: 'pronoun', start: 22, end: 26 }],
    ['that nothing is marked for', { form: 'pronoun', start: 33, end: 35 }],
    ['whose head is in no mention', { form: 'nominal', start: 15, end: 20, head: 3 }],
    ['without a head', { form: 'nominal', start: 15, end: 20, sentence: 9 }],
  ] as const)('has none of a reference %s', (_, facts) => {
    expect(gold.chainOf(reference(facts), document)).toBeNull();
  });

  it('prefers the mention whose length is nearest', () => {
    const nested = chainDocument({
      id: 'two',
      sents: [
        {
          tokens: ['The', 'mayor', 'Ruiz', 'waved', '.'],
          sp: [1, 1, 1, 0, 0],
          mentions: [
            { g: 'long', start: 0, end: 3, headtok: 1 },
            { g: 'short', start: 1, end: 2, headtok: 1 },
          ],
        },
      ],
    });
    const chains = [5, 14].map((end) =>
      nested.chainOf(reference({ form: 'nominal', start: 0, end, head: 1 }), document),
    );
    expect(chains).toEqual(['short', 'long']);
  });
});
