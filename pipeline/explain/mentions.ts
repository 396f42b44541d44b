import type { ArticleRow } from '../../schemas/articles.ts';
import type { MentionRow } from '../../schemas/mentions.ts';
import type { Rows } from '../../schemas/tables.ts';
import { articleOf, markedStretch, sentenceBounds } from './context.ts';
import { type Explainer, ownSpan, passageBounds } from './explainer.ts';
import type { Style } from './marked-text.ts';

/** Mentions of a chain that are shown. */
const mostShown = 12;
/** How many of them may stand before the one that is explained. */
const mostBefore = 5;

/** A mention: what it was joined to, and the mentions of its entity in the article. */
export const mentionExplainer: Explainer<MentionRow> = {
  facts: ['form', 'type', 'entity_id', 'source_text'],
  bounds: passageBounds,
  spans: ownSpan,
  reasons: (rows, row, style) => {
    const chain = rows.mentions
      .filter(({ article_id, entity_id }) => article_id === row.article_id && entity_id === row.entity_id)
      .sort((left, right) => left.start - right.start || left.end - right.end);
    return [...joinLines(rows, row, chain, style), chainLine(row, chain, style)];
  },
};

/** The antecedent in its sentence. Versions from before there were antecedents say nothing of them. */
function joinLines(rows: Rows, row: MentionRow, chain: readonly MentionRow[], style: Style): string[] {
  const { antecedent_id } = row;
  if (antecedent_id === undefined) return [];
  const label = style.label('joined to:');
  if (antecedent_id === null) {
    const isFirst = chain[0]?.mention_id === row.mention_id;
    return [`${label} nothing: ${isFirst ? 'the first mention of its entity here' : 'its rule needs no earlier one'}`];
  }
  const antecedent = rows.mentions.find(({ mention_id }) => mention_id === antecedent_id);
  return antecedent === undefined ? [`${label} ${antecedent_id}`] : joinedTo(rows, antecedent, style);
}

/** What a mention was joined to, and its sentence. */
export function joinedTo(rows: Rows, antecedent: MentionRow, style: Style): string[] {
  const { text, form, rule, article_id, mention_id } = antecedent;
  const article = articleOf(rows, article_id);
  const shown = article && sentenceOf(rows, article, antecedent, style);
  return [
    `${style.label('joined to:')} ${style.evidence(text)}, ${form}, ${rule} (${mention_id})`,
    ...(shown == null ? [] : [`  ${shown}`]),
  ];
}

/** The sentence of a mention with the mention marked as evidence; null where the text is withheld. */
function sentenceOf(rows: Rows, article: ArticleRow, mention: MentionRow, style: Style): string | null {
  const { start, end } = mention;
  const sentence = sentenceBounds(article, passageBounds(rows, mention), mention);
  return markedStretch(article, sentence, [{ start, end, as: 'evidence' }], style);
}

/** `mentions of it in the article: Ana Ruiz · ⟦she⟧ · Ruiz`, at most twelve, with the one that is explained among them. */
function chainLine({ mention_id }: MentionRow, chain: readonly MentionRow[], style: Style): string {
  const at = chain.findIndex((mention) => mention.mention_id === mention_id);
  const from = Math.max(0, Math.min(at - mostBefore, chain.length - mostShown));
  const after = chain.length - from - mostShown;
  const shown = chain.slice(from, from + mostShown).map((mention) => {
    return mention.mention_id === mention_id ? style.mark(mention.text) : mention.text;
  });
  const pieces = [...(from > 0 ? [`… ${from} before`] : []), ...shown, ...(after > 0 ? [`… ${after} more`] : [])];
  return `${style.label('mentions of it in the article:')} ${pieces.join(' · ')}`;
}
