import { groupBy } from '../../../../pipeline/grouping.ts';
import type { NamingArticle } from '../../../../pipeline/link/entities/article-entities.ts';
import { clusterEntities } from '../../../../pipeline/link/entities/cluster.ts';
import type { EntityFacts } from '../../../../pipeline/link/entities/facts.ts';
import type { EntityCluster } from '../../../../pipeline/link/entities/named-group.ts';
import { type Gazetteer, gazetteerOf } from '../../../../pipeline/link/gazetteer/gazetteer.ts';
import type { EntityType } from '../../../../schemas/entities.ts';
import type { GazetteerLine } from '../../../../schemas/gazetteer.ts';
import type { EntityRuleId } from '../../../../schemas/rules/entity.ts';
import { id } from '../../../builders.ts';

/** What a test says of an entity of an article: `mayor of Arn` states a position, and Arn a place. */
export interface EntitySketch {
  readonly type?: EntityType;
  readonly names?: readonly string[];
  readonly positions?: readonly string[];
  readonly pronoun?: 'he' | 'she';
  readonly followers?: readonly string[];
  readonly speaks?: boolean;
  readonly plays?: boolean;
  readonly mentions?: number;
}

/** An article by what it names; a type alone is short for an entity of which nothing else is known. */
export type ArticleSketch = Readonly<Record<string, EntitySketch | EntityType>>;

/** The facts of an entity and the name of the article that they are of. */
export interface FactsOfArticle extends EntityFacts {
  readonly article: string;
}

/** The facts of articles that are called by names. */
export function factsOf(articles: Readonly<Record<string, ArticleSketch>>): FactsOfArticle[] {
  return Object.entries(articles).flatMap(([article, entities]) =>
    Object.entries(entities).map(([name, sketch], index): FactsOfArticle => {
      const known = typeof sketch === 'string' ? { type: sketch } : sketch;
      const { type = 'person', names = [name], positions = [], pronoun = null, followers = [] } = known;
      return {
        article,
        documentId: idIn('e', article, index),
        type,
        name,
        names,
        positions: positions.map((position) => positionOf(position, entities)),
        followers,
        pronoun,
        plays: known.plays ?? false,
        speaks: known.speaks ?? false,
        mentionIds: Array.from({ length: known.mentions ?? 1 }, (_, nth) => idIn('m', article, 100 * index + nth)),
      };
    }),
  );
}

/** An id that sorts by the name of its article, if that is short, and then by a number. */
export function idIn(prefix: 'e' | 'm', article: string, number: number): string {
  const letters = Buffer.from(article).toString('hex').padEnd(10, '0');
  return letters.length > 10
    ? id(prefix, `${article} ${number}`)
    : `${prefix}-${letters}${number.toString(16).padStart(6, '0')}`;
}

/** The articles that facts are of. */
export function articlesOf(facts: readonly FactsOfArticle[]): NamingArticle[] {
  return [...groupBy(facts, ({ article }) => article)].map(([article, entities]) => ({
    articleId: id('a', article),
    publishedOn: null,
    entities,
  }));
}

function positionOf(position: string, entities: ArticleSketch): EntityFacts['positions'][number] {
  const [title = '', of] = position.split(' of ');
  const known = of === undefined ? undefined : entities[of];
  const type = (typeof known === 'string' ? known : known?.type) ?? 'place';
  return { title, status: 'current', of: of === undefined ? null : { name: of, type } };
}

export interface CollectionOptions {
  readonly gazetteer?: readonly GazetteerLine[];
  readonly stories?: Readonly<Record<string, string>>;
  readonly days?: Readonly<Record<string, string>>;
}

export function gazetteerOfLines(lines: readonly GazetteerLine[]): Gazetteer {
  return gazetteerOf(lines, 'test');
}

/** A cluster with the entities of articles in it. */
export interface FullCluster extends EntityCluster {
  readonly joins: readonly { readonly facts: FactsOfArticle; readonly rule: EntityRuleId | null }[];
}

export function clustersOf(facts: readonly FactsOfArticle[], options: CollectionOptions = {}): FullCluster[] {
  const { gazetteer = [], stories = {}, days = {} } = options;
  const nameOf = new Map(facts.map(({ article }) => [id('a', article), article]));
  const dated = articlesOf(facts).map((article) => ({
    ...article,
    publishedOn: days[nameOf.get(article.articleId) ?? ''] ?? null,
  }));
  const { clusters, joinOf } = clusterEntities(dated, {
    gazetteer: gazetteerOfLines(gazetteer),
    storyOf: (articleId) => stories[nameOf.get(articleId) ?? ''] ?? null,
  });
  const sorted = facts.toSorted((a, b) => (a.documentId < b.documentId ? -1 : 1));
  const joins = groupBy(
    sorted.flatMap((each) => {
      const join = joinOf(each.documentId);
      return join === null ? [] : [{ ...join, facts: each }];
    }),
    ({ cluster }) => cluster,
  );
  return clusters.map((cluster, number) => ({ ...cluster, joins: joins.get(number) ?? [] }));
}

/** The clusters that hold a name: each as `article name`, or `article name (rule)` where a rule joined it. */
export function told(
  articles: Readonly<Record<string, ArticleSketch>>,
  name: RegExp,
  options: CollectionOptions = {},
): string[][] {
  return clustersOf(factsOf(articles), options)
    .map(({ joins }) =>
      joins.map(({ facts, rule }) => {
        const plain = `${facts.article} ${facts.name}`;
        return rule === null ? plain : `${plain} (${rule.slice('entity/'.length)})`;
      }),
    )
    .filter((cluster) => cluster.some((member) => name.test(member)))
    .map((cluster) => cluster.sort())
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}
