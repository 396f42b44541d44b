import { expect, it } from 'vitest';
import { countDay, countPieces, countShingles, meanShares } from '../../../evaluation/html/score.ts';

const page = { id: 'p', url: 'https://paper.example/p' };
const found = { id: 'p', text: null, title: null, authors: [], published_at: null };

it('counts shingles of four words as often as they stand in both', () => {
  const body = 'Ana voted to close it. Ana voted to close it.';
  expect(countShingles({ ...page, body }, { ...found, text: 'Ana voted to close' })).toEqual({
    gold: 7,
    found: 1,
    right: 1,
  });
  expect(countShingles({ ...page, body: 'Ana left' }, { ...found, text: 'Ana left' })).toEqual({
    gold: 1,
    found: 1,
    right: 1,
  });
  expect(countShingles({ ...page, body }, found)).toEqual({ gold: 7, found: 0, right: 0 });
});

it('averages precision over pages with a text and recall over all', () => {
  const shares = meanShares([
    { gold: 4, found: 2, right: 2 },
    { gold: 4, found: 0, right: 0 },
  ]);
  expect(shares).toEqual({ precision: 1, recall: 0.25, f1: 0.4 });
});

it('counts pieces held, white space aside', () => {
  const gold = { ...page, with: ['Ana  voted', 'Bo left'], without: ['Sign up', 'Share'] };
  expect(countPieces(gold, { ...found, text: 'Ana voted.\nSign\nup' })).toEqual({
    pieces: { gold: 2, found: 2, right: 1 },
  });
});

it.each([
  ['a title that begins with the gold', { title: 'Bridge' }, { title: 'Bridge to close' }, 'title', 1],
  ['another title', { title: 'Bridge' }, { title: 'Ferry' }, 'title', 0],
  ['all authors', { author: 'Ana Ruiz und Bo Lind' }, { authors: ['Bo Lind', 'Ana Ruiz'] }, 'authors', 1],
  ['one author of two', { author: ['Ana Ruiz', 'Bo Lind'] }, { authors: ['Ana Ruiz'] }, 'authors', 0],
  ['the day', { date: '2026-03-04' }, { published_at: '2026-03-04' }, 'day', 1],
])('holds right: %s', (_, gold, read, figure, right) => {
  expect(countPieces({ ...page, ...gold }, { ...found, ...read })[figure]).toEqual({ gold: 1, found: 1, right });
});

it('counts no answer as not found', () => {
  expect(countDay({ ...page, date: '2026-03-04' }, found)).toEqual({ day: { gold: 1, found: 0, right: 0 } });
});
