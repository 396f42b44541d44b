import { expect, it } from 'vitest';
import { cleanAuthors, looksPersonal } from '../../../pipeline/ingest/authors.ts';

it.each([
  [['By Ana Ruiz and Tom Lee'], ['Ana Ruiz', 'Tom Lee']],
  [['BY ANA RUIZ'], ['ANA RUIZ']],
  [['Ana Ruiz, Tom Lee and Bo Hu'], ['Ana Ruiz', 'Tom Lee', 'Bo Hu']],
  [['Ana Ruiz, Political Correspondent'], ['Ana Ruiz']],
  [['Ana Ruiz, Arn Press Agency'], ['Ana Ruiz']],
  [['Ana Ruiz, Tom Lee'], ['Ana Ruiz', 'Tom Lee']],
  [['Ruiz, Ana'], ['Ruiz, Ana']],
  [['Von Ana Ruiz und Tom Lee'], ['Ana Ruiz', 'Tom Lee']],
  [['Geschrieben von Ana Ruiz am 4. Mai 2026'], ['Ana Ruiz']],
  [['Por: Ana Ruiz @anaruiz'], ['Ana Ruiz']],
  [['Di Marco Bruno'], ['Di Marco Bruno']],
  [['Redaktion', 'Staff Writer', 'admin', 'Die Redaktion Arn', 'By Our Harbour Correspondent'], []],
  [
    ['Jörg Staff', 'Karin Author'],
    ['Jörg Staff', 'Karin Author'],
  ],
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

it.each([
  ['Ana Ruiz', true],
  ['ana', false],
  ['ana.ruiz', false],
  ['Harbour Foundation', false],
  ['林波', true],
])('tells whether %s looks personal', (name, personal) => {
  expect(looksPersonal(name)).toBe(personal);
});
