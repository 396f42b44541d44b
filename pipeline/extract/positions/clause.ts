import type { Token } from '../../language/sentence.ts';
import type { NameMention, Naming } from '../coreference/naming.ts';
import type { DocumentSentence } from '../document.ts';

/** What is the same for all sentences of an article. */
export interface Named {
  readonly naming: Naming;
  /** Country, folded → its entity, where the article names it. */
  readonly countries: ReadonlyMap<string, number>;
}

/** A sentence as positions are read from it: its tree, and the names in it by their tokens. */
export interface Clause extends Named {
  readonly tokens: readonly Token[];
  /** The tokens that hang on each token, in text order. */
  readonly children: readonly (readonly number[])[];
  /** The mention that a token is part of. */
  readonly names: ReadonlyMap<number, NameMention>;
  /** Heads of titles → whose they are, as far as was read: who is meant by `who` in `Ana Ruiz, a physicist who is …`. */
  readonly holders: Map<number, NameMention>;
}

/** The clause of a sentence and the mentions in it. */
export function clauseOf({ tokens, tree }: DocumentSentence, mentions: readonly NameMention[], named: Named): Clause {
  const names = new Map<number, NameMention>();
  for (const mention of mentions) {
    for (let index = mention.first; index <= mention.last; index++) names.set(index, mention);
  }
  return { ...named, tokens, children: tree.children, names, holders: new Map() };
}

/** The form of a token in lower case; empty beyond the sentence. */
export function wordAt({ tokens }: Clause, index: number): string {
  return tokens[index]?.form.toLowerCase() ?? '';
}

export function lemmaAt({ tokens }: Clause, index: number): string {
  return tokens[index]?.lemma.toLowerCase() ?? '';
}

export function relationAt({ tokens }: Clause, index: number): string {
  return tokens[index]?.deprel ?? '';
}

/** Index of the head of a token, -1 for the root and beyond the sentence. */
export function headAt({ tokens }: Clause, index: number): number {
  return tokens[index]?.head ?? -1;
}

/** The person that a name beginning at a token means. */
export function personFrom(clause: Clause, index: number): NameMention | null {
  const mention = personAt(clause, index);
  return mention?.first === index ? mention : null;
}

/** The mention of a person that a token is part of. */
export function personAt({ names, naming }: Clause, index: number): NameMention | null {
  const mention = names.get(index);
  return mention && naming.entities[mention.entity]?.type === 'person' ? mention : null;
}

/** The first token of a kind that hangs on a token. */
export function childOf(clause: Clause, index: number, accepts: (child: number) => boolean): number | null {
  return clause.children[index]?.find(accepts) ?? null;
}

/** No white space stands between a token and the next. */
export function touchesNext({ tokens }: Clause, index: number): boolean {
  return tokens[index]?.end === tokens[index + 1]?.start;
}

export function isHyphen(clause: Clause, index: number): boolean {
  return /^[-‐‑–]$/.test(clause.tokens[index]?.form ?? '');
}
