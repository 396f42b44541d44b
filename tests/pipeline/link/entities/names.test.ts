import { describe, expect, it } from 'vitest';
import { bodyWords, nameKey, surnameOf } from '../../../../pipeline/link/entities/names.ts';

describe('nameKey', () => {
  it.each([
    ['person', 'José M. Ruiz', 'person jose ruiz'],
    ['person', 'J. K. Ruiz', 'person j ruiz'],
    ['person', 'Park Yong Jin', 'person park yong jin'],
    ['person', 'Ruiz', null],
    ['person', 'J. Ruiz', null],
    ['organization', 'The Arn Shipping Co.', 'organization arn shipping'],
    ['organization', 'Co', 'organization co'],
    ['place', 'U.S.', 'place us'],
    ['other', '—', null],
  ] as const)('of the %s %s is %s', (type, name, key) => {
    expect(nameKey(type, name)).toBe(key);
  });
});

describe('bodyWords', () => {
  it('joins dotted letters and spells as Americans do', () => {
    expect(bodyWords('U.N. Centre for Labour')).toEqual(['un', 'center', 'for', 'labor']);
  });
});

describe('surnameOf', () => {
  it.each([
    ['Ana Ruiz Jr.', 'ruiz'],
    ['de la Cruz', 'cruz'],
    ['Ruiz', 'ruiz'],
  ])('of %s is %s', (name, surname) => {
    expect(surnameOf(name)).toBe(surname);
  });
});
