import type { Complement } from '../lexicon/cue-frames.ts';
import { type ClauseTree, childBy, markerOf, subtree } from './clause-tree.ts';
import { type Content, type Finder, takes } from './complement.ts';
import { type CueVerb, isAddressing } from './cue-verb.ts';
import { isSayable } from './sayable.ts';
import { subjectOf } from './source.ts';

/** What may be said of an object behind it: `praised the crew for its work`, `accused Lind of lying`. */
const ofObject: ReadonlySet<string> = new Set(['as', 'for', 'of', 'over', 'to', 'on', 'with', 'into', 'against']);

/** Verbs whose object takes all that follows: `expects rain until Sunday`. */
const wishing: ReadonlySet<string> = new Set(['expect', 'forecast', 'want']);

/** `by Sunday`, `before the season opens`: when a thing is wished for; not `, because it rains`. */
function isTime(tree: ClauseTree, child: number): boolean {
  const { from } = subtree(tree, child);
  return (
    /^(?:after|at|before|by|during|from|in|on|until|within)$/.test(markerOf(tree, child)) &&
    tree.tokens[from]?.upos !== 'PUNCT'
  );
}

/** `praised the crew for its work`. */
export const object: Finder = (tree, cue) => {
  const needsAs = !takes(cue, 'object');
  if (needsAs && !takes(cue, 'object-as')) return null;
  if (/^[”"]$/.test(tree.tokens[cue.at - 1]?.form ?? '')) return null;
  const complement = needsAs ? 'object-as' : 'object';
  const [direct, indirect] = [childBy(tree, cue.at, 'obj'), childBy(tree, cue.at, 'iobj')];
  const head = direct < 0 && !isAddressing(cue) ? indirect : direct;
  if (head < cue.at) return objectOfAs(tree, cue, complement);
  if (!isSayable(tree, cue, head)) return null;
  const { from, to } = subtree(tree, head);
  let end = to;
  let hasAs = false;
  for (const child of tree.children[cue.at] ?? []) {
    const { deprel = '' } = tree.tokens[child] ?? {};
    const isWhole = wishing.has(cue.frame.lemma) && /^(?:obl|advcl)/.test(deprel) && isTime(tree, child);
    const belongs =
      isWhole || deprel === 'xcomp' || (/^(?:obl|advcl|ccomp)$/.test(deprel) && ofObject.has(markerOf(tree, child)));
    if (child <= head || !belongs) continue;
    end = Math.max(end, subtree(tree, child).to);
    hasAs ||= markerOf(tree, child) === 'as';
  }
  return needsAs && !hasAs ? null : { from, to: end, lead: null, complement, rule: 'quote/object' };
};

/** `described the mayor of Arn as a hero` where the tree hangs the object elsewhere: what stands up to the end of the phrase with as. */
function objectOfAs(tree: ClauseTree, cue: CueVerb, complement: Complement): Content | null {
  const described = (tree.children[cue.at] ?? []).find((child) => child > cue.to && markerOf(tree, child) === 'as');
  if (described === undefined || cue.passive || subjectOf(tree, cue.at) < 0) return null;
  const { from, to } = subtree(tree, described);
  // `what she described as a gift`
  const isRelativeClause = tree.tokens[cue.at]?.deprel === 'acl:relcl' && from === cue.to;
  if (isRelativeClause) return { from, to, lead: null, complement, rule: 'quote/object' };
  if (tree.tokens.slice(cue.to, from).some(({ upos }) => upos === 'PUNCT' || upos === 'VERB')) return null;
  return from > cue.to ? { from: cue.to, to, lead: null, complement, rule: 'quote/object' } : null;
}
