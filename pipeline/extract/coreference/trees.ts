import type { DocumentSentence } from '../document.ts';

/** For each token of a sentence the tokens that hang from it, in text order. */
export function childrenOf({ tokens }: DocumentSentence): readonly (readonly number[])[] {
  const children: number[][] = tokens.map(() => []);
  for (const [index, { head }] of tokens.entries()) children[head]?.push(index);
  return children;
}

/** A relation without its subtype: `nsubj:pass` → nsubj. */
export function relationOf(deprel: string | undefined): string {
  return deprel?.split(':')[0] ?? '';
}

/** Index of the nearest verb or clause that a token hangs from; the root's where there is none before. */
export function clauseOf({ tokens }: DocumentSentence, token: number): number {
  let at = token;
  for (let steps = 0; steps < tokens.length; steps++) {
    const { head, deprel } = tokens[at] ?? { head: -1, deprel: '' };
    if (head < 0 || (at !== token && clauses.has(relationOf(deprel)))) return at;
    at = head;
  }
  return at;
}

const clauses: ReadonlySet<string> = new Set(['root', 'ccomp', 'advcl', 'acl', 'csubj', 'parataxis', 'conj']);
