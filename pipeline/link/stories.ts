import type { Annotation } from '../annotate.ts';
import { addTo } from '../grouping.ts';
import { idOf, sha256 } from '../ids.ts';
import { compareCodePoints } from '../offsets.ts';
import { comparableWords } from './words.ts';

/** Share of a copy's words that stand in passages of its original: a longer report that takes in a brief is none. */
const copyShare = 0.6;
/** A passage with fewer words than this says nothing about copying: too many articles share short ones. */
const leastWords = 8;
/** A passage that more articles than this share is a house formula rather than news. */
const mostSharers = 64;

/** An article with the articles that copy it. */
export interface Story {
  /** The id of a story that no earlier version has. */
  readonly id: string;
  /**
   * The article that was published first: by day, then by instant where it is stated, then by id. One without a day
   * comes last.
   */
  readonly original: string;
  readonly copies: readonly string[];
}

/**
 * Finds articles that repeat whole passages of an earlier one. A copy is compared with originals only, never with
 * another copy, so no chain of ever less alike articles can grow. Sorting aside it takes time in proportion to the
 * passages. Passages that were edited do not count as shared.
 */
export function findStories(annotations: readonly Annotation[]): Story[] {
  const documents = annotations.map(fingerprint).sort((a, b) => compareCodePoints(a.order, b.order));
  const holders = new Map<string, Fingerprint[]>();
  const copiesOf = new Map<Fingerprint, string[]>();
  for (const document of documents) {
    const original = bestOriginal(document, holders);
    if (original !== undefined) addTo(copiesOf, original, document.id);
    else for (const passage of document.passages.keys()) addTo(holders, passage, document);
  }
  return [...copiesOf].map(([original, copies]) => ({
    id: idOf('s', ['story', smallest([original.id, ...copies])]),
    original: original.id,
    copies: [...copies].sort(compareCodePoints),
  }));
}

interface Fingerprint {
  readonly id: string;
  readonly order: string;
  /** Hash of a body passage → its number of words. */
  readonly passages: ReadonlyMap<string, number>;
  /** Words of all body passages, those too short to be compared included. */
  readonly words: number;
}

function fingerprint({ article, passages }: Annotation): Fingerprint {
  const hashes = new Map<string, number>();
  let total = 0;
  for (const passage of passages) {
    if (passage.role !== 'body' || passage.text === null) continue;
    const words = comparableWords(passage.text);
    total += words.length;
    if (words.length >= leastWords) hashes.set(sha256(words.join(' ')), words.length);
  }
  const day = article.published_on ?? article.published_at?.slice(0, 10) ?? '9999';
  const order = `${day} ${article.published_at ?? '~'} ${article.article_id}`;
  return { id: article.article_id, order, passages: hashes, words: total };
}

/** The earlier original that shares most words with the document, if they are enough; of equals the first. */
function bestOriginal(document: Fingerprint, holders: ReadonlyMap<string, Fingerprint[]>): Fingerprint | undefined {
  const shared = new Map<Fingerprint, number>();
  for (const [passage, words] of document.passages) {
    const others = holders.get(passage) ?? [];
    if (others.length > mostSharers) continue;
    for (const other of others) shared.set(other, (shared.get(other) ?? 0) + words);
  }
  const enough = [...shared].filter(([, words]) => words >= copyShare * document.words);
  const [best] = enough.sort(([a, most], [b, words]) => words - most || compareCodePoints(a.order, b.order));
  return best?.[0];
}

function smallest(ids: readonly string[]): string {
  return ids.reduce((least, id) => (compareCodePoints(id, least) < 0 ? id : least));
}
