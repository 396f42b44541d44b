import { isCompoundEnding } from '../pipeline/language/lexicon/hyphenated.ts';
import { afterTitles } from '../pipeline/language/name-titles.ts';

const determiners = new Set(['the', 'a', 'an']);
const possessives = new Set(["'s", '’s', "'", '’']);

/** A span of tokens, half open. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/**
 * The span of a name as this project writes it: without determiner and possessive, without what a hyphen
 * joins to it (`Halden-based`) and, of a person, without title.
 * Null where nothing is left, as of `the President`.
 *
 * @example properName(['Sen.', 'Ada', 'Obi', "'s"], { first: 0, end: 4 }, true) // { first: 1, end: 3 }
 */
export function properName(tokens: readonly string[], span: Span, isPerson: boolean): Span | null {
  let { first, end } = span;
  while (first < end && determiners.has((tokens[first] ?? '').toLowerCase())) first++;
  while (first < end && possessives.has(tokens[end - 1] ?? '')) end--;
  if (end - first > 2 && tokens[end - 2] === '-' && isCompoundEnding(tokens[end - 1])) end -= 2;
  if (isPerson) first = afterTitles(tokens, first, end - 1);
  return first < end ? { first, end } : null;
}
