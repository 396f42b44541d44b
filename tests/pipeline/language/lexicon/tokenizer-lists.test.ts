import { describe, expect, it } from 'vitest';
import * as abbreviations from '../../../../pipeline/language/lexicon/abbreviations.ts';
import * as affixes from '../../../../pipeline/language/lexicon/affixes.ts';
import * as contractions from '../../../../pipeline/language/lexicon/contractions.ts';
import * as openers from '../../../../pipeline/language/lexicon/sentence-openers.ts';
import { wordList } from '../../../../pipeline/language/lexicon/word-list.ts';

const sets = (lists: object): [string, ReadonlySet<string>][] =>
  Object.entries(lists).filter((entry): entry is [string, ReadonlySet<string>] => entry[1] instanceof Set);

describe('wordList', () => {
  it('parts words at any white space', () => {
    expect([...wordList('\n a b\n  c ')]).toEqual(['a', 'b', 'c']);
  });
});

describe('the abbreviations', () => {
  it.each(sets(abbreviations))('%s are in small letters, without the full stop and short', (_, list) => {
    for (const entry of list) expect(entry).toMatch(/^\p{Ll}{1,8}(?:\.\p{Ll})?$/u);
  });

  it('are in one list each, but for letters and the few that have two uses', () => {
    const all = sets(abbreviations).flatMap(([, list]) => [...list].filter((entry) => entry.length > 1));
    expect(all.filter((entry, index) => all.indexOf(entry) !== index)).toEqual(['cf', 'viz', 'sr', 'ft', 'sec']);
  });
});

describe('the contractions', () => {
  it('make the word that they are the parts of', () => {
    for (const parts of [contractions.fusedWords, contractions.smallFusedWords])
      for (const [word, pieces] of parts) {
        expect(pieces.join('')).toBe(word);
        expect(pieces.length).toBeGreaterThan(1);
      }
  });

  it('have the endings and clipped words in small letters', () => {
    for (const [, list] of sets(contractions)) for (const entry of list) expect(entry).toMatch(/^\p{Ll}+$/u);
  });
});

describe('the affixes', () => {
  it('are letters, the prefixes small ones and at most eight', () => {
    for (const unit of affixes.numberUnits) expect(unit).toMatch(/^\p{L}+$/u);
    for (const prefix of affixes.prefixes) expect(prefix).toMatch(/^\p{Ll}{1,8}$/u);
  });
});

describe('the openers of sentences', () => {
  it.each(sets(openers))('%s are in small letters', (_, list) => {
    for (const entry of list) expect(entry).toMatch(/^\p{Ll}+$/u);
  });
});
