import type { Token } from '../../language/sentence.ts';
import { lowerBound } from '../../offsets.ts';
import type { Span } from '../extract.ts';
import type { NounKind } from '../lexicon/reference-nouns.ts';
import { titleHead } from '../lexicon/titles.ts';
import { phraseHead } from '../trees.ts';
import { makerOf } from './makers.ts';
import {
  arePremodifiers,
  coordinatedParts,
  endsHead,
  headOfPhrase,
  isNounLike,
  isPremodifier,
  kindOfHead,
  outermost,
  type Phrase,
} from './noun-phrase.ts';

/** A reference as far as it matters to what a phrase around it stands for. */
export interface Candidate extends Span {
  readonly form: 'name' | 'nominal' | 'pronoun';
  readonly kind: NounKind | 'thing' | null;
}

/** One of those that a phrase stands for. */
export interface Bearer {
  /** Index among the references. */
  readonly reference: number;
  /** How it is told: by its name, as the maker of a writing that the phrase speaks of, or by the head of the phrase. */
  readonly by: 'name' | 'maker' | 'head';
}

/** A reference with its tokens. */
export interface Placed extends Candidate {
  readonly reference: number;
  readonly first: number;
  readonly last: number;
}

/** A noun phrase that is not coordinated. */
export interface Part extends Phrase {
  /** The token that heads it. */
  readonly head: number;
  readonly names: readonly Placed[];
  /** The nominals and pronouns in it. */
  readonly others: readonly Placed[];
}

/**
 * Whom or what a noun phrase stands for as a whole, of the references in it, which are sorted by start: its name, `the
 * head of the union, Ana Ruiz`; of a writing its maker, `a report by NewsLeak`; or what its head means. Of a coordinated
 * phrase each part in order; nobody where that is not known of the first.
 */
export function bearersOf(tokens: readonly Token[], span: Span, references: readonly Candidate[]): readonly Bearer[] {
  let first = lowerBound(tokens, ({ end }) => end <= span.start);
  const last = lowerBound(tokens, ({ start }) => start < span.end) - 1;
  while (first < last && isBeforePhrase(tokens[first])) first++;
  const within = placedWithin(tokens, span, references);
  const whole = { tokens, from: first, to: last, names: within.filter(({ form }) => form === 'name') };
  const starts = coordinatedParts(whole);
  const [bearer, ...others] = starts.map((from, index) => {
    const to = (starts[index + 1] ?? last + 1) - 1;
    return bearerOf(partOf(tokens, from, to, within));
  });
  if (bearer == null) return isSharedName(whole, starts[1]) && others[0] ? [others[0]] : [];
  const isOfPlace = references[bearer.reference]?.kind === 'place';
  const alike = others.filter((other) => isOfPlace || references[other?.reference ?? -1]?.kind !== 'place');
  return [bearer, ...alike.filter((other) => other !== null)];
}

function partOf(tokens: readonly Token[], from: number, to: number, references: readonly Placed[]): Part {
  const within = references.filter(({ first, last }) => from <= first && last <= to);
  const names = within.filter(({ form }) => form === 'name');
  const others = within.filter(({ form }) => form !== 'name');
  return { tokens, from, to, names, others, head: headOfPhrase({ tokens, from, to, names }) };
}

/** `the former aide and current anchor Ana Ruiz` is one person: the article is not repeated. */
function isSharedName({ tokens, from, names }: Phrase, second: number | undefined): boolean {
  if (second === undefined || tokens[from]?.upos !== 'DET' || tokens[second]?.upos === 'DET') return false;
  return !names.some(({ first }) => first === second);
}

/** A preposition, a conjunction or punctuation that a span begins with. */
function isBeforePhrase(token: Token | undefined): boolean {
  return /^(?:ADP|SCONJ|PUNCT)$/.test(token?.upos ?? '') || token?.form.toLowerCase() === 'and';
}

function placedWithin(tokens: readonly Token[], span: Span, references: readonly Candidate[]): Placed[] {
  const within: Placed[] = [];
  for (let at = lowerBound(references, ({ start }) => start < span.start); at < references.length; at++) {
    const reference = references[at];
    if (reference === undefined || reference.start >= span.end) break;
    if (reference.end > span.end) continue;
    const first = lowerBound(tokens, ({ end }) => end <= reference.start);
    const last = lowerBound(tokens, ({ start }) => start < reference.end) - 1;
    const { start, end, form, kind } = reference;
    within.push({ start, end, form, kind, reference: at, first, last });
  }
  return within;
}

function bearerOf(part: Part): Bearer | null {
  const name = headName(part) ?? apposedName(part);
  if (name) return { reference: name.reference, by: 'name' };
  const maker = makerOf(part);
  if (maker) return { reference: maker.reference, by: 'maker' };
  const { head, others } = part;
  const own = others.find(({ first, last }) => first <= head && head <= last);
  return own ? { reference: own.reference, by: 'head' } : null;
}

/** `White House spokesman Bo Lind of Arn`: a name with nothing but its titles before it, which ends the head of the phrase. */
function headName(part: Part): Placed | null {
  const { from, names } = part;
  const fits = (name: Placed): boolean => {
    if (!endsHead(part, name.last + 1) || isQuantified(part, name)) return false;
    return (arePremodifiers(part, from, name.first) && isWhole(part, name)) || isTitleOf(part, name);
  };
  return names.find(fits) ?? null;
}

/** The name is not the beginning of a title in quotation marks: `“Arn on Fire”`. */
function isWhole({ tokens, from }: Part, { first, last }: Placed): boolean {
  return (
    first === from || !/^[“‘"]$/.test(tokens[first - 1]?.form ?? '') || /^[”’"]$/.test(tokens[last + 1]?.form ?? '')
  );
}

/** `Secretary of State Bo Lind`: an office with what it is of, but not `friends of Bo Lind`, `the head of Arn`. */
function isTitleOf(part: Part, { first, kind }: Placed): boolean {
  const { tokens, from } = part;
  const of = tokens.findIndex(({ form }, at) => at > from && at < first - 1 && /^(?:of|for)$/.test(form));
  if (kind !== 'person' || of < 0 || !arePremodifiers(part, from, of)) return false;
  const field = tokens.slice(of + 1, first);
  const isField = field.every(({ upos }, at) => upos === 'CCONJ' || isPremodifier(part, of + 1 + at));
  const last = tokens[first - 1];
  const isOfficer = titleHead(tokens[of - 1]?.lemma.toLowerCase() ?? '') === 'office';
  return isField && isOfficer && isNounLike(last) && kindOfHead(last) !== 'person' && !/\.$/.test(last?.form ?? '');
}

/** `two Ruizes`, `many Norlanders` are not whom the name means. */
function isQuantified({ tokens, from }: Part, { first, last }: Placed): boolean {
  if (tokens[last]?.morphology.number !== 'plural') return false;
  return tokens.slice(from, first).some(({ upos, form }) => upos === 'NUM' || quantifiers.test(form));
}

const quantifiers = /^(?:all|both|few|many|most|several|some|those|these)$/i;

/** `the head of the union, Ana Ruiz,`: a name behind a noun for the same kind of thing, in apposition or between commas. */
function apposedName(part: Part): Placed | null {
  const { tokens, head, names } = part;
  const kind = kindOfHead(tokens[head]);
  const fits = (name: Placed): boolean => {
    if (name.first <= head || !endsHead(part, name.last + 1)) return false;
    const opener = openerOf(part, name.first);
    if (/^(?:ADP|CCONJ)$/.test(tokens[opener]?.upos ?? '')) return false;
    const above = phraseHead(tokens, outermost(tokens, name.first, name.last));
    if (above === head) return kind === null || kind === name.kind;
    if (!/^[,—–]$/.test(tokens[opener]?.form ?? '')) return false;
    const isOfOther = (above < name.first || above > name.last) && kindOfHead(tokens[above]) === 'person';
    return kind === null ? isBeside(part, opener, name) : kind === name.kind && !isOfOther;
  };
  return names.find(fits) ?? null;
}

/** The token before a name and its titles. */
function openerOf(part: Part, name: number): number {
  let at = name - 1;
  while (at > part.from && isPremodifier(part, at)) at--;
  return at;
}

/** `a newcomer to the race`, `the 34-year-old, Ana Ruiz`: a plain noun phrase, a comma and a person’s name alone. */
function isBeside(part: Part, opener: number, { kind }: Placed): boolean {
  const { tokens, from } = part;
  return kind === 'person' && tokens[from]?.upos === 'DET' && arePremodifiers(part, from, opener);
}
