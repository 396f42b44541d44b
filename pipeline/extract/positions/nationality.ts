import type { NameMention } from '../coreference/naming.ts';
import { countryOfDemonym } from '../lexicon/places.ts';
import { type Clause, wordAt } from './clause.ts';

/** The country of an adjective of nationality that ends at a token, and the first token of it: Norwegian, South Korean. */
export function demonymAt(clause: Clause, at: number): { country: string; first: number } | null {
  const two = countryOfDemonym.get(`${wordAt(clause, at - 1)} ${wordAt(clause, at)}`);
  if (two !== undefined) return { country: two, first: at - 1 };
  const one = countryOfDemonym.get(wordAt(clause, at));
  return one === undefined ? null : { country: one, first: at };
}

/** What a name means; of an adjective of nationality that was taken for a name the country, where the article names it. */
export function meantBy(clause: Clause, name: NameMention): number | null {
  const demonym = demonymAt(clause, name.last);
  return demonym?.first === name.first ? (clause.countries.get(demonym.country) ?? null) : name.entity;
}
