import { type ClauseTree, childBy, markerOf, subtree } from './clause-tree.ts';
import { type Finder, takes } from './complement.ts';

/** `called the ferry a disgrace`; `a disgrace` of `what she called a disgrace`. */
export const naming: Finder = (tree, cue) => {
  if (!takes(cue, 'naming')) return null;
  const behind = (tree.children[cue.at] ?? []).filter(
    (child) =>
      child >= cue.to &&
      (/^(?:obj|iobj|xcomp|ccomp|obl)$/.test(tree.tokens[child]?.deprel ?? '') ||
        (tree.tokens[child]?.deprel === 'advcl' &&
          markerOf(tree, child) === '' &&
          tree.tokens[child]?.upos !== 'VERB')),
  );
  const [first] = behind;
  const last = behind.at(-1);
  if (first === undefined || last === undefined || /^(?:obl|advcl)$/.test(tree.tokens[first]?.deprel ?? ''))
    return null;
  const isJudged = behind.some((child) => child > first && /^(?:xcomp|ccomp)$/.test(tree.tokens[child]?.deprel ?? ''));
  if (cue.frame.complements.get('naming') === 'think' && !isJudged) return null;
  const isPredicate = !cue.passive && tree.tokens[first]?.deprel === 'xcomp' && childBy(tree, first, 'nsubj') >= 0;
  const { from } = subtree(tree, first);
  const { to: end } = subtree(tree, last);
  const quoted = endOfQuotation(tree, end);
  const isNamed = first !== last || isPredicate || quoted !== null || isRestated(tree, first);
  if (/^(?:call|name)$/.test(cue.frame.lemma) && !isNamed) return null;
  const to = quoted ?? endOfName(tree, last, end);
  return { from, to, lead: null, complement: 'naming', rule: 'quote/naming' };
};

/** Whether a phrase holds a second one that names it, or words in marks: not `called the harbor`. */
function isRestated(tree: ClauseTree, head: number): boolean {
  const { from, to } = subtree(tree, head);
  return tree.tokens
    .slice(from, to)
    .some(({ form, deprel }, at) => /^[“‘]$/.test(form) || deprel === 'appos' || (deprel === 'det' && at > 1));
}

/** Where words in marks end that stand right behind a phrase or an adverb: `called the ferry there “a gift”`; null where none do. */
function endOfQuotation({ tokens }: ClauseTree, from: number): number | null {
  const opening = tokens[from]?.upos === 'ADV' ? from + 1 : from;
  if (!/^[“‘]$/.test(tokens[opening]?.form ?? '')) return null;
  const closing = tokens.findIndex(({ form }, at) => at > opening && /^[”’]$/.test(form));
  return closing < 0 ? null : closing + 1;
}

/** A name ends before an apposition or a participle: `called him “a moderate,” a dig at`. */
function endOfName({ tokens }: ClauseTree, head: number, to: number): number {
  for (let at = head + 1; at < to - 1; at++) {
    if (tokens[at]?.form !== ',') continue;
    const next = tokens[at + 1]?.form === '”' ? tokens[at + 2] : tokens[at + 1];
    if (next !== undefined && (/^(?:DET|PRON)$/.test(next.upos) || next.xpos === 'VBG')) return at;
  }
  return to;
}
