import { complementPrepositions, pointingNouns, timeNouns } from '../lexicon/title-words.ts';
import { candidateHeads, type TitleClass } from '../lexicon/titles.ts';
import { type Clause, headAt, lemmaAt, personFrom, relationAt, wordAt } from './clause.ts';
import { fieldWords } from './field.ts';
import { afterAddresses, titleHeadAt } from './title-head.ts';

/** What follows a title and says of what it is: `of health at the Arn Institute`. */
export interface Complement {
  /** The words that belong to the title: `of health`. */
  readonly words: readonly string[];
  /** The entity that the title is of, or null. */
  readonly of: number | null;
  /** The preposition before it. */
  readonly preposition: string;
  /** Token of the title that a candidate seeks: candidate for [mayor]. */
  readonly sought: number | null;
  /** Index of its last token; of the token before it where there is none. */
  readonly last: number;
}

/** A preposition and its noun behind a title; indexes are tokens. */
export interface NounPhrase {
  /** The head of the title. */
  readonly title: number;
  readonly class: TitleClass;
  /** The preposition. */
  readonly at: number;
  readonly preposition: string;
  /** The first word after article and opening mark. */
  readonly start: number;
  readonly noun: number;
}

/** `chief of staff of Norland at …`: more than this many complements are none. */
const mostComplements = 3;

/** Reads the complements that follow the title whose head is `title` and whose last word is `core`. */
export function complementAfter(clause: Clause, title: number, core: number, kind: TitleClass): Complement {
  let complement: Complement = { words: [], of: null, preposition: '', sought: null, last: core };
  /** What follows a common noun that is no word of the title is the noun’s: in the department [of law]. */
  let isPassed = false;
  for (let count = 0; count < mostComplements && complement.sought === null; count++) {
    const phrase = nounPhraseAt(clause, title, complement.last + 1, kind);
    const next: Complement | null =
      phrase && (!isPassed || phrase.preposition === 'at') ? complementOf(clause, phrase) : null;
    if (next === null) break;
    const isBetter = next.of !== null && (complement.of === null || /^(?:for|in)$/.test(complement.preposition));
    isPassed = next.of === null && next.words.length === 0;
    complement = {
      words: [...complement.words, ...next.words],
      of: isBetter ? next.of : complement.of,
      preposition: isBetter ? next.preposition : complement.preposition,
      sought: next.sought,
      last: next.last,
    };
  }
  return complement;
}

/** The preposition at a token with its noun, where that hangs on the title or on what follows it. */
function nounPhraseAt(clause: Clause, title: number, at: number, kind: TitleClass): NounPhrase | null {
  const preposition = wordAt(clause, at);
  const noun = headAt(clause, at);
  if (!complementPrepositions.has(preposition) || relationAt(clause, at) !== 'case' || noun <= at) return null;
  const governor = headAt(clause, noun);
  const isAttached = (governor >= title && governor < at) || governor > noun;
  if (!isAttached && preposition !== 'of' && preposition !== 'at') return null;
  return { title, class: kind, at, preposition, start: nounStart(clause, at + 1, noun), noun };
}

/** Index of the first word after an article and an opening mark; of a name after its titles: aide to President [Ana Ruiz]. */
function nounStart(clause: Clause, at: number, noun: number): number {
  const bare = /^(?:the|a|an)$/.test(wordAt(clause, at)) ? at + 1 : at;
  const unquoted = /^[“‘"]$/.test(wordAt(clause, bare)) ? bare + 1 : bare;
  const addressed = afterAddresses(clause, unquoted);
  return clause.names.get(noun)?.first === addressed ? addressed : unquoted;
}

function complementOf(clause: Clause, phrase: NounPhrase): Complement | null {
  const { preposition, start, noun, class: kind } = phrase;
  const name = namedBy(clause, start, noun);
  if (name !== null) {
    // A lawyer in Arn is not one of Arn, the minister in Norland is.
    if (kind !== 'office' && (preposition === 'in' || preposition === 'from')) return null;
    return { words: [], of: name.entity, preposition, sought: null, last: name.last };
  }
  if (timeNouns.has(lemmaAt(clause, noun))) return null;
  const person = personFrom(clause, noun + 1);
  const head = titleHeadAt(clause, noun);
  if (head !== null && person !== null && (kind !== 'office' || preposition === 'to')) {
    return { words: [], of: person.entity, preposition, sought: null, last: person.last };
  }
  if (preposition === 'for' && head?.class === 'office' && !candidateHeads.has(head.title)) {
    return { words: [], of: null, preposition, sought: noun, last: noun };
  }
  const field = fieldWords(clause, phrase);
  return field && { ...field, preposition, sought: null };
}

/** More common words than this before a name are a description of something else. */
const mostDescription = 6;

/**
 * The name that a noun phrase is, whatever describes it: the Arn Institute, the centrist think tank [Arn Institute], the
 * populous [Arn] province.
 */
function namedBy(clause: Clause, start: number, noun: number): { entity: number; last: number } | null {
  const name = clause.names.get(noun);
  if (name) {
    const words = clause.tokens.slice(start, name.first);
    const isDescribed = words.every(({ upos }) => /^(?:ADJ|NOUN|ADV|PUNCT)$/.test(upos));
    return isDescribed && words.length <= mostDescription ? { entity: name.entity, last: name.last } : null;
  }
  const before = clause.names.get(noun - 1) ?? clause.names.get(noun - 2);
  const isKind = pointingNouns.has(lemmaAt(clause, noun)) && before !== undefined && before.first >= start;
  return isKind && clause.naming.entities[before.entity]?.type !== 'person'
    ? { entity: before.entity, last: noun }
    : null;
}
