import { rules } from '../../schemas/rules.ts';
import type { Row } from '../../schemas/table.ts';
import { type Rows, type TableName, tableNames, tableOf } from '../../schemas/tables.ts';
import { RecordError } from '../error.ts';
import { articleExplainer } from './articles.ts';
import { articleLine, articleOf, markedStretch } from './context.ts';
import { dateExplainer } from './dates.ts';
import { entityExplainer } from './entities.ts';
import { type Explainer, type Explainers, ownSpan, passageBounds } from './explainer.ts';
import type { Style } from './marked-text.ts';
import { mentionExplainer } from './mentions.ts';
import { positionExplainer } from './positions.ts';
import { quoteExplainer } from './quotes.ts';
import { describeValue } from './reference.ts';
import { explainStory } from './stories.ts';
import { explainUtterance } from './utterances.ts';

const explainers: Explainers = {
  articles: articleExplainer,
  passages: { facts: ['role', 'source_text'], bounds: passageBounds, spans: ownSpan },
  entities: entityExplainer,
  mentions: mentionExplainer,
  quotes: quoteExplainer,
  dates: dateExplainer,
  positions: positionExplainer,
};

/** What rows share an id of, and the key of no table. */
const clusters = [
  { what: 'Articles that are copies of one another', tell: explainStory },
  { what: 'Quotes of the same words', tell: explainUtterance },
] as const;

/**
 * Lines that explain what an id stands for to a person. Of a row: where it stands, with its span and evidence marked in
 * the sentence, what made it, and what it was joined to or reckoned from; of an entity, its mentions and why they were
 * joined; of a story, what its articles share; of an utterance, its wordings. What rows refer to is told by name. The
 * former id of an entity leads to what it became.
 *
 * @throws RecordError of kind usage when the rows do not have the id.
 */
export function explain(rows: Rows, id: string, style: Style): string[] {
  for (const table of tableNames) {
    const lines = explainIn(rows, table, id, style);
    if (lines !== null) return [`${style.label(tableOf(table).description.replace(/\.$/, ''))}: ${id}`, ...lines];
  }
  for (const { what, tell } of clusters) {
    const lines = tell(rows, id, style);
    if (lines.length > 0) return [`${style.label(what)}: ${id}`, ...lines];
  }
  const successor = rows.entities.find(({ former_ids }) => former_ids.includes(id));
  if (successor !== undefined) {
    const { name, entity_id } = successor;
    return [`${style.label('Merged into:')} ${name} (${entity_id})`, ...explain(rows, entity_id, style)];
  }
  throw new RecordError(
    'usage',
    'unknown-id',
    `No row has the id ${id}. Ids begin with a letter, such as q- for a quote or e- for an entity; it may be of another version.`,
  );
}

/** Lines on the row of a table that has an id; null where none has. */
function explainIn<Table extends TableName>(rows: Rows, table: Table, id: string, style: Style): string[] | null {
  const { key } = tableOf(table);
  const ofTable: readonly Rows[Table][number][] = rows[table];
  const row = ofTable.find((candidate) => (candidate as Row)[key] === id);
  if (row === undefined) return null;
  const explainer: Explainer<Rows[Table][number]> = explainers[table];
  return [
    ...(explainer.opening?.(rows, row, style) ?? []),
    ...contextLines(rows, row, explainer, style),
    ...factLines(rows, table, row, explainer.facts, style),
    ...ruleLines(row, style),
    ...(explainer.reasons?.(rows, row, style) ?? []),
  ];
}

/** The article of the row, and the stretch of it with its spans marked. */
function contextLines<Found extends Row>(
  rows: Rows,
  row: Found,
  { bounds, spans }: Explainer<Found>,
  style: Style,
): string[] {
  const article = articleOf(rows, String(row['article_id']));
  if (article === undefined) return [];
  const where = articleLine(article, style);
  if (bounds === undefined || spans === undefined) return [where];
  const stretch = markedStretch(article, bounds(rows, row), spans(row), style);
  if (stretch === null)
    return [where, `${style.label('text withheld; the row reads')} ${style.mark(String(row['text']))}`];
  return [where, '', `  ${stretch}`, ''];
}

function factLines(rows: Rows, table: TableName, row: Row, facts: readonly string[], style: Style): string[] {
  const columns = new Map(tableOf(table).columns.map((column) => [column.name, column]));
  return facts.flatMap((name) => {
    const value = row[name] ?? null;
    const column = columns.get(name);
    if (value === null || column === undefined || (Array.isArray(value) && value.length === 0)) return [];
    return [`${style.label(`${name}:`)} ${describeValue(rows, column, value)}`];
  });
}

/** The rules that made the row, in words. */
function ruleLines(row: Row, style: Style): string[] {
  return ['rule', 'speaker_rule', 'entity_rule'].flatMap((column) => {
    const id = row[column];
    const rule = typeof id === 'string' && Object.hasOwn(rules, id) ? rules[id as keyof typeof rules] : undefined;
    if (rule === undefined) return typeof id === 'string' ? [`${style.label(`${column}:`)} ${id}`] : [];
    return [
      `${style.label(`${column}:`)} ${id}: ${rule.description}`,
      `  ${style.label('for example')} ${rule.example}`,
    ];
  });
}
