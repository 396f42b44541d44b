import type { TableManifest } from '../../schemas/manifest.ts';
import { type RuleId, rules } from '../../schemas/rules.ts';
import type { Column } from '../../schemas/table.ts';
import { tableNames, tableOf } from '../../schemas/tables.ts';
import { type Dataset, titleOf } from './dataset.ts';
import { describeModel } from './language-model.ts';
import { counted, markdown } from './markdown.ts';
import { loadSnippets } from './snippets.ts';

/** README.md of a version: the dataset card, with how to load it, the data dictionary and the rules behind the rows. */
export function datasetCard(dataset: Dataset, manifests: readonly TableManifest[]): string {
  return [
    `# ${markdown(titleOf(dataset))}`,
    ...introduction(dataset),
    ...contents(manifests),
    ...loading(),
    ...dictionary(),
    ...ruleList(manifests),
    ...provenance(dataset),
  ]
    .join('\n\n')
    .concat('\n');
}

function introduction({ collection, version, date, verdict, reasons }: Dataset): string[] {
  const licence = collection.licence ?? 'no licence is stated';
  return [
    ...(collection.description === undefined ? [] : [markdown(collection.description)]),
    [
      `- Version: ${version}${date === null ? '' : ` (${date})`}, ${verdict}`,
      ...reasons.map((reason) => `  - ${markdown(reason)}`),
      `- Licence of the dataset: ${markdown(licence)}`,
      ...(collection.publisher === undefined ? [] : [`- Published by: ${markdown(collection.publisher)}`]),
      '- Please cite it by version: see CITATION.cff. What changed since the version before: CHANGES.md.',
    ].join('\n'),
    collection.text === 'withhold'
      ? 'The texts of articles and passages are withheld in this dataset. Offsets still count into the text as ingested, whose sha256 is given.'
      : 'Every row can be traced to its characters: `start` and `end` count Unicode code points into `articles.text`, and the slice there is `source_text`, or `text` where `source_text` is null.',
  ];
}

function contents(manifests: readonly TableManifest[]): string[] {
  const lines = manifests.map(
    ({ table, row_count, description }) => `| ${table} | ${row_count} | ${markdown(description)} |`,
  );
  return [
    '## What it holds',
    ['| table | rows | a row is |', '|---|--:|---|', ...lines].join('\n'),
    'Each table is given as CSV, JSON, Arrow and Parquet with the same rows, and has a `manifest.json` with its schema, counts and hashes.',
  ];
}

function loading(): string[] {
  const snippets = loadSnippets(tableOf('quotes'));
  return [
    '## How to load it',
    'Run from this folder. The other tables load alike; a missing value is an empty cell in CSV, `null` in JSON and null in Arrow and Parquet. Lists are JSON arrays in a CSV cell.',
    ...snippets.flatMap(({ tool, language, code, remark }) => [
      `### ${tool}`,
      ['```'.concat(language), code, '```'].join('\n'),
      ...(remark === undefined ? [] : [remark]),
    ]),
    'Cells are exact: a text that begins with `=`, `+`, `-` or `@` is not altered. Import CSV into a spreadsheet as text.',
  ];
}

function dictionary(): string[] {
  return [
    '## Data dictionary',
    ...tableNames.flatMap((name) => {
      const table = tableOf(name);
      return [
        `### ${name}`,
        `${table.description} Key: \`${table.key}\`. Sorted by ${table.order.map((column) => `\`${column}\``).join(', ')}.`,
        ['| column | type | meaning |', '|---|---|---|', ...table.columns.map(dictionaryLine)].join('\n'),
      ];
    }),
  ];
}

function dictionaryLine(column: Column): string {
  const type = `${column.type}${column.nullable ? ' or null' : ''}`;
  const remarks = [
    markdown(column.description),
    column.unit === undefined ? '' : markdown(`Unit: ${column.unit}.`),
    column.enum === undefined ? '' : markdown(`One of: ${column.enum.join(', ')}.`),
    column.references === undefined ? '' : `Refers to \`${column.references}\`.`,
  ];
  return `| \`${column.name}\` | ${type} | ${remarks.filter((remark) => remark !== '').join(' ')} |`;
}

function ruleList(manifests: readonly TableManifest[]): string[] {
  const lines = manifests.flatMap(({ rules: counts }) =>
    Object.entries(counts).map(([id, rows]) => {
      const rule = rules[id as RuleId];
      return `| \`${id}\` | ${rows} | ${markdown(rule.description)} | ${markdown(rule.example)} |`;
    }),
  );
  return ['## Rules', ['| rule | rows | what it does | example |', '|---|--:|---|---|', ...lines].join('\n')];
}

function provenance({ publishers, rejects, inputs, languageModel }: Dataset): string[] {
  const lines = publishers.map(([publisher, count]) => `- ${markdown(publisher ?? 'Publisher not stated')}: ${count}`);
  return [
    '## Sources',
    `Articles by publisher, read from ${counted(inputs.files, 'file', 'files')} under ${markdown(inputs.root)}; the licence of each text is in \`articles.licence\`:`,
    lines.join('\n'),
    `The names in English texts were found by the language model ${markdown(describeModel(languageModel))}.`,
    ...gazetteersOf(inputs),
    `${counted(rejects.length, 'record was', 'records were')} put aside: quarantine.json gives each with its reason.`,
    '## Verification',
    'datapackage.json gives the bytes and the sha256 of every file of this version, and index.json beside this folder gives the sha256 of datapackage.json. `on-the-record check` proves all of it, row by row.',
  ];
}

function gazetteersOf({ gazetteers = [] }: Dataset['inputs']): string[] {
  if (gazetteers.length === 0) return [];
  const named = gazetteers.map(({ path, sha256 }) => `${markdown(path)} (sha256 ${sha256.slice(0, 8)})`);
  return [`Entities were linked with ${named.join(', ')}, beside the gazetteer of the program.`];
}
