import type { Complement } from '../lexicon/cue-frames.ts';
import { adjectiveFrames } from '../lexicon/noun-frames.ts';
import { type ClauseTree, childBy, markerOf, subtree } from './clause-tree.ts';
import { isHypothetical } from './cue-verb.ts';
import type { Report } from './report.ts';
import { sourceOf } from './source.ts';

/** What an adjective reports: `Ruiz is confident that she sails`, `officials critical of Lind`; null where it is no cue. */
export function adjectiveReport(tree: ClauseTree, at: number): Report | null {
  const { tokens, children } = tree;
  const token = tokens[at];
  const isAdjective = token?.upos === 'ADJ' || (token?.upos === 'VERB' && token.xpos === 'VBN');
  const frame = isAdjective ? adjectiveFrames.get(token.form.toLowerCase()) : undefined;
  if (frame === undefined || isHypothetical(tree, at)) return null;
  // `It is clear that` is nobody's view.
  const subject = childBy(tree, at, 'nsubj', 'nsubj:pass', 'expl');
  if (/^(?:it|there)$/i.test(tokens[subject]?.form ?? '')) return null;
  const source = sourceOf(tree, at, false);
  if (source === null) return null;
  for (const child of children[at] ?? []) {
    const { deprel = '', xpos = '' } = tokens[child] ?? {};
    if (child < at || !/^(?:ccomp|xcomp|advcl|obl)$/.test(deprel)) continue;
    const marker = markerOf(tree, child);
    const stretch = subtree(tree, child);
    const complement: Complement =
      deprel === 'ccomp' || /^(?:that|whether)$/.test(marker)
        ? 'clause'
        : marker === 'to' && xpos === 'VB'
          ? 'infinitive'
          : (marker as Complement);
    if (!frame.complements.has(complement)) continue;
    const isPhrase = complement !== 'clause' && complement !== 'infinitive';
    return {
      source,
      content: [{ from: isPhrase ? stretch.from + 1 : stretch.from, to: stretch.to }],
      cue: { from: at, to: at + 1 },
      lemma: frame.lemma,
      class: frame.complements.get(complement) ?? frame.class,
      rule: 'quote/adjective',
    };
  }
  return null;
}
