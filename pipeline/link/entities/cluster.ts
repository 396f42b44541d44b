import type { EntityType } from '../../../schemas/entities.ts';
import type { EntityRuleId } from '../../../schemas/rules/entity.ts';
import { groupBy } from '../../grouping.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { interned } from '../interned.ts';
import type { ArticleContext } from './agreement.ts';
import { joinAliases } from './aliases.ts';
import { type ArticleEntities, articleEntities, type NamingArticle } from './article-entities.ts';
import { joinGivenNames } from './given-names.ts';
import { type Group, joinAll } from './group.ts';
import { internedGazetteer } from './interned-gazetteer.ts';
import { membersOf } from './member.ts';
import { joinMistypedSurnames, mistypedSurnames } from './mistyped-surnames.ts';
import { groupsByName } from './name-groups.ts';
import { nameKeys } from './name-keys.ts';
import { clusterOf, type EntityCluster, rulesOf } from './named-group.ts';
import { joinShortNames } from './short-names.ts';
import { joinSpellings } from './spellings.ts';
import { surroundingsOf } from './surroundings.ts';
import { settleTypes } from './types.ts';

export interface EntityClusters {
  readonly clusters: readonly EntityCluster[];
  /** The join of an entity of an article by its id; null for one that is never mentioned. */
  readonly joinOf: (documentId: string) => EntityJoin | null;
}

/** Where an entity of an article belongs. */
export interface EntityJoin {
  /** The place of its cluster in the list. */
  readonly cluster: number;
  /** Why it was joined; null for the one that the others were joined to. */
  readonly rule: EntityRuleId | null;
}

export interface ClusterContext {
  readonly gazetteer: Gazetteer;
  /** What copies of one article share; null for an article without a copy. */
  readonly storyOf: (articleId: string) => string | null;
}

/**
 * Finds which entities of articles are one, from summaries of the articles. They are looked up by keys, never compared
 * in pairs, so that the time grows with their number: bearers of one name are told apart, groups of one gazetteer entry
 * and names that articles give for another are joined, and surnames go where everything else agrees. The order of the
 * articles never matters, and articles that share no name with others change nothing for them. The articles are read
 * once, and kept in columns.
 */
export function clusterEntities(articles: Iterable<NamingArticle>, context: ClusterContext): EntityClusters {
  const entities = articleEntities(articles);
  const gazetteer = internedGazetteer(context.gazetteer);
  const { groups, ...told } = groupsOf(entities, context.storyOf, gazetteer);
  const rules = interned<EntityRuleId | null>();
  const [clusterNumbers, ruleNumbers] = [new Uint32Array(entities.count), new Uint8Array(entities.count)];
  const clusters = groups.map((group, number) => {
    const cluster = clusterOf(group, entities, told, gazetteer);
    rulesOf(group, cluster, told).forEach((rule, place) => {
      const entity = group.members[place] ?? 0;
      clusterNumbers[entity] = number;
      ruleNumbers[entity] = rules.numberOf(rule);
    });
    return cluster;
  });
  return { clusters, joinOf: joinsBy(entities.numberOf, clusterNumbers, ruleNumbers, rules.values) };
}

/** Apart, so that of all columns no more is kept than it needs. */
function joinsBy(
  numberOf: ArticleEntities['numberOf'],
  clusters: Uint32Array,
  ruleNumbers: Uint8Array,
  rules: readonly (EntityRuleId | null)[],
): EntityClusters['joinOf'] {
  return (documentId) => {
    const entity = numberOf(documentId);
    return entity < 0 ? null : { cluster: clusters[entity] ?? 0, rule: rules[ruleNumbers[entity] ?? 0] ?? null };
  };
}

/** What clusters are made from, and what was asked of the articles to find it. */
interface Grouped extends ArticleContext {
  readonly groups: readonly Group[];
}

function groupsOf(entities: ArticleEntities, storyOf: ClusterContext['storyOf'], gazetteer: Gazetteer): Grouped {
  const settled = settleTypes(entities, gazetteer);
  const surnames = mistypedSurnames(entities, settled, gazetteer);
  const typeOf = (entity: number): EntityType => (surnames.has(entity) ? 'person' : settled(entity));
  const keys = nameKeys(entities, typeOf);
  const surroundings = surroundingsOf(entities, typeOf, keys, gazetteer);
  const stories = Array.from({ length: entities.articleCount }, (_, article) => storyOf(entities.articleId(article)));
  const context: ArticleContext = {
    member: membersOf(entities, { typeOf, keys, surroundings, gazetteer }),
    articleOf: entities.articleOf,
    surroundings,
    storyOf: (article) => stories[article] ?? null,
  };
  const groups = groupsByName(entities.count, context, gazetteer);
  joinMistypedSurnames(groups, surnames);
  joinEntries(left(groups));
  joinSpellings(left(groups), context.member);
  joinAliases(left(groups), context);
  joinGivenNames(left(groups), context);
  joinShortNames(left(groups), context);
  return { ...context, groups: left(groups) };
}

function left(groups: readonly Group[]): Group[] {
  return groups.filter(({ members }) => members.length > 0);
}

/** Groups of one entry of a gazetteer are one, whatever their names: they are joined to the largest, of equals the first. */
function joinEntries(groups: readonly Group[]): void {
  const byEntry = groupBy(groups, ({ traits }) => traits.entry);
  joinAll(
    [...byEntry.values()].flatMap((bearers) => {
      const into = bearers.reduce((most, group) => (group.members.length > most.members.length ? group : most));
      return bearers
        .filter((group) => group !== into)
        .map((group) => ({ group, into, rule: 'entity/gazetteer' as const }));
    }),
  );
}
