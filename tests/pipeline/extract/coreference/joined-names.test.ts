import { describe, expect, it } from 'vitest';
import { joinedNames } from '../../../../pipeline/extract/coreference/joined-names.ts';
import type { Cast } from '../../../analyzer.ts';
import { article, readArticle } from '../article.ts';

/** The names of a sentence, those of a cast, after they are joined. */
async function joined(text: string, known: Cast): Promise<string[]> {
  const { sentences } = await readArticle(article(text), known);
  return sentences.flatMap((sentence) => joinedNames(sentence, text).map(({ start, end }) => text.slice(start, end)));
}

describe('names that the model cut are joined', () => {
  it.each([
    [
      'around a nickname',
      'They met Ana “Red” Ruiz.',
      { Ana: 'person', Red: 'person', Ruiz: 'person' },
      ['Ana “Red” Ruiz'],
    ],
    ['side by side', 'They met Lim Beng Hwa.', { Lim: 'person', 'Beng Hwa': 'person' }, ['Lim Beng Hwa']],
    [
      'around and, where one body speaks',
      'Arn and Ost County Council says the boats will sail.',
      { Arn: 'place', 'Ost County Council': 'organization' },
      ['Arn and Ost County Council'],
    ],
  ] as const)('%s', async (_, text, known, expected) => {
    expect(await joined(text, known)).toEqual(expected);
  });

  it.each([
    ['two persons with a comma', 'They met Ana Ruiz, Bo Lind.', { 'Ana Ruiz': 'person', 'Bo Lind': 'person' }],
    ['a place and a person', 'They met Arn Ruiz.', { Arn: 'place', Ruiz: 'person' }],
    [
      'two bodies that say',
      'Arn and Ost County Council say the boats will sail.',
      { Arn: 'place', 'Ost County Council': 'organization' },
    ],
  ] as const)('and not %s', async (_, text, known) => {
    expect(await joined(text, known)).toEqual(Object.keys(known));
  });
});
