/**
 * How far a person's given names speak for a woman or a man: a linear model over hashed pieces of names. It is soft
 * evidence for whom `he` and `she` may mean, never a fact about a person.
 */
export interface GivenNames {
  /** One weight a bucket, in steps of `1 / weightSteps`; positive speaks for a woman. */
  readonly weights: Int8Array;
}

export const buckets = 1 << 15;
export const weightSteps = 24;

/** FNV-1a over UTF-16 code units (Fowler, Noll and Vo). */
function bucketOf(piece: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < piece.length; index++) hash = Math.imul(hash ^ piece.charCodeAt(index), 0x01000193);
  return ((hash >>> 15) ^ hash) & (buckets - 1);
}

const longestEnding = 4;

/**
 * The buckets of the pieces of a name: its first word whole, how it ends and begins, the second word of three or more
 * (`Maria Jose Ruiz`), and the last, which is the given name where the surname comes first.
 */
export function piecesOf(name: string): number[] {
  const [first, second = '', ...others] = plain(name).split(' ').filter(Boolean);
  if (first === undefined) return [];
  const last = others.at(-1) ?? second;
  const pieces = [`first ${first}`, `begins ${first.slice(0, 3)}`];
  for (let length = 1; length <= longestEnding; length++) pieces.push(`ends ${length} ${first.slice(-length)}`);
  if (last !== '') pieces.push(`last ${last}`, `closes ${last.slice(-3)}`);
  if (others.length > 0) pieces.push(`second ${second}`, `second ends ${second.slice(-2)}`);
  return pieces.map(bucketOf);
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\s-]/gu, '')
    .trim()
    .replace(/\s+/gu, ' ');
}

/**
 * Log odds, base e, that the bearer of a name is a woman rather than a man, were there as many of both. A name of one
 * word is taken for a given name.
 */
export function womanLogOdds({ weights }: GivenNames, name: string): number {
  return piecesOf(name).reduce((sum, bucket) => sum + (weights[bucket] ?? 0), 0) / weightSteps;
}

/** Reads weights, one byte a bucket. */
export function readGivenNames(bytes: Uint8Array): GivenNames {
  if (bytes.length !== buckets)
    throw new Error(`The given names of a model have ${buckets} weights, not ${bytes.length}`);
  return { weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length) };
}
