import type { Document } from '../document.ts';
import type { Span } from '../extract.ts';
import { type Told, toldAt } from './inserted-source.ts';
import { bodyParagraphs, isQuestion, type Paragraph, saysI, sentencesOf, spokenSpan } from './paragraphs.ts';
import type { Turn } from './turn.ts';

/** Paragraphs opened by a dash from which a text marks speech so, and how many of them must name who says it. */
const fewestParagraphs = 3;
const fewestCues = 2;

/**
 * Speech opened by dashes: `— We sail, said Ruiz. — And we stay.` Several paragraphs open with a dash, and clauses
 * inserted in them say who speaks; bullets of a list have none. What is said before such a clause and behind it are
 * parts of one statement, what is told in between is none; a paragraph without one is a statement of nobody named.
 */
export function dashTurns(document: Document): Turn[] {
  const { text } = document;
  const opened = bodyParagraphs(document).filter(({ start, end }) => dashLength(text, start, end) > 0);
  const turns = opened.flatMap((paragraph) => turnOf(document, paragraph));
  const cued = turns.filter(({ cue }) => cue !== null);
  if (opened.length >= fewestParagraphs && cued.length >= fewestCues) return turns;
  return cued.length > 0 && isExchange(document, opened) ? turns : [];
}

/** Two paragraphs one below the other with long dashes, whole sentences, of which one asks or says I. */
function isExchange(document: Document, opened: readonly Paragraph[]): boolean {
  const { text, sentences } = document;
  const passageOf = ({ first }: Paragraph): number => sentences[first]?.passage ?? -1;
  return (
    opened.length > 1 &&
    opened.every(
      ({ start, end }) => /[—–―]/u.test(text.charAt(start)) && /[.?!…][”"’]?$/u.test(text.slice(start, end)),
    ) &&
    opened.some(
      (paragraph, index) => index > 0 && passageOf(paragraph) - passageOf(opened[index - 1] as Paragraph) === 1,
    ) &&
    opened.some((paragraph) => isQuestion(document, paragraph) || saysI(document, paragraph, []))
  );
}

function dashLength(text: string, start: number, end: number): number {
  return /^(?:[—–―]|--?)\s?(?=[\p{Lu}¿¡…])/u.exec(text.slice(start, Math.min(end, start + 4)))?.[0].length ?? 0;
}

function turnOf(document: Document, paragraph: Paragraph): Turn[] {
  const { text } = document;
  const tokens = sentencesOf(document, paragraph).flatMap((sentence) => sentence.tokens);
  const stretches: Span[] = [];
  let start = paragraph.start + dashLength(text, paragraph.start, paragraph.end);
  let first: Told | null = null;
  let opening = tokens.findIndex((token) => token.start >= start);
  for (let at = opening + 1; opening >= 0 && at < tokens.length; at++) {
    const told = toldAt(tokens, at);
    if (told === null) continue;
    first ??= told;
    stretches.push({ start, end: tokens[told.speechEnds - 1]?.end ?? start });
    opening = told.resumes ?? -1;
    start = tokens[opening]?.start ?? paragraph.end;
    at = opening;
  }
  if (opening >= 0) stretches.push({ start, end: paragraph.end });
  const parts = stretches.flatMap((stretch) => spokenSpan(text, stretch.start, stretch.end) ?? []);
  if (parts.length === 0) return [];
  const { speaker = null, cue = null } = first ?? {};
  return [{ parts, type: 'direct', speaker, party: null, cue, sentence: paragraph.first, rule: 'quote/dash' }];
}
