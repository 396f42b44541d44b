import { lowerBound } from '../../offsets.ts';
import { type Document, sentenceIndexAt } from '../document.ts';
import type { Span } from '../extract.ts';
import { keyOf } from './labels.ts';

/** In characters: a longer line is no signature. */
const longestSignature = 100;

/** The name in a line of its own behind a dash, `— Bo Lind, chairman`; null for any other passage. */
export function signatureIn({ text, sentences, passages }: Document, passage: number): Span | null {
  const line = passages[passage];
  if (line === undefined || line.role !== 'body' || line.end - line.start > longestSignature) return null;
  const words = text.slice(line.start, line.end);
  const dash = /^(?:[—–―-]|--)\s?(?=\p{Lu})/u.exec(words);
  if (dash === null) return null;
  return isPersonLine({ text, sentences, passages }, line.start + dash[0].length, line.end)
    ? { start: line.start + dash[0].length, end: lineEnd(text, line) }
    : null;
}

/** The signature in the passage below a statement that ends its own. */
export function signatureBelow(document: Document, end: number): Span | null {
  const passage = lowerBound(document.passages, (each) => each.end < end);
  const own = document.passages[passage];
  if (own === undefined || /\p{L}/u.test(document.text.slice(end, own.end))) return null;
  return signatureIn(document, passage + 1);
}

/** `Ana Ruiz, 34, baker` in a line of its own above a statement that opens its passage. */
export function nameAbove(document: Document, start: number): Span | null {
  const { text, passages } = document;
  const passage = lowerBound(passages, ({ end }) => end <= start);
  const own = passages[passage];
  const line = passages[passage - 1];
  if (own === undefined || line?.role !== 'body' || /\p{L}/u.test(text.slice(own.start, start))) return null;
  const words = text.slice(line.start, line.end);
  const isLine = words.length <= longestSignature && /^[^.?!…]+[^.?!…:,;]$/u.test(words) && words.includes(',');
  return isLine && keyOf(words) !== null && isPersonLine(document, line.start, line.end)
    ? { start: line.start, end: line.end }
    : null;
}

/** A person's name, with a title or without, opens the line and no finite verb stands in it. */
function isPersonLine(document: Document, start: number, end: number): boolean {
  const { text, sentences } = document;
  const sentence = sentences[sentenceIndexAt(document, start)];
  const [name = ''] = text.slice(start, end).replace(/\.$/u, '').split(',', 1);
  if (sentence === undefined || keyOf(name) === null) return false;
  const isPerson = sentence.names.some((each) => each.type === 'person' && each.end === start + name.length);
  return isPerson && !sentence.tokens.some(({ morphology }) => morphology.verbForm === 'finite');
}

function lineEnd(text: string, { end }: Span): number {
  return text.charAt(end - 1) === '.' ? end - 1 : end;
}
