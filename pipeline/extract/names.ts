import type { EntityType } from '../../schemas/entities.ts';
import { lowerBound } from '../offsets.ts';
import type { Span } from './extract.ts';
import { countryNames, countryOfDemonym } from './lexicon/places.ts';
import { type Reading, tokenAt } from './reading.ts';
import { type Title, titleBefore } from './titles.ts';
import { isWord, type Token } from './tokens.ts';

/** A proper name in the repaired text, bare of title, determiner and possessive ending. */
export interface Name extends Span {
  readonly type: EntityType;
  /** Probability of the type, in [0, 1]. */
  readonly score: number;
}

/** A name where it stands; `from` and `to` are the indexes of the tokens of its reading that it has a part in. */
export interface NameCandidate extends Span {
  /** Index of the reading that holds it. */
  readonly reading: number;
  readonly from: number;
  readonly to: number;
  /** The folded words: two candidates with the same key are written alike. */
  readonly key: string;
  /** The title right before it: `Mayor Ana Ruiz`, `the spokesman Bo Lind`. */
  readonly title: Title | null;
  readonly type: EntityType;
  readonly score: number;
}

/**
 * The names that lie within a reading and hold a letter or digit, in text order, adjectives of nationality left out. They
 * do not overlap.
 */
export function nameCandidates(readings: readonly Reading[], names: readonly Name[]): NameCandidate[] {
  const candidates: NameCandidate[] = [];
  for (const name of [...names].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const index = lowerBound(readings, ({ end }) => end <= name.start);
    const reading = readings[index];
    const isFree = name.start >= (candidates.at(-1)?.end ?? 0);
    if (reading === undefined || name.start < reading.start || name.end > reading.end || !isFree) continue;
    const from = tokenAt(reading, name.start);
    const to = tokenAt(reading, name.end - 1) + 1;
    const key = keyOf(reading.tokens.slice(from, to));
    if (key === '' || isNationality(key, name.type)) continue;
    const { start, end, type, score } = name;
    candidates.push({
      reading: index,
      from,
      to,
      start,
      end,
      key,
      title: titleBefore(reading.tokens, from),
      type,
      score,
    });
  }
  return candidates;
}

/** `Norwegian`, `South Koreans`; a person may be called Dane. */
function isNationality(key: string, type: EntityType): boolean {
  return type !== 'person' && countryOfDemonym.has(key) && !countryNames.has(key);
}

function keyOf(tokens: readonly Token[]): string {
  const words = tokens.filter(isWord);
  return words.map(({ folded }) => folded.replaceAll('.', '')).join(' ');
}
