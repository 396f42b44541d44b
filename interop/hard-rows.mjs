import { mkdir } from 'node:fs/promises';
import { silentEffects } from '../dist/pipeline/effects.js';
import { writeTable } from '../dist/pipeline/publish/table-files.js';
import { streamOf } from '../dist/pipeline/row-streams.js';
import { tableNames, tableOf } from '../dist/schemas/tables.js';

/**
 * Values of each type that readers are known to get wrong: words for missing, digits that are text, marks, extremes.
 * U+FEFF stands within a text only: Arrow JS and hyparquet leave it out at the beginning, as TextDecoder does. The least integer of 32 bits is left out: it is how R stores a missing one.
 */
const hardValues = {
  string: [
    ...['NA', 'N/A', 'null', 'NULL', 'None', 'nan', 'NaN', '-', '#N/A', 'TRUE', 'false', '007', '1e5', '-0', '0x1F'],
    ...['2026-01-01', '12:30', '=1+1', '+44 20', '@home', "'quoted'", '"', '""', 'say "it", she said', ',', ';', '\\'],
    ...['\\N', '[]', '["a"]', '{}', '#no comment', 'two\nlines', 'a\r\nb', 'a\rb', '\n', ' leading', 'trailing ', '\t'],
    ...[
      '\u00a0',
      'a\ufeffmark',
      '“curly”',
      'e\u0301 é',
      '😀👩‍🚀',
      'مرحبا',
      '日本語',
      '\u2028',
      '\u0085',
      '\u007f',
      'x'.repeat(5000),
    ],
  ],
  integer: [0, 1, -1, 2147483647, -2147483647],
  number: [0, 1, 0.5, 0.1, 0.123, -1.5, 1e-7, 1e21, 123456789.125],
  boolean: [true, false],
  date: ['2026-02-28', '1970-01-01', '1969-12-31', '1600-02-29', '0001-01-01', '9999-12-31'],
  datetime: [
    '2026-10-25T01:30:00.000Z',
    '1969-12-31T23:59:59.999Z',
    '2026-03-29T01:00:00.001Z',
    '1600-01-01T00:00:00.000Z',
  ],
};
hardValues['list<string>'] = [[], ['NA'], ['', '"'], ['a, b', 'c\nd', "'"], ['null', '[]'], hardValues.string];
hardValues['list<integer>'] = [[], [0], [1, -1, 2147483647]];

const mostValues = Math.max(...Object.values(hardValues).map((values) => values.length));

/** A table of every type, as a column that may be null and as one that may not. */
const everyType = {
  name: 'values',
  description: 'A value of each type.',
  key: 'string_value',
  order: ['string_value'],
  columns: Object.keys(hardValues).flatMap((type) => {
    const name = type.replace('list<', 'list_').replace('>', '');
    const description = `A value of type ${type}.`;
    return [
      { name: `${name}_value`, type, nullable: false, description },
      { name: `${name}_or_null`, type, nullable: true, description },
    ];
  }),
};

/**
 * Tables of the published columns whose rows hold hard values, written as versions are: nullable columns with nulls
 * between them, and each table once more with nothing but nulls where they may be, and once without rows.
 *
 * @param {string} folder to write to
 */
export async function hardTables(folder) {
  const written = [];
  for (const [kind, rowsOf] of Object.entries(kinds)) {
    for (const table of [...tableNames.map(tableOf), everyType]) {
      const place = `${folder}/${kind}`;
      await mkdir(place, { recursive: true });
      await writeTable(place, table, streamOf(rowsOf(table.columns)), '0.0.0', silentEffects());
      written.push({ folder: place, name: table.name, columns: table.columns });
    }
  }
  return written;
}

const kinds = {
  'hard-values': (columns) => Array.from({ length: 2 * mostValues }, (_, index) => rowOf(columns, valueAt(index))),
  'all-null': (columns) =>
    [0, 1].map((index) => rowOf(columns, (column) => (column.nullable ? null : valueAt(index)(column)))),
  'no-rows': () => [],
};

function rowOf(columns, value) {
  return Object.fromEntries(columns.map((column) => [column.name, value(column)]));
}

/** The values of a type in turn; every other row has null where the column may. */
function valueAt(index) {
  return ({ type, nullable }) => {
    const values = hardValues[type];
    return nullable && index % 2 === 1 ? null : values[Math.floor(index / 2) % values.length];
  };
}
