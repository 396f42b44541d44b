import type { Document, DocumentSentence } from '../document.ts';
import { phraseHead, relationOf } from '../trees.ts';
import type { Reference } from './references.ts';

const conjoined = 64;
const core: ReadonlySet<string> = new Set(['nsubj', 'obj', 'iobj', 'obl']);

/** The verb or noun that a reference is an argument of, the first of coordinated ones; null for possessives and modifiers. */
function predicateOf({ tokens }: DocumentSentence, reference: Reference): number | null {
  const token = tokens[phraseHead(tokens, reference.head)];
  if (token === undefined || !core.has(relationOf(token.deprel)) || isWhatOneHas(reference)) return null;
  let at = token.head;
  for (let steps = 0; steps < conjoined && tokens[at]?.deprel === 'conj'; steps++) at = tokens[at]?.head ?? at;
  return at;
}

/** `Lind lost his`: the pronoun stands for what is his, not for him. */
function isWhatOneHas({ form, lemma }: Reference): boolean {
  return form === 'pronoun' && /^(?:his|hers|its|theirs)$/.test(lemma);
}

/** `Ruiz, who knows her`: who is Ruiz, so that she and her are two. */
function isMeantByRelative({ tokens }: DocumentSentence, predicate: number, earlier: Reference): boolean {
  const { deprel, head } = tokens[predicate] ?? { deprel: '', head: -1 };
  if (deprel !== 'acl:relcl' || head !== phraseHead(tokens, earlier.head)) return false;
  return tokens.some(
    (token) =>
      token.head === predicate && core.has(relationOf(token.deprel)) && /^(?:who|whom|which|that)$/i.test(token.form),
  );
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
  if (predicate === null) return false;
  if (isMeantByRelative(sentence, predicate, earlier)) return true;
  if (predicate !== predicateOf(sentence, earlier)) return false;
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
    if (isOtherClause(tokens, at)) return false;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}

/** `…, and he blamed her`: a coordinated clause with a subject of its own. */
function isOtherClause(tokens: DocumentSentence['tokens'], clause: number): boolean {
  if (relationOf(tokens[clause]?.deprel) !== 'conj') return false;
  return tokens.some(({ head, deprel }) => head === clause && relationOf(deprel) === 'nsubj');
}

/** The subject that a phrase is, or is coordinated with. */
function subjectHead(tokens: DocumentSentence['tokens'], head: number): number {
  let at = phraseHead(tokens, head);
  for (let steps = 0; steps < conjoined && relationOf(tokens[at]?.deprel) === 'conj'; steps++) {
    at = phraseHead(tokens, tokens[at]?.head ?? at);
  }
  return at;
}

/**
 * The token of the subject that a reflexive pronoun goes back to, that of its own clause: `who` stands for what its
 * clause hangs from. -1 where there is none.
 */
export function reflexiveSubject(tokens: DocumentSentence['tokens'], pronoun: number): number {
  let at = pronoun;
  for (let steps = 0; steps < tokens.length && at >= 0; steps++) {
    const clause = at;
    const subject = tokens.findIndex(({ head, deprel }) => head === clause && relationOf(deprel) === 'nsubj');
    if (subject >= 0 && subject !== pronoun) {
      const isRelative = /^(?:who|which|that)$/i.test(tokens[subject]?.form ?? '');
      return isRelative && tokens[clause]?.deprel === 'acl:relcl' ? (tokens[clause]?.head ?? -1) : subject;
    }
    at = tokens[at]?.head ?? -1;
  }
  return -1;
}

export function isReflexive({ lemma, form }: Reference): boolean {
  return form === 'pronoun' && /sel(?:f|ves)$/.test(lemma);
}
