import { expect, it } from 'vitest';
import { wordShape } from '../../../pipeline/language/shapes.ts';

it.each([
  ['house', 1],
  ['well-known', 1],
  ['élan', 1],
  ['London', 2],
  ['Østfold', 2],
  ['NATO', 3],
  ['A', 4],
  ['McDonald', 5],
  ['iPhone', 5],
  ['’Em', 5],
  ['J.', 6],
  ['U.S.', 7],
  ['1,000', 8],
  ['½', 8],
  ['20th', 9],
  ['F16', 9],
  [';', 10],
  ['—', 10],
  ['😀', 10],
  ['', 10],
  ['\ud800', 10],
  ['北京', 11],
])('knows the shape of %j', (word, shape) => {
  expect(wordShape(word)).toBe(shape);
});
