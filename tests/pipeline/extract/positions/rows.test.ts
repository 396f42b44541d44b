import { expect, it } from 'vitest';
import type { Document } from '../../../../pipeline/extract/document.ts';
import { findPositions } from '../../../../pipeline/extract/positions/positions.ts';
import { clauseTree } from '../../../../pipeline/extract/statements/clause-tree.ts';
import type { Token } from '../../../../pipeline/language/sentence.ts';
import { readText } from '../../../document.ts';
import { namingOf, stated } from './stated.ts';

it('a row spans from the title to the name, without article, and names its rule', async () => {
  expect(await stated('The former mayor of Lisbon, Ana Ruiz, left.')).toEqual([
    'Ana Ruiz: former mayor of Lisbon [apposition-before] former mayor of Lisbon, Ana Ruiz',
  ]);
  expect(await stated('Bo Lind, Ruiz’s lawyer, said that Ana Ruiz would pay.')).toEqual([
    'Bo Lind: lawyer of Ana Ruiz [apposition-after] Bo Lind, Ruiz’s lawyer',
  ]);
});

it.each([
  ['They met President Ana Ruiz.', 'title-before-name'],
  ['Ana Ruiz is the mayor of Lisbon.', 'copula'],
  ['Bo Lind became director of the Red Cross.', 'became'],
  ['Bo Lind was named director of the Red Cross.', 'appointed'],
  ['Ana Ruiz serves as treasurer of the Red Cross.', 'serves-as'],
  ['Ana Ruiz resigned as mayor of Lisbon.', 'left'],
  ['Ana Ruiz is running for governor of Texas.', 'seeks'],
  ['As president of Mexico, Ana Ruiz opened the border.', 'as-title'],
  ['Bo Lind, who heads the Red Cross, agreed.', 'verb'],
])('%s is found by position/%s', async (text, rule) => {
  expect((await stated(text)).map((row) => /\[(.*)\]/.exec(row)?.[1])).toEqual([rule]);
});

it('rows come in text order, and no two have the same span and title', async () => {
  const text = 'Chairman and CEO Bo Lind of Acme met Senators Ana Ruiz and Tom Berg. Ana Ruiz is a lawyer, a lawyer.';
  const document = await readText(text);
  const rows = findPositions(document, namingOf(document));
  expect(rows.map(({ start }) => start)).toEqual(rows.map(({ start }) => start).sort((a, b) => a - b));
  expect(new Set(rows.map(({ start, end, title }) => `${start} ${end} ${title}`)).size).toBe(rows.length);
});

it('takes any tree: heads that point nowhere, rings, and a long row of titles', () => {
  const words = Array.from({ length: 3000 }, (_, index) => ['president', 'of', 'and', ',', 'Ana'][index % 5] ?? '');
  const tokens = words.map((form, index) => ({
    form,
    lemma: form,
    start: index * 10,
    end: index * 10 + form.length,
    upos: form === 'of' ? 'ADP' : 'NOUN',
    xpos: 'NN',
    head: [index + 1, index - 1, -1, 9999, index + 5][(index * 7) % 5] ?? -1,
    deprel: ['appos', 'case', 'conj', 'nsubj', 'xcomp'][index % 5] ?? 'dep',
    morphology: { number: null, person: null, tense: null, verbForm: null, voice: null },
  }));
  const names = tokens.flatMap(({ form, start, end }, index) =>
    form === 'Ana' ? [{ start, end, first: index, last: index, type: 'person', score: 1, rule: 'name/model' }] : [],
  );
  const sentence = {
    start: 0,
    end: 30000,
    passage: 0,
    role: 'body',
    tokens,
    names,
    tree: clauseTree(tokens as unknown as Token[]),
  };
  const document = { text: words.join(' '), passages: [], sentences: [sentence] } as unknown as Document;
  const started = performance.now();
  expect(() => findPositions(document, namingOf(document))).not.toThrow();
  expect(performance.now() - started).toBeLessThan(5000);
});
