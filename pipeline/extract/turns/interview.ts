import { questionsOf, saysInterview } from '../coreference/interview.ts';
import type { Naming } from '../coreference/naming.ts';
import type { Document } from '../document.ts';
import type { Span } from '../extract.ts';
import {
  bodyParagraphs,
  isDirection,
  isHeading,
  type Paragraph,
  reports,
  saysI,
  spokenParts,
  talks,
} from './paragraphs.ts';
import type { Parties } from './parties.ts';
import type { Party, Turn } from './turn.ts';

/** Questions and answers from which an article without labels is an interview. */
const fewestQuestions = 3;
/** The share of questions that an answer follows, and of answers that say I or we, from which it is one. */
const answeredShare = 2 / 3;
const personalShare = 1 / 3;

/** A question, or an answer over one paragraph or more. */
interface Exchange {
  readonly asks: boolean;
  readonly paragraphs: Paragraph[];
}

/**
 * The questions and answers of an interview whose paragraphs have no labels: the article says that it is one, question
 * after question is answered, and the answers say I or we. The questions are nobody's whom the article names. A
 * paragraph that names the one interviewed is no answer.
 */
export function interviewTurns(
  document: Document,
  quotations: readonly Span[],
  naming: Naming,
  { asks, answers }: Parties,
): Turn[] {
  if (answers === null || !saysInterview(document)) return [];
  const tellsOf = new Set(
    naming.mentions.filter(({ entity }) => entity === answers.entity).map(({ sentence }) => sentence),
  );
  const exchanges = exchangesOf(document, quotations, tellsOf);
  const questions = exchanges.filter(({ asks: isAsking }) => isAsking);
  const replies = exchanges.filter(({ asks: isAsking }) => !isAsking);
  const personal = replies.filter(({ paragraphs }) => paragraphs.some((each) => saysI(document, each, quotations)));
  const isInterview =
    questions.length >= fewestQuestions &&
    replies.length >= answeredShare * questions.length &&
    personal.length >= personalShare * replies.length;
  return isInterview ? exchanges.flatMap((exchange) => turnOf(document, exchange, exchange.asks ? asks : answers)) : [];
}

/** `tellsOf`: the sentences that name the one interviewed. */
function exchangesOf(document: Document, quotations: readonly Span[], tellsOf: ReadonlySet<number>): Exchange[] {
  const { text } = document;
  const asked = questionsOf(document);
  const isQuestion = ({ first }: Paragraph): boolean => asked.has(document.sentences[first]?.passage ?? -1);
  const paragraphs = bodyParagraphs(document);
  const last = paragraphs.findLastIndex(isQuestion);
  const exchanges: Exchange[] = [];
  let isOver = true;
  for (const [index, paragraph] of paragraphs.entries()) {
    const current = exchanges.at(-1);
    const words = text.slice(paragraph.start, paragraph.end);
    if (isQuestion(paragraph)) {
      exchanges.push({ asks: true, paragraphs: [paragraph] });
      isOver = false;
    } else if (isOver || current === undefined || isHeading(words) || isDirection(words)) continue;
    else if (sentenceIn(paragraph, tellsOf)) continue;
    else if (reports(document, paragraph, quotations)) isOver = true;
    else if (current.asks) exchanges.push({ asks: false, paragraphs: [paragraph] });
    else if (index < last || talks(document, paragraph, quotations)) current.paragraphs.push(paragraph);
    else isOver = true;
  }
  return exchanges;
}

function sentenceIn({ first, after }: Paragraph, sentences: ReadonlySet<number>): boolean {
  for (let at = first; at < after; at++) if (sentences.has(at)) return true;
  return false;
}

function turnOf({ text }: Document, { paragraphs }: Exchange, party: Party | null): Turn[] {
  const parts = paragraphs.flatMap(({ start, end }) => spokenParts(text, start, end));
  const sentence = paragraphs[0]?.first;
  if (sentence === undefined || parts.length === 0) return [];
  return [
    {
      parts,
      type: 'direct',
      speaker: null,
      party,
      cue: null,
      sentence,
      rule: 'quote/question-and-answer',
    },
  ];
}
