import { wordList } from '../../language/lexicon/word-list.ts';
import { type Complement, nounFrames } from '../lexicon/cue-frames.ts';
import { type ClauseTree, childBy, markerOf, type Stretch, subtree } from './clause-tree.ts';
import type { Report } from './report.ts';
import { phraseOf } from './source.ts';

/** What a noun reports: `Ruiz’s claim that she sails`, `the plan to sail` of `Ruiz has a plan to sail`; null where it is no cue. */
export function nounReport(tree: ClauseTree, at: number): Report | null {
  const token = tree.tokens[at];
  const frame = token?.upos === 'NOUN' ? nounFrames.get(token.lemma.toLowerCase()) : undefined;
  if (frame === undefined) return null;
  const source = ownerOf(tree, at);
  if (source === null) return null;
  for (const child of tree.children[at] ?? []) {
    const { deprel = '', xpos = '' } = tree.tokens[child] ?? {};
    if (child < at || !/^(?:acl|ccomp|nmod)$/.test(deprel)) continue;
    const marker = markerOf(tree, child);
    const stretch = subtree(tree, child);
    const isClause =
      frame.complements.has('clause') && (marker === 'that' || marker === 'whether' || deprel === 'ccomp');
    const isInfinitive = frame.complements.has('infinitive') && marker === 'to' && xpos === 'VB';
    const report = {
      source,
      cue: { from: at, to: at + 1 },
      lemma: frame.lemma,
      class: frame.class,
      rule: 'quote/noun',
    } as const;
    if (isClause || isInfinitive) return { ...report, content: [stretch] };
    if (deprel !== 'acl' && deprel !== 'nmod') continue;
    if (frame.complements.has(marker as Complement))
      return { ...report, content: [{ from: stretch.from + 1, to: stretch.to }] };
  }
  return null;
}

/** Verbs whose subject says what the noun beside them reports: `made the claim that`. Compiled for this project by hand. */
const makingVerbs = wordList(`
  make issue give have repeat express offer deliver release voice send put present announce unveil reiterate renew receive draw get
  face hold share outline publish submit file launch lodge level raise reject withdraw deny dispute take reach sign
`);

/** `Ruiz` of `Ruiz’s claim`, `made the claim` and `the claim by Ruiz`. */
function ownerOf(tree: ClauseTree, noun: number): Stretch | null {
  const possessor = childBy(tree, noun, 'nmod:poss');
  if (possessor >= 0) {
    const phrase = phraseOf(tree, possessor);
    return /^['’]s?$/.test(tree.tokens[phrase.to - 1]?.form ?? '') ? { from: phrase.from, to: phrase.to - 1 } : phrase;
  }
  const maker = tree.children[noun]?.find((child) => child > noun && markerOf(tree, child) === 'by') ?? -1;
  if (maker >= 0) return phraseOf(tree, maker);
  const token = tree.tokens[noun];
  const verb = token?.deprel === 'obj' ? token.head : -1;
  const isMaker = makingVerbs.has(tree.tokens[verb]?.lemma.toLowerCase() ?? '');
  const subject = !isMaker ? -1 : childBy(tree, verb, 'nsubj');
  return subject < 0 || /^(?:who|which|that)$/i.test(tree.tokens[subject]?.form ?? '') ? null : phraseOf(tree, subject);
}
