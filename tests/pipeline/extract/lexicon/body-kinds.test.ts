import { describe, expect, it } from 'vitest';
import {
  areOfOneKind,
  isBodyWord,
  standsFor,
  standsForMarked,
} from '../../../../pipeline/extract/lexicon/body-kinds.ts';

describe('standsFor', () => {
  it.each([
    ['company', 'acme', true],
    ['company', 'acme motors', true],
    ['company', 'arn university', false],
    ['agency', 'nfu', true],
    ['party', 'norland party', true],
    ['party', 'nfu', false],
    ['newspaper', 'arn post', true],
    ['newspaper', 'acme', false],
    ['group', 'acme holdings', true],
    ['group', 'northern union', true],
    ['authority', 'arn county council', true],
    ['company', 'arn kullager ab', true],
    ['boat', 'acme', false],
  ])('the %s for %s: %s', (noun, name, expected) => {
    expect(standsFor(noun, name)).toBe(expected);
  });
});

describe('standsForMarked', () => {
  it.each([
    ['union', 'norland federation', true],
    ['company', 'acme motors', true],
    ['company', 'acme', false],
    ['court', 'acme motors', false],
  ])('the %s for %s: %s', (noun, name, expected) => {
    expect(standsForMarked(noun, name)).toBe(expected);
  });
});

it('isBodyWord knows the words that tell a body', () => {
  expect(['motors', 'council', 'storage', 'ruiz', 'arn'].filter(isBodyWord)).toEqual(['motors', 'council', 'storage']);
});

it.each([
  ['company', 'operator', true],
  ['group', 'union', true],
  ['company', 'court', false],
  ['boat', 'boat', false],
])('areOfOneKind: %s and %s: %s', (one, other, expected) => {
  expect(areOfOneKind(one, other)).toBe(expected);
});
