import type { Column, Table } from '../../schemas/table.ts';

/** How to load a table in one tool. */
export interface Snippet {
  readonly tool: string;
  /** Language of the code block. */
  readonly language: string;
  readonly code: string;
  readonly remark?: string;
}

/** Load snippets for a table, to be run from the folder of its version. Types come from the table's columns. */
export function loadSnippets(table: Table): Snippet[] {
  const path = `${table.name}/${table.name}`;
  return [
    {
      tool: 'pandas',
      language: 'python',
      code: pandasCode(table, path),
      remark: 'Without `keep_default_na=False` pandas reads the text “NA” as missing.',
    },
    {
      tool: 'Polars',
      language: 'python',
      code: `import polars as pl\n${table.name} = pl.read_parquet("${path}.parquet")`,
    },
    {
      tool: 'PyArrow',
      language: 'python',
      code: `import pyarrow.ipc\n${table.name} = pyarrow.ipc.open_file("${path}.arrow").read_all()`,
    },
    { tool: 'DuckDB', language: 'sql', code: `SELECT * FROM '${path}.parquet';` },
    {
      tool: 'R',
      language: 'r',
      code: readrCode(table, path),
      remark:
        'readr and `read.csv` read the files exactly; `data.table::fread` leaves doubled quotation marks inside fields.',
    },
    {
      tool: 'Arrow JS',
      language: 'js',
      code: [
        "import { readFile } from 'node:fs/promises';",
        "import { tableFromIPC } from 'apache-arrow';",
        `const ${table.name} = tableFromIPC(await readFile('${path}.arrow'));`,
      ].join('\n'),
    },
  ];
}

function columnsWhere(table: Table, holds: (column: Column) => boolean): string[] {
  return table.columns.filter(holds).map((column) => column.name);
}

const pandasTypes: Partial<Record<Column['type'], string>> = {
  string: 'string',
  integer: 'Int64',
  number: 'Float64',
  boolean: 'boolean',
};

function pandasCode(table: Table, path: string): string {
  const types = table.columns.flatMap(({ name, type }) => {
    const pandasType = pandasTypes[type];
    return pandasType === undefined ? [] : [`    "${name}": "${pandasType}",`];
  });
  const lists = columnsWhere(table, (column) => column.type.startsWith('list'));
  const days = columnsWhere(table, (column) => column.type === 'date' || column.type === 'datetime');
  return [
    ...(lists.length > 0 ? ['import json'] : []),
    'import pandas as pd',
    'types = {',
    ...types,
    '}',
    `${table.name} = pd.read_csv(`,
    `    "${path}.csv", dtype=types, keep_default_na=False, na_values=[""],`,
    ...(days.length > 0 ? [`    parse_dates=[${days.map((name) => `"${name}"`).join(', ')}],`] : []),
    ...(lists.length > 0 ? [`    converters={${lists.map((name) => `"${name}": json.loads`).join(', ')}},`] : []),
    ')',
  ].join('\n');
}

const readrTypes: Readonly<Record<Column['type'], string>> = {
  string: 'c',
  integer: 'i',
  number: 'd',
  boolean: 'l',
  date: 'D',
  datetime: 'T',
  'list<string>': 'c',
  'list<integer>': 'c',
};

function readrCode(table: Table, path: string): string {
  const letters = table.columns.map((column) => readrTypes[column.type]).join('');
  const lists = columnsWhere(table, (column) => column.type.startsWith('list'));
  return [
    'library(readr)',
    `${table.name} <- read_csv("${path}.csv", col_types = "${letters}", na = "")`,
    ...lists.map((name) => `${table.name}$${name} <- lapply(${table.name}$${name}, jsonlite::fromJSON)`),
  ].join('\n');
}
