import type { Range } from './sentence.ts';
import { sentenceStarts } from './tokenizer/boundaries.ts';
import { joinTokens } from './tokenizer/joins.ts';
import { cutLongSentence } from './tokenizer/long-sentences.ts';
import { tokenPatterns } from './tokenizer/patterns.ts';
import { wordCuts } from './tokenizer/words.ts';

const tokenSource = tokenPatterns.map(({ pattern }) => `(?:${pattern.source})`).join('|');

/**
 * The tokens of a text as UTF-16 ranges, as the English treebanks of Universal Dependencies (EWT, GUM) cut them:
 * did|n’t, state|-|owned, co-founder, $|5, U.S. They are in order, do not overlap and cover all but white space.
 * The method is rules; it takes time linear in the length of the text, and throws on none.
 */
export function tokenRanges(text: string): Range[] {
  const tokens: Range[] = [];
  const token = new RegExp(tokenSource, 'uy');
  const space = /\s*/uy;
  for (let at = 0; at < text.length; at = token.lastIndex) {
    space.lastIndex = at;
    space.test(text);
    token.lastIndex = space.lastIndex;
    if (!token.test(text)) break;
    pushParts(tokens, text, { start: space.lastIndex, end: token.lastIndex });
  }
  return joinTokens(text, tokens);
}

/** Adds a token, or the words that it holds. */
function pushParts(tokens: Range[], text: string, { start, end }: Range): void {
  let from = start;
  for (const cut of wordCuts(text.slice(start, end))) {
    tokens.push({ start: from, end: start + cut });
    from = start + cut;
  }
  tokens.push({ start: from, end });
}

/**
 * The sentences of a text in order, each as the ranges of its tokens, never empty and of at most 150 tokens: longer ones
 * are cut where they best can be. A line break ends a sentence.
 */
export function tokenize(text: string): Range[][] {
  const tokens = tokenRanges(text);
  const starts = sentenceStarts(text, tokens);
  return starts.flatMap((start, index) => cutLongSentence(text, tokens.slice(start, starts[index + 1])));
}
