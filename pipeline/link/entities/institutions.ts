import { countryOfDemonym } from '../../extract/lexicon/places.ts';
import { type Gazetteer, isSharedName } from '../gazetteer/gazetteer.ts';
import { institutionScope, stateBodies } from '../lexicon/institution-words.ts';

/** An institution whose name, but for that of its country, is one that others have too. */
export interface Institution {
  /** The name without that of the country. */
  readonly words: readonly string[];
  /** What has one of its kind each. */
  readonly scope: 'country' | 'town';
  /** The country that the name says. */
  readonly countryCode: string | null;
}

/**
 * Takes the country out of the name of an institution, given as `bodyWords`; null for a name that is its own.
 *
 * @example institutionOf(['supreme', 'court', 'of', 'india'], gazetteer) // { words: ['supreme', 'court'], scope: 'country', countryCode: 'IN' }
 */
export function institutionOf(words: readonly string[], gazetteer: Gazetteer): Institution | null {
  for (const { rest, country } of divisions(words)) {
    const scope = institutionScope(rest);
    if (scope === null || (rest.length === 1 && !stateBodies.has(rest[0] ?? ''))) continue;
    const countryCode = codeOfCountry(country, gazetteer);
    if (countryCode !== null) return { words: rest, scope, countryCode };
  }
  const scope = institutionScope(words);
  return scope === null ? null : { words, scope, countryCode: null };
}

/** Names of countries have so many words at most where they stand before that of an institution. */
const longestPrefix = 3;

/** `Supreme Court | of | India`, `New Zealand | Labour Party` */
function divisions(words: readonly string[]): { rest: readonly string[]; country: string }[] {
  const preposition = words.findLastIndex((word) => word === 'of' || word === 'in');
  const behind = words.slice(preposition + 1).filter((word) => word !== 'the');
  const suffix = preposition < 1 ? [] : [{ rest: words.slice(0, preposition), country: behind.join(' ') }];
  const prefixes = words.slice(0, Math.min(longestPrefix, words.length - 1)).map((_, index) => ({
    rest: words.slice(index + 1),
    country: words.slice(0, index + 1).join(' '),
  }));
  return [...suffix, ...prefixes];
}

/** ISO code of a country by its name or demonym, given as comparable words; null for Georgia, a name that others bear. */
export function codeOfCountry(name: string, gazetteer: Gazetteer): string | null {
  const country = countryOfDemonym.get(name) ?? name;
  const entry = gazetteer.candidates(country).find(({ kind }) => kind === 'country');
  const isSure = entry !== undefined && (country !== name || !isSharedName(entry, name));
  return isSure ? entry.countryCode : null;
}
