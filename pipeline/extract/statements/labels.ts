import type { Token } from '../../language/sentence.ts';
import type { Document, DocumentSentence } from '../document.ts';
import type { Stretch } from './clause-tree.ts';

/** In tokens: what stands before the colon of a label. */
const longestLabel = 7;
/** In words: what follows a label. */
const fewestWords = 3;
const reports: ReadonlySet<string> = new Set([
  'poll',
  'report',
  'study',
  'survey',
  'source',
  'analysis',
  'expert',
  'police',
  'official',
]);

/** A name and a colon before what is said. */
export interface Label {
  readonly source: Stretch;
  readonly colon: number;
}

/** The label that opens a headline: `Ruiz: The ferry sails`; null where none does. */
export function labelOf({ sentences }: Document, index: number): Label | null {
  const sentence = sentences[index];
  if (sentence === undefined || sentences[index - 1]?.passage === sentence.passage) return null;
  // A text without markup has its headline in its first passage.
  if (sentence.role !== 'headline' && sentence.role !== 'dek' && sentence.passage !== 0) return null;
  const { tokens } = sentence;
  const colon = tokens.slice(0, longestLabel + 1).findIndex(({ form }) => form === ':');
  const from = tokens.findIndex(({ upos }) => upos !== 'PUNCT');
  if (colon <= from || from < 0 || words(tokens.slice(colon + 1)) < fewestWords) return null;
  const label = tokens.slice(from, colon);
  if (label.some(({ upos }) => /^(?:VERB|AUX|PUNCT|ADP|SCONJ)$/.test(upos))) return null;
  return isSource(sentence, from, colon) ? { source: { from, to: colon }, colon } : null;
}

const words = (tokens: readonly Token[]): number => tokens.filter(({ form }) => /\p{L}/u.test(form)).length;

function isSource(sentence: DocumentSentence, from: number, to: number): boolean {
  const last = sentence.tokens[to - 1];
  return isPerson(sentence, from, to) || reports.has(last?.lemma.toLowerCase() ?? '');
}

function isPerson({ names }: DocumentSentence, from: number, to: number): boolean {
  return names.some(
    ({ first, last, type }) => first >= from && last < to && (type === 'person' || type === 'organization'),
  );
}
