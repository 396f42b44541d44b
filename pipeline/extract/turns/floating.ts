import { lowerBound } from '../../offsets.ts';
import { type Document, type DocumentSentence, sentenceIndexAt } from '../document.ts';
import type { ExtractedQuote, Span } from '../extract.ts';
import { gestures } from '../lexicon/gestures.ts';
import { kindOfNoun } from '../lexicon/reference-nouns.ts';
import { titleHead } from '../lexicon/titles.ts';
import { phraseOf } from '../statements/noun-phrase.ts';
import { subjectOf } from '../statements/source.ts';
import { spanOf } from '../statements/span.ts';
import { type Exchange, exchangeIn } from './exchange.ts';
import { nameAbove, signatureBelow } from './signatures.ts';

/** A statement and the words that name its speaker, where it has any of its own. */
export interface Attributed {
  readonly parts: readonly Span[];
  readonly type: ExtractedQuote['type'];
  readonly speaker: Span | null;
}

/** The statements before one, the latest last, with the words found for their speakers. */
interface Earlier {
  readonly last: Attributed | undefined;
  readonly source: Span | null;
  readonly other: Attributed | undefined;
  readonly otherSource: Span | null;
}

/**
 * The words that name the speaker of quotations which have no source of their own, where the text makes it plain: the
 * name signed below or standing above, the source of the sentence before, the one whom that sentence tells of, or of two
 * who have taken turns before the other one. `statements` in text order, without overlaps. Time linear in the text.
 */
export function turnSpeakers<Statement extends Attributed>(
  document: Document,
  statements: readonly Statement[],
): ReadonlyMap<Statement, Span> {
  const found = new Map<Statement, Span>();
  const exchange = exchangeIn(document);
  let earlier: Earlier = { last: undefined, source: null, other: undefined, otherSource: null };
  for (const statement of statements) {
    const floats = statement.speaker === null && statement.type === 'direct';
    const proposed = floats ? speakerAround(document, statement, earlier, exchange) : null;
    if (proposed) found.set(statement, proposed);
    const source = statement.speaker ?? proposed;
    if (statement.type === 'direct') exchange.add({ parts: statement.parts, source });
    earlier = { last: statement, source, other: earlier.last, otherSource: earlier.source };
  }
  return found;
}

function speakerAround(document: Document, { parts }: Attributed, earlier: Earlier, exchange: Exchange): Span | null {
  const { sentences, text, passages } = document;
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? start;
  const at = sentenceIndexAt(document, start);
  const [before, own] = [sentences[at - 1], sentences[at]];
  if (own?.role === 'headline') return nameBehindColon(document, end);
  if (own?.role !== 'body') return null;
  const signed = signatureBelow(document, end) ?? nameAbove(document, start);
  if (signed) return signed;
  const acting = actorBehind(document, start, end);
  if (acting) return acting;
  const source = isSomebody(text, earlier) ? earlier.source : null;
  // `“…,” she said, adding: “…”`
  if (source !== null && source.start >= own.start && source.end <= start)
    return start - source.end <= longestBridge && !hasSubject(own, source.end, start) ? source : null;
  // What else stands beside the quotation in its sentence would be its own source.
  const closing = sentences[sentenceIndexAt(document, end - 1)]?.end ?? end;
  if (/\p{L}/u.test(text.slice(own.start, start)) || /\p{L}/u.test(text.slice(end, closing))) return null;
  if (before?.role !== 'body' || own.passage - before.passage > 1) return null;
  const opensParagraph = before.passage !== own.passage;
  const isWhole = !/\p{L}/u.test(text.slice(end, passages[own.passage]?.end));
  const isTold = (earlier.last?.parts.at(-1)?.end ?? 0) > before.start || (earlier.source?.end ?? 0) > before.start;
  if (!isTold) return opensParagraph && !isWhole ? null : subjectOfSentence(document, before);
  if (!opensParagraph) return source;
  const asked = isWhole && earlier.last ? partnerOfWriter(document, earlier.last) : null;
  if (asked) return asked;
  const answering = isWhole && earlier.last?.type === 'direct' ? exchange.answers(parts) : null;
  if (answering) return answering;
  return (isWhole || earlier.last?.type !== 'indirect') && goesOn(document, earlier) ? source : null;
}

/** `‘We sail’: Ana Ruiz on her year at sea`. */
function nameBehindColon(document: Document, end: number): Span | null {
  const { text, sentences } = document;
  const colon = /^[”’'"]?:\s/u.exec(text.slice(end, end + 3));
  const start = end + (colon?.[0].length ?? 0);
  const names = sentences[sentenceIndexAt(document, start)]?.names ?? [];
  const name = names.find((each) => each.type === 'person' && each.start === start);
  if (colon === null || name === undefined) return null;
  return /^(?:$|\n|\s(?:on|about|talks|looks|remembers)\b)/u.test(text.slice(name.end, name.end + 12))
    ? { start: name.start, end: name.end }
    : null;
}

/** Of a question that the writer asks, whom the sentence before it tells of: `Ana Ruiz sat down. ¶ “Why?” I asked.` */
function partnerOfWriter(document: Document, { parts, speaker }: Attributed): Span | null {
  const { text, sentences } = document;
  const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
  const asks = text.slice(end - 1, end) === '?' && speaker !== null && /^(?:I|we)$/u.test(wordsOf(text, speaker));
  const before = sentences[sentenceIndexAt(document, start) - 1];
  return asks && before?.role === 'body' ? subjectOfSentence(document, before) : null;
}

/** In tokens: a longer sentence tells more than what a speaker does beside his words. */
const longestAction = 16;

/** `“We sail.” Ruiz is looking at the sea.`: who acts in the sentence behind a quotation that opens its passage. */
function actorBehind(document: Document, start: number, end: number): Span | null {
  const { text, sentences, passages } = document;
  const own = sentences[sentenceIndexAt(document, start)];
  const behind = sentences[sentenceIndexAt(document, end - 1) + 1];
  const passage = passages[own?.passage ?? -1];
  if (own === undefined || behind?.passage !== own.passage || passage === undefined) return null;
  if (/\p{L}/u.test(text.slice(passage.start, start)) || /\p{L}/u.test(text.slice(end, behind.start))) return null;
  const root = behind.tokens.find(({ head }) => head < 0);
  const isAction = gestures.has(root?.form ?? '') && behind.tokens.length <= longestAction;
  return isAction ? subjectOfSentence(document, behind) : null;
}

/** In characters: what stands between a source and a further quotation in its sentence. */
const longestBridge = 160;

function hasSubject({ tokens }: DocumentSentence, from: number, to: number): boolean {
  const first = lowerBound(tokens, ({ start }) => start < from);
  const after = lowerBound(tokens, ({ start }) => start < to);
  return tokens.slice(first, after).some(({ deprel }) => /^nsubj/.test(deprel));
}

/** The source is no `it`, `they` or `I`, holds no quotation and is no part of what it says itself. */
function isSomebody(text: string, { last, source }: Earlier): boolean {
  const words = source === null ? 'it' : text.slice(source.start, source.end);
  if (source === null || /^(?:it|they|i|we|you|who|that|this|which)$/iu.test(words) || /[“”]/u.test(words))
    return false;
  return !(last?.parts.some(({ start, end }) => start <= source.start && source.end <= end) ?? false);
}

/**
 * The speaker of the paragraph above goes on: he has not asked, has not signed, and does not take turns with the one of
 * the paragraph above his.
 */
function goesOn(document: Document, { last, source, other, otherSource }: Earlier): boolean {
  const { text, sentences } = document;
  if (last === undefined || source === null) return false;
  if (last.type === 'indirect') return true;
  const end = last.parts.at(-1)?.end ?? 0;
  if (text.slice(end - 2, end).includes('?') || /[—–―]\s?$/u.test(text.slice(source.start - 2, source.start)))
    return false;
  if (other === undefined || otherSource === null || other.type === 'indirect') return true;
  const paragraph = sentences[sentenceIndexAt(document, last.parts[0]?.start ?? 0)]?.passage ?? 0;
  const above = sentences[sentenceIndexAt(document, other.parts[0]?.start ?? 0)]?.passage ?? 0;
  return paragraph - above !== 1 || !areTwo(wordsOf(text, source), wordsOf(text, otherSource));
}

const wordsOf = (text: string, { start, end }: Span): string => text.slice(start, end);

/** Neither is a pronoun and no name stands in both. */
function areTwo(one: string, other: string): boolean {
  const names = new Set(one.match(/\p{Lu}[\p{L}’'-]+/gu));
  const shared = other.match(/\p{Lu}[\p{L}’'-]+/gu)?.some((name) => names.has(name)) ?? false;
  return !shared && ![one, other].some((words) => /^(?:he|she|it|they|i|we|you)$/iu.test(words));
}

/** The one whom a sentence tells of: its subject, if that is one person; before a colon it may be a body. */
function subjectOfSentence({ text }: Document, { tokens, names, tree }: DocumentSentence): Span | null {
  const announces = tokens.at(-1)?.form === ':';
  const root = tokens.findIndex(({ head }) => head < 0);
  // A quotation in the sentence may be the subject's or not.
  const tells = tokens[root]?.upos === 'VERB' || tokens.length <= longestAction;
  if (tokens.some(({ form }) => /^[“”]$/u.test(form)) || (!tells && !announces)) return null;
  const subject = subjectOf(tree, root);
  const head = tokens[subject];
  if (head === undefined || head.morphology.number === 'plural') return null;
  const isNamed = names.some(
    ({ first, last, type }) =>
      first <= subject && subject <= last && (type === 'person' || (announces && type === 'organization')),
  );
  const noun = head.lemma.toLowerCase();
  const isCalling = head.upos === 'NOUN' && (kindOfNoun(noun) === 'person' || titleHead(noun) !== null);
  if (!isNamed && !isCalling && !/^(?:he|she)$/iu.test(head.form)) return null;
  return spanOf(tokens, phraseOf(tree, subject, root > subject ? root : undefined), text);
}
