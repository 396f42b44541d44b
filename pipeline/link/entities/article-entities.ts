import { numberColumn } from '../column.ts';
import { idList, sortedIds } from '../id-list.ts';
import { interned } from '../interned.ts';
import { runAt, runsOf } from '../runs.ts';
import type { ArticleSummary } from '../summary.ts';
import type { EntityProfile } from './facts.ts';

/** An article by whom and what it names. */
export type NamingArticle = Pick<ArticleSummary, 'articleId' | 'publishedOn' | 'entities'>;

/** What is told of many in the same words. */
export type EntityKind = Pick<EntityProfile, 'type' | 'pronoun' | 'plays' | 'speaks'>;

const unknownKind: EntityKind = { type: 'other', pronoun: null, plays: false, speaks: false };

/** An entity of an article. Entities and articles are numbers from 0 on. */
export interface ArticleEntity extends EntityProfile {
  readonly article: number;
  readonly mentionCount: number;
}

/**
 * The entities that articles mention, in columns: some 60 bytes each, and what several have in common once. The numbers
 * of entities are in the order of their ids, whatever that of the articles.
 */
export interface ArticleEntities {
  readonly count: number;
  readonly at: (entity: number) => ArticleEntity;
  readonly articleOf: (entity: number) => number;
  /** What `at` gives too, without its names. */
  readonly kindOf: (entity: number) => EntityKind;
  /** The number of its name among `names`. */
  readonly nameOf: (entity: number) => number;
  /** Names, each once. */
  readonly names: readonly string[];
  /** The id of the first of its mentions by id. */
  readonly firstMention: (entity: number) => string;
  /** The number of an entity by its id; -1 for one that is never mentioned. */
  readonly numberOf: (documentId: string) => number;
  readonly articleCount: number;
  readonly articleId: (article: number) => string;
  readonly dayOf: (article: number) => string | null;
  /** Ascending. */
  readonly entitiesIn: (article: number) => Uint32Array;
}

/** Reads the articles once. */
export function articleEntities(articles: Iterable<NamingArticle>): ArticleEntities {
  const { articleIds, days, kinds, names, nameLists, positions, followers, ...columns } = columnsOf(articles);
  const { documentIds, mentionIds, article, kind, name, nameList, position, follower, mentionCount, day } = columns;
  const { order, placeOf } = sortedIds(documentIds);
  const articleOf = (entity: number): number => article[order[entity] ?? 0] ?? 0;
  const kindOf = (entity: number): EntityKind => kinds[kind[order[entity] ?? 0] ?? 0] ?? unknownKind;
  const inArticles = runsOf(order.length, articleIds.count(), articleOf);
  return {
    count: order.length,
    at: (entity) => {
      const row = order[entity] ?? 0;
      const { type, pronoun, plays, speaks } = kindOf(entity);
      return {
        type,
        pronoun,
        plays,
        speaks,
        name: names[name[row] ?? 0] ?? '',
        names: nameLists[nameList[row] ?? 0] ?? [],
        positions: positions[position[row] ?? 0] ?? [],
        followers: followers[follower[row] ?? 0] ?? [],
        article: article[row] ?? 0,
        mentionCount: mentionCount[row] ?? 0,
      };
    },
    articleOf,
    kindOf,
    nameOf: (entity) => name[order[entity] ?? 0] ?? 0,
    names,
    firstMention: (entity) => mentionIds.at(order[entity] ?? 0),
    numberOf: placeOf,
    articleCount: articleIds.count(),
    articleId: articleIds.at,
    dayOf: (number) => days[day[number] ?? 0] ?? null,
    entitiesIn: (number) => runAt(inArticles, number),
  };
}

/** The columns, a row for each entity in the order of the articles, and the values that they number. */
function columnsOf(articles: Iterable<NamingArticle>) {
  const [articleIds, documentIds, mentionIds] = [idList('a'), idList('e'), idList('m')];
  const days = interned<string | null>();
  const kinds = interned<EntityKind>(({ type, pronoun, plays, speaks }) => `${type} ${pronoun} ${plays} ${speaks}`);
  const names = interned<string>();
  const nameLists = interned<readonly string[]>(listKey);
  const positions = interned<EntityProfile['positions']>(listKey);
  const followers = interned<readonly string[]>(listKey);
  const [day, article, kind, name] = [numberColumn(), numberColumn(), numberColumn(), numberColumn()];
  const [nameList, position, follower, mentionCount] = [numberColumn(), numberColumn(), numberColumn(), numberColumn()];
  for (const { articleId, publishedOn, entities } of articles) {
    const number = articleIds.add(articleId);
    day.add(days.numberOf(publishedOn));
    for (const facts of entities) {
      const [firstMention] = facts.mentionIds;
      if (firstMention === undefined) continue;
      const { type, pronoun, plays, speaks } = facts;
      documentIds.add(facts.documentId);
      mentionIds.add(firstMention);
      article.add(number);
      kind.add(kinds.numberOf({ type, pronoun, plays, speaks }));
      name.add(names.numberOf(facts.name));
      nameList.add(nameLists.numberOf(facts.names));
      position.add(positions.numberOf(facts.positions));
      follower.add(followers.numberOf(facts.followers));
      mentionCount.add(facts.mentionIds.length);
    }
  }
  return {
    articleIds,
    documentIds,
    mentionIds,
    day: day.values(),
    article: article.values(),
    kind: kind.values(),
    name: name.values(),
    nameList: nameList.values(),
    position: position.values(),
    follower: follower.values(),
    mentionCount: mentionCount.values(),
    days: days.values,
    kinds: kinds.values,
    names: names.values,
    nameLists: nameLists.values,
    positions: positions.values,
    followers: followers.values,
  };
}

/** Equal for equal lists; most are empty. */
function listKey(list: readonly unknown[]): string {
  return list.length === 0 ? '' : JSON.stringify(list);
}
