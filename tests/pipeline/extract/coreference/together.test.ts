import { describe, expect, it } from 'vitest';
import { resolveReferences } from '../../../../pipeline/extract/coreference/coreference.ts';
import { nameEntities } from '../../../../pipeline/extract/coreference/naming.ts';
import { togetherBefore } from '../../../../pipeline/extract/coreference/together.ts';
import { article, readArticle } from '../article.ts';

/** The names of the persons whom some words at the end of a text mean together. */
async function together(text: string, words: string): Promise<(string | undefined)[]> {
  const document = await readArticle(article(...text.split(' ¶ ')));
  const naming = nameEntities(document);
  const mentions = resolveReferences(document, naming, [], [], []);
  const start = document.text.lastIndexOf(words);
  const found = togetherBefore(document, mentions, naming.entities, { start, end: start + words.length });
  return found.map((entity) => naming.entities[entity]?.name);
}

describe('togetherBefore', () => {
  it.each([
    ['They', 'Ana Ruiz and Bo Lind left. They said so.', ['Ana Ruiz', 'Bo Lind']],
    ['Both', 'Ana Ruiz and Bo Lind left. ¶ Both said so.', ['Ana Ruiz', 'Bo Lind']],
    ['The latter', 'Ana Ruiz and Bo Lind left. The latter said so.', ['Bo Lind']],
  ])('finds whom %s means', async (words, text, names) => {
    expect(await together(text, words)).toEqual(names);
  });

  it.each([
    ['only one is named', 'They', 'Ana Ruiz left. They said so.'],
    ['another is named in between', 'They', 'Ana Ruiz and Bo Lind left. Tom Berg stayed. They said so.'],
    ['one of them is meant', 'They', 'Ana Ruiz or Bo Lind left. They said so.'],
    ['they are not side by side', 'They', 'Ana Ruiz met Bo Lind. They said so.'],
    ['they are three', 'Both', 'Ana Ruiz, Tom Berg and Bo Lind left. Both said so.'],
    ['they are three, and it is the last', 'The latter', 'Ana Ruiz, Tom Berg and Bo Lind left. The latter said so.'],
    ['they are far back', 'They', 'Ana Ruiz and Bo Lind left. Rain fell. Rain fell. Rain fell. They said so.'],
    ['they are bodies', 'They', 'NewsLeak and the Arn Post left. They said so.'],
    ['the words are for others', 'The officials', 'Ana Ruiz and Bo Lind left. The officials said so.'],
  ])('finds nobody where %s', async (_, words, text) => {
    expect(await together(text, words)).toEqual([]);
  });
});
