import { hash } from 'node:crypto';

/** The letter that an id starts with, by what it names. */
export type IdPrefix = 'a' | 'p' | 'm' | 'q' | 'd' | 'o' | 'e' | 's' | 'u';

/** sha256 of a text (as UTF-8) or of bytes, in hex. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}

/**
 * The first 16 hex digits of the sha256 of a text. They keep no longer text in memory, as a slice of one would, and take
 * a microsecond more.
 */
export function shortHash(content: string): string {
  return hash('sha256', content, 'buffer').toString('hex', 0, 8);
}

/**
 * An id made of stable facts: a letter, a dash and the first 16 hex digits of a sha256.
 * Facts are joined as a JSON array, so that ["a", "b"] and ["ab"] differ.
 */
export function idOf(prefix: IdPrefix, facts: readonly (string | number | null)[]): string {
  return `${prefix}-${shortHash(JSON.stringify(facts))}`;
}
