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
  /**
   * The quotes that share a fifth of the fingerprints of one or more: the eight with most, of equals those of its speaker
   * and story, then those added first.
   */
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
      const found = new Map<number, Candidate>();
      for (const fingerprint of quote.fingerprints) collect(found, postings, fingerprint, quote);
      const enough = [...found].filter(([, { shared }]) => shared >= leastShared * quote.fingerprints.length);
      const ranked = enough.sort(
        ([a, one], [b, other]) => other.shared - one.shared || Number(other.isNear) - Number(one.isNear) || a - b,
      );
      return ranked.slice(0, mostCompared).map(([index]) => index);
    },
  };
}

interface Candidate {
  /** Fingerprints that it shares. */
  shared: number;
  /** It was found among those of the same speaker or story. */
  isNear: boolean;
  /** The fingerprint that was counted last, so that none counts twice. */
  last: number;
}

/** Counts the fingerprint for every quote that it leads to, once each. */
function collect(found: Map<number, Candidate>, postings: Postings, fingerprint: number, quote: IndexedQuote): void {
  const count = (index: number, isNear: boolean): void => {
    const candidate = found.get(index);
    if (candidate === undefined) found.set(index, { shared: 1, isNear, last: fingerprint });
    else {
      if (candidate.last !== fingerprint) candidate.shared++;
      candidate.last = fingerprint;
      candidate.isNear ||= isNear;
    }
  };
  const isFull = postings.visit(fingerprint, (index) => count(index, false));
  if (!isFull) return;
  for (const key of narrowerKeys(fingerprint, quote)) postings.visit(key, (index) => count(index, true));
}

function narrowerKeys(fingerprint: number, { speaker, story }: IndexedQuote): number[] {
  const keys: number[] = [];
  if (speaker !== null) keys.push(mixed(fingerprint ^ Math.imul(speaker + 1, 0x9e3779b1)));
  if (story !== null) keys.push(mixed(fingerprint ^ Math.imul(story + 1, 0x85ebca77)));
  return keys;
}
