import type { RuleId } from '../../schemas/rules.ts';
import { lowerBound } from '../offsets.ts';
import { headWithin } from './coreference/references.ts';
import type { Document } from './document.ts';
import type { ExtractedMention, ExtractedSpeaker, Span } from './extract.ts';
import { phraseHead } from './trees.ts';

/**
 * Who a noun phrase names as a speaker: the mention that its head is part of, or whose name stands in apposition to it;
 * nobody where its head is no mention, as in `two officials`.
 */
export function speakerOf(document: Document, mentions: readonly ExtractedMention[], span: Span): ExtractedSpeaker {
  const found = (form: ExtractedSpeaker['form'], mention: number | null, rule: RuleId): ExtractedSpeaker => ({
    ...span,
    form,
    entity: mention === null ? null : (mentions[mention]?.entity ?? null),
    mention,
    rule,
  });
  const sentence = document.sentences[lowerBound(document.sentences, ({ end }) => end <= span.start)];
  const tokens = sentence?.tokens ?? [];
  const first = lowerBound(tokens, ({ end }) => end <= span.start);
  const last = lowerBound(tokens, ({ start }) => start < span.end) - 1;
  const head = headWithin(tokens, first, last);
  const word = tokens[head];
  const within = mentionsWithin(mentions, span);
  const ofHead = within.filter((index) => {
    const mention = mentions[index];
    return mention !== undefined && word !== undefined && mention.start <= word.start && word.end <= mention.end;
  });
  const restating = within.filter((index) => isNameOf(tokens, mentions[index], head));
  const name = [...ofHead, ...restating].find((index) => mentions[index]?.form === 'name');
  if (name !== undefined) return found('name', name, 'speaker/name');
  const [meant = null] = ofHead;
  const isPronoun = first === last && word?.upos === 'PRON';
  if (isPronoun) return found('pronoun', meant, meant === null ? 'speaker/pronoun' : 'speaker/resolved-pronoun');
  return found('nominal', meant, meant === null ? 'speaker/nominal' : 'speaker/resolved-nominal');
}

/** `the head of the union, Ana Ruiz`, `spokesman Bo Lind`: a name that says the same as the head of the phrase. */
function isNameOf(
  tokens: Document['sentences'][number]['tokens'],
  mention: ExtractedMention | undefined,
  head: number,
): boolean {
  if (mention?.form !== 'name') return false;
  const first = lowerBound(tokens, ({ end }) => end <= mention.start);
  const last = lowerBound(tokens, ({ start }) => start < mention.end) - 1;
  const own = headWithin(tokens, first, last);
  return own !== head && phraseHead(tokens, own) === head;
}

/** Indexes of the mentions that lie in a span; mentions are sorted by start. */
function mentionsWithin(mentions: readonly ExtractedMention[], span: Span): number[] {
  const within: number[] = [];
  for (let at = lowerBound(mentions, ({ start }) => start < span.start); at < mentions.length; at++) {
    const mention = mentions[at];
    if (mention === undefined || mention.start >= span.end) break;
    if (mention.end <= span.end) within.push(at);
  }
  return within;
}
