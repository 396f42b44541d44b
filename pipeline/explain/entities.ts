import type { EntityRow } from '../../schemas/entities.ts';
import type { MentionRow } from '../../schemas/mentions.ts';
import type { Rows } from '../../schemas/tables.ts';
import { groupBy } from '../grouping.ts';
import type { Explainer } from './explainer.ts';
import type { Style } from './marked-text.ts';

/** Mentions that are told one by one for an article. */
const mostMentions = 12;

/** An entity: who it is, and its mentions article by article with the rule that made each. */
export const entityExplainer: Explainer<EntityRow> = {
  facts: [],
  opening: (rows, entity, style) => {
    const { type, name, aliases, description, pronouns, former_ids, article_count, mention_count, quote_count } =
      entity;
    return [
      `${style.mark(name)} (${type})${description === null ? '' : `, ${description}`}`,
      ...list('also called', aliases, style),
      ...list('pronouns', pronouns, style),
      ...list('merged from', former_ids, style),
      `${mention_count} mentions in ${article_count} articles, ${quote_count} quotes`,
      ...mentionLines(rows, entity, style),
    ];
  },
};

function mentionLines(rows: Rows, { entity_id }: EntityRow, style: Style): string[] {
  const byArticle = groupBy(rows.mentions, (mention) => (mention.entity_id === entity_id ? mention.article_id : null));
  const titles = new Map(rows.articles.map(({ article_id, title, source_path }) => [article_id, title ?? source_path]));
  return [...byArticle].flatMap(([article, mentions]) => [
    `${style.label('in')} ${titles.get(article) ?? article} (${article})`,
    ...mentions.slice(0, mostMentions).map((mention) => mentionLine(mention, style)),
    ...(mentions.length > mostMentions ? [`  … and ${mentions.length - mostMentions} more`] : []),
  ]);
}

function list(label: string, values: readonly string[], style: Style): string[] {
  return values.length === 0 ? [] : [`${style.label(`${label}:`)} ${values.join(', ')}`];
}

function mentionLine({ mention_id, start, end, text, rule }: MentionRow, style: Style): string {
  return `  ${style.evidence(text)} at ${start} to ${end}, ${rule} (${mention_id})`;
}
