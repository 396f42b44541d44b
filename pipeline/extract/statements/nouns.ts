import { wordList } from '../../language/lexicon/word-list.ts';
import { isActOfSpeech } from '../lexicon/actions.ts';
import type { Complement, CueFrame } from '../lexicon/cue-frames.ts';
import { nounFrames } from '../lexicon/noun-frames.ts';
import { type ClauseTree, childBy, markerOf, type Stretch, subtree } from './clause-tree.ts';
import { phraseOf } from './noun-phrase.ts';
import type { Report } from './report.ts';
import { isRelative, sourceOf, subjectOf } from './source.ts';

/** Verbs whose subject says what the noun beside them reports: `made the claim that`. Compiled for this project by hand. */
const makingVerbs = wordList(`
  make issue give have repeat express offer deliver release voice send put present announce unveil reiterate renew get
  hold share outline publish submit file launch lodge level raise withdraw take reach sign pose ask state harbor
`);
/** Verbs whose subject is whom the noun beside them is about: `drew criticism from Lind`. */
const receivingVerbs = wordList('face receive draw attract earn win get hear spark prompt fuel stir');

/**
 * What a noun reports: `Ruiz’s claim that she sails`, `made a promise to sail`, `drew criticism from Lind for it`; null where
 * it is no cue. A clause is reported also where nobody is named: `Claims that she sails are wrong`.
 */
export function nounReport(tree: ClauseTree, at: number): Report | null {
  const token = tree.tokens[at];
  const frame = token?.upos === 'NOUN' ? nounFrames.get(token.lemma.toLowerCase()) : undefined;
  if (frame === undefined || isUnmade(tree, at, frame)) return null;
  const attribute = contentOf(tree, at, frame);
  const content = attribute ?? predicateOf(tree, at, frame);
  if (content === null) return null;
  const source = ownerOf(tree, at, content.from);
  if (source === null && !(attribute !== null && content.isClause && speaksForItself(frame))) return null;
  return {
    source,
    content: [{ from: content.from, to: content.to }],
    cue: { from: at, to: at + 1 },
    lemma: frame.lemma,
    class: frame.complements.get(content.complement) ?? frame.class,
    rule: 'quote/noun',
  };
}

/** `made no mention of it`: nothing was said. */
const isUnmade = ({ tokens, children }: ClauseTree, at: number, frame: CueFrame): boolean =>
  isActOfSpeech(frame.lemma, frame.class) &&
  (children[at]?.some((child) => child < at && /^no$/i.test(tokens[child]?.form ?? '')) ?? false);

interface NounContent extends Stretch {
  readonly complement: Complement;
  /** A clause with that or whether. */
  readonly isClause: boolean;
}

/** What the noun takes, or what hangs from the verb of which it is the object: `raised [questions] in Arn about it`. */
function contentOf(tree: ClauseTree, at: number, frame: CueFrame): NounContent | null {
  const { head = -1, deprel } = tree.tokens[at] ?? {};
  const isCarried =
    deprel === 'obj' && (makingVerbs.has(lemmaOf(tree, head)) || receivingVerbs.has(lemmaOf(tree, head)));
  const beside = isCarried ? (tree.children[head] ?? []) : [];
  for (const child of [...(tree.children[at] ?? []), ...beside]) {
    const relation = tree.tokens[child]?.deprel ?? '';
    if (child < at || !/^(?:acl(?::relcl)?|ccomp|nmod|obl|advcl)$/.test(relation)) continue;
    const marker = markerOf(tree, child);
    const stretch = subtree(tree, child);
    const isClause = marker === 'that' || marker === 'whether' || relation === 'ccomp';
    if (isClause && frame.complements.has('clause') && stretch.from > at)
      return { ...stretch, complement: 'clause', isClause };
    const isInfinitive = marker === 'to' && tree.tokens[child]?.xpos === 'VB';
    if (isInfinitive && relation === 'acl' && frame.complements.has('infinitive'))
      return { ...stretch, complement: 'infinitive', isClause: false };
    if (isInfinitive || !frame.complements.has(marker as Complement)) continue;
    return { from: stretch.from + 1, to: stretch.to, complement: marker as Complement, isClause: false };
  }
  return null;
}

/** `that she sails` of `Ruiz’s answer was that she sails`. */
function predicateOf(tree: ClauseTree, at: number, frame: CueFrame): NounContent | null {
  const { head = -1, deprel = '' } = tree.tokens[at] ?? {};
  if (!/^nsubj/.test(deprel) || head < at || !frame.complements.has('clause')) return null;
  const copula = childBy(tree, head, 'cop');
  const that = childBy(tree, head, 'mark');
  const isClause = copula > at && that > copula && tree.tokens[that]?.form === 'that';
  return isClause ? { from: that, to: subtree(tree, head).to, complement: 'clause', isClause } : null;
}

/** Not `the idea that` and `the decision that`, which may be anybody’s. */
function speaksForItself(frame: CueFrame): boolean {
  return !/^(?:think|decide)$/.test(frame.class) || /^(?:fear|concern|hope|belief|speculation)$/.test(frame.lemma);
}

const lemmaOf = ({ tokens }: ClauseTree, at: number): string => tokens[at]?.lemma.toLowerCase() ?? '';

/** The subject of the verb that a noun is object or adjunct of. */
function doerBeside(tree: ClauseTree, noun: number): Stretch | null {
  const { deprel = '', head = -1 } = tree.tokens[noun] ?? {};
  if (!/^(?:obj|obl)$/.test(deprel) || tree.tokens[head]?.upos !== 'VERB') return null;
  return sourceOf(tree, head, false);
}

/** Whether a verb only carries a noun that reports something: `expressed concern about it`. */
export function isCarrier(tree: ClauseTree, verb: number): boolean {
  const noun = makingVerbs.has(lemmaOf(tree, verb)) ? childBy(tree, verb, 'obj') : -1;
  return noun > verb && nounReport(tree, noun) !== null;
}

/** `Ruiz` of `Ruiz’s claim`, `the claim by Ruiz`, `made the claim` and `drew criticism from Ruiz`; `limit` is where the content begins. */
function ownerOf(tree: ClauseTree, noun: number, limit: number): Stretch | null {
  const possessor = childBy(tree, noun, 'nmod:poss');
  // `He stepped up his attacks`: who is meant stands before.
  const self = tree.tokens[possessor]?.upos === 'PRON' ? doerBeside(tree, noun) : null;
  if (self) return self;
  if (possessor >= 0) {
    const phrase = phraseOf(tree, possessor);
    return /^['’]s?$/.test(tree.tokens[phrase.to - 1]?.form ?? '') ? { from: phrase.from, to: phrase.to - 1 } : phrase;
  }
  const maker =
    tree.children[noun]?.find((child) => child > noun && child < limit + 1 && markerOf(tree, child) === 'by') ?? -1;
  if (maker >= 0) return phraseOf(tree, maker);
  const { deprel, head = -1 } = tree.tokens[noun] ?? {};
  if (deprel !== 'obj') return null;
  const verb = lemmaOf(tree, head);
  const giver = receivingVerbs.has(verb)
    ? [...(tree.children[noun] ?? []), ...(tree.children[head] ?? [])].find(
        (child) => child > noun && markerOf(tree, child) === 'from',
      )
    : undefined;
  if (giver !== undefined) return phraseOf(tree, giver);
  const subject = makingVerbs.has(verb) ? subjectOf(tree, head) : -1;
  return subject < 0 || isRelative(tree, subject) ? null : phraseOf(tree, subject);
}
