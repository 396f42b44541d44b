import { describe, expect, it } from 'vitest';
import { agreeInMiddle, personName } from '../../../../pipeline/link/entities/person-name.ts';

describe('personName', () => {
  it.each([
    ['Ana Ruiz', 'ana', [], 'ruiz', null],
    ['José M. de la Cruz Jr.', 'jose', ['m'], 'cruz', 'jr'],
    ['Ahmed al-Ruiz', 'ahmed', [], 'ruiz', null],
    ['William “Bill” Lind', 'william', [], 'lind', null],
    ['JD Ruiz', 'j', ['d'], 'ruiz', null],
    ['Sheikh Bo al-Lind', 'bo', [], 'lind', null],
    ['Park Yong-jin', 'park', [], 'yongjin', null],
    ['Ana Ruiz-Gil', 'ana', ['ruiz'], 'gil', null],
    ['Sir Lind', 'sir', [], 'lind', null],
    ['ANA RUIZ', 'ana', [], 'ruiz', null],
    ['Bo Lind III', 'bo', [], 'lind', 'iii'],
  ])('takes %s apart', (name, given, middle, surname, generation) => {
    expect(personName(name)).toEqual({ given, middle, surname, generation });
  });

  it.each(['Ruiz', 'al-Ruiz', 'de la Cruz', '—'])('is null for %s', (name) => {
    expect(personName(name)).toBeNull();
  });
});

describe('agreeInMiddle', () => {
  it.each([
    ['', 'q', true],
    ['q', 'quincy', true],
    ['q', 'r', false],
    ['quincy', 'quentin', false],
    ['gil', 'manuel gil', true],
    ['manuel gil', 'gil', true],
    ['w', 'h w', false],
    ['h', 'h w', true],
    ['gil manuel', 'manuel gil', false],
  ])('of "%s" and "%s" is %s', (one, other, expected) => {
    const list = (words: string) => words.split(' ').filter(Boolean);
    expect(agreeInMiddle(list(one), list(other))).toBe(expected);
    expect(agreeInMiddle(list(other), list(one))).toBe(expected);
  });
});
