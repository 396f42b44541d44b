import { type ClauseTree, type Stretch, subtree } from './clause-tree.ts';

/** The noun phrase of a head without a relative clause or an aside behind it: `Ruiz, the mayor` of `Ruiz, the mayor, who sails`. */
export function phraseOf(tree: ClauseTree, head: number, limit = Number.POSITIVE_INFINITY): Stretch {
  const { from, to } = subtree(tree, head);
  let end = Math.min(firstStranger(tree, { from: head + 1, to }, from), limit);
  for (const child of tree.children[head] ?? []) {
    const clause = subtree(tree, child).from;
    const isApart = /^[,—–-]+$/.test(tree.tokens[clause - 1]?.form ?? '') || tree.tokens[clause]?.upos === 'PUNCT';
    if (child > head && ((isApart && isAside(tree, child, clause)) || isTime(tree, child))) end = Math.min(end, clause);
  }
  let start = from;
  while (start < head && isOutside(tree, start)) start++;
  while (start > 0 && belongsBefore(tree, start, head)) start--;
  while (end > head + 1 && /^(?:[,;:]|[—–-]+)$/.test(tree.tokens[end - 1]?.form ?? '')) end--;
  return { from: start, to: Math.max(end, head + 1) };
}

/** Where what hangs from outside a phrase begins within it: `, speaking in Arn,` where only the last comma is the phrase’s. */
function firstStranger({ tokens, first }: ClauseTree, { from, to }: Stretch, start: number): number {
  for (let at = from; at < to; at++) {
    const { head = -1, upos = '' } = tokens[at] ?? {};
    if (upos !== 'PUNCT' && (head < start || head >= to)) return Math.max(from, first[at] ?? at);
  }
  return to;
}

/** Behind a comma: `, who sails`, `, speaking in Arn`, `, in a letter`, `, once again`; not `, of Arn`, nor an apposition. */
function isAside({ tokens }: ClauseTree, child: number, from: number): boolean {
  const { deprel = '', xpos = '' } = tokens[child] ?? {};
  if (/^(?:acl(?::relcl)?|parataxis|advcl|ccomp|advmod|discourse)$/.test(deprel) || xpos === 'VBG') return true;
  return (
    /^(?:nmod|obl)/.test(deprel) && tokens[from]?.deprel === 'case' && !/^(?:of|from)$/i.test(tokens[from]?.form ?? '')
  );
}

const day = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** `on Monday` of `the ministry on Monday said`. */
function isTime({ tokens }: ClauseTree, child: number): boolean {
  return day.test(tokens[child]?.form ?? '') && /^(?:nmod|obl)/.test(tokens[child]?.deprel ?? '');
}

/** Adverbs that say how many of a phrase there are: `almost half of them`. */
const quantifying = /^(?:almost|about|nearly|roughly|only|even|around|approximately|not|just|over|likely)$/i;

/** Punctuation, a conjunction or a preposition before a noun phrase. */
function isOutside({ tokens }: ClauseTree, at: number): boolean {
  const { deprel = '', form = '' } = tokens[at] ?? {};
  return deprel === 'advmod' ? !quantifying.test(form) : /^(?:punct|case|cc|mark|fixed)$/.test(deprel);
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
  return (
    /^(?:det(?::predet)?|amod|compound|nmod:poss)$/.test(before.deprel) &&
    (before.head >= start || before.head === verb)
  );
}
