import { wordList } from '../../language/lexicon/word-list.ts';
import type { Token } from '../../language/sentence.ts';
import { addressing } from '../lexicon/actions.ts';
import { type CueFrame, verbForms, verbFrames } from '../lexicon/cue-frames.ts';
import { type ClauseTree, childBy, markerOf, type Stretch, subtree } from './clause-tree.ts';

/** A verb that reports something. */
export interface CueVerb extends Stretch {
  /** Token index of the verb itself. */
  readonly at: number;
  readonly frame: CueFrame;
  readonly passive: boolean;
}

/** Modals under which nothing has been said yet: `could say`. What somebody `would later say` or `would not say` is told as done. */
const hypothetical: ReadonlySet<string> = new Set(['could', 'should', 'might', 'may', 'can', 'must']);
/** Verbs whose infinitive is still what the subject does: `went on to say`, `declined to say`. */
export const carrying: ReadonlySet<string> = wordList(`
  continue go begin start like decline refuse proceed seem appear use fail hesitate lead prompt come choose rush get move step
  quick happy
`);

/** Whether a cue has the person spoken to behind it: `told Lind that`. */
export function isAddressing({ frame }: CueVerb): boolean {
  return addressing.has(frame.lemma);
}

/** The cue whose verb a token is, with its particle, or null: it is none, is hypothetical, asked about or an order. */
export function cueVerbAt(tree: ClauseTree, at: number): CueVerb | null {
  const token = tree.tokens[at];
  if (token?.upos !== 'VERB') return null;
  const lemma = verbLemma(token);
  const particle = particleOf(tree, at);
  const phrasal = particle < 0 ? undefined : verbFrames.get(`${lemma} ${tree.tokens[particle]?.lemma.toLowerCase()}`);
  const frame = phrasal ?? (particle < 0 ? verbFrames.get(lemma) : undefined);
  if (frame === undefined || !isAsserted(tree, at) || isQuestioned(tree, at)) return null;
  const to = phrasal && particle < at + 4 ? particle + 1 : at + 1;
  // The model takes the participle that opens a sentence for a past: `Asked about it, she said`.
  const isParticiple = token.xpos === 'VBN' || (at === 0 && token.xpos === 'VBD' && token.deprel === 'advcl');
  const isAsked = isParticiple && /^(?:advcl|root)$/.test(token.deprel) && childBy(tree, at, 'aux', 'nsubj') < 0;
  const passive =
    isAsked || isHeadlinePassive(tree, at) || isToldAside(tree, at) || childBy(tree, at, 'aux:pass', 'nsubj:pass') >= 0;
  // `a plan announced in May` tells of nobody.
  if (!passive && token.xpos === 'VBN' && token.deprel === 'acl' && childBy(tree, at, 'nsubj') < 0) return null;
  return { at, from: at, to, frame, passive };
}

/** `Ferry firm accused of lying`, `Crew told ferry will sail`: a headline leaves out `is`, and the person told has no object. */
function isHeadlinePassive({ tokens, children }: ClauseTree, at: number): boolean {
  const { form = '', lemma = '' } = tokens[at] ?? {};
  if (tokens.at(-1)?.upos === 'PUNCT' || at === 0 || tokens.some(({ xpos }) => /^VB[ZP]$/.test(xpos))) return false;
  const hasObject = children[at]?.some((child) => /^(?:obj|iobj|aux)$/.test(tokens[child]?.deprel ?? '')) ?? false;
  const next = tokens[at + 1]?.form ?? '';
  return !hasObject && ((lemma === 'accuse' && next === 'of') || (form === 'told' && next !== 'that'));
}

/** `Ruiz, told that the ship had sunk, wept`, where the tree takes the participle for the verb of the sentence. */
function isToldAside(tree: ClauseTree, at: number): boolean {
  const { tokens } = tree;
  const subject = childBy(tree, at, 'nsubj');
  const isBehind = subject >= 0 && subject < at && tokens[at - 1]?.form === ',' && subtree(tree, subject).to === at;
  if (!isBehind || !addressing.has(verbLemma(tokens[at])) || childBy(tree, at, 'obj', 'iobj') >= 0) return false;
  return tokens.slice(subject, at - 1).every(({ form }) => form !== ',') && endOfAside(tree, at) !== null;
}

/** The comma behind which a clause goes on that a participle, told of its subject, stands inside of; null where none does. */
export function endOfAside({ tokens, children }: ClauseTree, at: number): number | null {
  const verb = (children[at] ?? []).find(
    (child) => child > at && /^VB[DZP]$/.test(tokens[child]?.xpos ?? '') && tokens[child - 1]?.form === ',',
  );
  return verb === undefined ? null : verb - 1;
}

/** `out` of `pointed out`; also `on` of `called on Lind to sail`, which the tree may hang elsewhere. -1 where there is none. */
function particleOf(tree: ClauseTree, at: number): number {
  const particle = childBy(tree, at, 'compound:prt');
  if (particle > at) return particle;
  const token = tree.tokens[at];
  const next = tree.tokens[at + 1]?.lemma.toLowerCase() ?? '';
  return token !== undefined && verbFrames.has(`${verbLemma(token)} ${next}`) ? at + 1 : -1;
}

/** The lemma of a verb: the model's where that is a cue, else that of the cue of which the form is an inflection. */
export function verbLemma(token: Token | undefined): string {
  const { lemma = '', form = '' } = token ?? {};
  const given = lemma.toLowerCase();
  return verbFrames.has(given) ? given : (verbForms.get(form.toLowerCase()) ?? given);
}

/** Nothing has been said yet: `could say`, `if she says`, `whether she believes`, `would say if asked`. */
export function isHypothetical(tree: ClauseTree, at: number): boolean {
  const { tokens, children } = tree;
  let isFuture = false;
  for (const child of children[at] ?? []) {
    const { deprel = '', lemma = '', form = '' } = tokens[child] ?? {};
    if (deprel === 'aux' && hypothetical.has(lemma.toLowerCase())) return true;
    if (deprel === 'mark' && /^(?:if|whether|unless)$/i.test(form)) return true;
    isFuture ||= deprel === 'aux' && lemma.toLowerCase() === 'would';
    if (isFuture && deprel === 'advcl' && markerOf(tree, child) === 'if') return true;
  }
  const condition = childBy(tree, at, 'advcl');
  return isFuture && condition >= 0 && condition < at && markerOf(tree, condition) === 'if';
}

/** `did not say how`, `never promised to`, `neither confirmed nor denied that`, `nor would she confirm`; not `not only promised to`. */
export function isNegated(tree: ClauseTree, at: number): boolean {
  const isNegation = (child: number): boolean =>
    /^(?:not|n['’]t|never|neither|nor)$/i.test(tree.tokens[child]?.form ?? '') &&
    !/^(?:only|just|merely)$/i.test(tree.tokens[child + 1]?.form ?? '');
  const subject = childBy(tree, at, 'nsubj');
  const isNobody = /^(?:neither|no|none|nobody)$/i.test(tree.tokens[subtree(tree, subject).from]?.form ?? '');
  return isNobody || (tree.children[at]?.some((child) => child < at && isNegation(child)) ?? false);
}

/** `Did Ruiz promise to pay?`: an auxiliary stands before the subject, and the sentence ends in a question mark. */
function isQuestioned(tree: ClauseTree, at: number): boolean {
  if (tree.tokens.at(-1)?.form !== '?') return false;
  const subject = childBy(tree, at, 'nsubj', 'nsubj:pass');
  const auxiliary = childBy(tree, at, 'aux', 'aux:pass');
  return auxiliary >= 0 && auxiliary < subject && subject < at;
}

function isAsserted(tree: ClauseTree, at: number): boolean {
  const { tokens, children } = tree;
  const token = tokens[at];
  if (token === undefined || isHypothetical(tree, at)) return false;
  let hasAuxiliary = false;
  for (const child of children[at] ?? []) {
    const { deprel = '', form = '' } = tokens[child] ?? {};
    if (deprel === 'aux' || deprel === 'aux:pass') hasAuxiliary = true;
    if (deprel === 'mark' && /^to$/i.test(form)) return isCarried(tree, at);
  }
  // An imperative: a bare verb without a subject that heads its sentence.
  return token.xpos !== 'VB' || hasAuxiliary || childBy(tree, at, 'nsubj') >= 0;
}

/** `went on to say`; `took the stage to denounce Lind`, if that itself is told as done. */
function isCarried(tree: ClauseTree, at: number): boolean {
  const { deprel = '', head = -1 } = tree.tokens[at] ?? {};
  const above = tree.tokens[head];
  if (above === undefined) return false;
  return deprel === 'advcl'
    ? /^VB[DZPGN]$/.test(above.xpos) && isAsserted(tree, head)
    : deprel === 'xcomp' && carrying.has(above.lemma.toLowerCase()) && !isWithheld(tree.tokens[at], above);
}

/** `declined to comment on it`: nothing is told of what was not said. */
export function isWithheld(said: Token | undefined, carrier: Token | undefined): boolean {
  return /^(?:decline|refuse)$/.test(carrier?.lemma ?? '') && /^(?:comment|elaborate|respond)$/.test(said?.lemma ?? '');
}
