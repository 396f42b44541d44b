import { isActOfSpeech } from '../lexicon/actions.ts';
import type { Complement } from '../lexicon/cue-frames.ts';
import { clauseContent, restOfSentence } from './clause-content.ts';
import { type ClauseTree, childBy, markerOf, subtree } from './clause-tree.ts';
import { type Content, type Finder, takes } from './complement.ts';
import { type CueVerb, isNegated } from './cue-verb.ts';
import { infinitive } from './infinitive.ts';
import { naming } from './naming.ts';
import { object } from './object.ts';
import { passive } from './passive.ts';
import { canSpeak } from './sayable.ts';

/** The complement of a cue that is its content; the surest kind of complement first. */
export function contentOf(tree: ClauseTree, cue: CueVerb): Content | null {
  for (const find of finders) {
    const content = find(tree, cue);
    if (content) return isUnsaid(tree, cue, content) ? null : content;
  }
  return null;
}

/** `did not call for it`, `never promised to`: nothing was said. */
const isUnsaid = (tree: ClauseTree, { at, frame }: CueVerb, { complement }: Content): boolean =>
  isActOfSpeech(frame.lemma, frame.complements.get(complement) ?? frame.class) && isNegated(tree, at);

/** `said that she sails`, `whether she sails, she asked`. */
const clause: Finder = (tree, cue) => {
  const parts = takes(cue, 'clause') ? clauseContent(tree, cue) : null;
  const stretch = parts?.at(-1);
  if (!parts || !stretch) return null;
  return { ...stretch, lead: parts.length > 1 ? (parts[0] ?? null) : null, complement: 'clause', rule: 'quote/clause' };
};

/** `said in Arn on Monday that she sails`. */
const rest: Finder = (tree, cue) => {
  const stretch = takes(cue, 'clause') ? restOfSentence(tree, cue) : null;
  return stretch && { ...stretch, lead: null, complement: 'clause', rule: 'quote/rest-of-sentence' };
};

/** `denied taking it`, `denied having taken it`. */
const gerund: Finder = (tree, cue) => {
  if (!takes(cue, 'gerund')) return null;
  const head = childBy(tree, cue.at, 'xcomp', 'ccomp', 'obj');
  const perfect = tree.tokens[childBy(tree, head, 'aux')]?.xpos === 'VBG';
  if (head < cue.at || !(tree.tokens[head]?.xpos === 'VBG' || perfect)) return null;
  return { ...subtree(tree, head), lead: null, complement: 'gerund', rule: 'quote/infinitive' };
};

/** `called for an inquiry`, `spoke about being away`, `referred to it as a gift`. */
const topic: Finder = (tree, cue) => {
  // `A hearing was called for Monday.`
  if (cue.passive && cue.frame.lemma === 'call') return null;
  if (/^(?:call|point)$/.test(cue.frame.lemma) && !canSpeak(tree, cue.at)) return null;
  for (const child of tree.children[cue.at] ?? []) {
    if (child < cue.at || !/^(?:obl|advcl|xcomp|ccomp)$/.test(tree.tokens[child]?.deprel ?? '')) continue;
    const marker = markerOf(tree, child);
    if (marker === '' || !cue.frame.complements.has(marker as Complement)) continue;
    const { from, to } = subtree(tree, child);
    const start = /^(?:case|mark)$/.test(tree.tokens[from]?.deprel ?? '') ? from + 1 : from;
    const further = (tree.children[cue.at] ?? []).find((other) => other > child && goesWith(tree, other, marker));
    const end = further === undefined ? to : subtree(tree, further).to;
    return { from: start, to: end, lead: null, complement: marker as Complement, rule: 'quote/topic' };
  }
  return null;
};

/** `as a gift` of `referred to it as a gift`, `to resign` of `called for Lind to resign`. */
function goesWith(tree: ClauseTree, child: number, marker: string): boolean {
  const further = markerOf(tree, child);
  return further === 'as' || (marker === 'for' && further === 'to' && tree.tokens[child]?.xpos === 'VB');
}

/** `put the number at nine`. */
const amount: Finder = (tree, cue) => {
  if (!takes(cue, 'amount')) return null;
  const counted = childBy(tree, cue.at, 'obj');
  const { from, to } = subtree(tree, counted);
  const at = tree.tokens.findIndex(({ form }, index) => index >= cue.to && index <= to && form === 'at');
  const figure = tree.tokens.findIndex(({ upos, xpos }, index) => index > at && (upos === 'NUM' || xpos === '$'));
  if (counted < cue.at || at < 0 || figure < 0 || figure > at + 3) return null;
  const end = Math.max(to, subtree(tree, tree.tokens[at]?.head ?? at).to, figure + 1);
  return { from, to: end, lead: null, complement: 'amount', rule: 'quote/object' };
};

const finders: readonly Finder[] = [amount, clause, passive, infinitive, naming, gerund, rest, object, topic];
