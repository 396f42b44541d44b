import type { Name } from '../../language/sentence.ts';
import { lowerBound } from '../../offsets.ts';
import type { Document, DocumentSentence } from '../document.ts';
import type { Span } from '../extract.ts';
import { type Direction, directionAt } from './direction.ts';

/** Where characters of a passage stand in its sentences. */
export interface Placement {
  /** The sentence that holds an index into the text, or null where none does. */
  readonly sentenceAt: (index: number) => DocumentSentence | null;
  /** The part of speech of the token that holds an index; '' where none does. */
  readonly uposAt: (index: number) => string;
  /** Whether what is dated by the word at an index lies ahead or behind. */
  readonly directionAt: (index: number, steps?: number) => Direction;
  /** Whether the word at an index modifies a noun after it, as in `third-quarter sales`. */
  readonly isAttributive: (index: number) => boolean;
  /** Whether a span is a smaller part of a name. */
  readonly isWithinName: (span: Span) => boolean;
  /** Whether a span stands in a name, events left out, and not at its beginning. */
  readonly isNameTail: (span: Span) => boolean;
}

const attributes: ReadonlySet<string> = new Set([
  'compound',
  'amod',
  'nummod',
  'nmod',
  'nmod:poss',
  'nmod:tmod',
  'nmod:unmarked',
]);

/** The placement of every passage of a document, in their order. */
export function placementsOf(document: Document): Placement[] {
  const sentences: DocumentSentence[][] = document.passages.map(() => []);
  for (const sentence of document.sentences) sentences[sentence.passage]?.push(sentence);
  return sentences.map(placementIn);
}

function placementIn(sentences: readonly DocumentSentence[]): Placement {
  const sentenceAt = (index: number): DocumentSentence | null => {
    const sentence = sentences[lowerBound(sentences, ({ end }) => end <= index)];
    return sentence !== undefined && sentence.start <= index ? sentence : null;
  };
  const tokenAt = (sentence: DocumentSentence, index: number): number =>
    lowerBound(sentence.tokens, ({ end }) => end <= index);
  const isAttributive = (index: number): boolean => {
    const sentence = sentenceAt(index);
    if (sentence === null) return false;
    const at = tokenAt(sentence, index);
    const token = sentence.tokens[at];
    const head = sentence.tokens[token?.head ?? -1];
    return (
      token !== undefined && token.head > at && attributes.has(token.deprel) && /NOUN|PROPN/.test(head?.upos ?? '')
    );
  };
  const nameAt = (index: number): Name | null => {
    const names = sentenceAt(index)?.names ?? [];
    const name = names[lowerBound(names, ({ end }) => end <= index)];
    return name !== undefined && name.start <= index ? name : null;
  };
  return {
    sentenceAt,
    uposAt: (index) => {
      const sentence = sentenceAt(index);
      return sentence?.tokens[tokenAt(sentence, index)]?.upos ?? '';
    },
    directionAt: (index, steps) => {
      const sentence = sentenceAt(index);
      if (sentence === null || isAttributive(index)) return null;
      return directionAt(sentence, tokenAt(sentence, index), sentence.tree.children, steps);
    },
    isAttributive,
    isWithinName: ({ start, end }) => {
      const name = nameAt(start);
      return name !== null && name.end >= end && name.end - name.start > end - start;
    },
    isNameTail: ({ start, end }) => {
      const name = nameAt(start);
      return name !== null && name.type !== 'event' && name.start < start && name.end >= end;
    },
  };
}
