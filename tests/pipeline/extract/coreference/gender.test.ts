import { describe, expect, it } from 'vitest';
import { genderOfPronoun, genderOfTitle } from '../../../../pipeline/extract/coreference/gender.ts';

describe('genderOfTitle', () => {
  it.each([
    ['Mr.', 'he'],
    ['Mrs', 'she'],
    ['Spokeswoman', 'she'],
    ['fisherman', 'he'],
    ['wife', 'she'],
    ['Señor', 'he'],
    ['pilot', null],
    ['dr.', null],
    ['spokesperson', null],
    ['', null],
  ])('reads %s', (word, gender) => {
    expect(genderOfTitle(word)).toBe(gender);
  });
});

describe('genderOfPronoun', () => {
  it.each([
    ['He', 'he'],
    ['him', 'he'],
    ['herself', 'she'],
    ['Hers', 'she'],
    ['they', null],
    ['its', null],
    ['I', null],
  ])('reads %s', (form, gender) => {
    expect(genderOfPronoun(form)).toBe(gender);
  });
});
