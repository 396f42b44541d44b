import { expect, it } from 'vitest';
import { wordCuts } from '../../../../pipeline/language/tokenizer/words.ts';

it.each([
  ['didn’t', [3]],
  ['couldn’t’ve', [5, 8]],
  ['mother’s', [6]],
  ['I`m', [1]],
  ['cannot', [3]],
  ['Dunno', [2, 3]],
  ['DONT', [2]],
  ['y’all', [2]],
  ['‘tis', [2]],
  ['ive', [1]],
  ['Ive', []],
  ['O’Neill', []],
  ['1960’s', []],
  ['house', []],
  ['’s', []],
  ['s', []],
  [`${'a'.repeat(100)}’s`, []],
])('cuts %s at %j', (word, cuts) => {
  expect(wordCuts(word)).toEqual(cuts);
});
