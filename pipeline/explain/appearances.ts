import type { ArticleRow } from '../../schemas/articles.ts';
import type { EntityRow } from '../../schemas/entities.ts';
import type { MentionRow } from '../../schemas/mentions.ts';
import type { Rows } from '../../schemas/tables.ts';
import { addTo, groupBy } from '../grouping.ts';
import { comparableWords } from '../link/words.ts';
import { compareByDay } from './context.ts';
import { statedPosition } from './positions.ts';

/** What one article says of an entity, as far as one rule joined it to what the others say. */
export interface Appearance {
  readonly article: ArticleRow;
  /** Null for what the others were joined to; undefined in versions from before there were such rules. */
  readonly rule: MentionRow['entity_rule'] | undefined;
  readonly mentions: readonly MentionRow[];
  /** Its names there, the fullest first. */
  readonly names: readonly string[];
  /** Its offices there, in words. */
  readonly positions: readonly string[];
  /** The other entities of the article, those of fewest articles first. */
  readonly companions: readonly EntityRow[];
}

/** The articles of an entity by day and id; one in which several rules joined it comes several times. */
export function appearancesOf(rows: Rows, { entity_id: id }: EntityRow): Appearance[] {
  const entityOf = new Map(rows.entities.map((entity) => [entity.entity_id, entity]));
  const nameOf = (entityId: string): string => entityOf.get(entityId)?.name ?? entityId;
  const parts = groupBy(
    rows.mentions.filter(({ entity_id }) => entity_id === id),
    ({ article_id, entity_rule }) => `${article_id} ${entity_rule ?? ''}`,
  );
  const partsOf = groupBy(parts.values(), ([first]) => first?.article_id ?? null);
  const positions = groupBy(rows.positions, ({ entity_id, article_id }) => (entity_id === id ? article_id : null));
  const companions = new Map<string, Set<string>>([...partsOf.keys()].map((article) => [article, new Set()]));
  for (const { article_id, entity_id } of rows.mentions) {
    if (entity_id !== id) companions.get(article_id)?.add(entity_id);
  }
  const articles = rows.articles.filter(({ article_id }) => partsOf.has(article_id)).sort(compareByDay);
  return articles.flatMap((article) => {
    const stated = (positions.get(article.article_id) ?? []).map((position) => statedPosition(position, nameOf));
    const beside = [...(companions.get(article.article_id) ?? [])].flatMap((other) => entityOf.get(other) ?? []);
    return (partsOf.get(article.article_id) ?? []).map((mentions) => ({
      article,
      rule: mentions[0]?.entity_rule,
      mentions,
      names: fullestFirst(mentions.filter(({ form }) => form === 'name').map(({ text }) => text)),
      positions: [...new Set(stated)],
      companions: beside.sort((left, right) => left.article_count - right.article_count),
    }));
  });
}

/** What tells that appearances are of one entity, by what it is: the appearances that have it, by day. */
export interface SharedTraits {
  /** By a name as it is compared. */
  readonly names: ReadonlyMap<string, readonly Appearance[]>;
  readonly positions: ReadonlyMap<string, readonly Appearance[]>;
  /** By the id of the other entity. */
  readonly companions: ReadonlyMap<string, readonly Appearance[]>;
  /** By the id of the story. */
  readonly stories: ReadonlyMap<string, readonly Appearance[]>;
}

/** Finds which appearances have which trait. */
export function sharedTraits(appearances: readonly Appearance[]): SharedTraits {
  const names = new Map<string, Appearance[]>();
  const positions = new Map<string, Appearance[]>();
  const companions = new Map<string, Appearance[]>();
  const stories = new Map<string, Appearance[]>();
  for (const appearance of appearances) {
    for (const name of new Set(appearance.names.map(comparable))) addTo(names, name, appearance);
    for (const position of appearance.positions) addTo(positions, position, appearance);
    for (const { entity_id } of appearance.companions) addTo(companions, entity_id, appearance);
    if (appearance.article.story_id !== null) addTo(stories, appearance.article.story_id, appearance);
  }
  return { names, positions, companions, stories };
}

/** A name as it is compared: without case, accents and marks. */
export function comparable(name: string): string {
  return comparableWords(name).join(' ');
}

/** Distinct names, those of most words and letters first. */
function fullestFirst(names: readonly string[]): string[] {
  const fullness = (name: string): number => 1000 * name.split(' ').length + name.length;
  return [...new Set(names)].sort((left, right) => fullness(right) - fullness(left));
}
