import { describe, expect, it } from 'vitest';
import { csvFormat, guessDelimiter, tsvFormat } from '../../../../pipeline/ingest/formats/delimited.ts';
import { outcomes, readAll } from '../readings.ts';

describe('csv', () => {
  it.each([
    [
      'commas',
      'id,text\na,"x, ""y""\nz"\nb,w\n',
      [
        ['a', 'x, "y"\nz'],
        ['b', 'w'],
      ],
    ],
    [
      'semicolons and CRLF',
      'title;text\r\nT;"a;b"\r\n\r\n;c\r\n',
      [
        ['1', 'T\na;b'],
        ['2', 'c'],
      ],
    ],
    [
      'one column',
      'text\na\nb',
      [
        ['1', 'a'],
        ['2', 'b'],
      ],
    ],
    [
      'old line ends',
      'id,text\ra,b\rc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a header alone', 'id,text\n', []],
    ['nothing', '', []],
  ])('reads %s', async (_, text, expected) => {
    expect(outcomes(await readAll(csvFormat, text))).toEqual(expected);
  });

  it('gives up rows of the wrong length, not their neighbours', async () => {
    const read = await readAll(csvFormat, 'id,text\na,b\nc\nd,e,f\ng,h\n');
    expect(outcomes(read)).toEqual([
      ['a', 'b'],
      ['2', 'bad-csv'],
      ['3', 'bad-csv'],
      ['g', 'h'],
    ]);
    expect(read[2]).toMatchObject({ original: 'd,e,f' });
  });

  it('gives up the line of a quotation mark never closed, and reads on', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `${index},text number ${index} of many`);
    rows[1500] = '1500,"never closed';
    rows[2000] = '2000,"badly" closed';
    const read = outcomes(await readAll(csvFormat, `id,text\n${rows.join('\n')}\n`));
    expect(read.length).toBe(3000);
    expect(read.filter(([, text]) => text === 'bad-csv')).toEqual([
      ['1501', 'bad-csv'],
      ['2001', 'bad-csv'],
    ]);
    expect(read[2999]).toEqual(['2999', 'text number 2999 of many']);
  });

  it('gives up each of many rows whose quotation marks are out of place', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => `${index},"an "inner" mark"`);
    const read = outcomes(await readAll(csvFormat, `id,text\n${rows.join('\r\n')}\r\nlast,row`));
    expect(read.length).toBe(2001);
    expect(read.slice(-2)).toEqual([
      ['2000', 'bad-csv'],
      ['last', 'row'],
    ]);
  });

  it('reads rows longer than the window of the parser', async () => {
    const long = 'word,\n'.repeat(50_000);
    const read = outcomes(await readAll(csvFormat, `id,text\na,"${long}"\nb,"${long}"\nc,d`));
    expect(read.map(([id, text]) => [id, text.length])).toEqual([
      ['a', 300_000],
      ['b', 300_000],
      ['c', 1],
    ]);
  });

  it('keeps a column named __proto__ in the record it refuses', async () => {
    const [refusal] = await readAll(csvFormat, '__proto__,title\nx,y');
    expect(JSON.stringify(refusal)).toContain('"original":{"__proto__":"x","title":"y"}');
  });
});

it('reads tabs in .tsv', async () => {
  expect(outcomes(await readAll(tsvFormat, 'id\ttext\na\tb, c'))).toEqual([['a', 'b, c']]);
});

it.each([
  ['a,b;c,d', ','],
  ['a;b;c', ';'],
  ['"a;b;c",d', ','],
  ['a|b', '|'],
  ['a\tb', '\t'],
  ['a', ','],
])('guesses the delimiter of %j', (header, delimiter) => {
  expect(guessDelimiter(header)).toBe(delimiter);
});

describe('a NUL', () => {
  it('costs the row that holds it, and no other', async () => {
    const rows = ['id,text', 'a,a text that is long enough', 'b,"a row with a\0NUL"', 'c,another text'];
    expect(outcomes(await readAll(csvFormat, rows.join('\n')))).toEqual([
      ['a', 'a text that is long enough'],
      ['2', 'bad-encoding'],
      ['c', 'another text'],
    ]);
  });

  it('in the header costs the file', async () => {
    const table = `id,te\0xt\na,${'a text '.repeat(20)}`;
    expect(outcomes(await readAll(csvFormat, table))).toEqual([[null, 'bad-encoding']]);
  });
});

it.each([
  [
    'at the end',
    'id,text\na,b\nc,d,e\n\uFEFF',
    [
      ['a', 'b'],
      ['2', 'bad-csv'],
    ],
  ],
  [
    'after a row that does not fit',
    'id,text\na,"b"x\n\uFEFFc,d\ne,f',
    [
      ['1', 'bad-csv'],
      ['c', 'd'],
      ['e', 'f'],
    ],
  ],
])('ends, and keeps its rows apart, with a byte order mark %s', async (_, table, read) => {
  expect(outcomes(await readAll(csvFormat, table))).toEqual(read);
});
