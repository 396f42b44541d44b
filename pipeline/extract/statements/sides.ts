import type { Token } from '../../language/sentence.ts';
import { verbFrames } from '../lexicon/cue-frames.ts';
import type { Stretch } from './clause-tree.ts';
import { verbLemma } from './cue-verb.ts';
import { lastWord, outerMarks } from './segments.ts';

/**
 * What stands on both sides of an aside: the words up to the ends of its sentence, to a colon or a dateline before it and
 * to a semicolon with a cue of its own behind. Empty where that makes no clause, or a quotation that is read by its marks.
 */
export function sidesOf(tokens: readonly Token[], hole: Stretch): Stretch[] {
  const { from, to } = boundsOf(tokens, hole);
  const left = { from, to: hole.from };
  const right = { from: hole.to, to };
  while (left.to > left.from && tokens[left.to - 1]?.upos === 'PUNCT' && !/^[”’)]$/.test(tokens[left.to - 1]?.form ?? ''))
    left.to--;
  while (right.from < to && /^(?:[,;]|[—–]|--)$/.test(tokens[right.from]?.form ?? '')) right.from++;
  const hasLeft = hasWords(tokens, left);
  const hasRight = hasWords(tokens, right) && !isNarrated(tokens[right.from]);
  if (!hasLeft || isQuotation(tokens, left)) return [];
  const opening = tokens[left.from];
  if (hasRight) return isTold(tokens, left, right) ? [] : [left, right];
  const isAdjunct = opening?.upos === 'SCONJ' || /^(?:W|IN)/.test(opening?.xpos ?? '');
  const isOne = !outerMarks(tokens.slice(left.from, left.to)).length;
  return hasFiniteVerb(tokens, left) && !(isAdjunct && isOne) ? [left] : [];
}

/** What stands on the right is the clause of the cue, and what stands on the left tells of it: `Asked about it, she said, …`. */
function isTold(tokens: readonly Token[], left: Stretch, right: Stretch): boolean {
  const [first, second] = [tokens[left.from], tokens[right.from]];
  const isImpersonal = /^it$/i.test(first?.form ?? '');
  if (second?.form === 'that' && second.upos === 'SCONJ') return !isImpersonal;
  const opensQuotation = /^[“‘]$/.test(second?.form ?? '') || second?.xpos === '``';
  const isSentence = opensQuotation && /^\p{Lu}/u.test(tokens[right.from + 1]?.form ?? '');
  const isParticiple = /^VB[NG]$/.test(first?.xpos ?? '') && !/^(?:amod|compound|nsubj)/.test(first?.deprel ?? '');
  return isSentence || isParticiple || !(hasFiniteVerb(tokens, left) || hasFiniteVerb(tokens, right));
}

/** The stretch that one statement can fill: between semicolons, behind a colon and a dateline. */
function boundsOf(tokens: readonly Token[], hole: Stretch): Stretch {
  let from = datelineEnd(tokens);
  let to = lastWord(tokens) + 1;
  for (const at of outerMarks(tokens)) {
    const form = tokens[at]?.form ?? '';
    if (at < hole.from && at >= from && /^[;:]$/.test(form)) from = at + 1;
    if (at >= hole.to && at < to && form === ';' && hasCue(tokens, { from: at, to })) to = at;
  }
  return { from: Math.min(from, hole.from), to };
}

/** In tokens: `VILA NOVA, Norland, June 4 (Arn Post) --`. */
const longestDateline = 16;

/** Where a dateline ends that opens a sentence: capitals up to a dash or a colon without a verb; 0 where none does. */
export function datelineEnd(tokens: readonly Token[]): number {
  if (!/^\p{Lu}[\p{Lu}.’'-]{2,}$/u.test(tokens[0]?.form ?? '')) return 0;
  for (const [at, { form, upos }] of tokens.slice(0, longestDateline).entries()) {
    if (/^(?:[—–:-]|--)$/.test(form) && tokens[at - 1]?.end !== tokens[at + 1]?.start && form !== '-') return at + 1;
    if (form === '-' && (tokens[at - 1]?.end ?? 0) < (tokens[at]?.start ?? 0)) return at + 1;
    if (/^(?:VERB|AUX)$/.test(upos)) return 0;
  }
  return 0;
}

const hasWords = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  tokens.slice(from, to).some(({ form }) => /[\p{L}\p{N}]/u.test(form));

const hasFiniteVerb = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  tokens.slice(from, to).some(({ xpos, upos }) => xpos === 'MD' || (/^(?:VERB|AUX)$/.test(upos) && /^VB[DZP]$/.test(xpos)));

const hasCue = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  tokens.slice(from, to).some((token) => token.upos === 'VERB' && verbFrames.has(verbLemma(token)));

/** Behind an aside it is told of the source, and not said: `, holding up a page`, `, who left`. */
const isNarrated = (token: Token | undefined): boolean =>
  token?.xpos === 'VBG' || /^(?:when|as|while|after|before|who|which|whose|where|and|but)$/i.test(token?.form ?? '');

/** All of it stands in marks: `“We sail,”`. */
function isQuotation(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const opens = /^[“‘]$/.test(tokens[from]?.form ?? '') || tokens[from]?.xpos === '``';
  return opens && (/^[”’]$/.test(tokens[to - 1]?.form ?? '') || tokens[to - 1]?.xpos === "''");
}
