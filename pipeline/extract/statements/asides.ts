import type { Token } from '../../language/sentence.ts';
import { actions, telling } from '../lexicon/actions.ts';
import { verbForms, verbFrames } from '../lexicon/cue-frames.ts';
import type { ClauseTree, Stretch } from './clause-tree.ts';
import { verbLemma } from './cue-verb.ts';
import { phraseOf } from './noun-phrase.ts';
import { hasFiniteVerb, type Segment, segmentsOf } from './segments.ts';

/** A source and its cue between commas or dashes, with no complement but what stands on both sides; token stretches. */
export interface Aside {
  readonly source: Stretch;
  readonly cue: Stretch;
  readonly lemma: string;
  /** All that is set off, with what tells of the source: `argues Ana Ruiz, who has sailed for years,`. */
  readonly hole: Stretch;
}

/** The asides of a sentence by the order of its words, which is surer here than a tree: `The ferry, Ruiz said, was late`. */
export function asidesOf(tree: ClauseTree): Aside[] {
  const segments = segmentsOf(tree.tokens);
  return segments.flatMap((_, at) => (at > 0 ? (attributionIn(tree, segments, at) ?? []) : []));
}

function attributionIn(tree: ClauseTree, segments: readonly Segment[], at: number): Aside | null {
  const { tokens } = tree;
  const segment = segments[at];
  if (segment === undefined) return null;
  const verb = cueIn(tokens, segment);
  const lemma = verb < 0 ? '' : cueLemma(tokens[verb]);
  if (verb < 0 || (tokens[verb + 1]?.form === 'that' && verb + 1 < segment.to)) return null;
  if (verb > segment.from) {
    const source = { from: segment.from, to: endOfSource(tokens, segment.from, verb) };
    const isSource = opensPhrase(tokens, source) && endsInAdjuncts(tokens, verb + 1, segment.to, lemma);
    return isSource ? { source, cue: { from: verb, to: verb + 1 }, lemma, hole: segment } : null;
  }
  return invertedIn(tree, segments, at, lemma) ?? apartFromSource(tokens, segments, at, lemma);
}

/** `argues Ana Ruiz`, with a relative clause or an apposition behind it. */
function invertedIn(tree: ClauseTree, segments: readonly Segment[], at: number, lemma: string): Aside | null {
  const { tokens } = tree;
  const { from = 0, to = 0 } = segments[at] ?? {};
  let end = from + 1;
  while (end < to && isNominal(tokens, end) && !opensAdjunct(tokens[end], lemma)) end++;
  const source = { from: from + 1, to: end };
  const isSource = opensPhrase(tokens, source) && isSubjectBehind(tokens, from, source, lemma);
  if (!isSource || telling.has(lemma) || !endsInAdjuncts(tokens, end, to, lemma)) return null;
  const cue = { from, to: from + 1 };
  // Behind a whole clause all that follows tells of the source: `It rained, said Ana Ruiz, a sailor who left Arn`.
  if (hasFiniteVerb(tokens, { from: clauseStart(tokens, segments, at), to: from }))
    return { source: wholePhrase(tree, source), cue, lemma, hole: { from, to: tokens.length } };
  let last = at;
  while (tellsOfSource(tokens, segments, last + 1)) last++;
  const hole = { from, to: segments[last]?.to ?? to };
  const apposition = segments[at + 1];
  const isNamed = last > at && apposition !== undefined && !opensRelative(tokens[apposition.from]);
  return { source: isNamed ? { ...source, to: apposition.to } : source, cue, lemma, hole };
}

/** Where the words before a segment begin: at the sentence's start, or behind a semicolon or a colon. */
function clauseStart(tokens: readonly Token[], segments: readonly Segment[], at: number): number {
  const opening = segments.slice(0, at).findLast(({ from }) => /^[;:]$/.test(tokens[from - 1]?.form ?? ''));
  return opening?.from ?? 0;
}

/** A source with its apposition, as the tree has it: `Ana Ruiz, a sailor`. */
function wholePhrase(tree: ClauseTree, { from, to }: Stretch): Stretch {
  const head = tree.tokens.findIndex(
    (token, index) => index >= from && index < to && (token.head < from || token.head >= to),
  );
  return { from, to: head < 0 ? to : Math.max(to, phraseOf(tree, head).to) };
}

/** `said` of `the lawyer, Ana Ruiz, said`: the source stands before, and says more of itself between. */
function apartFromSource(
  tokens: readonly Token[],
  segments: readonly Segment[],
  at: number,
  lemma: string,
): Aside | null {
  const [named, further, own] = [segments[at - 2], segments[at - 1], segments[at]];
  if (at < 3 || named === undefined || further === undefined || own === undefined) return null;
  const isNamed = opensPhrase(tokens, named) && isPhrase(tokens, named);
  const isRelative = opensRelative(tokens[further.from]);
  if (!isNamed || !(isRelative || (opensPhrase(tokens, further) && isPhrase(tokens, further)))) return null;
  if (!endsInAdjuncts(tokens, own.from + 1, own.to, lemma)) return null;
  const source = { from: named.from, to: isRelative ? named.to : further.to };
  return { source, cue: { from: own.from, to: own.from + 1 }, lemma, hole: { from: named.from, to: own.to } };
}

/** Verbs that stand before any source; before a name every cue of speech may. Compiled for this project by hand. */
const inverting: ReadonlySet<string> = new Set(['say', 'argue', 'insist', 'explain', 'claim', 'reply', 'agree']);

/** Not `added a page`, `announced a dividend`: a verb before a noun that is no name and no subject has it for its object. */
function isSubjectBehind(tokens: readonly Token[], verb: number, { from, to }: Stretch, lemma: string): boolean {
  const names = tokens.slice(from, to);
  if (names.some(({ deprel, head }) => deprel === 'nsubj' && head === verb) || inverting.has(lemma)) return true;
  return names.some(({ upos }) => upos === 'PROPN') || /^(?:he|she|they)$/i.test(names[0]?.form ?? '');
}

/** The only cue of a segment: a finite verb, also one that the model takes for a noun: `management promises`. -1 where there is none. */
function cueIn(tokens: readonly Token[], { from, to }: Segment): number {
  for (let at = from; at < to; at++) {
    const { upos = '', xpos = '', form = '' } = tokens[at] ?? {};
    if (upos === 'AUX' ? !/^(?:has|have|had)$/i.test(form) : /^(?:MD|TO)$/.test(xpos)) return -1;
    const isNoun = /^NNS?$/.test(xpos) && at === to - 1 && at > from && isVerbBehindNoun(tokens, at);
    const isVerb = upos === 'VERB' && /^VB[DZPN]$/.test(xpos);
    const lemma = cueLemma(tokens[at]);
    const isCue = verbFrames.get(lemma)?.complements.has('clause') && !actions.has(lemma);
    if ((isVerb || isNoun) && isCue && (xpos !== 'VBN' || mayBePast(tokens, at))) return at;
    if (isVerb && xpos !== 'VBN') return -1;
  }
  return -1;
}

/** `an inquiry heard`, `the mayor has said`: not `a position never seen`. */
const mayBePast = (tokens: readonly Token[], at: number): boolean =>
  /^(?:NOUN|PROPN|PRON|AUX)$/.test(tokens[at - 1]?.upos ?? '');

const cueLemma = (token: Token | undefined): string =>
  token?.upos === 'NOUN' ? (verbForms.get(token.form.toLowerCase()) ?? '') : verbLemma(token);

/** `The crew, management promises, will be paid`, `records show`, and `court rules` at the end of a headline. */
function isVerbBehindNoun(tokens: readonly Token[], at: number): boolean {
  const [before, noun] = [tokens[at - 1], tokens[at]];
  const agrees = before?.xpos === 'NNS' ? noun?.xpos === 'NN' : noun?.xpos === 'NNS';
  if (!/^(?:NOUN|PROPN)$/.test(before?.upos ?? '') || !agrees) return false;
  const next = tokens[at + 2];
  return at + 1 === tokens.length || next?.upos === 'AUX' || /^(?:MD|VB[DZP])$/.test(next?.xpos ?? '');
}

/** Where the noun phrase before a verb ends: before `also`, `has`. */
function endOfSource(tokens: readonly Token[], from: number, verb: number): number {
  let to = verb;
  while (to > from + 1 && /^(?:ADV|AUX)$/.test(tokens[to - 1]?.upos ?? '')) to--;
  return to;
}

const inPhrase = /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|SYM)$/;

/** What a noun phrase may hold: `the head of Ruiz’s union`, `a map published in Arn`. */
function isNominal(tokens: readonly Token[], at: number): boolean {
  const { upos = '', xpos = '', form = '' } = tokens[at] ?? {};
  if (inPhrase.test(upos)) return !/^W/.test(xpos);
  return (
    /^(?:POS|HYPH|VB[NG])$/.test(xpos) ||
    (upos === 'ADP' && /^(?:of|for|at|in|from|with|on|by)$/.test(form)) ||
    /^(?:and|[-.&])$/.test(form)
  );
}

const isPhrase = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  tokens.slice(from, to).every((_, index) => isNominal(tokens, from + index));

/** A noun phrase that may speak: not `I`, which tells, nor `which`. */
function opensPhrase(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const first = tokens[from];
  if (first === undefined || from >= to || !isPhrase(tokens, { from, to })) return false;
  if (!inPhrase.test(first.upos) || /^(?:I|you|it|this|that|there)$/i.test(first.form)) return false;
  const words = tokens.slice(from, to);
  const isApart =
    words.length > 1 && words.some(({ xpos, form }) => xpos === 'PRP' && /^(?:he|she|it|they|we|I|you)$/i.test(form));
  return !isApart && words.some(({ upos }) => /^(?:NOUN|PROPN|PRON)$/.test(upos));
}

const timeWord =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight|last|this|earlier|later)$/i;

function opensAdjunct(token: Token | undefined, lemma: string): boolean {
  const { upos = '', form = '', deprel = '' } = token ?? {};
  if (timeWord.test(form) || upos === 'ADV' || deprel === 'obl:unmarked') return true;
  if (upos === 'ADP') return /^(?:on|in|at|during|after|before|from|to|through|late|by|via|with)$/.test(form);
  return telling.has(lemma) && inPhrase.test(upos);
}

/** Only time, place and who was told follow: `said last night`, `told the inquiry on Monday`; neither a clause nor an object. */
function endsInAdjuncts(tokens: readonly Token[], from: number, to: number, lemma: string): boolean {
  if (from >= to) return true;
  return (
    opensAdjunct(tokens[from], lemma) &&
    tokens
      .slice(from, to)
      .every(
        ({ upos, xpos, form }) =>
          !/^(?:VERB|AUX|SCONJ)$/.test(upos) && xpos !== 'TO' && !/^(?:[“”‘]|about)$/.test(form),
      )
  );
}

const opensRelative = (token: Token | undefined): boolean => /^(?:who|whose|which)$/i.test(token?.form ?? '');

/** `, who has sailed for years,` and `, the mayor,` behind a source, before the sentence goes on. */
function tellsOfSource(tokens: readonly Token[], segments: readonly Segment[], at: number): boolean {
  const segment = segments[at];
  if (segment === undefined || tokens[segment.from - 1]?.form !== ',') return false;
  if (opensRelative(tokens[segment.from])) return true;
  const next = tokens[segments[at + 1]?.from ?? -1];
  const goesOn = next?.upos === 'AUX' || /^(?:MD|VB[DZP])$/.test(next?.xpos ?? '');
  const isLast = segments[at + 1] === undefined;
  return opensPhrase(tokens, segment) && isPhrase(tokens, segment) && (goesOn || isLast);
}
