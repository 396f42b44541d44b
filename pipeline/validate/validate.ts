import type { EntityRow } from '../../schemas/entities.ts';
import { tableNames, tableOf, tables } from '../../schemas/tables.ts';
import { describeEntities, type EntityIdentity } from '../link/entity-row.ts';
import type { ArticleRows } from '../link/linked-rows.ts';
import { compareCodePoints } from '../offsets.ts';
import type { Reject } from '../reject.ts';
import { sortRows } from '../rows.ts';
import { type Pass, readSifted, siftEach } from './article-passes.ts';
import { keyRegister } from './key-register.ts';
import { type ArticleTable, articleTables, byArticleTable, type LinkedArticles } from './linked-articles.ts';
import { checkKeys, checkSchemas, rejectOf } from './row-checks.ts';
import { type SiftedArticle, siftArticle } from './sift.ts';

/** Rows that hold, article by article, and the ones that do not with the reason. */
export interface SiftedArticles {
  /** In the order of their table. */
  readonly entities: readonly EntityRow[];
  /** The rows of each article that has any left, in order of article_id, the same each time they are read. */
  readonly read: () => AsyncIterable<ArticleRows>;
  /** In the order of the tables and of the rows in them. */
  readonly rejects: readonly Reject[];
  /** Rows of all tables before and after. */
  readonly rowsIn: number;
  readonly rowsOut: number;
}

/**
 * Proves every row: the schema of its table, unique keys, spans that slice to what the row was read from, references
 * that resolve. What fails becomes a reject, and so does a row that needs it; a nullable reference becomes null.
 * What rows say of one another is then told anew of the rows that are left, and entities are counted over them.
 *
 * The articles are read once where all that they refer to beyond themselves is there. Otherwise they are read again with
 * what is known not to be, until nothing more is found. Kept in memory are the keys of rows, 8 bytes each, the entities,
 * what is counted of them, and the rejects.
 */
export async function validate({ identities, read }: LinkedArticles): Promise<SiftedArticles> {
  const rejected: Reject[] = [];
  let known: Known = {
    identities: sortRows(identities, tables.entities.order),
    missing: new Set(),
    owners: new Map(),
  };
  for (;;) {
    const { pass, missing, repeated } = await siftAll(read, known);
    const entities = checkEntities(describeEntities(known.identities, pass.tallies), rejected);
    const isSettled = entities.length === known.identities.length && missing.length === 0 && repeated.length === 0;
    if (isSettled) {
      return {
        entities,
        read: readSifted(read, pass, siftWith(known)),
        rejects: tableNames.flatMap((name) => (name === 'entities' ? byRow(rejected) : pass.rejects[name])),
        rowsIn: pass.rowsIn + identities.length,
        rowsOut: pass.rowsOut + entities.length,
      };
    }
    known = {
      identities: entities,
      missing: new Set([...known.missing, ...missing]),
      owners: new Map([...known.owners, ...repeated.map((key) => [key, null] as const)]),
    };
  }
}

/** What the passes before have found out of the collection. */
interface Known {
  /** The entities that are rows, as far as is known. */
  readonly identities: readonly EntityIdentity[];
  /** The articles that others are said to be copies of, and that are no rows. */
  readonly missing: ReadonlySet<string>;
  /** Keys that several articles have rows of, with the place of the first article, or null until that is read. */
  readonly owners: Map<string, number | null>;
}

/** A pass, and what it found to be missing or there more than once that was not known to be. */
interface FullPass {
  readonly pass: Pass;
  readonly missing: readonly string[];
  readonly repeated: readonly string[];
}

async function siftAll(read: LinkedArticles['read'], known: Known): Promise<FullPass> {
  const registers = byArticleTable(keyRegister);
  const originals = new Set<string>();
  const sift = siftWith(known, (table, key) => registers[table].add(key));
  const pass = await siftEach(read, (rows, place) => {
    const sifted = sift(rows, place);
    for (const { duplicate_of } of sifted.rows.articles) if (duplicate_of !== null) originals.add(duplicate_of);
    return sifted;
  });
  const keys = byArticleTable((name) => registers[name].close());
  return {
    pass,
    missing: [...originals].filter((id) => !keys.articles.has(id)),
    repeated: articleTables.flatMap((name) => keys[name].repeated),
  };
}

/** Sifts articles by what is known of the collection. `use` is told of the key of each row that may have it. */
function siftWith(
  { identities, missing, owners }: Known,
  use: (table: ArticleTable, key: string) => void = () => {},
): (rows: ArticleRows, place: number) => SiftedArticle {
  const names = new Map(identities.map(({ entity_id, name }) => [entity_id, name]));
  const articles = { has: (id: unknown) => !missing.has(String(id)) };
  return (rows, place) => {
    const claim = (table: ArticleTable, key: string): boolean => {
      if (owners.get(key) === null) owners.set(key, place);
      const isOwn = (owners.get(key) ?? place) === place;
      if (isOwn) use(table, key);
      return isOwn;
    };
    return siftArticle(rows, { names, articles, claim });
  };
}

/** The entities whose rows hold. */
function checkEntities(entities: readonly EntityRow[], rejected: Reject[]): EntityRow[] {
  const table = tableOf('entities');
  const reject = (...fault: Parameters<typeof rejectOf>): number => rejected.push(rejectOf(...fault));
  return checkKeys(table, checkSchemas(table, entities, reject), reject);
}

/** Rejects of one table in the order of their rows, whichever pass found them. */
function byRow(rejects: readonly Reject[]): Reject[] {
  return rejects.toSorted((left, right) => compareCodePoints(left.inputRef, right.inputRef));
}
