import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chdir, cwd } from 'node:process';
import { isDeepStrictEqual } from 'node:util';
import { tableFromIPC } from 'apache-arrow';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';

/** The name of each declared type in Arrow. */
const arrowNames = {
  string: 'Utf8',
  integer: 'Int32',
  number: 'Float64',
  boolean: 'Bool',
  date: 'Date32<DAY>',
  datetime: 'Timestamp<MILLISECOND, UTC>',
  'list<string>': 'List<Utf8>',
  'list<integer>': 'List<Int32>',
};

/** The name of each declared type in Parquet: its logical type, or the physical one where it has none. */
const parquetNames = {
  string: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  datetime: 'TIMESTAMP in UTC',
  'list<string>': 'LIST of STRING',
  'list<integer>': 'LIST of INT32',
};

/**
 * Reads the tables of a plan with Arrow JS and hyparquet.
 *
 * @param {{ tables: object[] }} plan
 * @param {string} work a folder to write to
 * @param {string} modules the folder of the project's dependencies
 * @returns what was read by each tool, and every problem found
 */
export async function readTables(plan, work, modules) {
  await symlink(modules, join(work, 'node_modules'));
  const outcomes = [];
  for (const table of plan.tables) {
    const attempt = async (tool, what, read) => {
      const found = await problems(table, read).catch((error) => [String(error)]);
      outcomes.push({ tool, problems: found.map((problem) => `${tool}, ${what} of ${place(table)}: ${problem}`) });
    };
    await attempt('Arrow JS', 'arrow', async () => fromArrow(tableFromIPC(await readFile(fileOf(table, 'arrow')))));
    await attempt('hyparquet', 'parquet', () => readParquet(fileOf(table, 'parquet')));
    for (const { language, code } of table.snippets) {
      if (language !== 'js') continue;
      await attempt('Arrow JS', 'load snippet', async () => fromArrow(await runSnippet(table, code, work)));
    }
  }
  return outcomes;
}

const place = ({ name, folder }) => `${name} in ${folder}`;
const fileOf = ({ folder, name }, extension) => join(folder, name, `${name}.${extension}`);

/** What a load snippet gives under the name of its table, run as a module from the folder of the version. */
async function runSnippet({ folder, name }, code, work) {
  const module = join(work, `snippet-${folder.replace(/\W/g, '-')}-${name}.mjs`);
  await writeFile(module, `${code}\nexport { ${name} };\n`);
  const before = cwd();
  chdir(folder);
  try {
    return (await import(module))[name];
  } finally {
    chdir(before);
  }
}

function fromArrow(table) {
  return {
    types: Object.fromEntries(table.schema.fields.map(({ name, type }) => [name, String(type)])),
    names: arrowNames,
    rows: table.toArray().map((row) => row.toJSON()),
  };
}

async function readParquet(path) {
  const file = await asyncBufferFromFile(path);
  const { children } = parquetSchema(await parquetMetadataAsync(file));
  return {
    types: Object.fromEntries(children.map((child) => [child.element.name, parquetName(child)])),
    names: parquetNames,
    rows: await parquetReadObjects({ file }),
  };
}

function parquetName({ element, children }) {
  const { logical_type: logical, type } = element;
  if (logical?.type === 'LIST') return `LIST of ${parquetName(children[0].children[0])}`;
  return `${logical?.type ?? type}${logical?.isAdjustedToUTC ? ' in UTC' : ''}`;
}

/** What differs between a table as read, and its JSON file with the declared types. */
async function problems({ columns, ...table }, read) {
  const truth = JSON.parse(await readFile(fileOf(table, 'json'), 'utf8'));
  const { types, names, rows } = await read();
  const found = [];
  if (
    !isDeepStrictEqual(
      Object.keys(types),
      columns.map(({ name }) => name),
    )
  )
    found.push(`columns are ${Object.keys(types)}`);
  if (rows.length !== truth.length) found.push(`there are ${rows.length} rows, not ${truth.length}`);
  for (const { name, type } of columns) {
    if (types[name] !== names[type]) found.push(`${name} is declared ${type}, but was read as ${types[name]}`);
    const row = truth.findIndex((stated, index) => !isDeepStrictEqual(plain(rows[index]?.[name], type), stated[name]));
    if (row !== -1) {
      const [given, stated] = [plain(rows[row]?.[name], type), truth[row][name]].map(shown);
      found.push(`${name} differs, first in row ${row}: ${given}, not ${stated}`);
    }
  }
  return found;
}

const shown = (value) => JSON.stringify(value).slice(0, 80);

/** A value as the JSON file has it. Arrow JS gives days and instants as milliseconds, hyparquet as dates. */
function plain(value, type) {
  if (value === null || value === undefined) return null;
  if (type === 'date') return new Date(value).toISOString().slice(0, 10);
  if (type === 'datetime') return new Date(value).toISOString();
  return type.startsWith('list') ? [...value] : value;
}
