import type { Token } from '../../language/sentence.ts';
import { verbFrames } from '../lexicon/cue-frames.ts';
import { type ClauseTree, childBy, type Stretch } from './clause-tree.ts';
import { verbLemma } from './cue-verb.ts';

/** Where a reported clause ends, and a further cue of the same source that trees take for a part of it. */
export interface Cut {
  readonly to: number;
  /** Token index of the coordinated cue: `warned` of `said that it rains and warned that it floods`; null where none is. */
  readonly coordinated: number | null;
}

const speech: ReadonlySet<string> = new Set(['say', 'ask', 'order', 'promise', 'deny', 'judge']);

/** Where the clause of a cue ends within a stretch: before a participle or a coordinated verb that reports something new. */
export function cutClause(tree: ClauseTree, cue: number, { from, to }: Stretch): Cut {
  const { tokens } = tree;
  let quoted = false;
  for (let at = from + 1; at < to; at++) {
    const form = tokens[at]?.form ?? '';
    if (/^[“”]$/.test(form)) quoted = form === '“';
    if (quoted || at <= cue) continue;
    if (isFurtherParticiple(tree, at)) return { to: at - 1, coordinated: null };
    const before = coordinationBefore(tree, cue, at, tokens[from]?.xpos === 'VBG');
    if (before !== null && before > from + 1) return { to: before, coordinated: at };
    const apart = furtherReport(tree, cue, at);
    if (apart !== null && apart > from + 1) return { to: apart, coordinated: null };
  }
  return { to, coordinated: null };
}

/** Where a relative clause behind a comma closes a stretch, which then is the writer’s own: `said the ferry sank, which killed six`. */
export function beforeRelative({ tokens, first, last }: ClauseTree, { from, to }: Stretch): number {
  let end = to;
  while (end > from && tokens[end - 1]?.upos === 'PUNCT') end--;
  for (let at = from + 1; at < end; at++) {
    if (/^[“”]$/.test(tokens[at]?.form ?? '')) return to;
    let opening = first[at] ?? at;
    while (tokens[opening]?.form === ',') opening++;
    const isLast = tokens[at]?.deprel === 'acl:relcl' && (last[at] ?? at) >= end - 1;
    const isAside = isLast && opening > from && isBehindComma(tokens, opening) && isPronoun(tokens[opening]);
    if (isAside) return goesOnFor(tokens, { from: opening, to: end }) ? to : opening - 1;
  }
  return to;
}

/** `, for keeping it` behind a relative clause: `praised Lind, who won, for winning`. */
const goesOnFor = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  tokens
    .slice(from, to)
    .some(({ form }, index) => form === ',' && /^(?:for|of)$/.test(tokens[from + index + 1]?.form ?? ''));

const isPronoun = (token: Token | undefined): boolean => /^(?:which|who|whose|where)$/i.test(token?.form ?? '');

/** `, adding that`, `, citing a report`. */
function isFurtherParticiple({ tokens }: ClauseTree, at: number): boolean {
  const token = tokens[at];
  if (token?.xpos !== 'VBG' || !isBehindComma(tokens, at) || token.deprel === 'amod') return false;
  const frame = verbFrames.get(verbLemma(token));
  return (frame !== undefined && speech.has(frame.class)) || participles.has(token.lemma.toLowerCase());
}

/** Behind a comma or a dash, which a closing mark may follow. */
export function isBehindComma(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.form === '”' ? tokens[at - 2] : tokens[at - 1];
  return /^(?:,|[—–]|--)$/.test(before?.form ?? '');
}

/** Participles that are no cues but tell of the speaker, not of what is said: `, referring to the storm`. */
const participles: ReadonlySet<string> = new Set(['refer', 'cite', 'use', 'speak', 'draw', 'prompt', 'echo', 'quote']);

/** Where `, and the crew said it was early` or `and who left` begins: a report of its own, or what is told of the source; else null. */
function furtherReport(tree: ClauseTree, cue: number, at: number): number | null {
  const { tokens, first } = tree;
  if (tokens[cue]?.deprel === 'acl:relcl' && tokens[at]?.upos === 'CCONJ' && isPronoun(tokens[at + 1])) return at;
  const { deprel = '', xpos = '' } = tokens[at] ?? {};
  if (!/^(?:conj|advcl|parataxis|ccomp)$/.test(deprel) || !/^VB[DZP]$/.test(xpos)) return null;
  const frame = verbFrames.get(verbLemma(tokens[at]));
  const hasComplement = childBy(tree, at, 'ccomp', 'xcomp') > at || childBy(tree, at, 'obj') > at;
  if (frame === undefined || !speech.has(frame.class) || !hasComplement || childBy(tree, at, 'nsubj') < 0) return null;
  let opening = first[at] ?? at;
  while (tokens[opening]?.upos === 'PUNCT') opening++;
  const isHeadline = tokens.at(-1)?.upos !== 'PUNCT';
  const joins = isHeadline || /^(?:and|but|while|though|although)$/i.test(tokens[opening]?.form ?? '');
  return joins && tokens[opening - 1]?.form === ',' ? opening - 1 : null;
}

/** Where `and warned` begins, where the verb at a token has the form of the cue and no subject; else null. */
function coordinationBefore(tree: ClauseTree, cue: number, at: number, isGerund: boolean): number | null {
  const { tokens } = tree;
  const token = tokens[at];
  // `denied having sold it and threatened to sail`: what is no gerund stands beside the cue.
  const isPast = isGerund && token?.xpos === 'VBN' && tokens[cue]?.xpos === 'VBD';
  if (token?.deprel !== 'conj' || (token.xpos !== tokens[cue]?.xpos && !isPast)) return null;
  if (token.xpos === 'VBN' && !isPast && !/^ha[sd]|have$/.test(tokens[childBy(tree, cue, 'aux')]?.form ?? ''))
    return null;
  const frame = verbFrames.get(verbLemma(token));
  const isThought = frame?.class === 'think' && verbFrames.get(verbLemma(tokens[cue]))?.class === 'think';
  if (frame === undefined || !(speech.has(frame.class) || isThought) || childBy(tree, at, 'nsubj', 'nsubj:pass') >= 0)
    return null;
  for (let index = at - 1; index > at - 4; index--) {
    if (tokens[index]?.deprel === 'cc') return tokens[index - 1]?.form === ',' ? index - 1 : index;
    if (tokens[index]?.upos !== 'ADV') return null;
  }
  return null;
}
