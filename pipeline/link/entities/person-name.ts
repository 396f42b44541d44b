import { generations, honorifics, nameParticles } from '../lexicon/name-particles.ts';
import { remembered } from '../remembered.ts';
import { comparableWords } from '../words.ts';

/** A person's full name, taken apart. All words are comparable ones. */
export interface PersonName {
  readonly given: string;
  /** Names and initials between the first and the last, without small words such as `al`. */
  readonly middle: readonly string[];
  readonly surname: string;
  /** `jr`, `sr`, `iii`; null where none is stated. */
  readonly generation: string | null;
}

/** A nickname in quotation marks or brackets within a name: William “Bill” Orme */
const nickname = /["“‘«(][^"”’»)]*["”’»)]\s/gu;

/** A given name of several syllables, which are one name: Park Yong-jin */
const syllables = /(?<=\p{L})-(?=\p{Ll})/gu;

/** Initials that are written together: JD Ruiz, RFK Jr. */
const joinedInitials = /^\p{Lu}{2,3}(?=\s\p{Lu}[\p{Ll}’'])/u;

/**
 * Takes a person's name apart; null for a single one.
 *
 * @example personName('José M. de la Cruz Jr.') // { given: 'jose', middle: ['m'], surname: 'cruz', generation: 'jr' }
 */
export const personName = remembered((name: string): PersonName | null => {
  const plain = name
    .replace(nickname, '')
    .replace(syllables, '')
    .replace(joinedInitials, (letters) => [...letters].join('. '));
  const all = comparableWords(plain);
  const words = all.length > 2 && honorifics.has(all[0] ?? '') ? all.slice(1) : all;
  const generation = words.length > 2 ? (generations.get(words.at(-1) ?? '') ?? null) : null;
  const bare = generation === null ? words : words.slice(0, -1);
  const names = bare.filter((word, index) => index === bare.length - 1 || !nameParticles.has(word));
  const surname = names.pop();
  const [given, ...middle] = names;
  return given === undefined || surname === undefined ? null : { given, middle, surname, generation };
});

/**
 * Whether two lists of middle names may be one person's: the names of the shorter stand in the longer, in its order. An
 * initial stands for the next name only: George W. is not George H. W.
 *
 * @example agreeInMiddle(['q'], ['quincy', 'ost']) // true
 */
export function agreeInMiddle(one: readonly string[], other: readonly string[]): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  let next = 0;
  return shorter.every((name) => {
    const beside = longer[next] ?? '';
    const isInitial = name.length === 1 || beside.length === 1;
    const isNext = isInitial && beside.charAt(0) === name.charAt(0);
    const at = isNext ? next : name.length === 1 ? -1 : longer.indexOf(name, next);
    next = at + 1;
    return at >= 0;
  });
}
