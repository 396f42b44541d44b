import { expect, it } from 'vitest';
import { cleanAuthors } from '../../../pipeline/ingest/authors.ts';

it.each([
  [['By Ana Ruiz and Tom Lee'], ['Ana Ruiz', 'Tom Lee']],
  [['BY ANA RUIZ'], ['ANA RUIZ']],
  [['Ana Ruiz, Tom Lee and Bo Hu'], ['Ana Ruiz', 'Tom Lee', 'Bo Hu']],
  [['Ana Ruiz, Political Correspondent'], ['Ana Ruiz, Political Correspondent']],
  [
    ['Ana Ruiz; Tom Lee', 'ana ruiz'],
    ['Ana Ruiz', 'Tom Lee'],
  ],
  [['https://news.example/ana', 'ana@news.example', ' – '], []],
  [
    ['Byron Anders', 'Sandy Bland'],
    ['Byron Anders', 'Sandy Bland'],
  ],
])('cleans %j', (stated, names) => {
  expect(cleanAuthors(stated)).toEqual(names);
});
