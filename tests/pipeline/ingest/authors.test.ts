import fc from 'fast-check';
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
  [['Ana Ruiz and Tom Lee, CNN'], ['Ana Ruiz', 'Tom Lee']],
  [['Ana Ruiz / Tom Lee'], ['Ana Ruiz', 'Tom Lee']],
  [['王小明、李波'], ['王小明', '李波']],
  [['Ruiz, Ana; Lee, Tom'], ['Ruiz, Ana', 'Lee, Tom']],
  [
    ['Ana Ruiz ana@post.example', 'tom@post.example (Tom Lee)'],
    ['Ana Ruiz', 'Tom Lee'],
  ],
  [
    ['Ana Ruiz Special to the Post', 'Tom Lee Political Editor', 'Bo Hu - ArnNews'],
    ['Ana Ruiz', 'Tom Lee', 'Bo Hu'],
  ],
  [
    ['ANA RUIZ Harbour Post', 'T. V. Bland'],
    ['ANA RUIZ', 'T. V. Bland'],
  ],
  [
    ['Ana Ruiz Thursday', 'Tom Lee March 4'],
    ['Ana Ruiz', 'Tom Lee'],
  ],
  [
    ['Eine Reportage von Ana Ruiz', 'Analysis by Tom Lee', 'ByBo Hu'],
    ['Ana Ruiz', 'Tom Lee', 'Bo Hu'],
  ],
  [['Veröffentlicht', 'Last updated', 'Artikel von:', 'Journalist'], []],
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
  [
    ['and By Ana Ruiz', '– By By Tom Lee'],
    ['Ana Ruiz', 'Tom Lee'],
  ],
])('cleans %j', (stated, names) => {
  expect(cleanAuthors(stated)).toEqual(names);
});

it('changes nothing in names that are clean', () => {
  const part = fc.constantFrom(
    'Ana',
    'Ruiz',
    'and',
    ',',
    'By',
    'Harbour',
    'Post',
    '-',
    '4',
    'March',
    'TOM',
    '林波',
    '/',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
      const names = cleanAuthors([parts.join(' ')]);
      expect(cleanAuthors(names)).toEqual(names);
    }),
    { numRuns: 1000 },
  );
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
