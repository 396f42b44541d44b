import { describe, expect, it } from 'vitest';
import { resolveReferences } from '../../../pipeline/extract/coreference/coreference.ts';
import { nameEntities } from '../../../pipeline/extract/coreference/naming.ts';
import { speakerOf } from '../../../pipeline/extract/reported-speakers.ts';
import { article, readArticle } from './article.ts';

/** Form and name of whom some words of a text mean as a speaker. */
async function speaker(text: string, words: string): Promise<string> {
  const document = await readArticle(article(text));
  const naming = nameEntities(document);
  const mentions = resolveReferences(document, naming, [], [], []);
  const start = document.text.lastIndexOf(words);
  const { form, entity, rule } = speakerOf(document, mentions, naming.entities, { start, end: start + words.length });
  return `${form} ${entity === null ? null : naming.entities[entity]?.name} ${rule}`;
}

describe('speakerOf', () => {
  it.each([
    ['Ana Ruiz said it was late.', 'Ana Ruiz', 'name Ana Ruiz speaker/name'],
    ['The spokesman Bo Lind said it was late.', 'The spokesman Bo Lind', 'name Bo Lind speaker/name'],
    ['Ana Ruiz, a pilot, said it was late.', 'Ana Ruiz, a pilot', 'name Ana Ruiz speaker/name'],
    ['Ana Ruiz left. She said it was late.', 'She', 'pronoun Ana Ruiz speaker/resolved-pronoun'],
    ['Two officials said it was late.', 'Two officials', 'nominal null speaker/nominal'],
    ['The mother of Ana Ruiz said it was late.', 'The mother of Ana Ruiz', 'nominal null speaker/nominal'],
  ])('%s', async (text, words, expected) => {
    expect(await speaker(text, words)).toBe(expected);
  });
});
