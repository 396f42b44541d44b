import type { Token } from '../../language/sentence.ts';
import { actions } from '../lexicon/actions.ts';
import { type CueClass, verbFrames } from '../lexicon/cue-frames.ts';
import type { Stretch } from './clause-tree.ts';
import { verbLemma } from './cue-verb.ts';
import { hasFiniteVerb, lastWord, outerMarks } from './segments.ts';

/**
 * What stands on both sides of an aside: the words up to the ends of its sentence, to a colon or a dateline before it and
 * to a semicolon with a cue of its own behind. Empty where that makes no clause, or a quotation that is read by its marks.
 */
export function sidesOf(tokens: readonly Token[], hole: Stretch): Stretch[] {
  const { from, to } = boundsOf(tokens, hole);
  const left = { from, to: hole.from };
  const right = { from: hole.to, to };
  while (
    left.to > left.from &&
    tokens[left.to - 1]?.upos === 'PUNCT' &&
    !/^[”’)]$/.test(tokens[left.to - 1]?.form ?? '')
  )
    left.to--;
  while (right.from < to && /^(?:[,;:]|[—–]|--)$/.test(tokens[right.from]?.form ?? '')) right.from++;
  const hasLeft = hasWords(tokens, left);
  const hasRight = hasWords(tokens, right) && !isNarrated(tokens, left, right);
  if (!hasLeft || isQuotation(tokens, left) || joins(tokens[left.to - 1])) return [];
  if (hasRight && reports(tokens, left)) return [];
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
  const opensQuotation = /^(?:[“‘]|'')$/.test(second?.form ?? '') || second?.xpos === '``';
  if (opensQuotation && tokens[right.from - 1]?.form === ':') return true;
  const isSentence = opensQuotation && /^\p{Lu}/u.test(tokens[right.from + 1]?.form ?? '');
  const isParticiple = /^VB[NG]$/.test(first?.xpos ?? '') && !/^(?:amod|compound|nsubj)/.test(first?.deprel ?? '');
  return isSentence || isParticiple || !(hasFiniteVerb(tokens, left) || hasFiniteVerb(tokens, right));
}

/** The stretch that one statement can fill: between semicolons, behind a colon and a dateline. */
function boundsOf(tokens: readonly Token[], hole: Stretch): Stretch {
  let from = datelineEnd(tokens);
  for (const at of outerMarks(tokens))
    if (at < hole.from && at >= from && /^[;:]$/.test(tokens[at]?.form ?? '')) from = at + 1;
  const to = Math.min(furtherReportBehind(tokens, hole), lastWord(tokens) + 1);
  return { from: subjectStart(tokens, { from: Math.min(from, hole.from), to: hole.from }), to };
}

/** Where the next report of a sentence begins behind an aside: `but Lind says it is early`; the end where there is none. */
export function furtherReportBehind(tokens: readonly Token[], hole: Stretch): number {
  const end = lastWord(tokens) + 1;
  const mark = outerMarks(tokens).find(
    (at) =>
      at >= hole.to - 1 &&
      at < end &&
      opensFurther(tokens, at) &&
      hasCue(tokens, { from: at, to: end }, tokens[at]?.form === ';'),
  );
  return mark === undefined ? tokens.length : Math.max(mark, hole.to);
}

/** Where the subject alone stands before an aside, behind a clause of its own: `It rained, and [the crew], she said, sang`. */
function subjectStart(tokens: readonly Token[], { from, to }: Stretch): number {
  const mark = outerMarks(tokens.slice(0, to - 1)).findLast((at) => at >= from && at < to - 1) ?? -1;
  if (mark < 0) return from;
  const isJoined = tokens[mark + 1]?.upos === 'CCONJ';
  const isDash = /^(?:[—–-]|--)$/.test(tokens[mark]?.form ?? '');
  const isApart = (isJoined || isDash) && hasFiniteVerb(tokens, { from, to: mark });
  return isApart && !hasFiniteVerb(tokens, { from: mark, to }) ? mark + (isJoined ? 2 : 1) : from;
}

/** `; the crew`, `, and the crew`, `— although the crew`: where something new may be reported. */
function opensFurther(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.form === ';' || next?.upos === 'CCONJ' || /^(?:although|though|while)$/i.test(next?.form ?? '');
}

/** In tokens: `VILA NOVA, Norland, June 4 (Arn Post) --`. */
const longestDateline = 16;

/** Where a dateline ends that opens a sentence: capitals up to a dash or a colon without a verb; 0 where none does. */
function datelineEnd(tokens: readonly Token[]): number {
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

const judging: readonly CueClass[] = ['judge', 'deny'];

/** A finite verb that reports something, with a subject of its own. */
const hasCue = (tokens: readonly Token[], { from, to }: Stretch, orThought = false): boolean =>
  tokens.slice(from, to).some((token, index) => {
    const frame = verbFrames.get(verbLemma(token));
    const name = frame?.class ?? '';
    const classes = [...(frame?.complements.values() ?? [])];
    const isJudgement = !actions.has(frame?.lemma ?? '') && judging.some((each) => classes.includes(each));
    const isTense = token.upos === 'VERB' && /^VB[DZP]$/.test(token.xpos);
    return (
      isTense &&
      (/^(?:say|show)$/.test(name) || isJudgement || (orThought && name === 'think')) &&
      tokens.slice(from, to).some(({ head, deprel }) => head === from + index && deprel === 'nsubj')
    );
  });

/** What stands behind an aside is told of it, and not said: `, holding up a page`, `, who left`, `— a turn that nobody saw`. */
function isNarrated(tokens: readonly Token[], left: Stretch, right: Stretch): boolean {
  const [first, second, before] = [tokens[right.from], tokens[right.from + 1], tokens[right.from - 1]];
  if (first?.xpos === 'VBG' || /^(?:when|as|while|after|before|who|which|whose|where)$/i.test(first?.form ?? ''))
    return true;
  if (/^on$/i.test(first?.form ?? '') && second?.form === 'condition') return true;
  if (first?.upos === 'CCONJ') return hasCue(tokens, right);
  if (!hasFiniteVerb(tokens, left)) return false;
  const article = first?.upos === 'ADP' ? second : first;
  return /^an?$/i.test(article?.form ?? '') || (/^(?:[—–]|--)$/.test(before?.form ?? '') && first?.upos === 'DET');
}

/** `and`, `that`, `who` right before an aside: the aside stands in a clause further down, which the tree knows. */
const joins = (token: Token | undefined): boolean =>
  /^(?:CCONJ|SCONJ)$/.test(token?.upos ?? '') || /^W/.test(token?.xpos ?? '');

/** `Ruiz said the ferry` before an aside: the aside stands inside what another reports. */
const reports = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  tokens.slice(from, to).some((token, index) => {
    const isSpeech = token.upos === 'VERB' && verbFrames.get(verbLemma(token))?.class === 'say';
    return isSpeech && tokens.slice(from, to).some(({ head, deprel }) => head === from + index && deprel === 'ccomp');
  });

/** All of it stands in marks: `“We sail,”`. */
function isQuotation(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const opens = /^[“‘]$/.test(tokens[from]?.form ?? '') || tokens[from]?.xpos === '``';
  return opens && (/^[”’]$/.test(tokens[to - 1]?.form ?? '') || tokens[to - 1]?.xpos === "''");
}
