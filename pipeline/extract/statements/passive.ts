import type { RuleId } from '../../../schemas/rules.ts';
import { verdicts } from '../lexicon/actions.ts';
import type { Complement } from '../lexicon/cue-frames.ts';
import { type ClauseTree, childBy, markerOf, type Stretch, subtree } from './clause-tree.ts';
import { type Content, type Finder, takes } from './complement.ts';
import { addressees } from './infinitive.ts';
import { agentOf, isRelative } from './source.ts';

/** Verbs that in the passive tell what a thing is sold as, and nobody's view. Compiled for this project by hand. */
const selling: ReadonlySet<string> = new Set(['bill', 'cast', 'list', 'pitch', 'sell']);

/** The subject of a passive; in a headline also the noun that the participle stands behind: `Firm accused of lying`. */
function subjectOfPassive(tree: ClauseTree, at: number): number {
  const subject = childBy(tree, at, 'nsubj:pass');
  const { deprel, head = -1 } = tree.tokens[at] ?? {};
  return subject < 0 && deprel === 'acl' ? head : subject;
}

/** `as “theft”` of `as “theft” by Ruiz`. */
function withoutAgent(tree: ClauseTree, verb: number, { from, to }: Stretch): Stretch {
  const agent = agentOf(tree, verb);
  const { from: by, to: end } = subtree(tree, agent);
  return agent > from && by > from && end >= to ? { from, to: by } : { from, to };
}

/** `The ferry` and `to sail` of `The ferry is expected to sail`; and of what is seen as, called, praised for something. */
export const passive: Finder = (tree, cue) => {
  const subject = cue.passive ? subjectOfPassive(tree, cue.at) : -1;
  if (subject < 0 || isRelative(tree, subject)) return null;
  const named = subtree(tree, subject);
  const lead = { from: named.from, to: Math.min(named.to, cue.at) };
  const behind = (tree.children[cue.at] ?? []).filter((child) => child > cue.at && tree.tokens[child]?.upos !== 'ADP');
  const opening = (child: number): string =>
    markerOf(tree, child) || (tree.tokens[subtree(tree, child).from]?.lemma ?? '');
  const marked = (child: number, ...markers: string[]): boolean => markers.includes(opening(child));
  const relation = (child: number): string => tree.tokens[child]?.deprel ?? '';
  const found = (head: number | undefined, complement: Complement, rule: RuleId): Content | null =>
    head === undefined ? null : { ...withoutAgent(tree, cue.at, subtree(tree, head)), lead, complement, rule };
  if (takes(cue, 'raising'))
    return found(
      behind.find((child) => /^(?:xcomp|advcl)$/.test(relation(child)) && marked(child, 'to')),
      'raising',
      'quote/infinitive',
    );
  if (takes(cue, 'object-as') && !selling.has(cue.frame.lemma)) {
    const content = found(
      behind.find((child) => marked(child, 'as')),
      'object-as',
      'quote/object',
    );
    if (content) return content;
  }
  if (verdicts.has(cue.frame.lemma))
    return found(
      behind.find((child) => relation(child) === 'obj' || (relation(child) === 'obl' && marked(child, 'to', 'of'))),
      'object',
      'quote/object',
    );
  if (takes(cue, 'naming'))
    return found(
      behind.find((child) => relation(child) === 'xcomp' && !marked(child, 'to', 'as')),
      'naming',
      'quote/naming',
    );
  const isOrder = behind.some((child) => relation(child) !== 'obl' && marked(child, 'to'));
  if (!takes(cue, 'object') || (addressees.has(cue.frame.lemma) && isOrder)) return null;
  const reason = behind.find(
    (child) => /^(?:obl|advcl)$/.test(relation(child)) && marked(child, 'for', 'as', 'over', 'of'),
  );
  if (reason !== undefined) return found(reason, 'object', 'quote/object');
  return childBy(tree, cue.at, 'obl:agent') < 0
    ? null
    : { ...lead, lead: null, complement: 'object', rule: 'quote/object' };
};
