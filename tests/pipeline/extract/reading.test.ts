import { describe, expect, it } from 'vitest';
import { datelineLength, isQuoted, minedPassages, treeAt } from '../../../pipeline/extract/reading.ts';
import { article, readings } from './article.ts';

describe('datelineLength', () => {
  it.each([
    'LONDON (AP) — ',
    'TROMSØ, Norway (NPA) — ',
    'Nairobi, Kenya (XYZ) -- ',
    'FAIRVIEW, W.Va. - ',
    'OSLO ― ',
    'OSLO, 3 February 2026 – ',
    'ARN, Norland, April 12 -- ',
    'ARN, Norland, Sept 17: ',
    'ARN, Tuesday: ',
    'LONDON (Reuters): ',
  ])('finds %s', (dateline) => {
    expect(datelineLength(`${dateline}The ferry sank.`)).toBe(dateline.length);
  });

  it.each([
    'The ferry — a new one — sank.',
    'Ana Ruiz (Arn) spoke.',
    'NATO met on Monday.',
    'Bo Lind (Norland Party): We sail.',
    'LIND (NP): We sail.',
    'ANA RUIZ, 34: I sail.',
    '',
  ])('finds none in %s', (text) => {
    expect(datelineLength(text)).toBe(0);
  });
});

describe('minedPassages', () => {
  it('leaves out what is not mined', () => {
    const source = article('headline: Ferry sinks', 'credit: Photo: Bo', 'A ferry sank.');
    expect(minedPassages(source).map(({ role }) => role)).toEqual(['headline', 'body']);
  });

  it('keeps bylines, but not for quotes', () => {
    expect(minedPassages(article('byline: By Bo Lind')).map(isQuoted)).toEqual([false]);
  });

  it('begins behind an inline dateline', () => {
    const source = article('OSLO (NPA) — A ferry sank.');
    expect(minedPassages(source).map(({ start, end }) => source.repaired.text.slice(start, end))).toEqual([
      'A ferry sank.',
    ]);
  });
});

describe('read', () => {
  it('makes one run of tokens of the sentences of a passage', async () => {
    const [reading] = await readings('Rain fell. Boats sank.');
    expect(reading?.tokens.map(({ form }) => form)).toEqual(['Rain', 'fell', '.', 'Boats', 'sank', '.']);
    expect(reading?.sentences.map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
      [3, 6],
    ]);
  });

  it('takes what goes on in small letters for the same sentence', async () => {
    const [reading] = await readings('“Why today? Why?” she asked. Rain fell.');
    const last = reading?.sentences.at(-2);
    expect(reading && last && reading.tokens.slice(last.from, last.to).some(({ form }) => form === 'asked')).toBe(true);
  });

  it('knows the tree of every token', async () => {
    const [reading] = await readings('Rain fell. Boats sank.');
    const place = reading && treeAt(reading, 4);
    expect([place?.from, place?.tree.tokens.length]).toEqual([3, 3]);
  });
});
