import { join } from 'node:path';
import type { Annotation } from './annotate.ts';
import type { AnnotatedArticle } from './annotated-articles.ts';
import type { Effects } from './effects.ts';
import { RecordError } from './error.ts';
import type { ListedCluster } from './link/carry-over.ts';
import type { Gazetteer } from './link/gazetteer/gazetteer.ts';
import { rowLinker } from './link/linked-rows.ts';
import { findLinks, type Links } from './link/links.ts';
import { publishedClusters } from './link/published.ts';
import { compareCodePoints } from './offsets.ts';
import type { RowStreams } from './row-streams.ts';
import { annotationOf, bodyOf, summaryOf } from './store/record.ts';
import type { Store } from './store/store.ts';
import { openSummaryFile } from './store/summary-file.ts';
import type { LinkedArticles } from './validate/linked-articles.ts';

export interface LinkStoredOptions {
  /** The rows of the version before, whose clusters' ids are carried over. */
  readonly before: RowStreams | null;
  /** Entities of the version before that its rows do not hold, since they were withdrawn. */
  readonly withdrawn: readonly ListedCluster[];
  readonly gazetteer: Gazetteer;
  /** Folder for a file of summaries while they are gone through. */
  readonly work: string;
}

/**
 * Links articles whose records are in a store: from their summaries first, then article by article as their rows are
 * read, so that no more of the texts and rows is in memory than of one article.
 *
 * @throws RecordError of kind io where the folder cannot be written to and, also while the rows are read, where a record
 *   is no longer what was stored
 */
export async function linkStored(
  articles: readonly AnnotatedArticle[],
  store: Store,
  { before, withdrawn, gazetteer, work }: LinkStoredOptions,
  effects: Effects,
): Promise<LinkedArticles> {
  const sorted = [...articles].sort((a, b) => compareCodePoints(a.id, b.id));
  const byId = new Map(sorted.map((article) => [article.id, article]));
  const recordOf = (articleId: string): Uint8Array => {
    const record = store.read(byId.get(articleId)?.key ?? '');
    if (record === null) throw lostRecord(articleId);
    return record;
  };
  const bodyOfArticle = (articleId: string): string => bodyOf(recordOf(articleId));
  const published = await publishedClusters(before, withdrawn);
  const file = await openSummaryFile(join(work, 'summaries'), effects);
  let links: Links;
  try {
    for (const { id } of sorted) await file.add(summaryOf(recordOf(id)));
    links = findLinks(await file.read(), bodyOfArticle, { published, gazetteer });
  } finally {
    await file.remove();
  }
  return {
    identities: links.identities,
    read: async function* () {
      const rowsOf = rowLinker(links, bodyOfArticle);
      for (const article of sorted) yield rowsOf(inPlace(annotationOf(recordOf(article.id)), article));
    },
  };
}

/** An annotation with where its article lies now: it may have been stored when it lay elsewhere. */
function inPlace(annotation: Annotation, { source, sha256 }: AnnotatedArticle): Annotation {
  return { ...annotation, article: { ...annotation.article, source_path: source, source_sha256: sha256 } };
}

function lostRecord(articleId: string): RecordError {
  const message = `What was stored of the article ${articleId} is damaged or was removed while the build was at work. Build again: it is annotated anew.`;
  return new RecordError('io', 'lost-record', message);
}
