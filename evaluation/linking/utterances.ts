import { type Random, randomFrom } from '../../bench/random.ts';
import { groupBy } from '../../pipeline/grouping.ts';
import { tokenize } from '../../pipeline/language/tokens.ts';
import { type QuotesSketch, sketchQuotes } from '../../pipeline/link/utterances/sketch.ts';
import type { Speaker } from '../../pipeline/link/utterances/speakers.ts';
import { findUtterances } from '../../pipeline/link/utterances/utterances.ts';
import { bCubed } from './b-cubed.ts';
import { alterations, formulas, rewordings, type Wording } from './utterances-wordings.ts';

/** A quote of the generated collection, with what is true of it. */
export interface GeneratedQuote {
  readonly quoteId: string;
  readonly articleId: string;
  readonly speaker: Speaker | null;
  readonly wording: Wording;
  /** What was said: quotes of one key are one utterance. */
  readonly key: string;
  /** How the wording was made from it. */
  readonly kind: string;
}

/** How many quotes of a kind were joined as they should be. */
export interface KindFigures {
  readonly kind: string;
  readonly quotes: number;
  /** Quotes that are in one utterance with the full wording of their statement, or rightly alone. */
  readonly right: number;
}

export interface UtteranceFigures {
  readonly quotes: number;
  /** Means of B-cubed over all quotes. */
  readonly precision: number;
  readonly recall: number;
  /** Pairs of quotes that were joined and are of one statement, were joined at all, are of one statement. */
  readonly pairs: { readonly right: number; readonly found: number; readonly gold: number };
  /** Utterances that hold quotes of two statements. */
  readonly mixed: number;
  readonly kinds: readonly KindFigures[];
}

/** Words of the sentences that serve as statements. */
const leastWords = 12;
const mostWords = 60;

/** The sentences of some texts that may serve as statements: of 12 to 60 words, each once. */
export function statementsOf(texts: readonly string[]): string[] {
  const sentences = texts.flatMap((text) =>
    text
      .split(/\n+/)
      .flatMap((paragraph) =>
        tokenize(paragraph).map((tokens) => paragraph.slice(tokens[0]?.start, tokens.at(-1)?.end)),
      ),
  );
  const plain = sentences.map((sentence) =>
    sentence
      .replace(/["“”‘]|(?<!\S)['’]|['’](?!\S)/g, '')
      .replace(/[.,]$/, '')
      .trim(),
  );
  return [...new Set(plain)].filter((sentence) => {
    const { length } = sentence.split(/\s+/);
    return length >= leastWords && length <= mostWords;
  });
}

/**
 * A collection of quotes whose utterances are known: each statement is said by a person of its own and printed by one
 * paper in full, by others in the ways of `rewordings`, unattributed, or, where it is long, under another name. Among
 * them stand formulas that many people say, speeches that have a formula in common, and statements that differ from
 * another in a negation, a number or a name.
 */
export function generateQuotes(statements: readonly string[], seed: number): GeneratedQuote[] {
  const random = randomFrom(seed);
  const vocabulary = [...new Set(statements.flatMap((text) => text.match(/(?<=\s)\p{Ll}{2,}(?=\s)/gu) ?? []))].sort();
  const quotes: GeneratedQuote[] = [];
  const add = (facts: Omit<GeneratedQuote, 'quoteId' | 'articleId'>): void => {
    const number = String(quotes.length).padStart(8, '0');
    quotes.push({ quoteId: `q-${random.hex(8)}${number}`, articleId: `a-${number.padStart(16, '0')}`, ...facts });
  };
  const printed = { text: '', type: 'direct' } as const;
  for (const [index, statement] of statements.entries()) {
    const words = statement.split(/\s+/);
    const speaker = person(index);
    const key = `statement ${index}`;
    add({ speaker, wording: { ...printed, text: statement }, key, kind: 'full' });
    if (random.chance(0.3)) addFormula(add, random, index, words);
    const altered = random.one(Object.keys(alterations) as (keyof typeof alterations)[]);
    const alteration = alterations[altered](words, random);
    // What both wordings have in common would be of either: such a statement has no further wordings.
    if (alteration !== null) add({ speaker, wording: alteration, key: `${key} ${altered}`, kind: altered });
    if (alteration !== null || random.chance(0.25)) continue;
    for (let copies = 1 + random.below(4); copies > 0; copies--) {
      const kind = random.one(Object.keys(rewordings) as (keyof typeof rewordings)[]);
      const wording = rewordings[kind](words, random, vocabulary);
      if (wording !== null) add({ speaker, wording, key, kind });
    }
    if (random.chance(0.2)) add({ speaker: null, wording: { ...printed, text: statement }, key, kind: 'unattributed' });
    if (words.length >= 22 && random.chance(0.2)) {
      add({
        speaker: person(index + statements.length),
        wording: { ...printed, text: statement },
        key,
        kind: 'misattributed',
      });
    }
  }
  return quotes;
}

/** Somebody who says a formula, alone or within a speech. */
function addFormula(
  add: (facts: Omit<GeneratedQuote, 'quoteId' | 'articleId'>) => void,
  random: Random,
  index: number,
  words: readonly string[],
): void {
  const formula = random.one(formulas);
  const isSpeech = random.chance(0.3);
  const text = isSpeech ? [...words].reverse().join(' ').concat(' ', formula) : formula;
  add({
    speaker: random.chance(0.8) ? person(-1 - index) : null,
    wording: { text, type: 'direct' },
    key: `formula ${index}`,
    kind: isSpeech ? 'speech with a formula' : 'formula',
  });
}

/** Persons of surnames that no other has. */
function person(number: number): Speaker {
  const letters = String(Math.abs(number)).replace(/\d/g, (digit) => 'aeioulnrst'.charAt(Number(digit)));
  return { id: `e-${number}`, type: 'person', name: `Ana ${number < 0 ? 'X' : 'R'}${letters}` };
}

/** How well the utterances of generated quotes are found again. */
export function evaluateUtterances(quotes: readonly GeneratedQuote[]): UtteranceFigures {
  const speakers = new Map(quotes.flatMap(({ speaker }) => (speaker === null ? [] : [[speaker.id, speaker] as const])));
  const utterances = findUtterances(quotes.map(sketchOf), {
    speakerOf: (id) => speakers.get(id) ?? null,
    storyOf: () => null,
  });
  const foundOf = new Map(
    utterances.flatMap(({ id, quotes: members }) => members.map((quote) => [quote, id] as const)),
  );
  const mentions = quotes.map((quote) => ({ ...quote, found: foundOf.get(quote.quoteId) ?? quote.quoteId }));
  const shares = bCubed(mentions);
  const keysOf = groupBy(mentions, ({ found }) => found);
  return {
    quotes: quotes.length,
    precision: mean(shares.map(({ precision }) => precision)),
    recall: mean(shares.map(({ recall }) => recall)),
    pairs: {
      right: pairsOf(mentions.map(({ key, found }) => `${key} ${found}`)),
      found: pairsOf(mentions.map(({ found }) => found)),
      gold: pairsOf(mentions.map(({ key }) => key)),
    },
    mixed: [...keysOf.values()].filter((group) => group.some(({ key }) => key !== group[0]?.key)).length,
    kinds: kindFigures(mentions),
  };
}

function kindFigures(mentions: readonly (GeneratedQuote & { readonly found: string })[]): KindFigures[] {
  const fullOf = new Map(mentions.flatMap(({ key, kind, found }) => (kind === 'full' ? [[key, found] as const] : [])));
  const keysIn = new Map<string, Set<string>>();
  for (const { key, found } of mentions) keysIn.set(found, (keysIn.get(found) ?? new Set()).add(key));
  const isRight = ({ key, found }: (typeof mentions)[number]): boolean =>
    (fullOf.get(key) ?? found) === found && keysIn.get(found)?.size === 1;
  const kinds = [...new Set(mentions.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const ofKind = mentions.filter((mention) => mention.kind === kind);
    return { kind, quotes: ofKind.length, right: ofKind.filter(isRight).length };
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How many pairs of items have one label. */
function pairsOf(labels: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

/** An article of one quote. */
function sketchOf({ articleId, quoteId, speaker, wording }: GeneratedQuote): QuotesSketch {
  return sketchQuotes({
    article: { article_id: articleId },
    quotes: [{ quote_id: quoteId, speaker_id: speaker?.id ?? null, text: wording.text, type: wording.type }],
  });
}
