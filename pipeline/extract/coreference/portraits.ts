import type { Token } from '../../language/sentence.ts';
import type { Document } from '../document.ts';
import { shortForms, statusWords, titleHead } from '../lexicon/titles.ts';
import { fold } from '../spelling.ts';
import type { Naming } from './naming.ts';
import { isPossessiveMark } from './noun-phrase.ts';
import type { Reference } from './references.ts';

/** What an article calls a person right beside the name. */
export interface Portrait {
  readonly entity: number;
  /** Where the first name begins, and the index of its sentence. */
  readonly start: number;
  readonly sentence: number;
  /** Nouns that the person is called by: senator of `former Norland Sen. Ana Ruiz`. */
  readonly callings: Set<string>;
  /** Those of them that say what the person was. */
  readonly former: Set<string>;
  /** Those of them that stand beside the first name. */
  readonly first: Set<string>;
  /** These nouns and the words before them: norland, senator. */
  readonly words: Set<string>;
}

/** The persons of an article. */
export interface Portraits {
  readonly of: ReadonlyMap<number, Portrait>;
  /** Who is called by a noun, in the order of their first names. */
  readonly byCalling: ReadonlyMap<string, readonly Portrait[]>;
  /** The words that stand beside some person’s name. */
  readonly words: ReadonlySet<string>;
  /** The words of the names of places. */
  readonly places: ReadonlySet<string>;
}

/** More persons of one calling than this are as ambiguous as these: the lists stay short. */
const mostOfOneCalling = 16;

/** Reads titles before names and noun phrases in apposition to them. */
export function portraitsOf(document: Document, naming: Naming, references: readonly Reference[]): Portraits {
  const of = new Map<number, Portrait>();
  const { entities, mentions } = naming;
  for (const { entity, sentence, first, start } of mentions) {
    if (entities[entity]?.type !== 'person') continue;
    const portrait = of.get(entity) ?? newPortrait(entity, start, sentence);
    of.set(entity, portrait);
    const tokens = document.sentences[sentence]?.tokens ?? [];
    let from = first;
    while (isDescribing(tokens[from - 1])) from--;
    note(portrait, tokens.slice(from, first), start);
  }
  for (const reference of references) {
    const other = reference.apposedTo === null ? undefined : references[reference.apposedTo];
    const [name, nominal] = reference.form === 'name' ? [reference, other] : [other, reference];
    const portrait = of.get(mentions[name?.name ?? -1]?.entity ?? -1);
    if (!portrait || !name || nominal?.form !== 'nominal' || nominal.isPlural) continue;
    const tokens = document.sentences[nominal.sentence]?.tokens ?? [];
    const own = tokens.filter(({ start, end }) => start >= nominal.start && end <= nominal.end);
    note(portrait, own.slice(own.findLastIndex(isPossessiveMark) + 1), name.start);
  }
  const places = entities.filter(({ type }) => type === 'place').flatMap(({ name }) => fold(name).split(' '));
  return { of, ...indexed([...of.values()]), places: new Set(places) };
}

function newPortrait(entity: number, start: number, sentence: number): Portrait {
  return { entity, start, sentence, callings: new Set(), former: new Set(), first: new Set(), words: new Set() };
}

function indexed(portraits: readonly Portrait[]): Pick<Portraits, 'byCalling' | 'words'> {
  const byCalling = new Map<string, Portrait[]>();
  for (const portrait of portraits) {
    for (const calling of new Set([...portrait.callings, ...portrait.former])) {
      const list = byCalling.get(calling) ?? [];
      if (list.length < mostOfOneCalling) byCalling.set(calling, [...list, portrait]);
    }
  }
  return { byCalling, words: new Set(portraits.flatMap(({ words }) => [...words])) };
}

/** Words that a noun phrase for a person is made of. */
export function isDescribing(token: Token | undefined): token is Token {
  return token !== undefined && /^(?:ADJ|NOUN|PROPN)$/.test(token.upos);
}

function note(portrait: Portrait, tokens: readonly Token[], nameStart: number): void {
  const isPast = tokens.some(isFormer);
  for (const token of tokens) {
    if (!isDescribing(token)) continue;
    const word = wordOf(token);
    portrait.words.add(word);
    if (titleHead(word) === null) continue;
    (isPast ? portrait.former : portrait.callings).add(word);
    if (nameStart === portrait.start) portrait.first.add(word);
  }
}

/** `former`, `ex` */
export const isFormer = ({ lemma }: Token): boolean => statusWords.get(lemma.toLowerCase()) === 'former';

/** The lemma in lower case; of a title’s short form what it stands for. */
export function wordOf({ lemma }: Token): string {
  const plain = lemma.toLowerCase().replace(/\.$/, '');
  return shortForms.get(plain) ?? plain;
}
