import { type ClauseTree, type Stretch, subtree } from './clause-tree.ts';

/** The noun phrase of a head without a relative clause or an aside behind it: `Ruiz, the mayor` of `Ruiz, the mayor, who sails`. */
export function phraseOf(tree: ClauseTree, head: number, limit = Number.POSITIVE_INFINITY): Stretch {
  const { from, to } = subtree(tree, head);
  let end = Math.min(to, limit);
  for (const child of tree.children[head] ?? []) {
    const clause = subtree(tree, child).from;
    const isApart =
      /^[,—–-]+$/.test(tree.tokens[clause - 1]?.form ?? '') || tree.tokens[clause]?.upos === 'PUNCT';
    if (child > head && isApart && isAside(tree, child, clause)) end = Math.min(end, clause);
  }
  let start = from;
  while (start < head && isOutside(tree, start)) start++;
  while (start > 0 && belongsBefore(tree, start, head)) start--;
  while (end > head + 1 && /^(?:[,;:]|[—–-]+)$/.test(tree.tokens[end - 1]?.form ?? '')) end--;
  return { from: start, to: Math.max(end, head + 1) };
}

/** Behind a comma: `, who sails`, `, speaking in Arn`, `, in a letter`, `, for example`; not `, of Arn`, nor an apposition. */
function isAside({ tokens }: ClauseTree, child: number, from: number): boolean {
  const { deprel = '' } = tokens[child] ?? {};
  if (/^(?:acl(?::relcl)?|parataxis|advcl|ccomp|advmod|discourse)$/.test(deprel)) return true;
  return /^(?:nmod|obl)/.test(deprel) && tokens[from]?.deprel === 'case' && !/^(?:of|from)$/i.test(tokens[from]?.form ?? '');
}

/** Adverbs that say how many of a phrase there are: `almost half of them`. */
const quantifying = /^(?:almost|about|nearly|roughly|only|even|around|approximately|not|just|over|likely)$/i;

/** Punctuation, a conjunction or a preposition before a noun phrase. */
function isOutside({ tokens }: ClauseTree, at: number): boolean {
  const { deprel = '', form = '' } = tokens[at] ?? {};
  return ['punct', 'case', 'cc', 'mark', 'advmod', 'fixed'].includes(deprel) && !quantifying.test(form);
}

/** A word before a phrase that is a part of it though the tree hangs it elsewhere: `The newspaper` of `The newspaper Arn Post said`. */
function belongsBefore({ tokens }: ClauseTree, start: number, head: number): boolean {
  const before = tokens[start - 1];
  const first = tokens[start];
  const verb = tokens[head]?.head ?? -1;
  if (before === undefined || first === undefined || first.upos === 'PRON') return false;
  if (before.deprel === 'nmod:desc') return true;
  if (before.deprel === 'nsubj') return before.head === verb && first.upos === 'PROPN';
  if (before.deprel === 'advmod') return quantifying.test(before.form) && before.head >= start;
  return /^(?:det(?::predet)?|amod|compound|nmod:poss)$/.test(before.deprel) && (before.head >= start || before.head === verb);
}
