/** Sub-words and their ids; continuations begin with `##`. */
export type Vocabulary = ReadonlyMap<string, number>;

const unknownPiece = '[UNK]';
const maximalPieces = 12;
// The limit of the method's first implementation (BERT): a longer run of letters is unknown as a whole.
const maximalPart = 100;
const maximalCached = 50_000;
const caches = new WeakMap<Vocabulary, Map<string, readonly number[]>>();

/** Reads a vocabulary: one sub-word a line, its id the number of the line from 0. */
export function readVocabulary(text: string): Vocabulary {
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  if (lines.at(-1) === '') lines.pop();
  return new Map(lines.map((line, id) => [line, id]));
}

/**
 * The ids of a word's sub-words, 1 to 12 of them, by WordPiece (Schuster and Nakajima 2012; as in BERT, uncased): lower
 * case, no combining marks, cut into runs of letters and digits and single other characters, and each run into the
 * longest sub-words that the vocabulary has, from left to right. A run that cannot be cut so is unknown as a whole.
 */
export function subwordIds(vocabulary: Vocabulary, word: string): readonly number[] {
  if (word.length > maximalPart) return cutWord(vocabulary, word);
  const cache = cacheOf(vocabulary);
  const known = cache.get(word);
  if (known !== undefined) return known;
  const ids = cutWord(vocabulary, word);
  if (cache.size >= maximalCached) cache.clear();
  cache.set(word, ids);
  return ids;
}

function cacheOf(vocabulary: Vocabulary): Map<string, readonly number[]> {
  const known = caches.get(vocabulary);
  if (known !== undefined) return known;
  const cache = new Map<string, readonly number[]>();
  caches.set(vocabulary, cache);
  return cache;
}

function cutWord(vocabulary: Vocabulary, word: string): readonly number[] {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
  const ids: number[] = [];
  for (const [part] of plain.matchAll(/[\p{L}\p{N}]+|\S/gu)) {
    ids.push(...cutPart(vocabulary, part));
    if (ids.length >= maximalPieces) break;
  }
  return ids.length === 0 ? [unknownId(vocabulary)] : ids.slice(0, maximalPieces);
}

function cutPart(vocabulary: Vocabulary, part: string): number[] {
  if (part.length > maximalPart) return [unknownId(vocabulary)];
  const ids: number[] = [];
  let start = 0;
  while (start < part.length) {
    let end = part.length;
    let id: number | undefined;
    while (end > start) {
      id = vocabulary.get(start === 0 ? part.slice(0, end) : `##${part.slice(start, end)}`);
      if (id !== undefined) break;
      end--;
    }
    if (id === undefined) return [unknownId(vocabulary)];
    ids.push(id);
    start = end;
  }
  return ids;
}

function unknownId(vocabulary: Vocabulary): number {
  return vocabulary.get(unknownPiece) ?? 0;
}
