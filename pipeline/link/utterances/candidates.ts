import { createPostings, type Postings } from './postings.ts';
import { mixed } from './word-hashes.ts';

/** Quotes that a fingerprint leads to: those of its first ones, and of the first of each speaker and story. */
const mostOfFingerprint = 8;
/** Quotes that are compared in full with one. */
const mostCompared = 8;
/** The share of a quote's fingerprints that another must have to be compared: edits of one word in six leave a third. */
const leastShared = 0.2;

/** A quote as the index knows it. */
export interface IndexedQuote {
  readonly index: number;
  readonly fingerprints: readonly number[];
  /** Numbers of its speaker and of its story; null where it has none. */
  readonly speaker: number | null;
  readonly story: number | null;
}

/** Quotes by their fingerprints. */
export interface CandidateIndex {
  readonly add: (quote: IndexedQuote) => void;
  /** The quotes that share a fifth of the fingerprints of one or more, the eight with most, of equals those added first. */
  readonly of: (quote: IndexedQuote) => number[];
}

/**
 * An index that stays linear whatever is quoted: a fingerprint holds the first eight quotes that were added, so that
 * their order decides and not that of the input; behind a full list the first eight of each speaker and each story are
 * kept, so that a formula of thousands does not hide the two quotes of one of them.
 */
export function createCandidateIndex(): CandidateIndex {
  const postings = createPostings(mostOfFingerprint);
  return {
    add: (quote) => {
      for (const fingerprint of quote.fingerprints) {
        if (postings.add(fingerprint, quote.index)) continue;
        for (const key of narrowerKeys(fingerprint, quote)) postings.add(key, quote.index);
      }
    },
    of: (quote) => {
      const shared = new Map<number, number>();
      for (const fingerprint of quote.fingerprints) {
        for (const index of holders(postings, fingerprint, quote)) shared.set(index, (shared.get(index) ?? 0) + 1);
      }
      const enough = [...shared].filter(([, count]) => count >= leastShared * quote.fingerprints.length);
      const ranked = enough.sort(([a, mostShared], [b, count]) => count - mostShared || a - b);
      return ranked.slice(0, mostCompared).map(([index]) => index);
    },
  };
}

/** The quotes that a fingerprint leads to, each once. */
function holders(postings: Postings, fingerprint: number, quote: IndexedQuote): Iterable<number> {
  const found: number[] = [];
  const isFull = postings.visit(fingerprint, (index) => found.push(index));
  if (!isFull) return found;
  for (const key of narrowerKeys(fingerprint, quote)) postings.visit(key, (index) => found.push(index));
  return new Set(found);
}

function narrowerKeys(fingerprint: number, { speaker, story }: IndexedQuote): number[] {
  const keys: number[] = [];
  if (speaker !== null) keys.push(mixed(fingerprint ^ Math.imul(speaker + 1, 0x9e3779b1)));
  if (story !== null) keys.push(mixed(fingerprint ^ Math.imul(story + 1, 0x85ebca77)));
  return keys;
}
