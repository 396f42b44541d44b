import { type Naming, nameEntities } from '../../../../pipeline/extract/coreference/naming.ts';
import { type Reference, referencesOf } from '../../../../pipeline/extract/coreference/references.ts';
import type { Document } from '../../../../pipeline/extract/document.ts';
import { clauseTree } from '../../../../pipeline/extract/statements/clause-tree.ts';
import type { Morphology, Sentence } from '../../../../pipeline/language/sentence.ts';
import { type NameOf, sentenceOf } from '../../language/drawing/sentences.ts';

/** A sentence as a test writes it down: its text, its tree as `sentenceOf` reads it, and its names. */
export interface LiteralSentence {
  readonly text: string;
  readonly tree: readonly string[];
  readonly names?: readonly NameOf[];
  readonly morphology?: Readonly<Record<number, Partial<Morphology>>>;
}

/** A document of literal sentences, each a body passage of its own. */
export function literal(...sentences: readonly LiteralSentence[]): Document {
  let text = '';
  const read = sentences.map(({ text: own, tree, names, morphology }, passage) => {
    const start = text.length;
    text += `${own}\n`;
    const sentence = moved(sentenceOf(own, tree, names, morphology), start);
    return { ...sentence, passage, role: 'body' as const, tree: clauseTree(sentence.tokens) };
  });
  return { text, passages: read.map(({ start, end, role }) => ({ start, end, role })), sentences: read };
}

function moved(sentence: Sentence, by: number): Sentence {
  const move = <Part extends { start: number; end: number }>(part: Part): Part => ({
    ...part,
    start: part.start + by,
    end: part.end + by,
  });
  return { ...move(sentence), tokens: sentence.tokens.map(move), names: sentence.names.map(move) };
}

/** The references of a document, and one of them by its words. */
export function referencesIn(document: Document): {
  readonly naming: Naming;
  readonly references: readonly Reference[];
  readonly find: (words: string) => Reference;
} {
  const naming = nameEntities(document);
  const references = referencesOf(document, naming);
  const find = (words: string): Reference => {
    const found = references.find(({ start, end }) => document.text.slice(start, end) === words);
    if (found === undefined) throw new Error(`nothing refers by ${words}`);
    return found;
  };
  return { naming, references, find };
}

/** A reference of which only some things matter to a test: a name that is the subject of the first sentence. */
export function reference(facts: Partial<Reference> = {}): Reference {
  return {
    start: 0,
    end: 1,
    form: 'name',
    kind: 'person',
    isPlural: false,
    gender: null,
    womanLogOdds: 0,
    role: 'subject',
    sentence: 0,
    head: 0,
    lemma: 'ruiz',
    isDefinite: true,
    name: null,
    apposedTo: null,
    ...facts,
  };
}
