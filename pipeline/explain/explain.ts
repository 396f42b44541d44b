import { rules } from '../../schemas/rules.ts';
import type { Row } from '../../schemas/table.ts';
import { type Rows, type TableName, tableNames, tableOf } from '../../schemas/tables.ts';
import { RecordError } from '../error.ts';
import { codePointSlicer } from '../offsets.ts';
import { explainEntity } from './entity.ts';
import { type MarkedSpan, markedText, type Style } from './marked-text.ts';

/** A row that was asked for, and its table. */
interface Found {
  readonly table: TableName;
  readonly row: Row;
}

/**
 * Lines that explain a row of a version to a person: where it stands, with its span and evidence marked in the
 * sentence, what made it, and for an entity its mentions.
 *
 * @throws RecordError of kind usage when no row has the id.
 */
export function explain(rows: Rows, id: string, style: Style): string[] {
  const found = findRow(rows, id);
  if (found === null) {
    throw new RecordError(
      'usage',
      'unknown-id',
      `No row has the id ${id}. Ids begin with a letter, such as q- for a quote or e- for an entity; it may be of another version.`,
    );
  }
  const { table, row } = found;
  return [
    `${style.label(tableOf(table).description.replace(/\.$/, ''))}: ${id}`,
    ...(table === 'entities' ? explainEntity(rows, id, style) : []),
    ...contextLines(rows, table, row, style),
    ...factLines(table, row, style),
    ...ruleLines(row, style),
  ];
}

function findRow(rows: Rows, id: string): Found | null {
  for (const table of tableNames) {
    const { key } = tableOf(table);
    const row = (rows[table] as readonly Row[]).find((candidate) => candidate[key] === id);
    if (row !== undefined) return { table, row };
  }
  return null;
}

/** The article of the row, and the sentence with its spans marked. */
function contextLines(rows: Rows, table: TableName, row: Row, style: Style): string[] {
  const article = rows.articles.find(({ article_id }) => article_id === row['article_id']);
  if (article === undefined) return [];
  const name = [article.title, article.publisher, article.published_on].filter((fact) => fact !== null).join(', ');
  const where = `${style.label('in')} ${name === '' ? '' : `${name}, `}${article.source_path} (${article.article_id})`;
  if (table === 'articles') return [where];
  if (article.text === null)
    return [where, `${style.label('text withheld; the row reads')} ${style.mark(String(row['text']))}`];
  const sentence = sentenceOf(rows, table, row);
  return [where, '', `  ${markedText(codePointSlicer(article.text), sentence, spansOf(table, row), style)}`, ''];
}

/** The stretch that is shown: the sentence of a quote, the passage of another row. */
function sentenceOf(rows: Rows, table: TableName, row: Row): { start: number; end: number } {
  if (table === 'quotes') return { start: Number(row['sentence_start']), end: Number(row['sentence_end']) };
  const passage = rows.passages.find(({ passage_id }) => passage_id === row['passage_id']);
  return passage ?? { start: Number(row['start']), end: Number(row['end']) };
}

function spansOf(table: TableName, row: Row): MarkedSpan[] {
  if (table !== 'quotes') return [{ start: Number(row['start']), end: Number(row['end']), as: 'mark' }];
  const ends = row['part_ends'] as readonly number[];
  const parts = (row['part_starts'] as readonly number[]).map((start, index): MarkedSpan => {
    return { start, end: ends[index] ?? start, as: 'mark' };
  });
  const evidence = ['speaker', 'cue'].flatMap((name): MarkedSpan[] => {
    const start = row[`${name}_start`];
    return typeof start === 'number' ? [{ start, end: Number(row[`${name}_end`]), as: 'evidence' }] : [];
  });
  return [...parts, ...evidence];
}

/** What a person asks of a row of each table. */
const facts: Readonly<Record<TableName, readonly string[]>> = {
  articles: ['url', 'language', 'published_on', 'published_from', 'word_count', 'story_id', 'duplicate_of'],
  passages: ['role', 'source_text'],
  entities: [],
  mentions: ['form', 'type', 'entity_id', 'source_text'],
  quotes: [
    'type',
    'cue_text',
    'cue_lemma',
    'cue_class',
    'speaker_text',
    'speaker_form',
    'speaker',
    'speaker_id',
    'speaker_mention_id',
    'source_text',
    'utterance_id',
    'is_duplicate',
    'confidence',
    'speaker_confidence',
  ],
  dates: ['type', 'value', 'anchor', 'source_text'],
  positions: ['title', 'status', 'entity_id', 'of_id', 'source_text'],
};

function factLines(table: TableName, row: Row, style: Style): string[] {
  const known = facts[table].filter((column) => row[column] !== null && row[column] !== undefined);
  return known.map((column) => `${style.label(`${column}:`)} ${String(row[column])}`);
}

/** The rules that made the row, in words. */
function ruleLines(row: Row, style: Style): string[] {
  return ['rule', 'speaker_rule'].flatMap((column) => {
    const id = row[column];
    const rule = typeof id === 'string' && Object.hasOwn(rules, id) ? rules[id as keyof typeof rules] : undefined;
    if (rule === undefined) return typeof id === 'string' ? [`${style.label(`${column}:`)} ${id}`] : [];
    return [
      `${style.label(`${column}:`)} ${id}: ${rule.description}`,
      `  ${style.label('for example')} ${rule.example}`,
    ];
  });
}
