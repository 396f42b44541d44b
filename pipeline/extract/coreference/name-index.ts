import { wordList } from '../../language/lexicon/word-list.ts';
import { isBodyWord } from '../lexicon/body-kinds.ts';
import type { NameGroup } from './name-groups.ts';

/** Which groups a shorter form can stand for, by the form's key. */
export interface NameIndex {
  /** The last words of persons' names, and first with last: `perez gil`, `ana ruiz` of Ana J. Ruiz. */
  readonly endings: ReadonlyMap<string, readonly NameGroup[]>;
  /** The first words of persons' names. */
  readonly beginnings: ReadonlyMap<string, readonly NameGroup[]>;
  /** Initials of names of several words. */
  readonly initials: ReadonlyMap<string, readonly NameGroup[]>;
  /** What is left of a body's or place's name without general words at its end, or without its first words. */
  readonly cores: ReadonlyMap<string, readonly NameGroup[]>;
  /** Words within persons’ names: `yegros` of Blanca Yegros de Villalba. */
  readonly inner: ReadonlyMap<string, readonly NameGroup[]>;
  /** The first words of names of bodies that end in a word for one: `noordkap` of Noordkap Cold Storage. */
  readonly openings: ReadonlyMap<string, readonly NameGroup[]>;
  /** The last words of the names of bodies: `rovers`. */
  readonly lastWords: ReadonlyMap<string, readonly NameGroup[]>;
  /** Persons by their surname, and by it with any one letter left out. */
  readonly misspellings: ReadonlyMap<string, readonly NameGroup[]>;
}

/** In words. A longer name is none, and the lists of its parts would grow with its square. */
const longestName = 10;
/** A short form that fits more fuller names than this is as ambiguous with fewer: the lists stay short. */
const mostReadings = 8;

const joints = wordList('of and the for de la del du des in on at to');

/** Words that a name may be said without: `Acme Corporation`, `Arn City`. Compiled for this project by hand. */
const generalWords = wordList(`
  inc incorporated corp corporation co company companies ltd limited plc llc llp lp gmbh ag sa nv ab as asa oy oyj bv kk srl spa pte pvt pty sdn bhd tbk kg group holding holdings
  international industries enterprises partners bank foundation institute association society union party university
  college school club fc museum hospital airlines airways motors pharmaceuticals technologies systems energy media news
  times pictures studios records entertainment communications festival park
  city town province county state district region prefecture municipality island islands river valley peninsula
`);

/** The index of some groups; those of one name under several keys count once. */
export function indexNames(groups: Iterable<NameGroup>): NameIndex {
  const index = {
    endings: new Map<string, NameGroup[]>(),
    beginnings: new Map<string, NameGroup[]>(),
    initials: new Map<string, NameGroup[]>(),
    cores: new Map<string, NameGroup[]>(),
    inner: new Map<string, NameGroup[]>(),
    openings: new Map<string, NameGroup[]>(),
    lastWords: new Map<string, NameGroup[]>(),
    misspellings: new Map<string, NameGroup[]>(),
  };
  for (const group of new Set(groups)) {
    const { words, type } = group;
    if (words.length < 2 || words.length > longestName) continue;
    for (const key of initialsOf(words)) add(index.initials, key, group);
    if (type === 'person') {
      for (let at = 1; at < words.length; at++) {
        add(index.endings, words.slice(at).join(' '), group);
        add(index.beginnings, words.slice(0, at).join(' '), group);
      }
      if (words.length > 2) add(index.endings, `${words[0]} ${words.at(-1)}`, group);
      for (const word of words.slice(1, -1)) if (!joints.has(word)) add(index.inner, word, group);
      for (const key of spellingsOf(words.at(-1) ?? '')) add(index.misspellings, key, group);
      continue;
    }
    for (const core of coresOf(words)) add(index.cores, core, group);
    if (type === 'organization' && isOfBody(words.at(-1) ?? '') && !isOfBody(words[0] ?? '')) {
      add(index.openings, words[0] ?? '', group);
    }
    if (type === 'organization') add(index.lastWords, words.at(-1) ?? '', group);
  }
  return index;
}

const isOfBody = (word: string): boolean => generalWords.has(word) || isBodyWord(word);

/** `Northern Union of Fishers` → nuf and nuof */
function initialsOf(words: readonly string[]): Set<string> {
  const letters = (all: readonly string[]): string => all.map((word) => word.charAt(0)).join('');
  const telling = letters(words.filter((word) => !joints.has(word)));
  return new Set([telling, letters(words)].filter((initials) => initials.length > 1));
}

/** `arn shipping group inc` → arn shipping group, arn shipping; `royal arn opera house` → arn opera house, opera house */
function coresOf(words: readonly string[]): Set<string> {
  const cores = new Set<string>();
  for (let end = words.length - 1; end > 0 && generalWords.has(words[end] ?? ''); end--) {
    cores.add(words.slice(0, end).join(' '));
  }
  for (let at = 1; at < words.length - 1; at++) {
    if (!joints.has(words[at] ?? '')) cores.add(words.slice(at).join(' '));
  }
  return cores;
}

function add(map: Map<string, NameGroup[]>, key: string, group: NameGroup): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [group]);
  else if (list.length < mostReadings && !list.includes(group)) list.push(group);
}

/** In letters: shorter surnames that differ by one are two. */
const leastForMisspelling = 6;

/** A surname and the same with any one letter left out: two that differ by a letter share one of these. */
export function spellingsOf(surname: string): string[] {
  if (surname.length < leastForMisspelling) return [];
  const shorter = Array.from(surname, (_, at) => surname.slice(0, at) + surname.slice(at + 1));
  return [...new Set([surname, ...shorter])];
}
