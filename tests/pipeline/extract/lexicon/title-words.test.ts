import { expect, it } from 'vitest';
import {
  joiningHeads,
  lastingVerbs,
  passingAdjectives,
  titleAdjectives,
  titleOfVerb,
} from '../../../../pipeline/extract/lexicon/title-words.ts';
import { titleHead } from '../../../../pipeline/extract/lexicon/titles.ts';

it('verbs give titles that the lexicon knows, and lasting ones are among them', () => {
  expect([...titleOfVerb.values()].filter((title) => titleHead(title) === null)).toEqual([]);
  expect([...lastingVerbs].filter((verb) => !titleOfVerb.has(verb))).toEqual([]);
});

it('adjectives are of a title or in passing, not both', () => {
  expect([...titleAdjectives].filter((word) => passingAdjectives.has(word))).toEqual([]);
});

it('first parts of titles of two heads are heads themselves but for a few nouns', () => {
  expect([...joiningHeads].filter((word) => titleHead(word) === null)).toEqual(['staff', 'team', 'party']);
});
