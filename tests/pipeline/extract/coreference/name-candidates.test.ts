import { describe, expect, it } from 'vitest';
import { nameCandidates } from '../../../../pipeline/extract/coreference/name-candidates.ts';
import { type Cast, cast } from '../../../analyzer.ts';
import { article, readArticle } from '../article.ts';

/** The candidates of a text, with the words that they stand for. */
async function candidates(text: string, known: Cast = cast) {
  const document = await readArticle(article(...text.split('\n')), known);
  return nameCandidates(document).map(({ start, end, ...facts }) => ({
    text: document.text.slice(start, end),
    ...facts,
  }));
}

describe('nameCandidates', () => {
  it('have the words that they are written with, without case, accents, full stops and hyphens', async () => {
    const known: Cast = { 'José J. NÚÑEZ-GIL': 'person' };
    expect(await candidates('They met José J. NÚÑEZ-GIL.', known)).toMatchObject([
      { text: 'José J. NÚÑEZ-GIL', key: 'jose j nunez gil', words: ['jose', 'j', 'nunez', 'gil'], type: 'person' },
    ]);
  });

  it.each([
    ['Then Mayor Ana Ruiz left.', 'mayor'],
    ['Then the pilot Ana Ruiz left.', 'pilot'],
    ['Ana Ruiz left.', null],
  ])('have the word right before them: %s', async (text, before) => {
    expect(await candidates(text)).toMatchObject([{ before }]);
  });

  it.each([
    ['Then Mr Ruiz left.', 'he'],
    ['Then Mrs. Ruiz left.', 'she'],
    ['Then Congresswoman Ana Ruiz left.', 'she'],
    ['Then Mayor Ruiz left.', null],
    ['Then her brother met Ana Ruiz.', null],
  ])('have what their titles tell: %s', async (text, gender) => {
    expect(await candidates(text)).toMatchObject([{ gender }]);
  });

  it('are none where nothing is a letter or digit', async () => {
    expect(await candidates('They wrote “🚢”.', { '🚢': 'work' })).toEqual([]);
  });

  it('are none of adjectives of nationality and peoples, but of persons who are called so', async () => {
    const known: Cast = { Norwegian: 'place', 'South Korean': 'organization', Dane: 'person', Thai: 'other' };
    const found = await candidates('Norwegian and South Korean boats met Dane, a Thai.', known);
    expect(found.map(({ text }) => text)).toEqual(['Dane']);
  });

  it('are also surnames that the model took for no names, but not as part of one', async () => {
    const known: Cast = { 'Ana Ruiz': 'person' };
    const found = await candidates('Ana Ruiz won.\nThe Ruiz government left.\nThey met in Ruiz Street.', known);
    expect(found.map(({ text }) => text)).toEqual(['Ana Ruiz', 'Ruiz']);
  });

  it('are read from headlines and bylines, not from credits and datelines', async () => {
    const text = 'headline: Ana Ruiz Wins\nbyline: By Bo Lind\ncredit: Photo: Eva Lind\nOSLO (NPA) — They left Arn.';
    const found = await candidates(text, { ...cast, OSLO: 'place' });
    expect(found.map((name) => name.text)).toEqual(['Ana Ruiz', 'Bo Lind', 'Arn']);
  });
});
