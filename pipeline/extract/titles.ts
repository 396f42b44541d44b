import { callings, honorifics, officeShortForms, offices } from './lexicon/titles.ts';
import { isCapitalised, type Token, touches } from './tokens.ts';

/** A form of address, an office or a calling in a text; token indexes, half open, with the full stop of a short form. */
export interface Title {
  readonly from: number;
  readonly to: number;
  /** Spelt out, in lower case. */
  readonly title: string;
  readonly kind: 'honorific' | 'office' | 'calling';
}

const longest = 4;
const firstWords: ReadonlySet<string> = new Set([...offices].map((office) => office.split(' ')[0] ?? ''));

/** The longest title that begins at a token, or null: `Prime Minister`, `Sen.`, `journalist`, `Mr`. */
export function titleAt(tokens: readonly Token[], from: number): Title | null {
  return officeAt(tokens, from) ?? shortFormAt(tokens, from) ?? addressAt(tokens, from);
}

function officeAt(tokens: readonly Token[], from: number): Title | null {
  if (!firstWords.has(tokens[from]?.folded ?? '')) return null;
  for (let length = longest; length > 0; length--) {
    const words = tokens.slice(from, from + length);
    const title = words.map((token) => token.folded).join(' ');
    const whole =
      words.length === length && !words.some((token, index) => index > 0 && touches(words[index - 1], token));
    if (whole && offices.has(title)) return { from, to: from + length, title, kind: 'office' };
  }
  return null;
}

function shortFormAt(tokens: readonly Token[], from: number): Title | null {
  const token = tokens[from];
  const title = officeShortForms.get(token?.folded ?? '');
  if (title === undefined || !isCapitalised(token)) return null;
  const stop = tokens[from + 1]?.text === '.' && touches(token, tokens[from + 1]) ? 1 : 0;
  return { from, to: from + 1 + stop, title, kind: 'office' };
}

function addressAt(tokens: readonly Token[], from: number): Title | null {
  const token = tokens[from];
  if (token === undefined) return null;
  if (callings.has(token.folded)) return { from, to: from + 1, title: token.folded, kind: 'calling' };
  if (!honorifics.has(token.folded) || !isCapitalised(token)) return null;
  const stop = tokens[from + 1]?.text === '.' && touches(token, tokens[from + 1]) ? 1 : 0;
  return { from, to: from + 1 + stop, title: token.folded, kind: 'honorific' };
}
