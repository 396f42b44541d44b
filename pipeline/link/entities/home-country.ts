import { countryOfDemonym } from '../../extract/lexicon/places.ts';
import { type Gazetteer, isSharedName } from '../gazetteer/gazetteer.ts';
import { continents, notOfCountry } from '../lexicon/beyond-country.ts';
import { indefinitePlaces } from '../lexicon/indefinite-places.ts';
import { stateBodies } from '../lexicon/institution-words.ts';
import type { ArticleContext } from './agreement.ts';
import { firstMember, type Group } from './group.ts';
import { codeOfCountry, institutionOf } from './institutions.ts';
import type { Member } from './member.ts';
import { bodyWords } from './names.ts';
import { isTown } from './thing-entry.ts';

/** So many articles of a group are asked. */
const mostAsked = 200;

/**
 * ISO code of the country that a place or body which no gazetteer knows is of, where its articles place it in one: by the
 * country behind its name, by the country in the name of a body, or by a country of which they speak where every country
 * has such a body.
 */
export function homeCountry(
  group: Group,
  { member, surroundings }: Pick<ArticleContext, 'member' | 'surroundings'>,
  gazetteer: Gazetteer,
): string | null {
  const first = firstMember(group, member);
  if (first?.type === 'place') {
    // The Middle East, Norland: a region beyond countries is listed with one.
    const isVague = bodyWords(first.facts.name).some((word) => indefinitePlaces.has(word) || continents.has(word));
    return isVague ? null : only(group.traits.within.map((place) => place.slice(0, 'US'.length)));
  }
  if (first?.type !== 'organization') return null;
  const asked = group.members.slice(0, mostAsked).map(member);
  return only(asked.map((each) => homeOf(each, surroundings(each.facts.article).country, gazetteer)));
}

function homeOf({ facts }: Member, country: string | null, gazetteer: Gazetteer): string | null {
  const words = bodyWords(facts.name);
  const institution = institutionOf(words, gazetteer);
  if (institution !== null) {
    // A court or an office may be anybody’s.
    const isOfState = institution.scope === 'country' && (words.length > 1 || stateBodies.has(words[0] ?? ''));
    return institution.countryCode ?? (isOfState ? country : null);
  }
  return only([codeInFront(words, country, gazetteer), codeBehind(words, country, gazetteer)]);
}

/** Names of countries and towns have so many words at most where they begin that of a body. */
const longestPrefix = 3;

/** `Norland Chess Federation`, `Norlandic Chess Federation`; but not `Indian Ocean Commission`. */
function codeInFront(words: readonly string[], country: string | null, gazetteer: Gazetteer): string | null {
  for (let length = Math.min(longestPrefix, words.length - 1); length > 0; length -= 1) {
    const code = codeOf(words.slice(0, length).join(' '), country, gazetteer);
    const next = words[length] ?? '';
    if (code !== null) return notOfCountry.has(next) || countryOfDemonym.has(next) ? null : code;
  }
  return null;
}

/** `Bank of Norland` */
function codeBehind(words: readonly string[], country: string | null, gazetteer: Gazetteer): string | null {
  const preposition = words.findLastIndex((word) => word === 'of' || word === 'in');
  const behind = words.slice(preposition + 1).filter((word) => word !== 'the');
  return preposition < 1 ? null : codeOf(behind.join(' '), country, gazetteer);
}

/** The code of a country or part of one; of a town only where the article is about its country, since towns have namesakes. */
function codeOf(name: string, country: string | null, gazetteer: Gazetteer): string | null {
  const [place, ...others] = gazetteer.candidates(name).filter(({ type }) => type === 'place');
  if (place === undefined) return countryOfDemonym.has(name) ? codeOfCountry(name, gazetteer) : null;
  if (others.length > 0 || isSharedName(place, name)) return null;
  return isTown(place) && place.countryCode !== country ? null : place.countryCode;
}

/** What all agree on that say anything. */
function only(codes: readonly (string | null)[]): string | null {
  const [code = null, ...others] = new Set(codes.filter((each) => each !== null));
  return others.length > 0 ? null : code;
}
