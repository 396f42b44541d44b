import type { PassageRole } from '../../schemas/passages.ts';
import type { Token } from '../language/sentence.ts';
import { agencies } from '../normalize/lexicon/credits.ts';
import type { NormalizedArticle } from '../normalize/normalize.ts';
import { lowerBound } from '../offsets.ts';
import type { Document } from './document.ts';
import type { Span } from './extract.ts';
import { type ClauseTree, childBy } from './statements/clause-tree.ts';

/** A passage that rows are made from, its inline dateline left out. */
export interface MinedPassage extends Span {
  readonly role: PassageRole;
}

/** Half-open range of the tokens of a reading. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A sentence of a reading, from its first character to its last. */
export interface ReadSentence extends Span, TokenRange {}

/** A mined passage as one run of tokens, so that what stands around a quotation can be read across its sentences. */
export interface Reading extends MinedPassage {
  readonly tokens: readonly Token[];
  /** A sentence that small letters follow goes on there: `“Why?” she asked.` is one. */
  readonly sentences: readonly ReadSentence[];
  /** The trees of the sentences as they were analyzed, each with the index of its first token in the passage. */
  readonly trees: readonly PlacedTree[];
}

export interface PlacedTree {
  readonly from: number;
  readonly tree: ClauseTree;
}

const minedRoles: ReadonlySet<PassageRole> = new Set(['headline', 'dek', 'byline', 'body', 'caption']);
const quotedRoles: ReadonlySet<PassageRole> = new Set(['headline', 'dek', 'body', 'caption']);

/** The passages that rows are made from, in text order; none of them is empty. */
export function minedPassages({ repaired: { text }, passages }: NormalizedArticle): MinedPassage[] {
  return passages
    .filter(({ role }) => minedRoles.has(role))
    .map(({ role, start, end }) => {
      const dateline = role === 'body' ? datelineLength(text.slice(start, Math.min(end, start + 120))) : 0;
      return { role, start: start + dateline, end };
    });
}

/** The passages of a document with their tokens, sentences and trees; one reading a passage, in the same order. */
export function read({ passages, sentences }: Document): Reading[] {
  const readings = passages.map((passage) => ({
    ...passage,
    tokens: [] as Token[],
    sentences: [] as ReadSentence[],
    trees: [] as PlacedTree[],
  }));
  for (const { passage, start, end, tokens, tree } of sentences) {
    const reading = readings[passage];
    if (reading === undefined) continue;
    const from = reading.tokens.length;
    reading.trees.push({ from, tree });
    for (const token of tokens) reading.tokens.push(token);
    const to = reading.tokens.length;
    const before = reading.sentences.at(-1);
    if (before !== undefined && opensSmall(tokens))
      reading.sentences[reading.sentences.length - 1] = { ...before, end, to };
    else reading.sentences.push({ start, end, from, to });
  }
  return readings;
}

function opensSmall(tokens: readonly Token[]): boolean {
  const first = tokens.find(({ upos }) => upos !== 'PUNCT');
  return first !== undefined && /^\p{Ll}/u.test(first.form);
}

/** Quotes are read from the passage, not names and dates only. */
export function isQuoted(passage: MinedPassage): boolean {
  return quotedRoles.has(passage.role);
}

const month = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6}\.?`;
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const dash = '(?:[—–―]|--?)';

const datelines: readonly RegExp[] = [
  // `LONDON (AP) — `, `Nairobi, Kenya (XYZ) -- `
  new RegExp(String.raw`^\p{Lu}[^—–―“”\n!?]{1,60}?\([\p{Lu}][\p{L}\p{N} .]{1,24}\)\s{0,2}${dash}\s+`, 'u'),
  // `FAIRVIEW, W.Va. - `, `OSLO, Norway, May 3 — `
  new RegExp(String.raw`^\p{Lu}[\p{Lu}.’' -]{2,30}(?:,\s[\p{L}\p{N}. ]{2,30}?){0,3}\s${dash}\s+`, 'u'),
  // `OSLO, Norway, May 3: `; an age stands there in `ANA RUIZ, 34: `, where somebody speaks.
  new RegExp(
    String.raw`^\p{Lu}[\p{Lu}.’' -]{2,30}(?:,\s\p{L}[\p{L}. ]{1,29}?){0,2},\s(?:${month}\s\d{1,2}|\d{1,2}\s${month}|${weekday})(?:,?\s\d{4})?:\s+`,
    'u',
  ),
];
/** A party may stand so behind a speaker, `RUIZ (Norland Party): `. */
const withAgency = /^\p{Lu}{2}[^—–―“”\n!?]{0,60}?\((\p{Lu}[\p{L}\p{N} .]{1,24})\):\s+/u;

/**
 * The length of a dateline at the head of a passage, 0 where there is none:
 * `LONDON (AP) — `, `TROMSØ, Norway (NPA) — `, `FAIRVIEW, W.Va. - `, `Nairobi, 3 May (XYZ) -- `, `OSLO, May 3: `.
 */
export function datelineLength(head: string): number {
  for (const dateline of datelines) {
    const found = dateline.exec(head);
    if (found) return found[0].length;
  }
  const labelled = withAgency.exec(head);
  return labelled && agencies.includes(labelled[1]?.toLowerCase() ?? '') ? labelled[0].length : 0;
}

/** The sentence of a passage that holds an index into the text; the nearest before it where it lies between two. */
export function sentenceAt(reading: Reading, index: number): ReadSentence {
  const after = lowerBound(reading.sentences, ({ start }) => start <= index);
  const whole = { start: reading.start, end: reading.end, from: 0, to: reading.tokens.length };
  return reading.sentences[Math.max(0, after - 1)] ?? whole;
}

/** Index of the first token that ends after an index into the text; the number of tokens where none does. */
export function tokenAt(reading: Reading, index: number): number {
  return lowerBound(reading.tokens, ({ end }) => end <= index);
}

/** The tree that a token belongs to. */
export function treeAt(reading: Reading, token: number): PlacedTree | undefined {
  return reading.trees[lowerBound(reading.trees, ({ from }) => from <= token) - 1];
}

/** Whether a token is the head of another by one of the relations: `was` of `was told` by `aux:pass`. */
export function hasDependent(reading: Reading, token: number, ...relations: string[]): boolean {
  const place = treeAt(reading, token);
  return place !== undefined && childBy(place.tree, token - place.from, ...relations) >= 0;
}
