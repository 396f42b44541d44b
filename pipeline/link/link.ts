import { type Rows, tables } from '../../schemas/tables.ts';
import type { Annotation } from '../annotate.ts';
import { compareCodePoints } from '../offsets.ts';
import { sortRows } from '../rows.ts';
import type { ListedCluster } from './carry-over.ts';
import { describeEntities } from './entity-row.ts';
import { type EntityTallies, tally } from './entity-tally.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import { shippedGazetteer } from './gazetteer/shipped.ts';
import { type ArticleRows, rowLinker } from './linked-rows.ts';
import { findLinks } from './links.ts';
import { packSummary } from './packed-summary.ts';
import { clustersIn } from './published.ts';
import { bodyText } from './stories/body-text.ts';
import { summarize } from './summary.ts';

export interface LinkCollectionOptions {
  /** The rows of the version before, whose clusters' ids are carried over. */
  readonly before?: Rows | null;
  /** Entities of the version before that its rows do not hold, since they were withdrawn. */
  readonly withdrawn?: readonly ListedCluster[];
  /** What is known of names. @default the one that ships */
  readonly gazetteer?: Gazetteer;
}

/**
 * Makes the tables of a collection from its annotated articles: who is one across articles, which articles are copies,
 * which quotes are the same words. The order of the annotations never matters. It works from summaries and then
 * article by article, so that a collection that does not fit in memory can be linked by the same steps.
 */
export function link(
  annotations: readonly Annotation[],
  { before = null, withdrawn = [], gazetteer = shippedGazetteer }: LinkCollectionOptions = {},
): Rows {
  const sorted = [...annotations].sort((a, b) => compareCodePoints(a.article.article_id, b.article.article_id));
  const byId = new Map(sorted.map((annotation) => [annotation.article.article_id, annotation]));
  const bodyOf = (articleId: string): string => {
    const annotation = byId.get(articleId);
    return annotation === undefined ? '' : bodyText(annotation);
  };
  const summaries = sorted.map((annotation) => packSummary(summarize(annotation)));
  const links = findLinks(summaries, bodyOf, { published: clustersIn(before, withdrawn), gazetteer });
  const rowsOf = rowLinker(links, bodyOf);
  const tallies: EntityTallies = new Map();
  const linked = sorted.map((annotation) => {
    const rows = rowsOf(annotation);
    tally(tallies, rows);
    return rows;
  });
  const all = <Table extends keyof ArticleRows>(table: Table): ArticleRows[Table][number][] =>
    linked.flatMap((rows): readonly ArticleRows[Table][number][] => rows[table]);
  return {
    articles: all('articles'),
    passages: all('passages'),
    entities: sortRows(describeEntities(links.identities, tallies), tables.entities.order),
    mentions: all('mentions'),
    quotes: all('quotes'),
    dates: all('dates'),
    positions: all('positions'),
  };
}
