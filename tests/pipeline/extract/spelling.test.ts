import { expect, it } from 'vitest';
import { fold, isAcronym } from '../../../pipeline/extract/spelling.ts';

it('fold makes spellings with and without marks alike', () => {
  expect(fold('Pérez Muñoz’S')).toBe("perez munoz's");
});

it.each([
  ['NFU', true],
  ['U.N.', true],
  ['Nfu', false],
  ['A', false],
])('isAcronym(%s) is %s', (word, expected) => {
  expect(isAcronym(word)).toBe(expected);
});
