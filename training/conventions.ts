import { honorifics, officeShortForms, offices } from '../pipeline/extract/lexicon/titles.ts';

/** Titles that are more often given names, such as Don Cheadle and Dean Martin: they stay. */
const givenNames = new Set(['don', 'dona', 'dean', 'dame']);
const determiners = new Set(['the', 'a', 'an']);
const possessives = new Set(["'s", '’s', "'", '’']);

/** A span of tokens, half open. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

const plain = (token: string): string => token.toLowerCase().replace(/\.$/u, '');

/** Number of tokens that a title takes at `first`: `Prime Minister` 2, `Sen.` 1, `Maria` 0. */
function titleLength(tokens: readonly string[], first: number, end: number): number {
  for (let length = Math.min(4, end - first); length > 0; length--) {
    const phrase = tokens
      .slice(first, first + length)
      .map(plain)
      .join(' ');
    if (givenNames.has(phrase)) continue;
    if (offices.has(phrase) || offices.has(phrase.replaceAll(' - ', '-')) || honorifics.has(phrase)) return length;
    if (officeShortForms.has(phrase)) return length;
  }
  return 0;
}

/**
 * The span of a name as this project writes it: without determiner and possessive and, of a person, without title.
 * Null where nothing is left, as of `the President`.
 *
 * @example properName(['Sen.', 'Ada', 'Obi', "'s"], { first: 0, end: 4 }, true) // { first: 1, end: 3 }
 */
export function properName(tokens: readonly string[], span: Span, isPerson: boolean): Span | null {
  let { first, end } = span;
  while (first < end && determiners.has(plain(tokens[first] ?? ''))) first++;
  while (first < end && possessives.has(tokens[end - 1] ?? '')) end--;
  if (isPerson) {
    for (let length = titleLength(tokens, first, end); length > 0; length = titleLength(tokens, first, end)) {
      first += length;
    }
  }
  return first < end ? { first, end } : null;
}
