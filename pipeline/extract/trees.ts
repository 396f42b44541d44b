import type { Token } from '../language/sentence.ts';

/** For each token of a sentence the indexes of the tokens that hang from it, in text order. */
export function childrenOf(tokens: readonly Token[]): readonly (readonly number[])[] {
  const children: number[][] = tokens.map(() => []);
  for (const [index, { head }] of tokens.entries()) children[head]?.push(index);
  return children;
}

/** A relation without its subtype: `nsubj:pass` → nsubj. */
export function relationOf(deprel: string | undefined): string {
  return deprel?.split(':')[0] ?? '';
}

/** Relations of words that say the same thing as their head: `Mr. Ruiz`, `the mayor, Ana Ruiz`. */
const restating: ReadonlySet<string> = new Set(['flat', 'appos', 'list', 'nmod:desc', 'goeswith']);

/** The token that stands for a whole phrase: Ruiz of `the mayor, Ana Ruiz,` → mayor. */
export function phraseHead(tokens: readonly Token[], token: number): number {
  let at = token;
  for (let steps = 0; steps < tokens.length; steps++) {
    const { deprel = '', head = -1 } = tokens[at] ?? {};
    if (head < 0 || !(restating.has(deprel) || restating.has(relationOf(deprel)))) return at;
    at = head;
  }
  return at;
}
