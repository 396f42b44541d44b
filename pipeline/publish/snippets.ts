import type { Column, Table } from '../../schemas/table.ts';

/** How to load a table in one tool. */
export interface Snippet {
  readonly tool: string;
  /** Language of the code block. */
  readonly language: string;
  readonly code: string;
  readonly remark?: string;
}

/** What of a table decides how it is loaded. */
type Columns = Pick<Table, 'name' | 'columns'>;

/**
 * Load snippets for a table, to be run from the folder of its version. Each leaves the table, with its declared types,
 * under its own name. `make interop` runs them.
 */
export function loadSnippets(table: Columns): Snippet[] {
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

const pandasTypes: Partial<Record<Column['type'], string>> = {
  string: 'string',
  integer: 'Int64',
  number: 'Float64',
  boolean: 'boolean',
  date: 'string',
  datetime: 'string',
};

/**
 * Days and instants are read as text and converted afterwards: `parse_dates` leaves a column without values as it is,
 * and without its time zone.
 */
function pandasCode({ name: table, columns }: Columns, path: string): string {
  const types = columns.flatMap(({ name, type }) => {
    const pandasType = pandasTypes[type];
    return pandasType === undefined ? [] : [`    "${name}": "${pandasType}",`];
  });
  const lists = columns.filter(isList).map(({ name, nullable }) => {
    return `"${name}": ${nullable ? 'lambda cell: json.loads(cell) if cell else None' : 'json.loads'}`;
  });
  return [
    ...(lists.length > 0 ? ['import json'] : []),
    'import pandas as pd',
    'types = {',
    ...types,
    '}',
    `${table} = pd.read_csv(`,
    `    "${path}.csv", dtype=types, keep_default_na=False, na_values=[""],`,
    ...(lists.length > 0 ? [`    converters={${lists.join(', ')}},`] : []),
    ')',
    ...columns.flatMap(({ name, type }) => {
      if (type !== 'date' && type !== 'datetime') return [];
      const zone = type === 'datetime' ? ', utc=True' : '';
      return [`${table}["${name}"] = pd.to_datetime(${table}["${name}"], format="ISO8601"${zone})`];
    }),
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

/** Simplified by fromJSON, an empty list would be `list()` and the text “NA” a missing value. */
function readrCode({ name: table, columns }: Columns, path: string): string {
  const letters = columns.map((column) => readrTypes[column.type]).join('');
  return [
    'library(readr)',
    `${table} <- read_csv("${path}.csv", col_types = "${letters}", na = "", trim_ws = FALSE)`,
    ...columns.filter(isList).map(({ name, type, nullable }) => {
      const vector = `as.${type === 'list<integer>' ? 'integer' : 'character'}(jsonlite::fromJSON(cell, simplifyVector = FALSE))`;
      const list = nullable ? `if (!is.na(cell)) ${vector}` : vector;
      return `${table}$${name} <- lapply(${table}$${name}, function(cell) ${list})`;
    }),
  ].join('\n');
}

function isList(column: Column): boolean {
  return column.type.startsWith('list');
}
