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
  /** Whether it is all of the noun phrase, and not coordinated with another part. */
  readonly isOnly: boolean;
}

/**
 * Whom or what a noun phrase stands for as a whole, of the references in it, which are sorted by start: its name, `the
 * head of the union, Ana Ruiz`; of a writing its maker, `a report by NewsLeak`; or what its head means. Of a coordinated
 * phrase each part of which that is known, in order.
 */
export function bearersOf(tokens: readonly Token[], span: Span, references: readonly Candidate[]): readonly Bearer[] {
  let first = lowerBound(tokens, ({ end }) => end <= span.start);
  const last = lowerBound(tokens, ({ start }) => start < span.end) - 1;
  while (first < last && isBeforePhrase(tokens[first])) first++;
  const within = placedWithin(tokens, span, references);
  const whole = { tokens, from: first, to: last, names: within.filter(({ form }) => form === 'name') };
  const starts = coordinatedParts(whole);
  const parts = starts.map((from, index) => {
    const to = (starts[index + 1] ?? last + 1) - 1;
    return { ...partOf(tokens, from, to, within), isOnly: starts.length === 1 };
  });
  const [part] = parts;
  const listed = part === undefined ? [] : listedNames(part);
  if (listed.length > 1) return listed.map(({ reference }) => ({ reference, by: 'name' }));
  const bearers = parts.map(bearerOf).filter((bearer) => bearer !== null);
  const isOfPlace = references[bearers[0]?.reference ?? -1]?.kind === 'place';
  return bearers.filter(({ reference }, index) => index === 0 || isOfPlace || references[reference]?.kind !== 'place');
}

function partOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  references: readonly Placed[],
): Omit<Part, 'isOnly'> {
  const within = references.filter(({ first, last }) => from <= first && last <= to);
  const names = within.filter(({ form }) => form === 'name');
  const others = within.filter(({ form }) => form !== 'name');
  return { tokens, from, to, names, others, head: headOfPhrase({ tokens, from, to, names }) };
}

/** `the mayors of Arn and Ost, Ana Ruiz and Bo Lind`: several names behind a comma and a noun for persons. */
function listedNames(part: Part): Placed[] {
  const { tokens, to, names, head } = part;
  const isPlural = tokens[head]?.morphology.number === 'plural';
  if (!part.isOnly || !isPlural || kindOfHead(tokens[head]) !== 'person') return [];
  const people = names.filter(({ first, kind }) => first > head && kind === 'person');
  const [first, last] = [people[0], people.at(-1)];
  if (first === undefined || last === undefined || !endsHead(part, last.last + 1)) return [];
  const isJoint = (at: number): boolean => /^(?:,|and|&)$/.test(tokens[at]?.form ?? '') || isPremodifier(part, at);
  for (let at = first.first; at < last.first; at++) if (!isJoint(at)) return [];
  const opener = openerOf(part, first.first);
  return /^[,—–:-]+$/.test(tokens[opener]?.form ?? '') && last.last <= to ? people : [];
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
function isQuantified({ tokens, from }: Part, { first, last, kind }: Placed): boolean {
  if (kind === 'organization' || tokens[last]?.morphology.number !== 'plural') return false;
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
    if (isCalled(part, name)) return true;
    if (/^(?:ADP|CCONJ)$/.test(tokens[opener]?.upos ?? '')) return false;
    const isSetOff = /^[,—–]$/.test(tokens[opener]?.form ?? '');
    const above = phraseHead(tokens, outermost(tokens, name.first, name.last));
    if (above !== head && !isSetOff) return false;
    if (kind === null) return above === head || isBeside(part, opener, name);
    const isOfOther = (above < name.first || above > name.last) && kindOfHead(tokens[above]) === 'person';
    return agrees(part, kind, opener, name) && (above === head || !isOfOther);
  };
  return names.find(fits) ?? null;
}

/** `a mechanic called Bo Lind`, `a company named Arn Shipping` */
function isCalled({ tokens }: Part, { first, kind }: Placed): boolean {
  const isVerb = /^(?:called|named)$/.test(tokens[first - 1]?.form ?? '');
  return isVerb && (kind === 'person' || kind === 'organization');
}

/**
 * The name is of what the noun is for. Beside a body’s noun it counts whatever the model takes it for; several persons
 * are not one, but may be a body: `the owners, Arn Shipping`.
 */
function agrees(part: Part, kind: NounKind, opener: number, name: Placed): boolean {
  const isPlural = part.tokens[part.head]?.morphology.number === 'plural';
  if (kind === 'organization' && opener === name.first - 1) return true;
  if (kind !== 'person' || !isPlural) return kind === name.kind;
  return name.kind === (part.isOnly ? 'organization' : 'person');
}

/** The token before a name and its titles: the comma of `, the driver and wrestler Bo Lind`. */
function openerOf(part: Part, name: number): number {
  const { tokens, from } = part;
  let at = name - 1;
  while (at > from && (isPremodifier(part, at) || (tokens[at]?.upos === 'CCONJ' && at < name - 1))) at--;
  return at;
}

/** `a newcomer to the race`, `the 34-year-old, Ana Ruiz`: a plain noun phrase, a comma and a person’s name alone. */
function isBeside(part: Part, opener: number, { kind }: Placed): boolean {
  const { tokens, from } = part;
  return kind === 'person' && tokens[from]?.upos === 'DET' && arePremodifiers(part, from, opener);
}
