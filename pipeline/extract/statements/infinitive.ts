import { type CueClass, verbFrames } from '../lexicon/cue-frames.ts';
import { type ClauseTree, childBy, markerOf, subtree } from './clause-tree.ts';
import { type Finder, takes } from './complement.ts';
import { type CueVerb, carrying, isWithheld, verbLemma } from './cue-verb.ts';

/** Verbs whose object is told what to do: `ordered the crew to sail`; not `ordered the ferry to be sold`. */
export const addressees: ReadonlySet<string> = new Set(['order', 'direct', 'instruct', 'command']);

/** What may be the infinitive of a cue: also what the tree hangs from the person told, as in `appealed to Lind to sail`. */
function infinitivesOf(tree: ClauseTree, { at, frame }: CueVerb): readonly number[] {
  const own = tree.children[at] ?? [];
  const isTold = (child: number): boolean => /^(?:obj|obl)$/.test(tree.tokens[child]?.deprel ?? '');
  const hasPerson = addressees.has(frame.lemma) || /^(?:appeal|shout)$/.test(frame.lemma);
  return hasPerson ? [...own, ...own.filter(isTold).flatMap((child) => tree.children[child] ?? [])] : own;
}

/** Classes of verbs whose infinitive trees take for one of purpose: `voted on Monday to sail`. */
const deciding = /^(?:decide|promise|order)$/;

/** `urged Lind to sail`, `asked Lind to sail` without Lind. */
export const infinitive: Finder = (tree, cue) => {
  const isFree =
    takes(cue, 'person-infinitive') ||
    (takes(cue, 'infinitive') &&
      deciding.test(cue.frame.complements.get('infinitive') ?? '') &&
      childBy(tree, cue.at, 'obj') < 0);
  const kinds = isFree ? /^(?:xcomp|advcl|ccomp|acl)$/ : /^xcomp$/;
  const head = infinitivesOf(tree, cue).find(
    (child) => child > cue.at && kinds.test(tree.tokens[child]?.deprel ?? '') && markerOf(tree, child) === 'to',
  );
  if (head === undefined) return null;
  if (isWithheld(tree.tokens[head], tree.tokens[cue.at]) || isCarrying(tree, cue, head)) return null;
  const { from, to } = subtree(tree, head);
  const person = personOf(tree, cue);
  const isAddressed = addressees.has(cue.frame.lemma) && childBy(tree, head, 'aux:pass') < 0;
  if (isAddressed && person !== null)
    return { from, to, lead: null, complement: 'person-infinitive', rule: 'quote/infinitive' };
  if (takes(cue, 'person-infinitive') && person !== null && person < from)
    return { from: person, to, lead: null, complement: 'person-infinitive', rule: 'quote/infinitive' };
  if (!isFree && tree.tokens[head]?.deprel !== 'xcomp') return null;
  const complement = takes(cue, 'infinitive') ? 'infinitive' : 'person-infinitive';
  return takes(cue, complement) ? { from, to, lead: null, complement, rule: 'quote/infinitive' } : null;
};

/** Where the person acted on begins: the object, or the phrase behind `called on`; null where there is none. */
function personOf(tree: ClauseTree, cue: CueVerb): number | null {
  const object = childBy(tree, cue.at, 'obj', 'iobj');
  if (object > cue.at) return subtree(tree, object).from;
  const called = cue.to > cue.at + 1 && /^(?:on|upon)$/i.test(tree.tokens[cue.to - 1]?.form ?? '');
  const hasPerson = (tree.children[cue.at] ?? []).some(
    (child) => child > cue.at && tree.tokens[child]?.deprel === 'obl',
  );
  return called && hasPerson ? cue.to : null;
}

/** `likes to call it a gift`: who likes to say something says it. */
function isCarrying({ tokens }: ClauseTree, { frame }: CueVerb, head: number): boolean {
  const classes: CueClass[] = [...(verbFrames.get(verbLemma(tokens[head]))?.complements.values() ?? [])];
  return carrying.has(frame.lemma) && frame.class === 'think' && classes.some((name) => /^(?:say|judge)$/.test(name));
}
