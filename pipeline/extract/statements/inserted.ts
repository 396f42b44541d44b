import { type CueClass, verbFrames } from '../lexicon/cue-frames.ts';
import { type Aside, asidesOf } from './asides.ts';
import { type ClauseTree, childBy, type Stretch, subtree } from './clause-tree.ts';
import { cueVerbAt } from './cue-verb.ts';
import { hearsay } from './hearsay.ts';
import { phraseOf } from './noun-phrase.ts';
import type { Report } from './report.ts';
import { hasFiniteVerb } from './segments.ts';
import { furtherReportBehind, sidesOf } from './sides.ts';
import { sourceOf, subjectOf } from './source.ts';
import { goesOn } from './verbs.ts';

/** In tokens: a longer clause is no aside. */
const longestAside = 24;

/** Sources that stand beside or inside what they say: `The ferry, Ruiz said, was late`, `The ferry was late, according to Ruiz`. */
export function insertedReports(tree: ClauseTree): Report[] {
  return [...asidesOf(tree).flatMap((found) => setOff(tree, found)), ...insertedByTree(tree), ...hearsay(tree)];
}

/** What an aside is set off from. */
function setOff({ tokens }: ClauseTree, { source, cue, lemma, hole }: Aside): Report[] {
  const content = sidesOf(tokens, hole);
  const name = verbFrames.get(lemma)?.complements.get('clause');
  if (content.length === 0 || name === undefined) return [];
  // Who hears it has not said it.
  const speaker = lemma === 'hear' ? null : source;
  return [{ content, source: speaker, cue, lemma, class: name, rule: 'quote/inserted-source' }];
}

function insertedByTree(tree: ClauseTree): Report[] {
  return tree.tokens.flatMap((token, at) => {
    if (token.upos === 'VERB' && /^(?:parataxis|advcl|acl:relcl|appos)$/.test(token.deprel)) return aside(tree, at);
    return /^according$/i.test(token.form) && /^to$/i.test(tree.tokens[at + 1]?.form ?? '')
      ? accordingTo(tree, at)
      : [];
  });
}

/** Classes of cues whose clause is told as so: `as reported by Ruiz`; not `as required by law`, `as expected by experts`. */
const told: ReadonlySet<CueClass> = new Set(['say', 'show']);

/** `, Ruiz said,`, `, as Ruiz said` and `, as reported by Ruiz`. */
function aside(tree: ClauseTree, at: number): Report[] {
  const cue = cueVerbAt(tree, at);
  const { head = -1, deprel } = tree.tokens[at] ?? {};
  if (cue === null || head < 0 || !cue.frame.complements.has('clause')) return [];
  if (cue.passive && (deprel !== 'advcl' || !told.has(cue.frame.class))) return [];
  const marker = childBy(tree, at, 'mark', 'advmod');
  if (deprel === 'advcl' && !/^as$/i.test(tree.tokens[marker]?.form ?? '')) return [];
  const subject = cue.passive ? childBy(tree, at, 'obl:agent') : subjectOf(tree, at);
  const hole = subtree(tree, at);
  const isWhole =
    childBy(tree, at, 'ccomp', 'obj', 'xcomp') < 0 && hole.to - hole.from < longestAside && isApart(tree, hole);
  if (!isWhole || subject < 0 || /^(?:I|you|it|who|which|that)$/i.test(tree.tokens[subject]?.form ?? '')) return [];
  const content = contentAround(tree, clauseAbove(tree, head), hole);
  if (content.length === 0) return [];
  const { lemma, class: name } = cue.frame;
  return [{ content, source: sourceOf(tree, at, cue.passive), cue, lemma, class: name, rule: 'quote/inserted-source' }];
}

/** A comma, a dash or a mark stands on each side, or the sentence ends there. */
function isApart({ tokens }: ClauseTree, { from, to }: Stretch): boolean {
  const opens = from === 0 || tokens[from]?.upos === 'PUNCT' || tokens[from - 1]?.upos === 'PUNCT';
  return opens && (to >= tokens.length || tokens[to]?.upos === 'PUNCT' || tokens[to - 1]?.upos === 'PUNCT');
}

function accordingTo(tree: ClauseTree, at: number): Report[] {
  const { tokens } = tree;
  // The noun is the head of `according` or, where the tree takes that for a verb, hangs from it.
  const isCase = tokens[at]?.deprel === 'case';
  const named = isCase ? (tokens[at]?.head ?? -1) : (tree.children[at]?.find((child) => child > at + 1) ?? -1);
  const head = tokens[isCase ? named : at]?.head ?? -1;
  if (named <= at || head < 0) return [];
  if (plans.test(tokens[at + 2]?.form ?? '')) return [];
  const phrase = { from: at + 2, to: phraseOf(tree, named).to };
  const whole = { from: at, to: Math.max(subtree(tree, named).to, at + 2) };
  const hole = isSubjectCut(tree, whole) ? { from: at, to: firstComma(tree, whole) } : whole;
  const content = isBetweenCommas(tree, hole)
    ? sidesOf(tokens, hole)
    : contentAround(tree, clauseAbove(tree, head), hole);
  if (content.length === 0) return [];
  const source = { from: phrase.from, to: Math.min(phrase.to, hole.to) };
  const cue = { from: at, to: at + 2 };
  return [{ content, source, cue, lemma: 'according to', class: 'say', rule: 'quote/according-to' }];
}

/** `according to plan` tells of no source. */
const plans = /^(?:plan|schedule|custom|tradition|need|taste)$/i;

/** `According to Lind, one man, 34, remains`, where the tree gives the subject to the source: a verb alone is no clause. */
function isSubjectCut({ tokens }: ClauseTree, { from, to }: Stretch): boolean {
  const next = tokens.slice(to).find(({ upos }) => upos !== 'PUNCT');
  const isVerb = next?.upos === 'AUX' || /^(?:MD|VB[DZP])$/.test(next?.xpos ?? '');
  return isVerb && !tokens.slice(0, from).some(({ upos }) => upos !== 'PUNCT' && upos !== 'CCONJ');
}

function firstComma({ tokens }: ClauseTree, { from, to }: Stretch): number {
  const comma = tokens.findIndex(({ form }, index) => index > from && index < to && form === ',');
  return comma < 0 ? to : comma;
}

/** An aside inside its clause: `Not a bunk, according to Ruiz, is lost`. */
function isBetweenCommas({ tokens }: ClauseTree, { from, to }: Stretch): boolean {
  const isApart = tokens[from - 1]?.form === ',' && (tokens[to]?.form === ',' || tokens[to - 1]?.form === ',');
  return isApart && !hasFiniteVerb(tokens, { from: 0, to: from });
}

/** The clause that a noun stands in: `The name, she said, is old`. */
function clauseAbove({ tokens }: ClauseTree, head: number): number {
  let at = head;
  while (
    /^(?:nmod|obl|obj|appos|compound|amod|nsubj|conj|nummod)/.test(tokens[at]?.deprel ?? '') &&
    (tokens[at]?.head ?? -1) >= 0
  )
    at = tokens[at]?.head ?? -1;
  return at;
}

/** All of the sentence where the aside opens or ends it, else the clause that it stands in; always without the aside. */
function contentAround(tree: ClauseTree, head: number, hole: Stretch): Stretch[] {
  const { tokens } = tree;
  const wordsFrom = (at: number): boolean => tokens.slice(at).some(({ upos }) => upos !== 'PUNCT');
  const wordsTo = (at: number): boolean => tokens.slice(0, at).some(({ upos }) => upos !== 'PUNCT');
  if (!wordsFrom(hole.to)) return [{ from: 0, to: hole.from }];
  const end = furtherReportBehind(tokens, hole);
  if (!wordsTo(hole.from)) return [{ from: hole.to, to: end }];
  const clause = subtree(tree, head);
  const { from, to } = { from: clause.from, to: Math.min(clause.to, end) };
  return [
    { from, to: Math.min(hole.from, to) },
    { from: Math.max(hole.to, from), to },
  ].filter((part) => part.from < part.to && (part.to <= hole.from || goesOn(tree, part.from)));
}
