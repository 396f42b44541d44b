import type { Token } from '../../language/sentence.ts';
import { kindOfNoun, type NounKind } from '../lexicon/reference-nouns.ts';
import { shortForms, titleHead } from '../lexicon/titles.ts';
import { phraseHead, relationOf } from '../trees.ts';

// Read from left to right: beside quotation marks the tree of a noun phrase is often torn, while its words are in order.

export const isNounLike = (token: Token | undefined): boolean => /^(?:NOUN|PROPN|PRON)$/.test(token?.upos ?? '');

export const isPossessiveMark = (token: Token | undefined): boolean => /^['’]s?$/.test(token?.form ?? '');

const isClosingMark = (token: Token | undefined): boolean => /^[”’"']$/.test(token?.form ?? '');

/** The tokens of a sentence from `from` to `to`, the last one included, and the names among them. */
export interface Phrase {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly names: readonly { readonly first: number; readonly last: number }[];
}

/** What stands before the head of a noun phrase; not what opens another one, as in `the report his wife wrote`. */
export function isPremodifier({ tokens, from, names }: Phrase, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (names.some(({ first, last }) => first <= at && at <= last)) return true;
  const isInside = at > from && isNounLike(tokens[at - 1]);
  if (token.upos === 'DET') return !isInside || /^\p{Lu}/u.test(token.form);
  if (token.upos === 'PUNCT') return !/^[,;:—–()]$/.test(token.form);
  if (token.upos === 'VERB') return relationOf(token.deprel) === 'amod';
  if (token.upos === 'CCONJ') return /^(?:both|either|neither)$/i.test(token.form);
  return /^(?:ADJ|NOUN|PROPN|NUM|PART|SYM|ADV)$/.test(token.upos) || (token.deprel === 'nmod:poss' && !isInside);
}

/** Whether there are but premodifiers from one token up to another. */
export function arePremodifiers(phrase: Phrase, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isPremodifier(phrase, at)) return false;
  return true;
}

/** Whether the head of a noun phrase is complete before a token: behind it is no noun, and it possesses none. */
export function endsHead({ tokens, to }: Pick<Phrase, 'tokens' | 'to'>, at: number): boolean {
  const token = tokens[at];
  if (at > to || token === undefined) return true;
  if (isPossessiveMark(token) && token.deprel === 'case') return at === to;
  if (isClosingMark(token)) return endsHead({ tokens, to }, at + 1);
  if (token.upos === 'PUNCT') return /^[,;:.!?()[\]—]$/.test(token.form) || isSpaced(tokens, at);
  return /^(?:ADP|AUX|CCONJ|PRON|SCONJ|VERB)$/.test(token.upos);
}

/** A hyphen that is a dash. */
function isSpaced(tokens: readonly Token[], at: number): boolean {
  return /^[-–]/.test(tokens[at]?.form ?? '') && (tokens[at - 1]?.end ?? 0) < (tokens[at]?.start ?? 0);
}

/** The head of a noun phrase: its last noun before a comma, a preposition or a clause. */
export function headOfPhrase(phrase: Phrase): number {
  const { tokens, from, to } = phrase;
  let head = -1;
  for (let at = from; at <= to && isPremodifier(phrase, at); at++) {
    if (/^(?:NOUN|PROPN)$/.test(tokens[at]?.upos ?? '')) head = at;
  }
  return head < 0 ? outermost(tokens, from, to) : head;
}

/** The first noun or pronoun of a stretch that hangs from outside, else the first token that does. */
export function outermost(tokens: readonly Token[], from: number, to: number): number {
  let any = -1;
  for (let at = from; at <= to; at++) {
    const head = tokens[at]?.head ?? -1;
    if (head >= from && head <= to) continue;
    if (isNounLike(tokens[at])) return at;
    if (any < 0) any = at;
  }
  return any < 0 ? to : any;
}

/** What a noun is the head of a phrase for; null where its word does not tell. */
export function kindOfHead(token: Token | undefined): NounKind | null {
  if (token === undefined || token.upos === 'PRON') return null;
  // The model spells some short forms out wrongly: of `Hon.` it makes a day.
  const word = token.form.endsWith('.') ? token.form : token.lemma;
  const lemma = word.toLowerCase().replace(/\.$/, '');
  return titleHead(shortForms.get(lemma) ?? lemma) === null ? kindOfNoun(lemma) : 'person';
}

/**
 * The first token of each coordinated part of a noun phrase: Ana, Bo of `Ana Ruiz, the mayor and chair, and Bo Lind`;
 * the mayors, Bo of `the mayors of Arn and Ost, Ana Ruiz and Bo Lind`.
 */
export function coordinatedParts(phrase: Phrase): number[] {
  const { tokens, from: first, to: last } = phrase;
  const starts = [first];
  for (let at = first + 1; at <= last; at++) {
    const isConjunct = tokens[at]?.deprel === 'conj' && isNounLike(tokens[at]) && endsName(phrase, at);
    if (!isConjunct || !isCoordinated(tokens, at, first, last)) continue;
    let start = at;
    while (start > first && isPremodifier(phrase, start - 1)) start--;
    const before = tokens[start - 1];
    const isSeparate = before?.upos === 'ADP' || before?.form.toLowerCase() === 'but';
    if (start > (starts.at(-1) ?? first) && !isSeparate) starts.push(start);
  }
  // `a coalition of unions, including the NFU and Arn Watch`
  const isExample = tokens.slice(first, starts[1] ?? first).some(({ form }) => /^(?:including|such|like)$/i.test(form));
  return isExample ? [first] : starts;
}

/** The words that a conjunct goes on with are its own name, not a noun that it stands before. */
function endsName(phrase: Phrase, at: number): boolean {
  const { tokens, to, names } = phrase;
  let end = 1 + (names.find(({ first, last }) => first <= at && at <= last)?.last ?? at);
  while (end <= to && relationOf(tokens[end]?.deprel) === 'flat') end++;
  return endsHead(phrase, end) || tokens[at]?.upos === 'NOUN';
}

/** Whether a conjunct is one of what the phrase from `first` to `last` stands for, not of something in it. */
function isCoordinated(tokens: readonly Token[], conjunct: number, first: number, last: number): boolean {
  let at = conjunct;
  for (let steps = 0; steps <= last - first; steps++) {
    if (at < first || at > last) return true;
    const { deprel = '', head = -1, upos = '' } = tokens[at] ?? {};
    const above = phraseHead(tokens, at);
    if (relationOf(deprel) === 'appos' && upos === 'NOUN') return false;
    if (above !== at) at = above;
    else if (deprel === 'conj') at = head;
    else return head < first || head > last;
  }
  return false;
}
