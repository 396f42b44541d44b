import { mixed, stemBits, type WordHash } from './word-hashes.ts';

/** Words of an n-gram. */
export const gramSize = 4;
/** N-grams in a row of which one is a fingerprint. */
const windowSize = 2;

/**
 * The fingerprints of a quote by winnowing (Schleimer, Wilkerson and Aiken, 2003): of every two neighbouring n-grams of
 * four stems the one of the smaller hash. So two quotes that share a run of five words share a fingerprint, wherever
 * it stands in them, at two thirds of the n-grams. A quote of fewer words has none.
 */
export function fingerprints(words: Uint32Array, start: number, end: number): number[] {
  const grams = gramHashes(words, start, end);
  const chosen: number[] = [];
  let last = -1;
  for (let from = 0; from + 1 < Math.max(grams.length, windowSize); from++) {
    let least = from;
    for (let at = from + 1; at < Math.min(from + windowSize, grams.length); at++) {
      if ((grams[at] ?? 0) <= (grams[least] ?? 0)) least = at;
    }
    const gram = grams[least];
    if (gram !== undefined && least !== last) chosen.push(gram);
    last = least;
  }
  return chosen;
}

function gramHashes(words: Uint32Array, start: number, end: number): number[] {
  const hashes: number[] = [];
  for (let at = start; at + gramSize <= end; at++) {
    let hash = 0;
    for (let offset = 0; offset < gramSize; offset++) {
      hash = mixed(Math.imul(hash, 31) + stemBits(words[at + offset] as WordHash));
    }
    hashes.push(hash);
  }
  return hashes;
}
