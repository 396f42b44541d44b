import { describe, expect, it } from 'vitest';
import { shown } from './article.ts';

describe('positions', () => {
  it.each([
    ['They met President Ana Ruiz.', 'president, current, of null: Ana Ruiz'],
    ['They met former Mayor Ana Ruiz.', 'mayor, former, of null: Ana Ruiz'],
    ['They met the ex-President Ana Ruiz.', 'president, former, of null: Ana Ruiz'],
    ['They met acting Finance Minister Ana Ruiz.', 'finance minister, acting, of null: Ana Ruiz'],
    ['They met President-elect Ana Ruiz.', 'president, elect, of null: Ana Ruiz'],
    ['They met presidential candidate Ana Ruiz.', 'presidential candidate, candidate, of null: Ana Ruiz'],
    ['They met White House spokesman Bo Lind.', 'spokesman, current, of White House: Bo Lind'],
    ['They met Sen. Ana Ruiz.', 'senator, current, of null: Ana Ruiz'],
    ['Ana Ruiz, the mayor of Lisbon, left.', 'mayor, current, of Lisbon: Ana Ruiz'],
    ['Ana Ruiz, a lawyer for the Northern Fishing Union.', 'lawyer, current, of Northern Fishing Union: Ana Ruiz'],
    ['The president of Mexico, Ana Ruiz, left.', 'president, current, of Mexico: Ana Ruiz'],
    ['Mexico won. Mexican President Ana Ruiz left.', 'president, current, of Mexico: Ana Ruiz'],
    ['They met Ana Ruiz. Ruiz’s spokesman, Bo Lind, left.', 'spokesman, current, of Ana Ruiz: Bo Lind'],
    ['They met Ana Ruiz. Bo Lind, Ruiz’s husband, left.', 'husband, current, of Ana Ruiz: Bo Lind'],
  ])('reads %s', (text, position) => {
    expect(shown(text).positions).toEqual([position]);
  });

  it.each([
    ['a form of address', 'They met Mr Ruiz.'],
    ['a calling', 'They met the pilot Ana Ruiz.'],
    ['the office of the next in a list', 'They met Ana Ruiz, Mayor Bo.'],
    ['a name that opens the main clause', 'In talks with the president of Mexico, Ana Ruiz smiled.'],
  ])('makes none of %s', (_, text) => {
    expect(shown(text).positions.filter((one) => one.endsWith('Ana Ruiz'))).toEqual([]);
  });
});
