import type { Token } from '../../language/sentence.ts';
import type { Document } from '../document.ts';
import type { ExtractedCue, Span } from '../extract.ts';
import { verbForms, verbFrames } from '../lexicon/cue-frames.ts';
import { bodyParagraphs, type Paragraph, sentencesOf, spokenSpan } from './paragraphs.ts';
import type { Turn } from './turn.ts';

/** Paragraphs opened by a dash from which a text marks speech so, and how many of them must name who says it. */
const fewestParagraphs = 3;
const fewestCues = 2;
/** In tokens: a longer clause is no inserted source. */
const longestClause = 12;

/** A source and its cue between or behind what is said: `said Ruiz`; token indexes, half open. */
interface Inserted {
  readonly from: number;
  readonly to: number;
  readonly cue: number;
  /** Whether speech goes on behind it. */
  readonly isOpen: boolean;
}

/**
 * Speech opened by dashes, in texts that mark it so throughout: `— We sail, said Ruiz. — And we stay.` Several paragraphs
 * open with a dash, and clauses inserted in them say who speaks; bullets of a list have none. What is said before such
 * a clause and behind it are parts of one statement; a paragraph without one is a statement of nobody named.
 */
export function dashTurns(document: Document): Turn[] {
  const { text } = document;
  const opened = bodyParagraphs(document).filter(({ start, end }) => dashLength(text, start, end) > 0);
  if (opened.length < fewestParagraphs) return [];
  const turns = opened.flatMap((paragraph) => turnOf(document, paragraph));
  return turns.filter(({ cue }) => cue !== null).length >= fewestCues ? turns : [];
}

function dashLength(text: string, start: number, end: number): number {
  return /^(?:[—–―]|--?)\s?(?=[\p{Lu}¿¡…])/u.exec(text.slice(start, Math.min(end, start + 4)))?.[0].length ?? 0;
}

function turnOf(document: Document, paragraph: Paragraph): Turn[] {
  const { text } = document;
  const tokens = sentencesOf(document, paragraph).flatMap((sentence) => sentence.tokens);
  const from = paragraph.start + dashLength(text, paragraph.start, paragraph.end);
  const stretches: Span[] = [];
  let start = from;
  let first: Inserted | null = null;
  let goesOn = true;
  for (let at = 1; at < tokens.length && goesOn; at++) {
    const inserted = insertedAt(tokens, at);
    if (inserted === null) continue;
    first ??= inserted;
    stretches.push({ start, end: closingOf(tokens, inserted) });
    start = tokens[inserted.to]?.end ?? paragraph.end;
    goesOn = inserted.isOpen;
    at = inserted.to;
  }
  if (goesOn) stretches.push({ start, end: paragraph.end });
  const parts = stretches
    .flatMap((stretch) => spokenSpan(text, stretch.start, stretch.end) ?? [])
    .map((part) => undashed(text, part));
  if (parts.length === 0) return [];
  const speaker = first && sourceOf(tokens, first);
  const cue = first && cueOf(tokens, first.cue);
  return [{ parts, type: 'direct', speaker, interviewee: null, cue, sentence: paragraph.first, rule: 'quote/dash' }];
}

const isDash = (token: Token | undefined): boolean => /^(?:[—–―-]|--)$/u.test(token?.form ?? '');
const isSubject = ({ upos, form }: Token): boolean =>
  /^(?:PROPN|NOUN)$/u.test(upos) || /^(?:he|she|they|I|we)$/u.test(form);

/** The inserted clause that begins behind the comma, the mark or the dash `at`; null where none does. */
function insertedAt(tokens: readonly Token[], at: number): Inserted | null {
  const opening = tokens[at];
  if (!/^[,?!…]$/u.test(opening?.form ?? '') && !isDash(opening)) return null;
  const from = isDash(tokens[at + 1]) ? at + 2 : at + 1;
  let to = from;
  while (
    to < Math.min(tokens.length, from + longestClause) &&
    !/^[.,:;?!]$/u.test(tokens[to]?.form ?? '') &&
    !isDash(tokens[to])
  )
    to++;
  const clause = tokens.slice(from, to);
  const said = clause.findIndex(
    ({ form }) => verbFrames.get(verbForms.get(form) ?? '')?.complements.has('clause') ?? false,
  );
  if (said < 0 || !clause.some(isSubject) || to - from === longestClause) return null;
  // `said Ruiz` or `Ruiz said`: nothing else may open the clause.
  const isInserted =
    said === 0 || clause.slice(0, said).every((token) => isSubject(token) || /^(?:DET|ADJ|AUX|ADV)$/u.test(token.upos));
  if (!isInserted) return null;
  const closing = tokens[to]?.form ?? '.';
  const isOpen = closing !== '.' || isDash(tokens[to + 1]);
  return { from, to, cue: from + said, isOpen };
}

/** Where the words before an inserted clause end, with the mark that they end in. */
function closingOf(tokens: readonly Token[], { from }: Inserted): number {
  let last = from - 1;
  while (isDash(tokens[last])) last--;
  return tokens[last]?.end ?? 0;
}

/** Without the dash that opens a part, and the one that it ends in. */
function undashed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const opening = /^(?:[.,]\s?)?(?:(?:[—–―]|--?)\s?)?/u.exec(words)?.[0].length ?? 0;
  const closing = /\s?(?:[—–―]|--?)$/u.exec(words)?.[0].length ?? 0;
  return { start: start + opening, end: end - closing };
}

function sourceOf(tokens: readonly Token[], { from, to, cue }: Inserted): Span | null {
  const [first, last] = cue === from ? [from + 1, to - 1] : [from, cue - 1];
  const [start, end] = [tokens[first]?.start, tokens[last]?.end];
  return start === undefined || end === undefined || start >= end ? null : { start, end };
}

function cueOf(tokens: readonly Token[], at: number): ExtractedCue | null {
  const token = tokens[at];
  const frame = verbFrames.get(verbForms.get(token?.form ?? '') ?? '');
  return token && frame ? { start: token.start, end: token.end, lemma: frame.lemma, class: frame.class } : null;
}
