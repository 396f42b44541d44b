import type { EntityType } from '../../schemas/entities.ts';
import { isCue } from './cues.ts';
import { determiners } from './lexicon/function-words.ts';
import { givenNames } from './lexicon/given-names.ts';
import { institutions, organizationNouns, organizationWords, placeNouns, placeWords } from './lexicon/organizations.ts';
import { cityAndRegionNames, countryNames } from './lexicon/places.ts';
import type { NameCandidate } from './names.ts';
import { isAcronym, isCapitalised, type Token } from './tokens.ts';

/** How strongly the text speaks for each type; a type that nothing speaks for is left out. */
export type Evidence = Readonly<Partial<Record<EntityType, number>>>;

const typeOrder: readonly EntityType[] = ['person', 'organization', 'place'];

/** What a name's own words and the words beside it say of its type. The weights only rank: a title beats a given name. */
export function evidenceOf(name: NameCandidate, tokens: readonly Token[]): Evidence {
  const words = name.key.split(' ');
  return {
    person: personEvidence(name, words, tokens),
    organization: organizationEvidence(name, words, tokens),
    place: placeEvidence(name, words, tokens),
  };
}

/** The type that the evidence adds up to; `other` where there is none. */
export function typeOf(evidence: readonly Evidence[]): EntityType {
  let best: EntityType = 'other';
  let most = 0;
  for (const type of typeOrder) {
    const weight = evidence.reduce((most, one) => Math.max(most, one[type] ?? 0), 0);
    if (weight > most) {
      most = weight;
      best = type;
    }
  }
  return best;
}

function personEvidence(name: NameCandidate, words: readonly string[], tokens: readonly Token[]): number {
  if (name.title !== null) return 5;
  if (isAged(name, tokens)) return 5;
  if (isDetermined(name, tokens)) return 0;
  const short = words.length > 1 && words.length < 6;
  if (short && givenNames.has(words[0] ?? '')) return 3;
  if (short && isFollowedByWho(name, tokens)) return 2;
  return short && speaks(name, tokens) ? 1 : 0;
}

/** The name stands beside a cue as its subject, and is neither an acronym nor behind a determiner. */
export function speaks(name: NameCandidate, tokens: readonly Token[]): boolean {
  if (isAcronym(tokens[name.from]) || isDetermined(name, tokens)) return false;
  return isCue(tokens, name.to) || isFollowingCue(name, tokens);
}

function isDetermined(name: NameCandidate, tokens: readonly Token[]): boolean {
  return determiners.has(tokens[name.from - 1]?.folded ?? '');
}

/** `…,” said Ana Silva`: the cue stands between the quotation and the name. */
function isFollowingCue(name: NameCandidate, tokens: readonly Token[]): boolean {
  return isCue(tokens, name.from - 1) && /^[”’»,]$/.test(tokens[name.from - 2]?.text ?? '');
}

/** `Ana Silva, 49,`. */
function isAged(name: NameCandidate, tokens: readonly Token[]): boolean {
  const age = tokens[name.to + 1]?.text ?? '';
  return tokens[name.to]?.text === ',' && /^[1-9]\p{N}$/u.test(age) && /^[,.]$/.test(tokens[name.to + 2]?.text ?? '');
}

function isFollowedByWho(name: NameCandidate, tokens: readonly Token[]): boolean {
  return tokens[name.to]?.text === ',' && /^(?:who|whose)$/.test(tokens[name.to + 1]?.folded ?? '');
}

function organizationEvidence(name: NameCandidate, words: readonly string[], tokens: readonly Token[]): number {
  if (institutions.has(name.key)) return 4;
  const head = words.indexOf('of') > 0 ? (words[words.indexOf('of') - 1] ?? '') : (words.at(-1) ?? '');
  if (words.length > 1 && organizationWords.has(head)) return 4;
  if (words.length > 1 && words.slice(1).some((word) => organizationWords.has(word))) return 2;
  if (organizationNouns.has(tokens[name.from - 1]?.folded ?? '')) return 2;
  return isAcronym(tokens[name.from]) && tokens[name.from - 1]?.text === '(' && tokens[name.to]?.text === ')' ? 1 : 0;
}

function placeEvidence(name: NameCandidate, words: readonly string[], tokens: readonly Token[]): number {
  if (countryNames.has(name.key) || cityAndRegionNames.has(name.key)) return 3;
  const head = words.indexOf('of') > 0 ? (words[words.indexOf('of') - 1] ?? '') : (words.at(-1) ?? '');
  if (words.length > 1 && placeWords.has(head)) return 3;
  if (words.length > 1 && /^(?:lake|mount|mt|cape|fort|port)$/.test(words[0] ?? '')) return 2;
  if (tokens[name.from - 1]?.folded === 'of' && placeNouns.has(tokens[name.from - 2]?.folded ?? '')) return 2;
  return isWithinCountry(name, tokens) ? 2 : 0;
}

/** `in Arnheim, Germany`: a preposition of place before, and a comma with a known country or region after. */
function isWithinCountry(name: NameCandidate, tokens: readonly Token[]): boolean {
  if (!/^(?:in|at|from|near|of)$/.test(tokens[name.from - 1]?.folded ?? '')) return false;
  if (tokens[name.to]?.text !== ',' || !isCapitalised(tokens[name.to + 1])) return false;
  const next = tokens[name.to + 1]?.folded ?? '';
  const both = `${next} ${tokens[name.to + 2]?.folded ?? ''}`;
  return [next, both].some((place) => countryNames.has(place) || cityAndRegionNames.has(place));
}
