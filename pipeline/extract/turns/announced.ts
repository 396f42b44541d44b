import { lowerBound } from '../../offsets.ts';
import type { Document } from '../document.ts';
import type { ExtractedCue, Span } from '../extract.ts';
import { cueVerbAt } from '../statements/cue-verb.ts';
import { phraseOf } from '../statements/noun-phrase.ts';
import { subjectOf } from '../statements/source.ts';
import { spanOf } from '../statements/span.ts';
import { labelAt } from './labels.ts';
import {
  bodyParagraphs,
  isDirection,
  isHeading,
  type Paragraph,
  reports,
  saysI,
  spokenSpan,
  talks,
} from './paragraphs.ts';
import { signatureIn } from './signatures.ts';
import type { Turn } from './turn.ts';

/** Who is said to speak in what follows. */
interface Announcement {
  readonly speaker: Span;
  readonly cue: ExtractedCue | null;
}

/** Signed statements from which an article prints letters or voices; one alone may be the writer's own name. */
const fewestSignatures = 2;

/**
 * Statements without marks that a line above announces, or a line below signs: `Bo Lind, chairman, said:`,
 * `Statement by Bo Lind:`, `— Bo Lind, chairman`; and those of voices with name and age, `Ana Ruiz, 34, baker: I sail.`
 * What is announced talks as people do: it says I, we or you.
 */
export function announcedTurns(document: Document, quotations: readonly Span[]): Turn[] {
  const paragraphs = bodyParagraphs(document);
  const isSpoken = (paragraph: Paragraph | undefined): boolean =>
    paragraph !== undefined && canBeSpoken(document, paragraph, quotations);
  const turns: Turn[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) continue;
    const voice = voiceOf(document, paragraph, quotations);
    if (voice) turns.push(voice);
    const announcement = announcementIn(document, paragraph);
    if (announcement === null || !isSpoken(paragraphs[at + 1])) continue;
    let after = at + 1;
    while (isSpoken(paragraphs[after]) && announcementIn(document, paragraphs[after] as Paragraph) === null) after++;
    const parts = partsOf(document, paragraphs.slice(at + 1, after));
    const sentence = paragraphs[at + 1]?.first ?? 0;
    turns.push({
      parts,
      type: 'direct',
      ...announcement,
      party: null,
      sentence,
      rule: 'quote/announced-statement',
    });
    at = after - 1;
  }
  return [...turns, ...signedTurns(document, paragraphs, turns, isSpoken)].sort(
    (a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0),
  );
}

const partsOf = ({ text }: Document, paragraphs: readonly Paragraph[]): Span[] =>
  paragraphs.flatMap(({ start, end }) => spokenSpan(text, start, end) ?? []);

/** A paragraph in which somebody talks, without marks of its own or a writer's words about who says what. */
function canBeSpoken(document: Document, paragraph: Paragraph, quotations: readonly Span[]): boolean {
  const words = document.text.slice(paragraph.start, paragraph.end);
  if (/^[“‘"„«•*@<—–-]/u.test(words) || isHeading(words) || isDirection(words)) return false;
  return talks(document, paragraph, quotations) && !reports(document, paragraph, quotations);
}

/** The source that ends in a colon at the end of a paragraph. */
function announcementIn(document: Document, paragraph: Paragraph): Announcement | null {
  const { text, sentences } = document;
  if (text.charAt(paragraph.end - 1) !== ':') return null;
  const titled = /^(?:Statement|Comment|Remarks|Message|Letter) (?:by|from|of) (?=(?:the )?\p{Lu})/u.exec(
    text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 40)),
  );
  if (titled) return { speaker: { start: paragraph.start + titled[0].length, end: paragraph.end - 1 }, cue: null };
  const last = sentences[paragraph.after - 1];
  if (last === undefined) return null;
  const { tokens, tree } = last;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const verb = cueVerbAt(tree, at);
    if (verb === null || verb.passive || !verb.frame.complements.has('clause')) continue;
    const subject = subjectOf(tree, at);
    const speaker = subject < 0 ? null : spanOf(tokens, phraseOf(tree, subject, subject < at ? at : undefined), text);
    const [start, end] = [tokens[verb.from]?.start, tokens[verb.to - 1]?.end];
    if (speaker === null || /^(?:I|we|it|you)$/i.test(text.slice(speaker.start, speaker.end))) return null;
    if (start === undefined || end === undefined) return null;
    return { speaker, cue: { start, end, lemma: verb.frame.lemma, class: verb.frame.class } };
  }
  return null;
}

/** `Ana Ruiz, 34, baker: I sail.`; of `Ana Ruiz, 34, baker: “I sail.” She laughs.` what stands in the marks. */
function voiceOf(document: Document, paragraph: Paragraph, quotations: readonly Span[]): Turn | null {
  const { text } = document;
  const label = labelAt(text, paragraph);
  if (!label?.hasAge) return null;
  const quotation = quotations[lowerBound(quotations, ({ end }) => end <= label.content)];
  const isMarked = quotation?.start === label.content + 1;
  // One left open goes on in the next paragraph.
  if (isMarked && quotation.end >= paragraph.end) return null;
  // `Ana Ruiz, 34: She laughed. “I sail,” she said.`
  const isTold = reports(document, paragraph, quotations) || !saysI(document, paragraph, quotations);
  const part = isMarked ? quotation : isTold ? null : spokenSpan(text, label.content, paragraph.end);
  if (part === null) return null;
  return {
    parts: [{ start: part.start, end: part.end }],
    type: 'direct',
    speaker: label.name,
    party: null,
    cue: null,
    sentence: paragraph.first,
    rule: 'quote/signed',
  };
}

/** The paragraphs above each signature that somebody talks in, up to those of the one before. */
function signedTurns(
  document: Document,
  paragraphs: readonly Paragraph[],
  others: readonly Turn[],
  isSpoken: (paragraph: Paragraph | undefined) => boolean,
): Turn[] {
  const taken = new Set(others.map(({ sentence }) => sentence));
  const signed = paragraphs.flatMap((paragraph, index) => {
    const speaker = signatureIn(document, document.sentences[paragraph.first]?.passage ?? -1);
    return speaker && isSpoken(paragraphs[index - 1]) ? [{ speaker, index }] : [];
  });
  if (signed.length < fewestSignatures) return [];
  return signed.flatMap(({ speaker, index }): Turn[] => {
    let first = index - 1;
    while (isSpoken(paragraphs[first - 1])) first--;
    const sentence = paragraphs[first]?.first ?? 0;
    const parts = partsOf(document, paragraphs.slice(first, index));
    if (taken.has(sentence) || parts.length === 0) return [];
    return [{ parts, type: 'direct', speaker, party: null, cue: null, sentence, rule: 'quote/signed' }];
  });
}
