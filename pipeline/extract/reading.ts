import type { PassageRole } from '../../schemas/passages.ts';
import type { NormalizedArticle } from '../normalize/normalize.ts';
import { lowerBound } from '../offsets.ts';
import type { Span } from './extract.ts';
import { type Sentence, sentences } from './sentences.ts';
import { type Token, tokenize } from './tokens.ts';

/** A passage that rows are made from, its inline dateline left out. */
export interface MinedPassage extends Span {
  readonly role: PassageRole;
}

/** A mined passage with its tokens and sentences. */
export interface Reading extends MinedPassage {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
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

/** Cuts the mined passages into tokens and sentences. */
export function read(article: NormalizedArticle): Reading[] {
  return minedPassages(article).map((passage) => {
    const tokens = tokenize(article.repaired.text, passage.start, passage.end);
    return { ...passage, tokens, sentences: sentences(tokens) };
  });
}

/** Quotes are read from the passage, not names and dates only. */
export function isQuoted(reading: Reading): boolean {
  return quotedRoles.has(reading.role);
}

/**
 * The length of a dateline at the head of a passage, 0 where there is none:
 * `LONDON (AP) — `, `TROMSØ, Norway (NPA) — `, `FAIRVIEW, W.Va. - `, `Nairobi, 3 May (XYZ) -- `.
 */
export function datelineLength(head: string): number {
  const agency = /^\p{Lu}[^—–―“”\n!?]{1,60}?\([\p{Lu}][\p{L}\p{N} .]{1,24}\)\s{0,2}(?:[—–―:]|--?)\s+/u.exec(head);
  if (agency) return agency[0].length;
  const capitals = /^\p{Lu}[\p{Lu}.’' -]{2,30}(?:,\s[\p{L}. ]{2,30}?){0,2}\s(?:[—–―]|--?)\s+/u.exec(head);
  return capitals ? capitals[0].length : 0;
}

/** The sentence of a passage that holds an index into the text; the nearest before it where it lies between two. */
export function sentenceAt(reading: Reading, index: number): Sentence {
  const after = lowerBound(reading.sentences, ({ start }) => start <= index);
  const whole = { start: reading.start, end: reading.end, from: 0, to: reading.tokens.length };
  return reading.sentences[Math.max(0, after - 1)] ?? whole;
}

/** Index of the first token that ends after an index into the text; the number of tokens where none does. */
export function tokenAt(reading: Reading, index: number): number {
  return lowerBound(reading.tokens, ({ end }) => end <= index);
}
