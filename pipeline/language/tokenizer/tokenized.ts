import type { Range } from '../sentence.ts';

/** A text and its tokens. */
export interface Tokenized {
  readonly text: string;
  readonly tokens: readonly Range[];
}

const longestForm = 40;

/** The first 40 characters of a token, as many as any rule looks at; empty where there is none. */
export function formAt({ text, tokens }: Tokenized, index: number): string {
  const token = tokens[index];
  return token === undefined ? '' : text.slice(token.start, Math.min(token.end, token.start + longestForm));
}

/** A line break stands before the token. */
export function startsLine({ text, tokens }: Tokenized, index: number): boolean {
  const from = tokens[index - 1]?.end ?? 0;
  const to = tokens[index]?.start ?? 0;
  if (index === 0 || to <= from || (to === from + 1 && text[from] === ' ')) return false;
  return /[\n\v\f\r\u0085\u2028\u2029]/u.test(text.slice(from, to));
}

/** Nothing stands between the token and the one before. */
export function touchesPrevious({ tokens }: Tokenized, index: number): boolean {
  return index > 0 && tokens[index] !== undefined && tokens[index - 1]?.end === tokens[index]?.start;
}
