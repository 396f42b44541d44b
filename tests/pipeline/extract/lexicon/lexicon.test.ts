import { describe, expect, it } from 'vitest';
import { monthNumbers, weekdays } from '../../../../pipeline/extract/dates/lexicon/calendar.ts';
import { smallNumbers } from '../../../../pipeline/extract/dates/lexicon/numbers.ts';
import { groupWords } from '../../../../pipeline/extract/lexicon/adjectives.ts';
import { cueWords, inflections, weakCues } from '../../../../pipeline/extract/lexicon/cues.ts';
import { gestures } from '../../../../pipeline/extract/lexicon/gestures.ts';
import { phraseList } from '../../../../pipeline/extract/lexicon/phrase-list.ts';
import { countryNames, countryOfDemonym } from '../../../../pipeline/extract/lexicon/places.ts';
import { fold } from '../../../../pipeline/extract/spelling.ts';
import { wordList } from '../../../../pipeline/language/lexicon/word-list.ts';

it('wordList and phraseList read lists over several lines', () => {
  expect([...wordList(' a\n b a ')]).toEqual(['a', 'b']);
  expect([...phraseList(' a  b,\n c d,')]).toEqual(['a b', 'c d']);
});

describe('every list', () => {
  it.each([
    ['groups', groupWords],
    ['countries', new Set(countryNames.keys())],
    ['demonyms', new Set(countryOfDemonym.keys())],
  ])('is folded: %s', (_, list) => {
    expect([...list].filter((entry) => entry !== fold(entry).trim())).toEqual([]);
  });
});

it('places know countries by every name and adjective', () => {
  expect(countryNames.get('u.s.')).toBe('united states');
  expect(countryOfDemonym.get('mexican')).toBe('mexico');
  expect(countryOfDemonym.get('south korean')).toBe('south korea');
});

it('the calendar counts from one', () => {
  expect([monthNumbers.get('jan'), monthNumbers.get('december'), smallNumbers.get('seven')]).toEqual([1, 12, 7]);
  expect([weekdays.has('monday'), weekdays.has('sundays'), weekdays.has('day')]).toEqual([true, true, false]);
});

describe('cues', () => {
  it.each([
    ['say', ['say', 'says', 'said', 'saying']],
    ['reply', ['reply', 'replies', 'replied', 'replying']],
    ['argue', ['argue', 'argues', 'argued', 'arguing']],
    ['stress', ['stress', 'stresses', 'stressed', 'stressing']],
    ['quip', ['quip', 'quips', 'quipped', 'quipping']],
  ])('inflect %s', (lemma, forms) => {
    expect(inflections(lemma)).toEqual(forms);
  });

  it('are found by any form', () => {
    expect(cueWords.get('vowed')).toEqual({ lemma: 'vow', class: 'promise' });
    expect(cueWords.get('went on')).toEqual({ lemma: 'go on', class: 'say' });
  });

  it('are all known where they are weak', () => {
    const lemmas = new Set([...cueWords.values()].map(({ lemma }) => lemma.split(' ')[0]));
    expect([...weakCues].filter((lemma) => !lemmas.has(lemma))).toEqual([]);
  });
});

it('gestures are known by any form', () => {
  expect(['shrug', 'shook', 'nodded', 'crosses', 'looking'].every((form) => gestures.has(form))).toBe(true);
  expect(['said', 'swam', 'was', ''].some((form) => gestures.has(form))).toBe(false);
});
