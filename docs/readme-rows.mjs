/**
 * Writes one row of each table of the sample into README.md, between its two marks. `make readme` runs it.
 *
 * The rows belong together: a quote, its article, passage and speaker, how the speaker was named, and the speaker's
 * position. Usage: node docs/readme-rows.mjs [VERSION]
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const start = '<!-- rows: written by make readme -->';
const end = '<!-- end of rows -->';

/** Characters of a text that are shown, and of a line of JSON. */
const textWidth = 160;
const lineWidth = 110;

/** Tables in the order in which they are shown. */
const tables = ['quotes', 'articles', 'passages', 'entities', 'mentions', 'positions', 'dates'];

async function readVersion(version) {
  const read = async (table) => {
    const { description } = JSON.parse(
      await readFile(join(root, 'dist-data', version, table, 'manifest.json'), 'utf8'),
    );
    const rows = JSON.parse(await readFile(join(root, 'dist-data', version, table, `${table}.json`), 'utf8'));
    return [table, { description, rows }];
  };
  return Object.fromEntries(await Promise.all(tables.map(read)));
}

/** A row of each table around one quote: of those that lack none and are in no copy, the one that shows most columns. */
function choose(version) {
  const around = version.quotes.rows.map((quote) => ({
    quotes: quote,
    articles: version.articles.rows.find((row) => row.article_id === quote.article_id),
    passages: version.passages.rows.find((row) => row.passage_id === quote.passage_id),
    entities: version.entities.rows.find((row) => row.entity_id === quote.speaker_id),
    mentions: version.mentions.rows.find((row) => row.mention_id === quote.speaker_mention_id),
    positions: version.positions.rows.find((row) => row.entity_id === quote.speaker_id),
    dates: version.dates.rows.find((row) => row.article_id === quote.article_id),
  }));
  const whole = around.filter((rows) => !rows.quotes.is_duplicate && Object.values(rows).every(Boolean));
  const [chosen] = whole.toSorted((left, right) => shown(right) - shown(left) || length(left) - length(right));
  if (chosen === undefined) throw new Error('No quote of this version has a row of every table around it.');
  return chosen;
}

const isShown = (value) => value !== null && !(Array.isArray(value) && value.length === 0);
const shown = (rows) =>
  Object.values(rows)
    .flatMap((row) => Object.values(row))
    .filter(isShown).length;
const length = (rows) => rows.quotes.text.length;

/** A row as JSON, a few columns a line; long texts are cut where a word ends. */
function block(row) {
  const lines = [''];
  for (const [column, value] of Object.entries(row)) {
    const member = `${JSON.stringify(column)}: ${JSON.stringify(typeof value === 'string' ? shortened(value) : value)}`;
    const line = lines[lines.length - 1];
    if (line !== '' && line.length + member.length > lineWidth) lines.push(member);
    else lines[lines.length - 1] = line === '' ? member : `${line}, ${member}`;
  }
  return `\`\`\`json\n{\n${lines.map((line) => `  ${line}`).join(',\n')}\n}\n\`\`\``;
}

function shortened(text) {
  if (text.length <= textWidth) return text;
  const cut = text.slice(0, textWidth);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}

const path = join(root, 'README.md');
const readme = await readFile(path, 'utf8');
const { latest } = JSON.parse(await readFile(join(root, 'dist-data', 'index.json'), 'utf8'));
const version = await readVersion(process.argv[2] ?? latest);
const chosen = choose(version);
const blocks = tables.map((table) => {
  const { description } = version[table];
  const is = description.replace(/\.$/, '');
  return `**${table}**, ${is[0].toLowerCase()}${is.slice(1)}\n\n${block(chosen[table])}`;
});
const [before, rest] = readme.split(start);
const after = rest?.split(end)[1];
if (after === undefined) throw new Error(`README.md has no ${start} and ${end}.`);
await writeFile(path, `${before}${start}\n\n${blocks.join('\n\n')}\n\n${end}${after}`);
