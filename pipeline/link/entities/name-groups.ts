import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { interned } from '../interned.ts';
import { indefinitePlaces } from '../lexicon/indefinite-places.ts';
import { runAt, runsOf } from '../runs.ts';
import type { ArticleContext } from './agreement.ts';
import { bearersOf, loneGroup } from './bearers.ts';
import type { Group } from './group.ts';
import { joinInstitutionCopies } from './institution-copies.ts';
import { institutionOf } from './institutions.ts';
import { isSingleName } from './label.ts';
import { leadingName } from './leading-name.ts';
import type { Member } from './member.ts';
import { bodyWords, nameKey } from './names.ts';

/** The bearers of each name; who has only a name that many bear is a group alone, but for institutions in copies. */
export function groupsByName(count: number, context: ArticleContext, gazetteer: Gazetteer): Group[] {
  const keys = interned<string>();
  const keyOf = new Int32Array(count);
  for (let entity = 0; entity < count; entity++) {
    const key = lookupKey(context.member(entity), context, gazetteer);
    keyOf[entity] = key === null ? -1 : keys.numberOf(key);
  }
  const named = runsOf(count, keys.values.length, (entity) => keyOf[entity] ?? -1);
  const groups = [...keys.values.keys()].flatMap((key) => bearersOf(runAt(named, key), context));
  const alone: Group[] = [];
  keyOf.forEach((key, entity) => {
    if (key < 0) alone.push(loneGroup(entity, context));
  });
  joinInstitutionCopies(alone, groups, context, gazetteer);
  return [...groups, ...alone.filter(({ members }) => members.length > 0)];
}

/** The key of a name, for an institution that every country or town has with the one that it is of. */
function lookupKey({ key, type, facts, entry }: Member, context: ArticleContext, gazetteer: Gazetteer): string | null {
  if (key === null || (type === 'other' && facts.speaks && isSingleName(facts.name))) return null;
  const words = bodyWords(facts.name);
  if (type === 'place') return words.every((word) => indefinitePlaces.has(word)) ? null : key;
  if (type !== 'organization') return key;
  const institution = institutionOf(words, gazetteer);
  if (institution === null) {
    const leading = leadingName(words, gazetteer);
    return leading === null ? key : nameKey(type, `${leading.entry.name} ${leading.rest.join(' ')}`);
  }
  const { country, place } = context.surroundings(facts.article);
  const known = entry?.countryCode ?? institution.countryCode;
  const where = known ?? (institution.scope === 'country' ? country : place);
  return where === null ? null : `organization ${institution.words.join(' ')} in ${where}`;
}
