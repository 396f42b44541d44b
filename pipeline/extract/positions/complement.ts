import { complementPrepositions, fieldPrepositions, pointingNouns, timeNouns } from '../lexicon/title-words.ts';
import { candidateHeads, type TitleClass } from '../lexicon/titles.ts';
import { type Clause, headAt, lemmaAt, personFrom, relationAt, wordAt } from './clause.ts';
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

/** The longest stretch of common words that belongs to a title. */
const longestField = 8;
/** `chief of staff of Norland at …`: more than this many complements are none. */
const mostComplements = 3;

/** Reads the complements that follow the title whose head is `head` and whose last word is `core`. */
export function complementAfter(clause: Clause, head: number, core: number, kind: TitleClass): Complement {
  let complement: Complement = { words: [], of: null, preposition: '', sought: null, last: core };
  for (let count = 0; count < mostComplements; count++) {
    const next = complementAt(clause, head, complement.last + 1, kind);
    if (next === null) break;
    const isBetter = next.of !== null && (complement.of === null || /^(?:for|in)$/.test(complement.preposition));
    complement = {
      words: [...complement.words, ...next.words],
      of: isBetter ? next.of : complement.of,
      preposition: isBetter ? next.preposition : complement.preposition,
      sought: complement.sought ?? next.sought,
      last: next.last,
    };
    if (complement.sought !== null) break;
  }
  return complement;
}

/** Index of the first word after an article and an opening mark; of a name after its titles: aide to President [Ana Ruiz]. */
function nounStart(clause: Clause, at: number, noun: number): number {
  const bare = /^(?:the|a|an)$/.test(wordAt(clause, at)) ? at + 1 : at;
  const unquoted = /^[“‘"]$/.test(wordAt(clause, bare)) ? bare + 1 : bare;
  const addressed = afterAddresses(clause, unquoted);
  return clause.names.get(noun)?.first === addressed ? addressed : unquoted;
}

function complementAt(clause: Clause, head: number, at: number, kind: TitleClass): Complement | null {
  const preposition = wordAt(clause, at);
  if (!complementPrepositions.has(preposition)) return null;
  const noun = headAt(clause, at);
  if (relationAt(clause, at) !== 'case' || noun <= at) return null;
  const start = nounStart(clause, at + 1, noun);
  const name = clause.names.get(start);
  if (name?.first === start && name.last >= noun) {
    if (!isAttached(clause, head, at, noun, preposition) || !takesName(preposition, kind)) return null;
    return { words: [], of: name.entity, preposition, sought: null, last: name.last };
  }
  if (preposition !== 'of' && !isAttached(clause, head, at, noun, preposition)) return null;
  return fieldAt(clause, { head, at, start, noun, preposition, kind });
}

/** Whether the noun hangs on the title or what follows it; `of` always does, and `at` before a name. */
function isAttached(clause: Clause, head: number, at: number, noun: number, preposition: string): boolean {
  const governor = headAt(clause, noun);
  return preposition === 'of' || preposition === 'at' || (governor >= head && governor < at) || governor > noun;
}

/** `a lawyer in Arn` is not one of Arn, `the minister in Norland` is. */
function takesName(preposition: string, kind: TitleClass): boolean {
  return kind === 'office' || (preposition !== 'in' && preposition !== 'from');
}

/** `of health`, `for [Acme’s] legal affairs`, `to President [Ana Ruiz]`. */
function fieldAt(
  clause: Clause,
  {
    head,
    at,
    start,
    noun,
    preposition,
    kind,
  }: {
    head: number;
    at: number;
    start: number;
    noun: number;
    preposition: string;
    kind: TitleClass;
  },
): Complement | null {
  if (noun - at > longestField || timeNouns.has(lemmaAt(clause, noun))) return null;
  const person = personFrom(clause, noun + 1);
  if (titleHeadAt(clause, noun) !== null && person !== null && (kind !== 'office' || preposition === 'to')) {
    return { words: [], of: person.entity, preposition, sought: null, last: person.last };
  }
  if (preposition === 'for' && isSought(clause, noun)) {
    return { words: [], of: null, preposition, sought: noun, last: noun };
  }
  const last = kind === 'office' ? lastConjunct(clause, noun) : noun;
  const words: string[] = [];
  let owner: number | null = null;
  let isPossessed = false;
  for (let index = start; index <= last; index++) {
    const token = clause.tokens[index];
    const name = clause.names.get(index);
    if (token === undefined || /^(?:VERB|AUX|PRON|SCONJ|NUM)$/.test(token.upos) || token.xpos === 'PRP$') return null;
    if (name && index < noun) owner ??= name.entity;
    else if (token.xpos === 'POS') isPossessed = true;
    else if (!/^[“”"‘]$/.test(token.form)) words.push(token.form.toLowerCase());
  }
  const pointsBack = start > at + 1 && words.length === 1 && pointingNouns.has(lemmaAt(clause, noun));
  const isField = takesField(preposition, kind) || (lemmaAt(clause, head) === 'member' && preposition === 'of');
  if (!isField || pointsBack) {
    return { words: [], of: null, preposition, sought: null, last };
  }
  const article = start > at + 1 && !isPossessed ? [wordAt(clause, at + 1)] : [];
  return { words: joined([preposition, ...article, ...words]), of: owner, preposition, sought: null, last };
}

/** An office that can be run for. */
function isSought(clause: Clause, noun: number): boolean {
  const head = titleHeadAt(clause, noun);
  return head?.class === 'office' && !candidateHeads.has(head.title);
}

function takesField(preposition: string, kind: TitleClass): boolean {
  if (kind === 'office') return fieldPrepositions.has(preposition);
  return preposition === 'of' && (kind === 'occupation' || kind === 'rank');
}

/** The last of common nouns in a row: gender, labour and [development]. */
function lastConjunct(clause: Clause, noun: number): number {
  let last = noun;
  for (const child of clause.children[noun] ?? []) {
    const isNear = child > last && child - last <= 4;
    if (relationAt(clause, child) === 'conj' && isNear && titleHeadAt(clause, child) === null) last = child;
  }
  return last;
}

/** Puts commas to the words before them. */
function joined(words: readonly string[]): string[] {
  return words.reduce<string[]>((list, word) => {
    if (word === ',' && list.length > 0) list.push(`${list.pop()},`);
    else if (!/^[-‐‑–]$/.test(word)) list.push(word);
    return list;
  }, []);
}
