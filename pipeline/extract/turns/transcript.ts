import { type Document, sentenceIndexAt } from '../document.ts';
import type { Span } from '../extract.ts';
import { speakerRoles } from '../lexicon/speaker-roles.ts';
import { initialsOf, type Label, labelAt, surnameOf } from './labels.ts';
import {
  bodyParagraphs,
  isDirection,
  isHeading,
  isQuestion,
  type Paragraph,
  reports,
  saysI,
  sentencesOf,
  spokenParts,
  talks,
} from './paragraphs.ts';
import type { Parties } from './parties.ts';
import { companyOf, tellsScene } from './scene.ts';
import type { Party, Turn } from './turn.ts';

/** A paragraph with its label. */
interface Line extends Paragraph {
  readonly label: Label | null;
}

/** The share of labelled paragraphs in which somebody talks to somebody, from which they are a conversation. */
const talkingShare = 1 / 3;

/**
 * The turns of a transcript, a hearing, an interview with labels: `RUIZ: We sail. ¶ LIND: Why?`, `Q: Why? ¶ A: We must.`
 * The labels come back or are names in capitals, most are of persons, and what follows them talks as people do.
 * Paragraphs without a label belong to the turn before them while the transcript lasts.
 */
export function transcriptTurns(document: Document, marked: readonly Span[], { asks, answers }: Parties): Turn[] {
  const quotations = marked.filter(({ start }) => labelAt(document.text, lineFrom(document.text, start)) === null);
  const lines = bodyParagraphs(document).map((paragraph) => {
    // A text without markup has its headline in its first passage: `Ruiz: The ferry sails`.
    const isHeadline = document.sentences[paragraph.first]?.passage === 0 && !talks(document, paragraph, quotations);
    return { ...paragraph, label: isHeadline ? null : labelAt(document.text, paragraph) };
  });
  const speakers = speakersOf(document, lines, quotations);
  if (speakers.size === 0) return [];
  const has = (line: Line): boolean => line.label !== null && speakers.has(line.label.key);
  const onlyAsks = speakers.size === 1 && isQuestioner(document, lines.filter(has));
  const last = lines.findLastIndex(has);
  const company = companyOf(document, speakers);
  const turns: Turn[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.label === null || !has(line)) continue;
    const belonging: Line[] = [];
    let next = at + 1;
    for (; next < lines.length && !has(lines[next] as Line); next++) {
      const following = lines[next] as Line;
      if (isDirection(document.text.slice(following.start, following.end)) && next < last) continue;
      const isFirstAnswer = onlyAsks && belonging.length === 0;
      if (!goesOn(document, following, line.label, quotations, next < last || isFirstAnswer)) break;
      if (!talks(document, following, quotations) && tellsScene(document, following, company)) break;
      belonging.push(following);
    }
    if (onlyAsks) {
      turns.push(...turnOf(document, [line], line.label, asks));
      turns.push(...turnOf(document, belonging, null, answers));
    } else {
      const { kind } = line.label;
      const party = kind === 'answer' ? answers : kind === 'question' ? asks : null;
      turns.push(...turnOf(document, [line, ...belonging], line.label, party));
    }
    at = next - 1;
  }
  return turns;
}

/** The mark before a quotation and what follows it: a transcript may stand in marks, `“RUIZ: We sail.”`. */
function lineFrom(text: string, start: number): Span {
  const isMark = /[“‘"„«]/u.test(text.charAt(start - 1));
  return { start: isMark ? start - 1 : start, end: text.length };
}

/** The keys of the labels that are speakers'; empty where the article holds no transcript. */
function speakersOf(document: Document, lines: readonly Line[], quotations: readonly Span[]): ReadonlySet<string> {
  const labelled = lines.filter(({ label }) => label !== null);
  const counts = new Map<string, number>();
  for (const { label } of labelled) if (label) counts.set(label.key, (counts.get(label.key) ?? 0) + 1);
  const people = peopleOf(document);
  const isKnown = ({ label }: Line): boolean => label !== null && isSpeaker(document, label, people);
  const known = withPartners(
    document,
    labelled,
    new Set(labelled.filter(isKnown).map(({ label }) => label?.key ?? '')),
  );
  const talking = labelled.filter((line) => known.has(line.label?.key ?? '') && talks(document, line, quotations));
  const knownLines = labelled.filter(({ label }) => known.has(label?.key ?? ''));
  if (talking.length === 0 || talking.length < talkingShare * knownLines.length) return new Set();
  if (known.has('question') || known.has('answer')) {
    const isFaq = !labelled.some((line) => line.label?.kind !== 'question' && saysI(document, line, quotations));
    const [opening] = labelled.filter(({ label }) => label?.kind !== 'name');
    if (opening?.label?.kind !== 'question' || (isFaq && !asksOnly(known))) return new Set();
  }
  const returning = knownLines.length > known.size;
  const isConversation = returning && (known.size > 1 || isQuestioner(document, knownLines));
  if (known.size * 2 >= counts.size && (isConversation || (known.has('question') && known.size > 1))) return known;
  // A single `RUIZ: We sail.`
  const inCapitals = talking.filter(({ label }) => label !== null && isInCapitals(document, label));
  return new Set(inCapitals.map(({ label }) => label?.key ?? ''));
}

const asksOnly = (known: ReadonlySet<string>): boolean => known.size === 1 && known.has('question');

/** Half of what stands behind a label or more are questions. */
function isQuestioner(document: Document, lines: readonly Line[]): boolean {
  const asked = lines.filter((line) => isQuestion(document, line));
  return lines.length > 1 && asked.length * 2 >= lines.length;
}

/**
 * With the labels that come back beside those of known speakers and mostly ask, as that of an outlet does:
 * `FAR POST: Why? ¶ RUIZ: We must.`
 */
function withPartners(document: Document, labelled: readonly Line[], known: ReadonlySet<string>): ReadonlySet<string> {
  const others = new Map<string, { readonly lines: Line[]; beside: number }>();
  for (const [index, line] of labelled.entries()) {
    const key = line.label?.key ?? '';
    if (known.has(key)) continue;
    const other = others.get(key) ?? { lines: [], beside: 0 };
    other.lines.push(line);
    const neighbours = [labelled[index - 1], labelled[index + 1]];
    if (neighbours.some((each) => each?.label != null && known.has(each.label.key))) other.beside++;
    others.set(key, other);
  }
  const partners = [...others].filter(
    ([, { lines, beside }]) => isQuestioner(document, lines) && beside === lines.length,
  );
  return new Set([...known, ...partners.map(([key]) => key)]);
}

/** Of the persons who are named beside what labels name: their surnames and their initials, folded. */
interface People {
  readonly surnames: ReadonlySet<string>;
  readonly initials: ReadonlySet<string>;
}

function peopleOf({ text, sentences }: Document): People {
  const names = sentences.flatMap(({ names: found, tokens }) =>
    found
      .filter(({ type, last }) => type === 'person' && tokens[last + 1]?.form !== ':')
      .map(({ start, end }) => text.slice(start, end)),
  );
  return { surnames: new Set(names.map(surnameOf)), initials: new Set(names.map(initialsOf)) };
}

/** The label is a letter of question and answer, a role, initials, or the name of a person or a body. */
function isSpeaker(document: Document, label: Label, { surnames, initials }: People): boolean {
  const { text, sentences } = document;
  const { name, key, kind } = label;
  if (kind !== 'name' || surnames.has(key)) return true;
  if (speakerRoles.has(key.split(' ')[0] ?? '')) return true;
  if (/^\p{L}{2,4}$/u.test(key) && isInCapitals({ text }, label) && initials.has(key)) return true;
  const sentence = sentences[sentenceIndexAt(document, name.start)];
  const named = sentence?.names.filter(({ start, end }) => start < name.end && end > name.start) ?? [];
  if (named.some(({ type }) => type === 'place')) return false;
  const hasStops = /^\p{L}{2,3}$/u.test(key) && name.end - name.start > key.length;
  return hasStops || named.some(({ type }) => type === 'person' || type === 'organization');
}

const isInCapitals = ({ text }: Pick<Document, 'text'>, { name }: Label): boolean =>
  /^\p{Lu}[\p{Lu}\s.'’-]+$/u.test(text.slice(name.start, name.end));

/** A paragraph without a label still belongs to the turn. Where the transcript may be over, only if it says I or we. */
function goesOn(document: Document, line: Line, { key }: Label, quotations: readonly Span[], lasts: boolean): boolean {
  const words = document.text.slice(line.start, line.end);
  if (line.label !== null || isHeading(words) || isDirection(words) || reports(document, line, quotations))
    return false;
  const namesSpeaker = sentencesOf(document, line).some(({ names }) =>
    names.some(({ type, start, end }) => type === 'person' && surnameOf(document.text.slice(start, end)) === key),
  );
  return !namesSpeaker && (lasts || saysI(document, line, quotations));
}

function turnOf({ text }: Document, lines: readonly Line[], label: Label | null, party: Party | null): Turn[] {
  const [first] = lines;
  const parts = lines.flatMap(({ start, end }, index) =>
    spokenParts(text, index === 0 && label !== null ? label.content : start, end),
  );
  if (first === undefined || parts.length === 0) return [];
  const speaker = label?.name ?? null;
  return [{ parts, type: 'direct', speaker, party, cue: null, sentence: first.first, rule: 'quote/turn' }];
}
