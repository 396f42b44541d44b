import { scriptOf } from '../pipeline/language/lemmas.ts';
import type { GoldSentence } from './gold.ts';

/** Lemma that the treebanks write for the second half of a word that was split by mistake: it is nobody's. */
const noLemma = '_';

/** Adds one to a count of a map of maps. */
function count(counts: Map<string, Map<string, number>>, key: string, value: string): void {
  const own = counts.get(key) ?? new Map<string, number>();
  counts.set(key, own.set(value, (own.get(value) ?? 0) + 1));
}

/** Of the most frequent, the first in the order of code units. */
function mostFrequent(counts: ReadonlyMap<string, number>): string {
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}

/**
 * The table of lemmas that goes with a model: each form of the sentences under its tag with its most frequent edit
 * script, as `readLemmaTable` reads it, in the order of tags, scripts and forms.
 */
export function lemmaTable(sentences: readonly GoldSentence[]): string {
  const counts = new Map<string, Map<string, number>>();
  for (const { tokens, syntax } of sentences) {
    tokens.forEach((token, at) => {
      const lemma = syntax?.lemma[at] ?? noLemma;
      const xpos = syntax?.xpos[at] ?? '';
      if (lemma === noLemma || xpos === '' || /\s/u.test(token)) return;
      count(counts, `${xpos}\t${token.toLowerCase()}`, scriptOf(token, lemma));
    });
  }
  const lines = new Map<string, string[]>();
  for (const [key, scripts] of counts) {
    const [xpos = '', form = ''] = key.split('\t');
    const line = `${xpos}\t${mostFrequent(scripts)}`;
    lines.set(line, [...(lines.get(line) ?? []), form]);
  }
  return [...lines]
    .map(([line, forms]) => `${line}\t${forms.sort().join(' ')}\n`)
    .sort()
    .join('');
}
