import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameGivenName } from '../../../../pipeline/extract/coreference/given-names.ts';

describe('isSameGivenName', () => {
  it.each([
    ['a name and itself', 'ana', 'ana'],
    ['an initial', 'a', 'ana'],
    ['a short form', 'bill', 'william'],
    ['two short forms of one name', 'bob', 'rob'],
    ['a short form of two names', 'alex', 'alexandra'],
    ['a letter changed', 'tomas', 'tomaz'],
    ['a letter left out', 'eleanor', 'elanor'],
    ['two letters swapped', 'brian', 'brain'],
  ])('holds for %s', (_, one, other) => {
    expect(isSameGivenName(one, other)).toBe(true);
  });

  it.each([
    ['another initial', 'b', 'ana'],
    ['short names that differ by a letter', 'ana', 'ina'],
    ['names that begin with another letter', 'maria', 'daria'],
    ['names that differ by two letters', 'marina', 'martha'],
    ['two names with one short form', 'alexander', 'alexandra'],
    ['the beginning of a name', 'chris', 'christa'],
    ['nothing', '', 'ana'],
  ])('does not hold for %s', (_, one, other) => {
    expect(isSameGivenName(one, other)).toBe(false);
  });

  it('holds in both directions', () => {
    const name = fc.oneof(fc.constantFrom('bill', 'william', 'will', 'tomas', 'tomaz', 'otmas', 'w'), fc.string());
    fc.assert(fc.property(name, name, (one, other) => isSameGivenName(one, other) === isSameGivenName(other, one)));
  });
});
