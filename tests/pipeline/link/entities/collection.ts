import type { EntityCluster } from '../../../../pipeline/link/entities/cluster.ts';
import { clusterEntities } from '../../../../pipeline/link/entities/cluster.ts';
import type { EntityFacts } from '../../../../pipeline/link/entities/facts.ts';
import { type Gazetteer, gazetteerOf } from '../../../../pipeline/link/gazetteer/gazetteer.ts';
import type { EntityType } from '../../../../schemas/entities.ts';
import type { GazetteerLine } from '../../../../schemas/gazetteer.ts';

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

/** The facts of articles that are called by names. */
export function factsOf(articles: Readonly<Record<string, ArticleSketch>>): EntityFacts[] {
  return Object.entries(articles).flatMap(([article, entities]) =>
    Object.entries(entities).map(([name, sketch]): EntityFacts => {
      const known = typeof sketch === 'string' ? { type: sketch } : sketch;
      const { type = 'person', names = [name], positions = [], pronoun = null, followers = [] } = known;
      return {
        documentId: `e-${article}-${name}`,
        articleId: article,
        type,
        name,
        names,
        positions: positions.map((position) => positionOf(position, entities)),
        followers,
        pronoun,
        plays: known.plays ?? false,
        speaks: known.speaks ?? false,
        mentionCount: known.mentions ?? 1,
        mentionIds: Array.from({ length: known.mentions ?? 1 }, (_, index) => `m-${article}-${index}`).join(' '),
      };
    }),
  );
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

export function clustersOf(facts: readonly EntityFacts[], options: CollectionOptions = {}): EntityCluster[] {
  const { gazetteer = [], stories = {}, days = {} } = options;
  return clusterEntities(facts, {
    gazetteer: gazetteerOfLines(gazetteer),
    storyOf: (article) => stories[article] ?? null,
    publishedOn: (article) => days[article] ?? null,
  });
}

/** The clusters that hold a name: each as `article name`, or `article name (rule)` where a rule joined it. */
export function told(
  articles: Readonly<Record<string, ArticleSketch>>,
  name: RegExp,
  options: CollectionOptions = {},
): string[][] {
  return clustersOf(factsOf(articles), options)
    .map(({ joins }) =>
      joins.map(({ documentId, rule }) => {
        const plain = documentId.slice('e-'.length).replace('-', ' ');
        return rule === null ? plain : `${plain} (${rule.slice('entity/'.length)})`;
      }),
    )
    .filter((cluster) => cluster.some((member) => name.test(member)))
    .map((cluster) => cluster.sort())
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}
