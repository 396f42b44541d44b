import { describe, expect, it } from 'vitest';
import { nameEntities } from '../../../../pipeline/extract/coreference/naming.ts';
import { type Reference, referencesOf } from '../../../../pipeline/extract/coreference/references.ts';
import { article, readArticle } from '../article.ts';

/** The references of a text, with the words that they stand for. */
async function referencesIn(text: string): Promise<(Reference & { words: string })[]> {
  const document = await readArticle(article(text));
  const references = referencesOf(document, nameEntities(document));
  return references.map((one) => ({ ...one, words: document.text.slice(one.start, one.end) }));
}

const wordsIn = async (text: string): Promise<string[]> => (await referencesIn(text)).map(({ words }) => words);

describe('references', () => {
  it('are names, nominals and pronouns, in text order', async () => {
    const found = await referencesIn('Ana Ruiz told the driver that he had won.');
    expect(found.map(({ words, form, role }) => [words, form, role])).toEqual([
      ['Ana Ruiz', 'name', 'subject'],
      ['the driver', 'nominal', 'object'],
      ['he', 'pronoun', 'subject'],
    ]);
  });

  it.each([
    ['without a relative clause', 'The driver who won waved.', ['The driver']],
    ['without a participle', 'The driver arrested there waved.', ['The driver']],
    ['without an apposition', 'The mayor, Ana Ruiz, waved.', ['The mayor', 'Ana Ruiz']],
    ['without the name behind it', 'They saw the pilot Ana Ruiz.', ['They', 'the pilot', 'Ana Ruiz']],
    ['with what it is of', 'The mayor of Arn waved.', ['The mayor of Arn', 'Arn']],
    ['with its possessor', 'Ruiz’s husband waved.', ['Ruiz’s husband', 'Ruiz']],
  ])('have a noun phrase %s', async (_, text, words) => {
    expect(await wordsIn(text)).toEqual(words);
  });

  it('are not the it of a clause, nor you, who and that', async () => {
    expect(await wordsIn('It is clear that you left.')).toEqual([]);
    expect(await wordsIn('You know who won.')).toEqual([]);
  });

  it.each([
    ['The wife waved.', { kind: 'person', gender: 'she', isDefinite: true, isPlural: false }],
    ['A company closed.', { kind: 'organization', gender: null, isDefinite: false }],
    ['These towns closed.', { kind: 'place', isDefinite: true, isPlural: true }],
    ['The stones fell.', { kind: 'thing', isPlural: true }],
    ['They waved.', { kind: null, isPlural: true, gender: null, lemma: 'they' }],
    ['She waved.', { kind: null, isPlural: false, gender: 'she', role: 'subject' }],
  ])('tell what their words tell: %s', async (text, facts) => {
    expect((await referencesIn(text))[0]).toMatchObject(facts);
  });

  it('know what they stand in apposition to', async () => {
    const found = await referencesIn('Ana Ruiz, the mayor, waved.');
    expect(found.map(({ words, apposedTo }) => [words, apposedTo])).toEqual([
      ['Ana Ruiz', null],
      ['the mayor', 0],
    ]);
  });

  it('know it also where a noun of another kind lies between', async () => {
    const found = await referencesIn('The head of the Northern Fishing Union, Ana Ruiz, spoke on Monday.');
    const of = (words: string) => found.findIndex((one) => one.words === words);
    expect(found[of('Ana Ruiz')]?.apposedTo).toBe(of('The head of the Northern Fishing Union'));
  });

  it.each([
    ['Her boat sank.', 'Her', 'possessive'],
    ['They gave it to her.', 'her', 'oblique'],
    ['They saw her.', 'her', 'object'],
    ['Ana Ruiz and Bo Lind left.', 'Bo Lind', 'subject'],
  ])('have a role in their clause: %s', async (text, words, role) => {
    expect((await referencesIn(text)).find((one) => one.words === words)?.role).toBe(role);
  });
});
