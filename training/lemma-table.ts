import { type LemmaEntry, type LemmaTable, lemmaTableOf } from '../pipeline/language/lemma-table.ts';
import { scriptOf } from '../pipeline/language/lemmas.ts';
import type { GoldSentence } from './gold.ts';

/** Adds one to a count of a map of maps. */
function count(counts: Map<string, Map<number, number>>, key: string, value: number): void {
  const own = counts.get(key) ?? new Map<number, number>();
  counts.set(key, own.set(value, (own.get(value) ?? 0) + 1));
}

/** Of the most frequent, the one with the smallest number. */
function mostFrequent(counts: ReadonlyMap<number, number>): number {
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return first?.[0] ?? 0;
}

/**
 * The table of lemmas that goes with a model: each form of the sentences under its tag with its most frequent edit
 * script. Scripts that are not among `scripts` are left to the model, and so are the halves of split words.
 */
export function learnLemmas(sentences: readonly GoldSentence[], scripts: readonly string[]): LemmaTable {
  const numbers = new Map(scripts.map((script, number) => [script, number]));
  numbers.delete('=_');
  const counts = new Map<string, Map<number, number>>();
  for (const { tokens, syntax } of sentences) {
    if (syntax === null) continue;
    tokens.forEach((token, at) => {
      const number = numbers.get(scriptOf(token, syntax.lemma[at] ?? ''));
      if (number !== undefined) count(counts, `${syntax.xpos[at]}\t${token.toLowerCase()}`, number);
    });
  }
  const entries = [...counts].map(([key, own]): LemmaEntry => {
    const [xpos = '', form = ''] = key.split('\t');
    return { form, xpos, script: mostFrequent(own) };
  });
  return lemmaTableOf(entries, scripts);
}
