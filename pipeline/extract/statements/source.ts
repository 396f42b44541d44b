import type { Token } from '../../language/sentence.ts';
import { weekdays } from '../dates/lexicon/calendar.ts';
import { writings } from '../lexicon/writings.ts';
import { type ClauseTree, childBy, markerOf, type Stretch, subtree } from './clause-tree.ts';
import { isBehindComma } from './cuts.ts';
import { phraseOf } from './noun-phrase.ts';

/** How far a subject is looked for above a verb that has none. */
const highest = 6;
/** What joins an action to its noun: `a plan to attack`, `no regrets about praising`. */
const actionMarkers: ReadonlySet<string> = new Set(['to', 'of', 'for', 'in', 'about', 'with', 'from']);

/** Verbs whose object does what the infinitive behind it says: `led Lind to complain`. */
const leading: ReadonlySet<string> = new Set(['lead', 'prompt', 'force', 'cause', 'require', 'allow', 'push', 'get']);

/** Who does what a passive tells; also behind words in marks: `was described as “theft” by Ruiz`. -1 where nobody is named. */
export function agentOf(tree: ClauseTree, verb: number): number {
  const agent = childBy(tree, verb, 'obl:agent');
  if (agent >= 0) return agent;
  for (const complement of tree.children[verb] ?? []) {
    if (complement < verb || !/^(?:obl|xcomp|advcl)$/.test(tree.tokens[complement]?.deprel ?? '')) continue;
    const last = tree.children[complement]?.at(-1) ?? -1;
    const isBehindMarks = tree.tokens[subtree(tree, last).from - 1]?.form === '”';
    if (tree.tokens[last]?.deprel === 'nmod' && markerOf(tree, last) === 'by' && isBehindMarks) return last;
  }
  return -1;
}

/** The phrase of the one who does what a verb says; null where the tree names nobody. */
export function sourceOf(tree: ClauseTree, verb: number, passive: boolean): Stretch | null {
  if (passive) {
    const agent = agentOf(tree, verb);
    return agent < 0 ? null : phraseOf(tree, agent);
  }
  const further = isFurther(tree, verb) ? speakerBefore(tree, verb) : null;
  if (further) return further;
  let at = verb;
  for (let steps = 0; steps < highest; steps++) {
    const subject = subjectOf(tree, at);
    if (subject >= 0) return doerOf(tree, at, subject);
    const patient = at === verb ? -1 : childBy(tree, at, 'nsubj:pass');
    if (patient >= 0) return doerOf(tree, at, patient);
    const { deprel = '', head = -1 } = tree.tokens[at] ?? {};
    if (head < 0) return null;
    const led = deprel === 'xcomp' && leading.has(tree.tokens[head]?.lemma ?? '') ? childBy(tree, head, 'obj') : -1;
    if (led >= 0) return phraseOf(tree, led);
    const isAction = deprel === 'acl' && actionMarkers.has(markerOf(tree, at));
    const owner = isAction ? childBy(tree, head, 'nmod:poss') : -1;
    if (owner >= 0) return phraseOf(tree, owner);
    if (!isAction && /^acl/.test(deprel)) return ownerOf(tree, head, at);
    if (!isAction && (!passesOn.has(deprel) || (deprel === 'ccomp' && at === verb))) return null;
    at = isAction ? verbAbove(tree, head) : head;
  }
  return null;
}

/** The noun phrase right before a finite verb, or behind it where the content stands before, whose subject the tree hangs elsewhere. */
export function sourceBeside(
  tree: ClauseTree,
  { at, to }: Stretch & { readonly at: number },
  content: Stretch,
): Stretch | null {
  const { tokens } = tree;
  if (!/^VB[DZP]$/.test(tokens[at]?.xpos ?? '')) return null;
  let before = at - 1;
  while (/^(?:ADV|AUX)$/.test(tokens[before]?.upos ?? '')) before--;
  if (isNominal(tokens[before])) return phraseOf(tree, nominalAbove(tree, before, 0, at), at);
  // `The mayor, Ana Ruiz, said she sails`, where the tree gives the mayor to what is said.
  const subject =
    tokens[before]?.form === ','
      ? tokens.findLastIndex((token, index) => index < before && token.deprel === 'nsubj' && token.head > at)
      : -1;
  if (subject >= 0 && subtree(tree, subject).to >= before && content.from > at) return phraseOf(tree, subject, at);
  let behind = to;
  while (/^(?:DET|ADJ|NUM)$/.test(tokens[behind]?.upos ?? '')) behind++;
  const isInverted =
    content.from < at && tokens[at]?.xpos === 'VBD' && isNominal(tokens[behind]) && !isDay(tokens[behind]);
  if (!isInverted) return null;
  const phrase = phraseOf(tree, nominalAbove(tree, behind, to, tokens.length));
  return { from: Math.max(phrase.from, to), to: phrase.to };
}

/** `said Tuesday` names no source. */
const isDay = (token: Token | undefined): boolean => weekdays.has(token?.form.toLowerCase() ?? '');

const isNominal = (token: Token | undefined): boolean =>
  /^(?:NOUN|PROPN)$/.test(token?.upos ?? '') || /^(?:he|she|they|we|I)$/i.test(token?.form ?? '');

/** The highest noun above a token, all of them within `from` and `to`. */
function nominalAbove({ tokens }: ClauseTree, noun: number, from: number, to: number): number {
  let at = noun;
  for (let steps = 0; steps < highest; steps++) {
    const head = tokens[at]?.head ?? -1;
    if (head < from || head >= to || !isNominal(tokens[head])) return at;
    at = head;
  }
  return at;
}

/** Relations of a clause that takes its subject from the clause above it. */
const passesOn: ReadonlySet<string> = new Set(['conj', 'xcomp', 'advcl', 'parataxis', 'ccomp']);

/** The verb whose clause a noun stands in, or the root. */
function verbAbove({ tokens }: ClauseTree, noun: number): number {
  let at = noun;
  for (let steps = 0; steps < highest; steps++) {
    const { upos = '', head = -1 } = tokens[at] ?? {};
    if (upos === 'VERB' || head < 0) return at;
    at = head;
  }
  return at;
}

/** The phrase of a subject; of a relative pronoun what it stands for. */
function doerOf(tree: ClauseTree, verb: number, subject: number): Stretch | null {
  if (isRelative(tree, subject)) return antecedentOf(tree, verb);
  if (subject < verb) return phraseOf(tree, subject, verb);
  const { from, to } = phraseOf(tree, subject);
  return { from: Math.max(from, verb + 1), to };
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

/** `who` of `Ruiz, who said`. */
export function isRelative({ tokens }: ClauseTree, at: number): boolean {
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

/** Whether a noun stands for what is said or written; an interview is no writing, but what is said in it is its guest’s. */
const isSaid = (lemma: string): boolean => writings.has(lemma) || lemma === 'interview';

/** The noun that a clause describes, or who made it where it is a writing: `she released a statement saying`. */
function ownerOf(tree: ClauseTree, noun: number, limit: number): Stretch | null {
  const token = tree.tokens[noun];
  if (token === undefined) return null;
  const owner = isSaid(token.lemma) ? childBy(tree, noun, 'nmod:poss') : -1;
  if (owner >= 0) return phraseOf(tree, owner);
  const maker = isSaid(token.lemma) && token.deprel === 'obj' ? token.head : -1;
  const subject = tree.tokens[maker]?.upos === 'VERB' ? subjectOf(tree, maker) : -1;
  if (subject >= 0 && !isRelative(tree, subject)) return phraseOf(tree, subject);
  return phraseOf(tree, noun, Math.max(limit, noun + 1));
}
