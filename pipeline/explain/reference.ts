import type { Column } from '../../schemas/table.ts';
import type { Rows } from '../../schemas/tables.ts';

/** A value as a person reads it: what an id points to by its name, with the id; items of a list with commas between. */
export function describeValue(rows: Rows, column: Pick<Column, 'references'>, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => describeValue(rows, column, item)).join(', ');
  const name = column.references === undefined ? null : nameOf(rows, column.references, String(value));
  return name === null ? String(value) : `${name} (${value})`;
}

/** What the row of an id is called: the name of an entity, the words of a mention, the title of an article. */
function nameOf(rows: Rows, references: string, id: string): string | null {
  switch (references) {
    case 'entities.entity_id':
      return rows.entities.find(({ entity_id }) => entity_id === id)?.name ?? null;
    case 'mentions.mention_id': {
      const mention = rows.mentions.find(({ mention_id }) => mention_id === id);
      return mention === undefined ? null : `“${mention.text}”`;
    }
    case 'articles.article_id': {
      const article = rows.articles.find(({ article_id }) => article_id === id);
      return article?.title ?? article?.source_path ?? null;
    }
    default:
      return null;
  }
}
