import type { Document, DocumentSentence } from '../document.ts';
import type { Reference } from './references.ts';
import { relationOf } from './trees.ts';

const conjoined = 64;

/** The verb or noun that a reference is an argument of, the first of coordinated ones; null for possessives and modifiers. */
function predicateOf({ tokens }: DocumentSentence, reference: Reference): number | null {
  const token = tokens[reference.head];
  if (token === undefined || !['nsubj', 'obj', 'iobj', 'obl'].includes(relationOf(token.deprel))) return null;
  let at = token.head;
  for (let steps = 0; steps < conjoined && tokens[at]?.deprel === 'conj'; steps++) at = tokens[at]?.head ?? at;
  return at;
}

/**
 * Whether grammar rules out that a pronoun means what an earlier reference of its sentence means: `Ruiz saw her`, and
 * `her mother` for her own `her`. After the binding principles (Chomsky 1981, in the form of Lappin and Leass 1994).
 */
export function isBarred({ sentences }: Document, pronoun: Reference, earlier: Reference): boolean {
  if (pronoun.sentence !== earlier.sentence) return false;
  if (earlier.form === 'nominal' && earlier.start <= pronoun.start && pronoun.end <= earlier.end) return true;
  const sentence = sentences[pronoun.sentence];
  if (sentence === undefined || isReflexive(pronoun)) return false;
  const predicate = predicateOf(sentence, pronoun);
  if (predicate === null || predicate !== predicateOf(sentence, earlier)) return false;
  return pronoun.role !== 'subject' || earlier.role !== 'subject';
}

/** Whether an earlier reference is the subject of a clause that holds the pronoun: `Ruiz said that she would stay`. */
export function isSubjectAround({ sentences }: Document, pronoun: Reference, earlier: Reference): boolean {
  if (earlier.role !== 'subject' || pronoun.sentence !== earlier.sentence) return false;
  const tokens = sentences[pronoun.sentence]?.tokens ?? [];
  const predicate = tokens[subjectHead(tokens, earlier.head)]?.head ?? -1;
  let at = tokens[pronoun.head]?.head ?? -1;
  for (let steps = 0; steps < tokens.length && at >= 0; steps++) {
    if (at === predicate) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}

/** The token of a noun phrase that is the subject itself, where another stands in apposition or is coordinated. */
function subjectHead(tokens: DocumentSentence['tokens'], head: number): number {
  let at = head;
  for (let steps = 0; steps < conjoined && relationOf(tokens[at]?.deprel) !== 'nsubj'; steps++) {
    const next = tokens[at]?.head ?? -1;
    if (next < 0) return at;
    at = next;
  }
  return at;
}

export function isReflexive({ lemma, form }: Reference): boolean {
  return form === 'pronoun' && /sel(?:f|ves)$/.test(lemma);
}
