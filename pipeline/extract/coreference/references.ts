import { groupBy } from '../../grouping.ts';
import type { Document, DocumentSentence } from '../document.ts';
import type { Span } from '../extract.ts';
import { kindOfNoun, type NounKind } from '../lexicon/reference-nouns.ts';
import { titleHead } from '../lexicon/titles.ts';
import { phraseHead, relationOf } from '../trees.ts';
import { type Gender, genderOfPronoun, genderOfTitle } from './gender.ts';
import type { Naming } from './naming.ts';

/** What an expression does in its clause. */
export type Role = 'subject' | 'object' | 'possessive' | 'modifier' | 'oblique';

/** An expression that refers to something: a name, a noun phrase or a pronoun. */
export interface Reference extends Span {
  readonly form: 'name' | 'nominal' | 'pronoun';
  /** What it refers to as far as its own words tell; of a pronoun null. */
  readonly kind: NounKind | 'thing' | null;
  readonly isPlural: boolean;
  readonly gender: Gender | null;
  readonly womanLogOdds: number;
  readonly role: Role;
  /** Index of its sentence, and of its head token there. */
  readonly sentence: number;
  readonly head: number;
  /** Lemma of the head, in lower case. */
  readonly lemma: string;
  /** Whether a definite article, a demonstrative or a name's possessive opens it. */
  readonly isDefinite: boolean;
  /** Index in `Naming.mentions` of a name. */
  readonly name: number | null;
  /** Index among the references of the one that it stands in apposition to. */
  readonly apposedTo: number | null;
}

/** The referring expressions of a document by their heads, in text order; none is for a name's own parts. */
export function referencesOf(document: Document, naming: Naming): Reference[] {
  const namesOf = groupBy(naming.mentions.keys(), (index) => naming.mentions[index]?.sentence ?? null);
  const references: Reference[] = [];
  for (const [index, sentence] of document.sentences.entries()) {
    const own = sentenceReferences(sentence, index, namesOf.get(index) ?? [], naming);
    const offset = references.length;
    const at = new Map(own.map(({ head }, position) => [head, offset + position]));
    const kindAt = new Map(own.map(({ head, kind }) => [head, kind]));
    for (const reference of own) {
      const above = headOfApposition(sentence, reference, kindAt);
      references.push({ ...reference, apposedTo: at.get(above) ?? null });
    }
  }
  return references;
}

/** Nouns between a name and the noun that it stands in apposition to: `the head of the board of the union, Ana Ruiz`. */
const farthestNoun = 3;

/**
 * Token of what a reference stands in apposition to, -1 for none. A noun of another kind is passed over that is part of
 * it: the model hangs the name from the board or the union.
 */
function headOfApposition(
  { tokens }: DocumentSentence,
  { head, kind }: Reference,
  kindAt: ReadonlyMap<number, Reference['kind']>,
): number {
  if (relationOf(tokens[head]?.deprel) !== 'appos') return -1;
  let above = tokens[head]?.head ?? -1;
  // `REPORTER: Ms. Ruiz, did you win?` is told to her.
  if (tokens.slice(Math.min(head, above), Math.max(head, above)).some(({ form }) => form === ':')) return -1;
  for (let steps = 0; steps < farthestNoun && kindAt.get(above) !== kind; steps++) {
    if (relationOf(tokens[above]?.deprel) !== 'nmod') break;
    above = tokens[above]?.head ?? -1;
  }
  return above;
}

function sentenceReferences(
  sentence: DocumentSentence,
  index: number,
  names: readonly number[],
  naming: Naming,
): Reference[] {
  const { tokens, tree } = sentence;
  const { children } = tree;
  const inName = new Set<number>();
  const references: Reference[] = [];
  for (const name of names) {
    const mention = naming.mentions[name];
    if (mention === undefined) continue;
    for (let at = mention.first; at <= mention.last; at++) inName.add(at);
    references.push(nameReference(sentence, index, name, naming));
  }
  for (const [at, token] of tokens.entries()) {
    if (inName.has(at)) continue;
    if (token.upos === 'PRON' && isReferring(token.form) && relationOf(token.deprel) !== 'expl')
      references.push(pronounReference(sentence, index, at));
    else if (isNominal(sentence, at, children))
      references.push(nominalReference(sentence, index, at, children, inName));
  }
  // `her` of `her campaign` tells whose it is, and goes before it.
  const rank = ({ form }: Reference): number => (form === 'pronoun' ? 0 : 1);
  return references.sort((a, b) => a.start - b.start || rank(a) - rank(b) || b.end - a.end);
}

function nameReference(sentence: DocumentSentence, index: number, name: number, naming: Naming): Reference {
  const mention = naming.mentions[name];
  if (mention === undefined) throw new RangeError(`There is no name ${name}`);
  const { first, last, start, end, gender, womanLogOdds, entity } = mention;
  const type = naming.entities[entity]?.type;
  const head = headWithin(sentence.tokens, first, last);
  return {
    start,
    end,
    form: 'name',
    kind: type === 'person' || type === 'organization' || type === 'place' ? type : 'thing',
    isPlural: false,
    gender,
    womanLogOdds,
    role: roleOf(sentence, head),
    sentence: index,
    head,
    lemma: sentence.tokens[head]?.lemma.toLowerCase() ?? '',
    isDefinite: true,
    name,
    apposedTo: null,
  };
}

/** The token of a span whose head lies outside. */
export function headWithin(tokens: DocumentSentence['tokens'], first: number, last: number): number {
  for (let at = first; at <= last; at++) {
    const head = tokens[at]?.head ?? -1;
    if (head < first || head > last) return at;
  }
  return last;
}

const referring: ReadonlySet<string> = new Set(
  (
    'he him his himself she her hers herself it its itself they them their theirs themselves themself ' +
    'i me my mine myself we us our ours ourselves'
  ).split(' '),
);

/** Third and first person, but for the `it` of `it rained`; `you`, `who` and `that` refer to nobody who could be told from the text. */
function isReferring(form: string): boolean {
  return referring.has(form.toLowerCase());
}

function pronounReference(sentence: DocumentSentence, index: number, at: number): Reference {
  const token = sentence.tokens[at];
  if (token === undefined) throw new RangeError(`There is no token ${at}`);
  const form = token.form.toLowerCase();
  return {
    start: token.start,
    end: token.end,
    form: 'pronoun',
    kind: null,
    isPlural: /^(?:they|them|their|we|us|our)/.test(form),
    gender: genderOfPronoun(form),
    womanLogOdds: 0,
    role: roleOf(sentence, at),
    sentence: index,
    head: at,
    lemma: form,
    isDefinite: true,
    name: null,
    apposedTo: null,
  };
}

function isNominal({ tokens }: DocumentSentence, at: number, children: readonly (readonly number[])[]): boolean {
  const token = tokens[at];
  if (token === undefined || ['compound', 'flat', 'fixed', 'goeswith'].includes(relationOf(token.deprel))) return false;
  if (token.deprel === 'nmod:desc' && token.head > at) return false;
  if (token.upos === 'NOUN') return true;
  return token.upos === 'PROPN' && isCapitalisedOffice(tokens, at, children);
}

/** `the Mexican President`, `Senator from Arn quits`, but not `the President Hotel` or `the President Ana Ruiz`. */
function isCapitalisedOffice(
  tokens: DocumentSentence['tokens'],
  at: number,
  children: readonly (readonly number[])[],
): boolean {
  const own = (children[at] ?? []).map((child) => tokens[child]);
  return (
    titleHead(tokens[at]?.lemma.toLowerCase() ?? '') !== null &&
    (own.some((child) => child?.deprel === 'det') || (at === 0 && tokens[at]?.deprel === 'nsubj')) &&
    !own.some((child) => relationOf(child?.deprel) === 'flat')
  );
}

const definite: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those']);

function nominalReference(
  sentence: DocumentSentence,
  index: number,
  at: number,
  children: readonly (readonly number[])[],
  inName: ReadonlySet<number>,
): Reference {
  const token = sentence.tokens[at];
  if (token === undefined) throw new RangeError(`There is no token ${at}`);
  const lemma = token.lemma.toLowerCase();
  const isTitle = titleHead(lemma) !== null;
  const opening = (children[at] ?? []).find((child) => {
    const relation = sentence.tokens[child]?.deprel ?? '';
    return relation === 'det' || relation === 'nmod:poss';
  });
  const opener = sentence.tokens[opening ?? -1];
  const [first, last] = phraseEdges(sentence, at, children, inName);
  return {
    start: sentence.tokens[first]?.start ?? token.start,
    end: sentence.tokens[last]?.end ?? token.end,
    form: 'nominal',
    kind: kindOfNoun(lemma) ?? (isTitle ? 'person' : 'thing'),
    isPlural: token.morphology.number === 'plural',
    gender: genderOfTitle(lemma),
    womanLogOdds: 0,
    role: roleOf(sentence, at),
    sentence: index,
    head: at,
    lemma,
    isDefinite:
      (opener?.deprel === 'nmod:poss' && opener.upos !== 'PRON') || definite.has(opener?.form.toLowerCase() ?? ''),
    name: null,
    apposedTo: null,
  };
}

const outside: ReadonlySet<string> = new Set([
  'acl',
  'appos',
  'conj',
  'cc',
  'punct',
  'parataxis',
  'case',
  'mark',
  'cop',
  'nsubj',
  'advmod',
  'flat',
  'list',
]);

/**
 * First and last token of a noun phrase without apposition, clause, coordination and preposition, and without a
 * name that follows its head bare: `his wife` of `his wife Ana Ruiz`.
 */
function phraseEdges(
  { tokens }: DocumentSentence,
  head: number,
  children: readonly (readonly number[])[],
  inName: ReadonlySet<number>,
): readonly [first: number, last: number] {
  const isBareName = (child: number): boolean =>
    child > head && inName.has(child) && !(children[child] ?? []).some((at) => tokens[at]?.deprel === 'case');
  const own = children[head] ?? [];
  const isOutside = (child: number): boolean => outside.has(relationOf(tokens[child]?.deprel)) || isBareName(child);
  const cut = own.find((child) => child > head && isOutside(child));
  const limit = cut === undefined ? tokens.length : firstBelow(cut, children);
  let first = head;
  let last = head;
  const open = own.filter((child) => !isOutside(child));
  while (open.length > 0) {
    const at = open.pop() ?? head;
    first = Math.min(first, at);
    last = Math.max(last, at);
    for (const child of children[at] ?? []) {
      if (!['acl', 'appos'].includes(relationOf(tokens[child]?.deprel))) open.push(child);
    }
  }
  last = Math.max(head, Math.min(last, limit - 1));
  while (last > head && tokens[last]?.upos === 'PUNCT') last--;
  while (first < head && tokens[first]?.upos === 'PUNCT') first++;
  return [first, last];
}

/** The first token of the phrase that a token heads. */
function firstBelow(token: number, children: readonly (readonly number[])[]): number {
  let first = token;
  const open = [...(children[token] ?? [])];
  while (open.length > 0) {
    const at = open.pop() ?? token;
    first = Math.min(first, at);
    open.push(...(children[at] ?? []));
  }
  return first;
}

/** What a token does in its clause, read through apposition and coordination: `Ruiz and Lind`. */
function roleOf({ tokens }: DocumentSentence, token: number): Role {
  let at = phraseHead(tokens, token);
  for (let steps = 0; steps < tokens.length && relationOf(tokens[at]?.deprel) === 'conj'; steps++) {
    at = phraseHead(tokens, tokens[at]?.head ?? at);
  }
  const { deprel = '' } = tokens[at] ?? {};
  const relation = relationOf(deprel);
  if (relation === 'nsubj' || relation === 'csubj' || relation === 'root') return 'subject';
  if (relation === 'obj' || relation === 'iobj') return 'object';
  if (deprel === 'nmod:poss') return 'possessive';
  return relation === 'compound' || relation === 'amod' ? 'modifier' : 'oblique';
}
