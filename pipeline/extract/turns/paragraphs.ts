import { lowerBound } from '../../offsets.ts';
import type { Document, DocumentSentence } from '../document.ts';
import type { Span } from '../extract.ts';
import { verbForms } from '../lexicon/cue-frames.ts';

/** A body passage and its sentences, as indexes in `Document.sentences`, half open. */
export interface Paragraph extends Span {
  readonly first: number;
  readonly after: number;
}

/** The body passages that hold a sentence, in text order. */
export function bodyParagraphs({ passages, sentences }: Document): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let first = 0;
  for (const [index, { role, start, end }] of passages.entries()) {
    while ((sentences[first]?.passage ?? passages.length) < index) first++;
    let after = first;
    while (sentences[after]?.passage === index) after++;
    if (role === 'body' && after > first) paragraphs.push({ start, end, first, after });
    first = after;
  }
  return paragraphs;
}

export const sentencesOf = ({ sentences }: Document, { first, after }: Paragraph): readonly DocumentSentence[] =>
  sentences.slice(first, after);

const firstPerson = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/i;
const secondPerson = /^(?:you|your|yours|yourself|yourselves)$/i;

/** Whether a quotation holds an index into the text; quotations in text order. */
function isQuotedAt(quotations: readonly Span[], at: number): boolean {
  const quotation = quotations[lowerBound(quotations, ({ end }) => end <= at)];
  return quotation !== undefined && quotation.start <= at;
}

/** The paragraph says I or we outside quotation marks. */
export function saysI(document: Document, paragraph: Paragraph, quotations: readonly Span[]): boolean {
  return hasForm(document, paragraph, quotations, (form) => firstPerson.test(form));
}

/** The paragraph says I, we or you outside quotation marks, or asks: somebody talks to somebody. */
export function talks(document: Document, paragraph: Paragraph, quotations: readonly Span[]): boolean {
  const addresses = (form: string): boolean => firstPerson.test(form) || secondPerson.test(form) || form === '?';
  return hasForm(document, paragraph, quotations, addresses);
}

/** The paragraph ends in a question. */
export function isQuestion({ text }: Document, { start, end }: Span): boolean {
  return /\?[”"’]?\s*$/u.test(text.slice(Math.max(start, end - 4), end));
}

/** A quotation and a verb of speech stand in the paragraph, the verb outside the marks: a writer tells of speech. */
export function reports(document: Document, paragraph: Paragraph, quotations: readonly Span[]): boolean {
  const next = quotations[lowerBound(quotations, ({ end }) => end <= paragraph.start)];
  if (next === undefined || next.start >= paragraph.end) return false;
  return hasForm(
    document,
    paragraph,
    quotations,
    (form) => verbForms.get(form) === 'say' || /^(?:tells|told|asks|asked|adds|added)$/.test(form),
  );
}

function hasForm(
  document: Document,
  paragraph: Paragraph,
  quotations: readonly Span[],
  fits: (form: string) => boolean,
): boolean {
  return sentencesOf(document, paragraph).some(({ tokens }) =>
    tokens.some(({ form, start }) => fits(form) && !isQuotedAt(quotations, start)),
  );
}

/** `(Laughter.)`, `[The court rises]`. */
export function isDirection(words: string): boolean {
  return /^[“"]?(?:\([^()]{0,200}\)|\[[^[\]]{0,200}\])\.?[”"]?$/u.test(words);
}

const longestHeading = 80;

/** A short line that ends as no sentence does: a heading or the name of a picture. */
export function isHeading(words: string): boolean {
  return words.length <= longestHeading && !/[.?!…:;,”"’)\]—–-]$/u.test(words);
}

/** What is said between two indexes: without stage directions and white space at its ends, and without marks around all of it. */
export function spokenSpan(text: string, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  for (let cut = true; cut; ) {
    while (start < end && /\s/.test(text.charAt(start))) start++;
    while (end > start && /\s/.test(text.charAt(end - 1))) end--;
    const direction = /^[([][^()[\]]{1,80}[)\]]\s/.exec(text.slice(start, Math.min(end, start + 90)));
    const closing = /\s([([][^()[\]]{1,80}[)\]])$/.exec(text.slice(Math.max(start, end - 90), end));
    cut = direction !== null || closing !== null;
    if (direction) start += direction[0].length;
    else if (closing) end -= closing[1]?.length ?? 0;
  }
  const words = text.slice(start, end);
  if (/^[“‘"„«]/.test(words) && !/[“”"„«»]/.test(words.slice(1, -1))) start++;
  if (start < text.length && /[”"»]$/.test(words) && !/[“"„«]/.test(text.slice(start, end - 1))) end--;
  return /\p{L}/u.test(text.slice(start, end)) ? { start, end } : null;
}

/** `[Laughs.]`, `(Pause)`: what happens while somebody talks, between two sentences. */
const aside =
  /(?<=[.?!…]\s)(?:\[[^[\]]{1,40}\]|\((?:laugh|smil|paus|sigh|appla|cheer|cr(?:ies|ying))[^()]{0,30}\))(?=\s)/giu;

/** What is said between two indexes, in the parts that stage directions make of it. */
export function spokenParts(text: string, from: number, to: number): Span[] {
  const parts: Array<Span | null> = [];
  let start = from;
  for (const { index, 0: words } of text.slice(from, to).matchAll(aside)) {
    parts.push(spokenSpan(text, start, from + index));
    start = from + index + words.length;
  }
  parts.push(spokenSpan(text, start, to));
  return parts.filter((part) => part !== null);
}
