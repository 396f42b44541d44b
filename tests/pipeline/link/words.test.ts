import { expect, it } from 'vitest';
import { comparableWords } from '../../../pipeline/link/words.ts';

it.each([
  ['“We’ve won,” she said — twice.', ['weve', 'won', 'she', 'said', 'twice']],
  ["We've WON", ['weve', 'won']],
  ['Andrés López-Obrador', ['andres', 'lopez', 'obrador']],
  ['Tromsø, Łódź, Þór, Straße', ['tromso', 'lodz', 'thor', 'strasse']],
  ['1,200 people', ['1', '200', 'people']],
  ['… —', []],
])('compares %j by its bare letters and digits', (text, words) => {
  expect(comparableWords(text)).toEqual(words);
});
