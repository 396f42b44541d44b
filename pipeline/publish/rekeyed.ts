import type { ChangeReason } from '../../schemas/manifest.ts';
import type { Row } from '../../schemas/table.ts';
import type { Difference } from './row-diff.ts';

/** Counts rows that are gone under one id and there under another, though what the id is made of stayed. */
export interface RekeyedCounter {
  /** Takes the differences of a table, those of an article one after another. */
  add(difference: Difference): void;
  total(): number;
}

/** Counts new rows whose facts are those of a row that is gone, article by article: facts name their article. */
export function countRekeyed(): RekeyedCounter {
  let article: string | null = null;
  let gone = new Set<string>();
  let added: string[] = [];
  let count = 0;
  const settle = (): void => {
    count += added.filter((facts) => gone.has(facts)).length;
    gone = new Set();
    added = [];
  };
  return {
    add(difference) {
      const { op, old, now, reason, key } = difference;
      const row = now ?? old;
      const facts = op === 'MOD' || row === undefined ? null : lastingFacts(row, reason);
      if (facts === null) return;
      const scope = difference.article === key ? null : difference.article;
      if (scope !== article) settle();
      article = scope;
      if (op === 'DEL') gone.add(facts);
      else added.push(facts);
    },
    total() {
      settle();
      return count;
    },
  };
}

/**
 * The facts that a row's id is made of: a row that has them still is the same row. Null for rows that have no such
 * facts, and for an article whose source is not the same: a correction may well give it another URL and so another id.
 */
function lastingFacts(row: Row, reason: ChangeReason): string | null {
  const { article_id, source_path, text_sha256, start, end, part_starts, part_ends, title } = row;
  if (typeof source_path === 'string') return reason === 'method' ? JSON.stringify([source_path, text_sha256]) : null;
  if (typeof start !== 'number') return null;
  return JSON.stringify([article_id, part_starts ?? start, part_ends ?? end, title]);
}
