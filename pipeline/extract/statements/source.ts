import { type ClauseTree, childBy, type Stretch, subtree } from './clause-tree.ts';
import { isBehindComma } from './cuts.ts';

/** Nouns for what is said or written: their maker is the source, not they: `she released a statement saying`. */
const writings: ReadonlySet<string> = new Set([
  'statement',
  'letter',
  'tweet',
  'post',
  'message',
  'email',
  'interview',
  'speech',
  'memo',
  'release',
]);
/** How far a subject is looked for above a verb that has none. */
const highest = 6;

/** The phrase of the one who does what a verb says; null where the tree names nobody. */
export function sourceOf(tree: ClauseTree, verb: number, passive: boolean): Stretch | null {
  if (passive) {
    const agent = childBy(tree, verb, 'obl:agent');
    return agent < 0 ? null : phraseOf(tree, agent);
  }
  const further = isFurther(tree, verb) ? speakerBefore(tree, verb) : null;
  if (further) return further;
  let at = verb;
  for (let steps = 0; steps < highest; steps++) {
    const subject = subjectOf(tree, at);
    if (subject >= 0 && isRelative(tree, subject)) return antecedentOf(tree, at);
    if (subject >= 0) return phraseOf(tree, subject, subject < at ? at : undefined);
    if (at !== verb) {
      const patient = childBy(tree, at, 'nsubj:pass');
      if (patient >= 0) return isRelative(tree, patient) ? antecedentOf(tree, at) : phraseOf(tree, patient);
    }
    const { deprel = '', head = -1 } = tree.tokens[at] ?? {};
    if (head < 0) return null;
    if (deprel === 'acl' || deprel === 'acl:relcl') return ownerOf(tree, head, at);
    if (!['conj', 'xcomp', 'advcl', 'parataxis', 'ccomp'].includes(deprel) || (deprel === 'ccomp' && at === verb))
      return null;
    at = head;
  }
  return null;
}

/** The subject nearest before a verb, else the nearest behind it; -1 where it has none. */
export function subjectOf(tree: ClauseTree, verb: number): number {
  let nearest = -1;
  for (const child of tree.children[verb] ?? []) {
    if (!/^nsubj(?::outer)?$/.test(tree.tokens[child]?.deprel ?? '')) continue;
    if (child < verb || nearest < 0) nearest = child;
  }
  return nearest;
}

/** A participle behind a comma, whose subject is that of a verb before it: `Ruiz said no, adding that`. */
function isFurther({ tokens }: ClauseTree, at: number): boolean {
  return tokens[at]?.xpos === 'VBG' && isBehindComma(tokens, at) && subjectless(tokens[at]?.deprel);
}

const subjectless = (deprel: string | undefined): boolean => /^(?:acl|advcl|ccomp|conj|dep|xcomp)$/.test(deprel ?? '');

/** In tokens: how far before a participle its subject's verb stands. */
const farthest = 60;

/** The subject of the nearest finite verb before a participle that stands outside quotation marks. */
function speakerBefore(tree: ClauseTree, participle: number): Stretch | null {
  const { tokens } = tree;
  let quoted = false;
  for (let at = participle - 1; at >= Math.max(0, participle - farthest); at--) {
    const { form = '', xpos = '', deprel = '' } = tokens[at] ?? {};
    if (/^[“”]$/.test(form)) quoted = form === '”';
    if (quoted || !/^VB[DZP]$/.test(xpos) || !/^(?:root|parataxis|conj|advcl)$/.test(deprel)) continue;
    const subject = subjectOf(tree, at);
    if (subject >= 0) return isRelative(tree, subject) ? antecedentOf(tree, at) : phraseOf(tree, subject);
  }
  return null;
}

/** The noun phrase of a head without a relative clause or a further clause behind it: `Ruiz, the mayor` of `Ruiz, the mayor, who sails`. */
export function phraseOf(tree: ClauseTree, head: number, limit = Number.POSITIVE_INFINITY): Stretch {
  const { from, to } = subtree(tree, head);
  let end = Math.min(to, limit);
  for (const child of tree.children[head] ?? []) {
    const { deprel = '' } = tree.tokens[child] ?? {};
    const isClause = ['acl:relcl', 'acl', 'parataxis', 'advcl', 'ccomp'].includes(deprel);
    const clause = subtree(tree, child).from;
    if (
      child > head &&
      isClause &&
      (/^[,—–-]$/.test(tree.tokens[clause - 1]?.form ?? '') || tree.tokens[clause]?.upos === 'PUNCT')
    )
      end = Math.min(end, clause);
  }
  let start = from;
  while (start < head && isOutside(tree, start)) start++;
  while (end > head + 1 && /^[,;:—–-]$/.test(tree.tokens[end - 1]?.form ?? '')) end--;
  return { from: start, to: Math.max(end, head + 1) };
}

/** Punctuation, a conjunction or a preposition before a noun phrase. */
function isOutside({ tokens }: ClauseTree, at: number): boolean {
  return ['punct', 'case', 'cc', 'mark', 'advmod', 'fixed'].includes(tokens[at]?.deprel ?? '');
}

function isRelative({ tokens }: ClauseTree, at: number): boolean {
  return /^(?:who|which|that)$/i.test(tokens[at]?.form ?? '') && tokens[at]?.upos === 'PRON';
}

/** `Ruiz` of `Ruiz, who said`. */
function antecedentOf(tree: ClauseTree, verb: number): Stretch | null {
  let at = verb;
  for (let steps = 0; steps < highest; steps++) {
    const { deprel = '', head = -1 } = tree.tokens[at] ?? {};
    if (head < 0) return null;
    if (deprel === 'acl:relcl') return ownerOf(tree, head, subtree(tree, at).from);
    at = head;
  }
  return null;
}

/** The noun that a clause describes, or who made it where it is a writing: `she released a statement saying`. */
function ownerOf(tree: ClauseTree, noun: number, limit: number): Stretch | null {
  const token = tree.tokens[noun];
  if (token === undefined) return null;
  const maker = tree.tokens[token.head];
  if (writings.has(token.lemma) && token.deprel === 'obj' && maker?.upos === 'VERB') {
    const subject = childBy(tree, token.head, 'nsubj');
    if (subject >= 0 && !isRelative(tree, subject)) return phraseOf(tree, subject);
  }
  return phraseOf(tree, noun, Math.max(limit, noun + 1));
}
