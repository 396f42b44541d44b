import type { Span } from '../extract.ts';
import { nameParticles } from '../lexicon/adjectives.ts';
import { fold } from '../spelling.ts';

/** Who has the word, at the head of a paragraph, before a colon: `Ana Ruiz (mayor):`, `Q:`. */
export interface Label {
  /** The words that name the speaker, without what stands in brackets behind them. */
  readonly name: Span;
  /** The same for every label of one speaker: the surname, or what stands for it. */
  readonly key: string;
  readonly kind: 'question' | 'answer' | 'name';
  /** An age stands behind the name: `Ana Ruiz, 34, baker:`. */
  readonly hasAge: boolean;
  /** Where the words that are said begin. */
  readonly content: number;
}

/** In characters: what stands before the colon. */
const longestLabel = 80;
const mostWords = 6;

/** The label that opens a paragraph, or null. Whether what follows is speech is not its concern. */
export function labelAt(text: string, { start, end }: Span): Label | null {
  const head = text.slice(start, Math.min(end, start + longestLabel));
  const opening = /^[“‘"„«]?\s?/u.exec(head)?.[0].length ?? 0;
  const letter = /^(?:(Q|Question)|(A|Answer))\s?\d{0,2}\s?[.:]\s+(?=\S)/u.exec(head.slice(opening));
  if (letter) {
    const name = { start: start + opening, end: start + opening + (letter[1] ?? letter[2] ?? '').length };
    const kind = letter[1] === undefined ? 'answer' : 'question';
    return { name, key: kind, kind, hasAge: false, content: start + opening + letter[0].length };
  }
  const colon = head.search(/:(?=\s+\S)/u);
  if (colon <= opening) return null;
  const words = head
    .slice(opening, colon)
    .replace(/\s?\([^()]{1,60}\)\s?$/u, '')
    .trimEnd();
  const key = /[“”"«»?!;\n]/u.test(words) ? null : keyOf(words);
  if (key === null) return null;
  const name = { start: start + opening, end: start + opening + words.length };
  const content = start + colon + (/^:\s+/u.exec(text.slice(start + colon, start + colon + 8))?.[0].length ?? 1);
  return { name, key, kind: 'name', hasAge: /^[^,]+,\s(?:aged?\s)?\d{1,3}\b/u.test(words), content };
}

/** `ruiz` of `Mayor Ana Ruiz`, `A.R.` without its stops; null for what is no name by its form. */
export function keyOf(label: string): string | null {
  const [name = ''] = label.split(',', 1);
  const words = name.split(/\s+/u);
  const isNumbered = words.length > 1 && /^#?\d{1,2}$/u.test(words.at(-1) ?? '');
  const own = isNumbered ? words.slice(0, -1) : words;
  const isName =
    own.length <= mostWords &&
    own.every(
      (word, index) =>
        /^\p{Lu}[\p{L}\p{M}.'’&-]{0,40}$/u.test(word) ||
        (index > 0 && index < own.length - 1 && (nameParticles.has(word) || /^(?:of|the|for|and)$/.test(word))),
    );
  const last = fold(own.at(-1) ?? '').replace(/[.]/gu, '');
  if (!isName || last === '') return null;
  return isNumbered ? `${last} ${words.at(-1)}` : last;
}

/** `rkh` of `Rosalind Kipke-Hart`: the first letters of the words of a name, folded. */
export function initialsOf(name: string): string {
  return fold(name)
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0))
    .join('');
}

/** `lind-perez` of `Bo Lind-Pérez`: the last word of a name, folded. */
export function surnameOf(name: string): string {
  return fold(name.trim().split(/\s+/u).at(-1) ?? '');
}
