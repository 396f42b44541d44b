import type { Range } from '../pipeline/language/sentence.ts';

/** A gold sentence: its tokens, whether a space follows each (1) or not (0), and whether it opens a paragraph. */
export interface GoldSentence {
  readonly tokens: readonly string[];
  readonly sp: readonly number[];
  readonly par?: boolean;
}

/** How many spans are in the gold, were found, and are right: the same characters in both. */
export interface SpanCounts {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
}

export interface TokenizationCounts {
  readonly tokens: SpanCounts;
  readonly sentences: SpanCounts;
}

/** A text as it stood before it was cut, with the ranges (UTF-16) of its gold sentences and their tokens. */
export interface GoldText {
  readonly text: string;
  readonly sentences: readonly (readonly Range[])[];
}

/** Shares in [0, 1]; 1 where there is nothing to find, or nothing was found. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Puts a document's gold sentences together: a space stands between them, an empty line before a paragraph. */
export function goldText(sentences: readonly GoldSentence[]): GoldText {
  const ranges: Range[][] = [];
  let text = '';
  for (const { tokens, sp, par } of sentences) {
    if (text !== '') text = `${text.trimEnd()}${par === true ? '\n\n' : ' '}`;
    const sentence: Range[] = [];
    for (const [index, token] of tokens.entries()) {
      sentence.push({ start: text.length, end: text.length + token.length });
      text += sp[index] === 1 ? `${token} ` : token;
    }
    ranges.push(sentence);
  }
  return { text: text.trimEnd(), sentences: ranges };
}

/**
 * Counts the tokens and sentences of one document that `tokenize` finds from its raw text and that are in the gold with
 * exactly the same characters. Sums over documents make the figures of a set.
 */
export function scoreTokenization(
  document: readonly GoldSentence[],
  tokenize: (text: string) => readonly (readonly Range[])[],
): TokenizationCounts {
  const gold = goldText(document);
  const found = tokenize(gold.text);
  return {
    tokens: countSpans(gold.sentences.flat(), found.flat()),
    sentences: countSpans(gold.sentences.flatMap(spanOf), found.flatMap(spanOf)),
  };
}

export function addCounts(left: SpanCounts, right: SpanCounts): SpanCounts {
  return { gold: left.gold + right.gold, found: left.found + right.found, right: left.right + right.right };
}

export function figures({ gold, found, right }: SpanCounts): Figures {
  const precision = found === 0 ? 1 : right / found;
  const recall = gold === 0 ? 1 : right / gold;
  return { precision, recall, f1: gold + found === 0 ? 1 : (2 * right) / (gold + found) };
}

function countSpans(gold: readonly Range[], found: readonly Range[]): SpanCounts {
  const expected = new Set(gold.map(keyOf));
  return { gold: gold.length, found: found.length, right: found.filter((span) => expected.has(keyOf(span))).length };
}

function keyOf({ start, end }: Range): string {
  return `${start}-${end}`;
}

function spanOf(sentence: readonly Range[]): Range[] {
  const first = sentence[0];
  const last = sentence.at(-1);
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
}
