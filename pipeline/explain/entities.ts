import type { EntityRow } from '../../schemas/entities.ts';
import type { MentionRow } from '../../schemas/mentions.ts';
import { speechClasses } from '../../schemas/quotes.ts';
import { rules } from '../../schemas/rules.ts';
import type { Rows } from '../../schemas/tables.ts';
import { groupBy } from '../grouping.ts';
import { compareCodePoints } from '../offsets.ts';
import { counted } from '../publish/markdown.ts';
import { type Appearance, appearancesOf, sharedTraits } from './appearances.ts';
import { articleLine, cappedLines, indented } from './context.ts';
import type { Explainer } from './explainer.ts';
import { joinEvidence } from './join-evidence.ts';
import type { Style } from './marked-text.ts';
import { namesakeLines } from './namesakes.ts';

/** Articles that are told of those that one rule joined. */
const mostArticles = 8;
/** Mentions that are told one by one for an article. */
const mostMentions = 12;

/**
 * An entity: who it is, how it was counted, its mentions article by article with the rule that made each, why the
 * articles were joined, and whom it was kept apart from.
 */
export const entityExplainer: Explainer<EntityRow> = {
  facts: [],
  opening: (rows, entity, style) => {
    const { type, name, aliases, description, pronouns, former_ids, wikidata_id, country_code } = entity;
    const appearances = appearancesOf(rows, entity);
    return [
      `${style.mark(name)} (${type})${description === null ? '' : `, ${description}`}`,
      ...list('also called', aliases, style),
      ...list('pronouns', pronouns, style),
      ...list('country', country_code === null ? [] : [country_code], style),
      ...list('Wikidata', wikidata_id === null ? [] : [wikidataAddress(wikidata_id)], style),
      ...list('merged from', former_ids, style),
      ...countLines(rows, entity, style),
      ...appearanceLines(appearances, entity, style),
      ...namesakeLines(entity, rows.entities, style),
    ];
  },
};

function list(label: string, values: readonly string[], style: Style): string[] {
  return values.length === 0 ? [] : [`${style.label(`${label}:`)} ${values.join(', ')}`];
}

/** `Q1 (https://www.wikidata.org/wiki/Q1)`. */
function wikidataAddress(id: string): string {
  return `${id} (https://www.wikidata.org/wiki/${id})`;
}

/** The counts of the row, and the quotes that they leave out. */
function countLines(rows: Rows, row: EntityRow, style: Style): string[] {
  const { entity_id, article_count, mention_count, quote_count } = row;
  const quotes = rows.quotes.filter(
    ({ speaker_id, co_speaker_ids }) => speaker_id === entity_id || co_speaker_ids.includes(entity_id),
  );
  const repeated = quotes.filter(({ is_duplicate }) => is_duplicate).length;
  const unsaid = quotes.filter(({ is_duplicate, cue_class }) => !is_duplicate && !speechClasses.includes(cue_class));
  return [
    `${counted(mention_count, 'mention')} in ${counted(article_count, 'article')}, ${counted(quote_count, 'quote')}`,
    ...list(
      'not counted as quotes',
      [
        ...(repeated === 0 ? [] : [`${repeated} in copies that repeat the original`]),
        ...(unsaid.length === 0 ? [] : [`${unsaid.length} of thoughts, findings or decisions rather than speech`]),
      ],
      style,
    ),
  ];
}

/** The articles rule by rule: first what the others were joined to, then the rule of most articles. */
function appearanceLines(appearances: readonly Appearance[], entity: EntityRow, style: Style): string[] {
  const traits = sharedTraits(appearances);
  const groups = [...groupBy(appearances, ({ rule }) => rule ?? '')].sort(
    ([a, ofA], [b, ofB]) => Number(a !== '') - Number(b !== '') || ofB.length - ofA.length || compareCodePoints(a, b),
  );
  return groups.flatMap(([rule, group]) => [
    ...joinLine(rule, group.length, style),
    ...cappedLines(group, mostArticles, 'articles', (appearance) => [
      articleLine(appearance.article, style),
      ...indented([
        ...(rule === '' ? [] : joinEvidence(appearance, traits, entity)).map(
          (why) => `${style.label('because:')} ${why}`,
        ),
        ...cappedLines(appearance.mentions, mostMentions, 'mentions', (mention) => [mentionLine(mention, style)]),
      ]),
    ]),
  ]);
}

/** `joined by entity/full-name in 3 articles: The same full name …`. */
function joinLine(rule: string, articles: number, style: Style): string[] {
  if (rule === '') return [];
  const description = Object.hasOwn(rules, rule) ? `: ${rules[rule as keyof typeof rules].description}` : '';
  return [`${style.label(`joined by ${rule}`)} (${counted(articles, 'article')})${description}`];
}

function mentionLine({ mention_id, start, end, text, rule }: MentionRow, style: Style): string {
  return `${style.evidence(text)} at ${start} to ${end}, ${rule} (${mention_id})`;
}
