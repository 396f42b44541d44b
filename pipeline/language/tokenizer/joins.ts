import { prefixes } from '../lexicon/affixes.ts';
import type { Range } from '../sentence.ts';
import { keepsStop } from './stops.ts';
import { formAt, startsLine, touchesPrevious } from './tokenized.ts';

const longestPrefix = 8;

/** Joins full stops to the abbreviations and initials before them, and prefixes to the words after their hyphens. */
export function joinTokens(text: string, tokens: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    const joins = joined.length > 0 && token.end === token.start + 1 && touchesPrevious({ text, tokens }, index);
    if (joins && text[token.start] === '.' && joinsStop(text, joined, tokens, index)) {
      extendLast(joined, token);
    } else if (joins && text[token.start] === '-' && joinsHyphen(text, joined, tokens, index)) {
      index++;
      extendLast(joined, tokens[index]);
    } else {
      joined.push(token);
    }
  }
  return joined;
}

function extendLast(tokens: Range[], by: Range | undefined): void {
  const last = tokens.pop();
  if (last !== undefined && by !== undefined) tokens.push({ start: last.start, end: by.end });
}

function joinsStop(text: string, joined: readonly Range[], tokens: readonly Range[], index: number): boolean {
  const left = { text, tokens: joined };
  const right = { text, tokens };
  const last = joined.length - 1;
  return keepsStop({
    before: startsLine(left, last) ? '' : formAt(left, last - 1),
    word: formAt(left, last),
    after: startsLine(right, index + 1) ? '' : formAt(right, index + 1),
  });
}

/** `co|-|founder` is one word, but for the first part of what a hyphen already joins: `Sri|-|co|-|founder`. */
function joinsHyphen(text: string, joined: readonly Range[], tokens: readonly Range[], index: number): boolean {
  const left = { text, tokens: joined };
  const right = { text, tokens };
  const last = joined.length - 1;
  if (!touchesPrevious(right, index + 1) || !/^[\p{L}\p{N}]/u.test(formAt(right, index + 1))) return false;
  if (touchesPrevious(left, last) && /^[-.@/]$/u.test(formAt(left, last - 1))) return false;
  const prefix = formAt(left, last);
  return prefix.length <= longestPrefix && prefixes.has(prefix.toLowerCase());
}
