import type { ExtractedPosition } from '../extract.ts';
import { groupWords } from '../lexicon/adjectives.ts';
import { joiningHeads, timeNouns } from '../lexicon/title-words.ts';
import { statusWords } from '../lexicon/titles.ts';
import { type Clause, headAt, isHyphen, lemmaAt, personFrom, relationAt, touchesNext, wordAt } from './clause.ts';
import { demonymAt } from './nationality.ts';
import { isTitleAdjective } from './title-adjective.ts';
import { afterAddresses, spellOut, titleHeadAt } from './title-head.ts';

/** What stands before the head of a title: `the former Norlandic foreign [minister]`. */
export interface Modifiers {
  /** The words that belong to the title, in text order: `foreign`. */
  readonly words: readonly string[];
  readonly status: ExtractedPosition['status'] | null;
  /** The entity before it that it is of: `White House`, `Ruiz’s`. */
  readonly owner: number | null;
  /** The country of an adjective of nationality, where the article names it. */
  readonly country: number | null;
  /** A possessive stands before it: `her`, `the party’s`. */
  readonly possessed: boolean;
  /** Index of the first token without the determiner. */
  readonly first: number;
  /** Index of the first token with determiner or possessor. */
  readonly opening: number;
  /** The determiner in lower case; empty without one. */
  readonly determiner: string;
}

/** More tokens than this before a head are not read. */
const longestModifiers = 16;

/** What is known of the modifiers while they are read from the head to the left. */
type Reading = { -readonly [Key in keyof Modifiers]: Modifiers[Key] } & {
  words: string[];
  /** Index of the last participle that is no word of the title: a name before it is its own, New York Times [bestselling]. */
  passedOver: number | null;
};

/** Reads the modifiers before the head of a title whose last word is `core`. */
export function modifiersBefore(clause: Clause, head: number, core: number): Modifiers {
  const limit = personFrom(clause, afterAddresses(clause, core + 1))?.last ?? core;
  const reading: Reading = {
    words: [],
    status: null,
    owner: null,
    country: null,
    possessed: false,
    first: head,
    opening: head,
    determiner: '',
    passedOver: null,
  };
  let at = head - 1;
  while (at >= 0 && head - at <= longestModifiers) {
    const next = readModifier(clause, at, head, limit, reading);
    if (next === null) break;
    at = next;
  }
  readAdverb(clause, reading);
  return { ...reading, opening: Math.min(reading.opening, reading.first), words: reading.words.reverse() };
}

/** `now the mayor`, `once the mayor`: an adverb that opens the phrase. */
function readAdverb(clause: Clause, reading: Reading): void {
  const opening = Math.min(reading.opening, reading.first);
  const word = wordAt(clause, opening - 1);
  if (!/^(?:now|currently|formerly|once|previously|also|then|later)$/.test(word)) return;
  reading.opening = opening - 1;
  if (/^(?:formerly|once|previously|then)$/.test(word)) reading.status ??= 'former';
}

/** Takes the token into the reading; index of the token to go on with, or null where the phrase begins. */
function readModifier(clause: Clause, at: number, head: number, limit: number, reading: Reading): number | null {
  const token = clause.tokens[at];
  if (token === undefined) return null;
  if (token.xpos === 'POS') return readPossessor(clause, at, reading);
  const name = clause.names.get(at);
  if (name) return readName(clause, at, limit, head, reading);
  if (token.xpos === 'PRP$') {
    Object.assign(reading, { possessed: true, opening: at });
    return null;
  }
  if (token.upos === 'DET') {
    Object.assign(reading, { determiner: wordAt(clause, at), opening: at });
    return null;
  }
  if (isHyphen(clause, at)) return touchesNext(clause, at) && touchesNext(clause, at - 1) ? at - 1 : null;
  const status = statusAt(clause, at, limit);
  if (status !== null) {
    reading.status ??= status;
    reading.first = at;
    return at - 1;
  }
  if (!belongs(clause, at, limit) || /^(?:case|mark)$/.test(token.deprel)) return null;
  return readWord(clause, at, head, reading);
}

function statusAt(clause: Clause, at: number, limit: number): ExtractedPosition['status'] | null {
  const word = wordAt(clause, at);
  const status = statusWords.get(word);
  if (status === undefined || (word === 'then' && at === 0 && !isHyphen(clause, at + 1))) return null;
  const isPrefix =
    /^(?:former|retired|ousted|deposed|erstwhile|ex)$/.test(word) || word === 'then' || isHyphen(clause, at + 1);
  return isPrefix || belongs(clause, at, limit) ? status : null;
}

/** Whether a token hangs on one between it and the end of the phrase, or on a conjunct that does. */
function belongs(clause: Clause, at: number, limit: number): boolean {
  const head = headAt(clause, at);
  if (head > at) return head <= limit;
  const isConjunct = relationAt(clause, at) === 'conj' && head >= at - 5 && head >= 0;
  return isConjunct && /^(?:compound|amod|nmod)$/.test(relationAt(clause, head)) && headAt(clause, head) > at;
}

/** `Ruiz’s`, `the party’s`. */
function readPossessor(clause: Clause, at: number, reading: Reading): null {
  const name = clause.names.get(at - 1);
  reading.possessed = true;
  if (name) {
    reading.owner ??= name.entity;
    reading.first = name.first;
    reading.opening = leftEdge(clause, name.first);
  } else reading.opening = leftEdge(clause, at - 1);
  return null;
}

/** Index of the first token of the noun phrase that ends with a token. */
function leftEdge(clause: Clause, last: number): number {
  let first = last;
  while (first > 0 && headAt(clause, first - 1) >= first && headAt(clause, first - 1) <= last) first--;
  return first;
}

/** `White House spokesman`, `Lind aide`. */
function readName(clause: Clause, at: number, limit: number, title: number, reading: Reading): number | null {
  const name = clause.names.get(at);
  if (name === undefined || reading.owner !== null) return null;
  const demonym = demonymAt(clause, name.last);
  if (demonym?.first === name.first) {
    reading.country ??= clause.countries.get(demonym.country) ?? null;
    reading.first = name.first;
    return name.first - 1;
  }
  // A name right before a word of relation is whose it is, whatever the tree says: Lind critic Ana Ruiz.
  let attached = name.last === title - 1 && titleHeadAt(clause, title)?.class === 'relation';
  for (let index = name.first; index <= name.last; index++) {
    const head = headAt(clause, index);
    if (head > name.last && head <= limit) attached = true;
  }
  if (!attached || reading.passedOver === name.last + 1) return null;
  reading.owner = name.entity;
  reading.first = name.first;
  return name.first - 1;
}

/** Takes a common word into the title, or passes over it. */
function readWord(clause: Clause, at: number, head: number, reading: Reading): number | null {
  const { upos, form } = clause.tokens[at] ?? { upos: '', form: '' };
  const demonym = demonymAt(clause, at);
  if (demonym !== null) {
    reading.country ??= clause.countries.get(demonym.country) ?? null;
    reading.first = demonym.first;
    return demonym.first - 1;
  }
  const isNoun = isNounAt(clause, at);
  if (isNoun && /^\p{Lu}\p{Ll}/u.test(form) && groupWords.has(form.toLowerCase())) reading.first = at;
  else if (isNoun) {
    const counted = clause.tokens[at - 2];
    const isCounted = counted?.upos === 'NUM' || /^\d/.test(counted?.form ?? '') || timeNouns.has(lemmaAt(clause, at));
    if (isHyphen(clause, at - 1) && isCounted) {
      reading.first = at - 2;
      return at - 3;
    }
    if (reading.owner !== null || isOwnTitle(clause, at, head)) return null;
    reading.words.push(spellOut(form) ?? form.toLowerCase().replace(/\.$/, ''));
    reading.first = at;
  } else if (upos === 'ADJ' || upos === 'VERB' || upos === 'NUM' || (upos === 'ADV' && !isNounAt(clause, at + 1))) {
    if (isTitleAdjective(clause, at, head) && reading.owner === null) reading.words.push(form.toLowerCase());
    else if (isHyphen(clause, at - 1)) {
      reading.first = compoundStart(clause, at);
      return reading.first - 1;
    } else if (/(?:ing|ed)$/.test(form)) reading.passedOver = at;
    reading.first = at;
  } else if (upos === 'CCONJ' || form === ',') {
    if (reading.words.length === 0 || !joinsWords(clause, at, head)) return null;
    reading.words.push(form.toLowerCase());
  } else return null;
  return at - 1;
}

/** Whether a conjunction or comma stands between two words of a title: trade [and] industry minister. */
function joinsWords(clause: Clause, at: number, head: number): boolean {
  const left = headAt(clause, at - 1) > at || relationAt(clause, at + 1) === 'conj';
  const isNoun = /^(?:NOUN|PROPN|ADJ)$/.test(clause.tokens[at - 1]?.upos ?? '');
  return left && isNoun && titleHeadAt(clause, at - 1) === null && at + 1 < head && belongs(clause, at - 1, head);
}

function isNounAt({ tokens }: Clause, index: number): boolean {
  const upos = tokens[index]?.upos;
  return upos === 'NOUN' || upos === 'PROPN';
}

/** First token of words joined by hyphens: [35]-year-old, [New York]-based. */
function compoundStart(clause: Clause, last: number): number {
  let first = last;
  while (first > 1 && isHyphen(clause, first - 1)) first = clause.names.get(first - 2)?.first ?? first - 2;
  return first;
}

/** `Nominee Gov. Ana Ruiz`: a noun before the head that is a title of its own and no part of it. */
function isOwnTitle(clause: Clause, at: number, head: number): boolean {
  const own = titleHeadAt(clause, at);
  if (own === null || joiningHeads.has(own.title)) return false;
  if (own.class === 'honorific' || own.class === 'relation') return true;
  const governor = headAt(clause, at);
  return governor > head || relationAt(clause, at) === 'nmod:desc';
}
