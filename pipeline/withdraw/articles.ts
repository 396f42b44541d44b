import type { Withdrawal } from '../../schemas/collection.ts';
import { unpackMetadata } from '../article.ts';
import type { ArticleIdentity } from '../ingest/identity.ts';
import { canonicalUrl } from '../ingest/url.ts';
import type { Reject } from '../reject.ts';
import { withdrawnReject } from './withdrawn.ts';

/** Documents as ingest gave them, before one is chosen of those at one URL. */
export interface Documents<Identified> {
  readonly articles: readonly Identified[];
  readonly rejects: readonly Reject[];
}

/** What a withdrawal may call an article by. */
type Named = Pick<ArticleIdentity, 'id' | 'source' | 'metadata'>;

/** Finds the withdrawal that names a document, by its id, source or address. */
export function withdrawalFinder(withdrawals: readonly Withdrawal[]): (article: Named) => Withdrawal | undefined {
  return finderIn(byName(withdrawals));
}

function finderIn(named: ReadonlyMap<string, Withdrawal>): (article: Named) => Withdrawal | undefined {
  if (named.size === 0) return () => undefined;
  return ({ id, source, metadata }) =>
    named.get(id) ?? named.get(source) ?? named.get(unpackMetadata(metadata).url ?? '');
}

/** Withdrawals of articles by what they call them, an address also as it is written canonically. */
function byName(withdrawals: readonly Withdrawal[]): Map<string, Withdrawal> {
  const named = new Map<string, Withdrawal>();
  for (const withdrawal of withdrawals) {
    const { article } = withdrawal;
    if (article === undefined) continue;
    for (const key of [article, canonicalUrl(article)]) if (key !== null) named.set(key, withdrawal);
  }
  return named;
}

/**
 * Leaves out the withdrawn articles: every document of their id, so that no older state of one comes to light. Each is
 * a reject of which no more is kept than the id, and so is a file of a withdrawn path that could not be read.
 *
 * @returns the documents, and the withdrawals of articles that found none.
 */
export function withdrawArticles<Identified extends Named>(
  { articles, rejects }: Documents<Identified>,
  withdrawals: readonly Withdrawal[],
): Documents<Identified> & { readonly idle: readonly Withdrawal[] } {
  const named = byName(withdrawals);
  const find = finderIn(named);
  const withdrawalOf = new Map<string, Withdrawal>();
  for (const article of articles) {
    const found = find(article);
    if (found !== undefined) withdrawalOf.set(article.id, found);
  }
  const effective = new Set(withdrawalOf.values());
  const unread = rejects.map((reject) => {
    const found = named.get(reject.inputRef);
    if (found === undefined) return reject;
    effective.add(found);
    return withdrawnReject(reject.stage, reject.inputRef, found);
  });
  const gone = articles.flatMap(({ id, source }) => {
    const found = withdrawalOf.get(id);
    return found === undefined ? [] : [withdrawnReject('ingest', source, found, { article_id: id })];
  });
  return {
    articles: articles.filter(({ id }) => !withdrawalOf.has(id)),
    rejects: [...unread, ...gone],
    idle: withdrawals.filter((withdrawal) => withdrawal.article !== undefined && !effective.has(withdrawal)),
  };
}
