import { describe, expect, it } from 'vitest';
import { bearersOf } from '../../../../pipeline/extract/coreference/bearers.ts';
import { nameEntities } from '../../../../pipeline/extract/coreference/naming.ts';
import { referencesOf } from '../../../../pipeline/extract/coreference/references.ts';
import { article, readArticle } from '../article.ts';

/** Whom the words before `said` stand for: how each is told, and its words. */
async function bearers(text: string): Promise<string[]> {
  const document = await readArticle(article(text));
  const references = referencesOf(document, nameEntities(document));
  const span = { start: 0, end: text.indexOf(' said') };
  return bearersOf(document.sentences[0]?.tokens ?? [], span, references).map(({ reference, by }) => {
    const { start = 0, end = 0 } = references[reference] ?? {};
    return `${by} ${text.slice(start, end)}`;
  });
}

describe('bearersOf', () => {
  it.each([
    ['a name behind its title', 'The pilot Ana Ruiz said so.', ['name Ana Ruiz']],
    ['a name set off by commas', 'The head of the union, Ana Ruiz, said so.', ['name Ana Ruiz']],
    ['each of two', 'Ana Ruiz and Bo Lind said so.', ['name Ana Ruiz', 'name Bo Lind']],
    ['the maker of a writing', 'A report by the Northern Fishing Union said so.', ['maker Northern Fishing Union']],
    ['whose letter it is', 'Ana Ruiz’s letter said so.', ['maker Ana Ruiz']],
  ])('finds %s', async (_, text, expected) => {
    expect(await bearers(text)).toEqual(expected);
  });

  it.each([
    ['whose mother it is', 'The mother of Ana Ruiz said so.'],
    ['for whom somebody speaks', 'A spokesman for Ana Ruiz said so.'],
    ['whose supporters they are', 'Ana Ruiz’s supporters said so.'],
    ['who got hold of a letter', 'A letter obtained by the Arn Post said so.'],
    ['who did a study, often for another', 'A study by the Northern Fishing Union said so.'],
    ['about whom a report is', 'A report about Ana Ruiz said so.'],
  ])('does not take the name of the one %s', async (_, text) => {
    expect((await bearers(text)).filter((bearer) => /^(?:name|maker)/.test(bearer))).toEqual([]);
  });
});
