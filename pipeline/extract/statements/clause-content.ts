import type { Token } from '../../language/sentence.ts';
import { verbFrames } from '../lexicon/cue-frames.ts';
import { type ClauseTree, childBy, markerOf, type Stretch, subtree } from './clause-tree.ts';
import { type CueVerb, endOfAside, isAddressing, verbLemma } from './cue-verb.ts';
import { phraseOf } from './noun-phrase.ts';
import { outerMarks } from './segments.ts';
import { subjectOf } from './source.ts';

/** The clause that a cue takes, wherever it stands: `said that she sails`, `whether she sails, she asked`; null where it takes none. */
export function clauseContent(tree: ClauseTree, cue: CueVerb): Stretch[] | null {
  const head = clauseOf(tree, cue.at);
  if (head < 0 || (cue.passive && isImpersonal(tree, cue.at))) return null;
  const isBehind = head > cue.at;
  let { from, to } = subtree(tree, head);
  if (isBehind) from = Math.max(from, cue.to);
  const source = subjectOf(tree, cue.at);
  // What else hangs from a cue that has its subject is a part of the clause: a second clause, the clause's subject.
  for (const child of tree.children[cue.at] ?? []) {
    const { deprel = '' } = tree.tokens[child] ?? {};
    if (child === source || cue.passive || child > cue.at !== isBehind) continue;
    const stretch = subtree(tree, child);
    if (/^nsubj/.test(deprel)) from = Math.min(from, stretch.from);
    if (deprel === 'ccomp' && child > head) to = Math.max(to, stretch.to);
    if (deprel === 'conj' && isBehind && isFurtherClause(tree, child)) to = Math.max(to, stretch.to);
  }
  if (cue.passive && isBehind) to = Math.min(to, endOfAside(tree, cue.at) ?? to);
  to = behindFurther(tree, to);
  if (!isBehind) return [{ from: source < 0 || source > head ? startBefore(tree, cue, from) : from, to }];
  const opening = frontedPart(tree, cue, source);
  const clause = { from: startBehind(tree, cue, head, from), to };
  return opening && opening.to <= clause.from ? [opening, clause] : [clause];
}

/** `and that it was late` right behind a clause, where the tree hangs it elsewhere. */
function behindFurther({ tokens, last }: ClauseTree, to: number): number {
  let at = to;
  if (tokens[at]?.form === ',') at++;
  if (tokens[at]?.deprel !== 'cc' || tokens[at + 1]?.form !== 'that' || tokens[at + 1]?.upos !== 'SCONJ') return to;
  const head = tokens[at + 1]?.head ?? -1;
  return head > at ? Math.max(to, (last[head] ?? to) + 1) : to;
}

/** Before its cue a clause begins where its sentence does: `[Since it rained,] the ferry was late, she said`; not `When asked, …`. */
function startBefore({ tokens, first }: ClauseTree, cue: CueVerb, from: number): number {
  const start = Math.min(first[cue.at] ?? from, from);
  return tokens.slice(start, from).some(takesClause) ? from : start;
}

/** Verbs for what is said once. Compiled for this project by hand. */
const announcing: ReadonlySet<string> = new Set([
  'announce',
  'report',
  'reveal',
  'disclose',
  'confirm',
  'agree',
  'decide',
]);

/** `It is said that`: nobody says it; not `It was announced that`, which somebody did. */
function isImpersonal(tree: ClauseTree, cue: number): boolean {
  const subject = childBy(tree, cue, 'nsubj:pass', 'expl');
  const wasSaid = /^(?:was|been)$/.test(tree.tokens[childBy(tree, cue, 'aux:pass')]?.form ?? '');
  if (wasSaid && announcing.has(verbLemma(tree.tokens[cue]))) return false;
  return /^it$/i.test(tree.tokens[subject]?.form ?? '') && childBy(tree, cue, 'obl:agent') < 0;
}

/** The head of the clause that a cue takes; of `Asked about it, she said it was late` the second. -1 where it takes none. */
function clauseOf(tree: ClauseTree, cue: number): number {
  const { from, to } = besideCue(tree.tokens, cue);
  const clauses = (tree.children[cue] ?? []).filter(
    (child) =>
      child >= from &&
      child < to &&
      (tree.tokens[child]?.deprel === 'ccomp' || isQuestion(tree, cue, child) || isFiniteXcomp(tree, child)),
  );
  // `Reached in Arn, she said that`: what stands behind `that` is the clause.
  const that = tree.tokens[cue + 1]?.form === 'that' && tree.tokens[cue + 1]?.upos === 'SCONJ';
  const behind = that ? clauses.find((child) => child > cue) : undefined;
  if (behind !== undefined) return behind;
  const [head = -1, second = -1] = clauses.filter((child) => isClause(tree, child));
  const isAdjunct = second > cue && head < cue && takesClause(tree.tokens[head]) && subjectOf(tree, head) < 0;
  return isAdjunct ? second : head < 0 ? (clauses[0] ?? -1) : head;
}

/** What stands around a cue between semicolons outside marks: not `Lind wept` of `“We sail,” Ruiz said; Lind wept`. */
function besideCue(tokens: readonly Token[], cue: number): Stretch {
  const semicolons = outerMarks(tokens).filter((at) => tokens[at]?.form === ';');
  return {
    from: semicolons.findLast((at) => at < cue) ?? 0,
    to: semicolons.find((at) => at > cue) ?? tokens.length,
  };
}

/** `the siren was silent` of `denied the siren was silent`, where the tree takes it for no clause of its own. */
function isFiniteXcomp(tree: ClauseTree, child: number): boolean {
  const finite = /^(?:MD|VB[DZP])$/.test(tree.tokens[childBy(tree, child, 'cop', 'aux', 'aux:pass')]?.xpos ?? '');
  return tree.tokens[child]?.deprel === 'xcomp' && finite && childBy(tree, child, 'nsubj', 'nsubj:pass') >= 0;
}

/** `if she sails` behind a verb of asking. */
function isQuestion(tree: ClauseTree, cue: number, child: number): boolean {
  const isAsked =
    child > cue && tree.tokens[child]?.deprel === 'advcl' && /^(?:if|whether)$/.test(markerOf(tree, child));
  return isAsked && /^(?:ask|wonder|inquire|enquire)$/.test(verbLemma(tree.tokens[cue]));
}

/** Not a name that the tree takes for a clause. */
function isClause(tree: ClauseTree, head: number): boolean {
  const upos = tree.tokens[head]?.upos ?? '';
  return /^(?:VERB|AUX)$/.test(upos) || childBy(tree, head, 'nsubj', 'cop', 'mark') >= 0;
}

/** `and that he won` behind a clause, or `, and “we are going”` without a cue of its own. */
function isFurtherClause(tree: ClauseTree, head: number): boolean {
  if (/^that$/i.test(tree.tokens[childBy(tree, head, 'mark')]?.form ?? '')) return true;
  const { from, to } = subtree(tree, head);
  const within = tree.tokens.slice(from, to);
  return within.some(({ form }) => form === '“') && !within.some(takesClause);
}

/** Whether a token is a verb that itself may report something. */
function takesClause(token: Token | undefined): boolean {
  return token?.upos === 'VERB' && (verbFrames.get(verbLemma(token))?.complements.has('clause') ?? false);
}

/** Where a clause behind its cue begins, `from` being where the tree begins it. */
function startBehind(tree: ClauseTree, cue: CueVerb, head: number, from: number): number {
  const that = thatBehind(tree, cue.to);
  if (that !== null && that <= head) return that;
  const asked = questionWord(tree, cue.to, from);
  if (asked !== null) return asked;
  if (from > cue.to) return opensAtCue(tree, cue, from) ? cue.to : from;
  return behindAdjuncts(tree, cue, head, from);
}

/** How many tokens may stand between a cue and its `that`: `told reporters in Arn on Monday that`. */
const longestBridge = 14;

/** The first `that` behind a cue, if neither a verb nor a mark of punctuation but a comma stands before it. */
function thatBehind({ tokens }: ClauseTree, from: number): number | null {
  for (let at = from; at < Math.min(tokens.length, from + longestBridge); at++) {
    const token = tokens[at];
    if (token === undefined || (token.upos === 'PUNCT' && token.form !== ',')) return null;
    if (token.form === 'that' && token.upos === 'SCONJ') return at;
    if (/^(?:VERB|AUX)$/.test(token.upos)) return null;
  }
  return null;
}

/** `what` of `know what she wants`, where the tree hangs it elsewhere. */
function questionWord({ tokens }: ClauseTree, at: number, from: number): number | null {
  const isQuestion = from === at + 1 && /^W(?:P|DT|RB)/.test(tokens[at]?.xpos ?? '');
  return isQuestion ? at : null;
}

/** Between a cue and its clause stand words that belong to the clause: `said [the old] ferry sails`; not `said in Arn that`. */
function opensAtCue({ tokens }: ClauseTree, cue: CueVerb, from: number): boolean {
  if (isAddressing(cue) || /^(?:that|whether)$/i.test(tokens[from]?.form ?? '')) return false;
  const gap = tokens.slice(cue.to, from);
  const opens = /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(gap[0]?.upos ?? '');
  return opens && gap.every(({ upos, deprel }) => upos !== 'PUNCT' && deprel !== 'obl:unmarked' && deprel !== 'iobj');
}

const subjectPronoun = /^(?:he|she|they|we|I|it|there)$/i;

/** What the tree hangs from a clause though it tells of the cue: `said [on Friday] he won`, `told [Arn Radio] she won`. */
function behindAdjuncts(tree: ClauseTree, cue: CueVerb, head: number, from: number): number {
  const { tokens, children } = tree;
  if (isAddressing(cue)) {
    const addressee = tokens[from];
    const next = nounsFrom(tokens, from);
    if (addressee && next > from && subjectPronoun.test(tokens[next]?.form ?? '')) return next;
    const isTwo = /^(?:NNS|PRP)$/.test(addressee?.xpos ?? '') && /^(?:DT|PRP\$)$/.test(tokens[from + 1]?.xpos ?? '');
    if (cue.frame.lemma === 'tell' && isTwo) return from + 1;
  }
  const subject = childBy(tree, head, 'nsubj', 'nsubj:pass', 'expl');
  let start = from;
  for (const child of children[head] ?? []) {
    const stretch = subtree(tree, child);
    if (child >= subject || stretch.from !== start) break;
    const { deprel = '', xpos = '' } = tokens[child] ?? {};
    const isAdjunct = /^obl/.test(deprel) || (deprel === 'advmod' && xpos === 'RB');
    if (!isAdjunct || tokens[stretch.to]?.form === ',' || stretch.to > subject) break;
    start = stretch.to;
  }
  return start;
}

/** Where a run of proper nouns, or a determiner with nouns, ends. */
function nounsFrom(tokens: readonly Token[], from: number): number {
  let at = from;
  while (/^(?:PROPN|NOUN|DET|ADJ)$/.test(tokens[at]?.upos ?? '')) at++;
  return at;
}

/** `In Arn` of `In Arn, she said, the ferry sails`: a comma stands on both sides of source and cue; not `When asked, she said,`. */
function frontedPart(tree: ClauseTree, cue: CueVerb, source: number): Stretch | null {
  const { tokens } = tree;
  if (source < 0 || source > cue.at || tokens[cue.to]?.form !== ',') return null;
  const { from } = phraseOf(tree, source);
  const start = tree.first[cue.at] ?? from;
  if (tokens[from - 1]?.form !== ',' || start >= from - 1) return null;
  return tokens.slice(start, from).some(takesClause) ? null : { from: start, to: from - 1 };
}

/** `said in Arn on Monday that she sails` and `said the crew sails` where the tree hangs the clause elsewhere. */
export function restOfSentence(tree: ClauseTree, cue: CueVerb): Stretch | null {
  if (!/^VB[DZPG]$/.test(tree.tokens[cue.at]?.xpos ?? '')) return null;
  const from = thatBehind(tree, cue.to) ?? startAtCue(tree, cue);
  if (from === null) return null;
  const rest = tree.tokens.slice(from);
  const isClause = rest.some(({ morphology, upos }) => morphology.verbForm === 'finite' && /^(?:VERB|AUX)$/.test(upos));
  return isClause ? { from, to: tree.tokens.length } : null;
}

function startAtCue(tree: ClauseTree, cue: CueVerb): number | null {
  const subject = subjectOf(tree, cue.at);
  const opens = /^(?:DET|PRON|PROPN|NOUN|NUM)$/.test(tree.tokens[cue.to]?.upos ?? '');
  return cue.frame.lemma === 'say' && subject >= 0 && subject < cue.at && opens ? cue.to : null;
}
