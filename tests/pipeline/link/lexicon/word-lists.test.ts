import { describe, expect, it } from 'vitest';
import { continents, notOfCountry } from '../../../../pipeline/link/lexicon/beyond-country.ts';
import { indefinitePlaces } from '../../../../pipeline/link/lexicon/indefinite-places.ts';
import { institutionScope, stateBodies } from '../../../../pipeline/link/lexicon/institution-words.ts';
import { leadingSurnames } from '../../../../pipeline/link/lexicon/leading-surnames.ts';
import { legalForms } from '../../../../pipeline/link/lexicon/legal-forms.ts';
import { results, teamWords } from '../../../../pipeline/link/lexicon/match-words.ts';
import { generations, honorifics, nameParticles } from '../../../../pipeline/link/lexicon/name-particles.ts';
import { comparableWords } from '../../../../pipeline/link/words.ts';

describe('word lists of linking', () => {
  it.each([
    ['indefinite places', indefinitePlaces],
    ['state bodies', stateBodies],
    ['leading surnames', leadingSurnames],
    ['honorifics', honorifics],
    ['legal forms', legalForms],
    ['particles', nameParticles],
    ['generations', new Set([...generations.keys(), ...generations.values()])],
    ['words beyond a country', new Set([...notOfCountry, ...continents])],
    ['words of teams', new Set([...results, ...[...teamWords].filter((word) => !word.includes('-'))])],
  ])('%s are words as they are compared', (_, words) => {
    expect([...words].filter((word) => comparableWords(word).join(' ') !== word)).toEqual([]);
    expect(words.size).toBeGreaterThan(5);
  });
});

describe('institutionScope', () => {
  it.each([
    ['department of health', 'country'],
    ['supreme court', 'country'],
    ['parliament', 'country'],
    ['labor party', 'country'],
    ['ministry of defense', 'country'],
    ['city council', 'town'],
    ['police department', 'town'],
    ['national police', 'country'],
    ['northern fishing union', null],
    ['department of magic', null],
    ['health', null],
    ['international criminal court', null],
    ['', null],
  ])('of "%s" is %s', (name, scope) => {
    expect(institutionScope(name.split(' ').filter(Boolean))).toBe(scope);
  });
});
