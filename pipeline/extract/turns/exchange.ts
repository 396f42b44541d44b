import { lowerBound } from '../../offsets.ts';
import { type Document, sentenceIndexAt } from '../document.ts';
import type { Span } from '../extract.ts';
import { quotedWords } from '../quotations.ts';
import { surnameOf } from './labels.ts';

/** In words: what two who take turns say at a time, and what they throw at each other, `“Mine,” said Ruiz.` */
const longestLine = 15;
const longestRetort = 5;

/** Something said, with the words found for whoever says it. */
interface Said {
  readonly parts: readonly Span[];
  readonly source: Span | null;
}

/** What was said before, paragraph by paragraph: who has answered whom. */
export interface Exchange {
  /** Adds what is said next, in text order. */
  readonly add: (said: Said) => void;
  /** The words that last named whoever answers the speaker of the paragraph above; null where that is not plain. */
  readonly answers: (parts: readonly Span[]) => Span | null;
}

/**
 * Follows two who take turns, a paragraph each: where nothing but a quotation stands in the paragraph below one of them,
 * it is the other’s. What both say is short, as it is among those who talk with each other, the shorter where they have
 * not taken turns before; and neither was heard in two paragraphs running. Time linear in the text.
 */
export function exchangeIn(document: Document): Exchange {
  const { text, passages } = document;
  const sources = new Map<string, Span>();
  const partners = new Map<string, Set<string>>();
  const goingOn = new Set<string>();
  const talks: Talk[] = [];
  const passageOf = (parts: readonly Span[]): number => lowerBound(passages, ({ end }) => end < (parts[0]?.start ?? 0));

  function add({ parts, source }: Said): void {
    const key = source && personIn(document, source);
    const passage = passageOf(parts);
    const words = wordsIn(text, parts);
    const last = talks.at(-1);
    if (key !== null && source) sources.set(key, source);
    if (last?.passage === passage) {
      talks[talks.length - 1] = { key: last.key ?? key, passage, words: last.words + words };
      return;
    }
    talks.push({ key, passage, words });
    if (key === null || last?.key == null || last.passage !== passage - 1) return;
    if (key === last.key) goingOn.add(key);
    else meet(partners, key, last.key);
  }

  function answers(parts: readonly Span[]): Span | null {
    const passage = passageOf(parts);
    const [above, last] = [talks.at(-2), talks.at(-1)];
    if (last?.key == null || last.passage !== passage - 1 || goingOn.has(last.key)) return null;
    const [partner, ...others] = partners.get(last.key) ?? [];
    if (partner === undefined || others.length > 0 || goingOn.has(partner)) return null;
    const hasJustBegun = above?.key === partner && above.passage === passage - 2 && partners.size === 2;
    const longest = Math.max(last.words, wordsIn(text, parts));
    return longest <= (hasJustBegun ? longestRetort : longestLine) ? (sources.get(partner) ?? null) : null;
  }

  return { add, answers };
}

function meet(partners: Map<string, Set<string>>, one: string, other: string): void {
  partners.set(one, (partners.get(one) ?? new Set<string>()).add(other));
  partners.set(other, (partners.get(other) ?? new Set<string>()).add(one));
}

interface Talk {
  /** The surname of whoever talks; null where the words for him hold no name. */
  readonly key: string | null;
  readonly passage: number;
  readonly words: number;
}

/** The surname of the last person named in a source, folded. */
function personIn(document: Document, source: Span): string | null {
  const { text, sentences } = document;
  const sentence = sentences[sentenceIndexAt(document, source.start)];
  const name = sentence?.names.findLast(
    ({ type, start, end }) => type === 'person' && start >= source.start && end <= source.end,
  );
  return name ? surnameOf(text.slice(name.start, name.end)) : null;
}

function wordsIn(text: string, parts: readonly Span[]): number {
  return parts.reduce((sum, part) => sum + quotedWords(text, part), 0);
}
