import { type Cue, cueAt } from './cues.ts';
import { weekdays } from './dates/lexicon/calendar.ts';
import { adverbs, auxiliaries, conjunctions, determiners, prepositions } from './lexicon/function-words.ts';
import {
  isSpeakingPronoun,
  nameRunStart,
  opensPhrase,
  type Phrase,
  phraseBefore,
  phraseFrom,
} from './speaker-phrase.ts';
import { isCapitalised, isPossessive, type Token } from './tokens.ts';

/** A cue beside a quotation and the noun phrase that is its subject; null for a participle, whose subject is elsewhere. */
export interface Attribution {
  /** Null where a dash stands for it: `“…” — Ana Ruiz`. */
  readonly cue: Cue | null;
  readonly speaker: Phrase | null;
  /** Token index at which all of it has ended. */
  readonly to: number;
}

/** How many tokens may lie between a cue and the quotation that it introduces: `told reporters in Arn on Monday: “`. */
const longestBridge = { colon: 16, comma: 8 };
const longestSubject = 36;
const longestName = 6;

/** The source behind a quotation: `, said Ana Ruiz`, `Ana Ruiz, the mayor, said`, `according to Ana Ruiz`. */
export function attributionAfter(tokens: readonly Token[], from: number, limit: number): Attribution | null {
  const at = /^[,—–-]$/.test(tokens[from]?.text ?? '') ? from + 1 : from;
  return accordingTo(tokens, at, limit) ?? verbFirst(tokens, at, limit) ?? subjectFirst(tokens, at, limit);
}

/** The source before a quotation that opens at a token: `Ana Ruiz said: “`, `adding, “`, `she said that “`. */
export function attributionBefore(tokens: readonly Token[], limit: number, open: number): Attribution | null {
  const mark = tokens[open - 1]?.text ?? '';
  const bridge = mark === ':' ? longestBridge.colon : mark === ',' ? longestBridge.comma : mark === 'that' ? 1 : 0;
  const least = Math.max(limit, open - 2 - bridge);
  for (let at = open - 1; at >= least; at--) {
    const cue = cueAt(tokens, at);
    if (cue === null || cue.to > open || (cue.weak && open - cue.to > 1) || !isActive(tokens, cue, limit)) continue;
    const speaker = cue.participle ? subjectOfParticiple(tokens, at, limit) : phraseBefore(tokens, at, limit);
    if (mark === ',' && speaker !== null && isReported(tokens, speaker)) return null;
    if (speaker !== null || cue.participle) return { cue, speaker, to: open };
  }
  return null;
}

/** `The report says that Ruiz knew, “in part,” what …`: the clause is told by somebody else. */
function isReported(tokens: readonly Token[], speaker: Phrase): boolean {
  return tokens[speaker.from - 1]?.text === 'that';
}

/** `— Ana Ruiz` up to the end of the passage, behind a quotation. */
export function dashName(tokens: readonly Token[], from: number): Attribution | null {
  const words = tokens.slice(from + 1, from + 1 + longestName);
  const to = from + 1 + words.length;
  const isName =
    words.length > 0 && to === tokens.length && words.every((token) => isCapitalised(token) || token.text === '.');
  if (!isName || !/^[—–―-]$/.test(tokens[from]?.text ?? '')) return null;
  return { cue: null, speaker: { from: from + 1, headTo: to, to }, to };
}

function accordingTo(tokens: readonly Token[], at: number, limit: number): Attribution | null {
  if (tokens[at]?.folded !== 'according' || tokens[at + 1]?.folded !== 'to') return null;
  const speaker = phraseFrom(tokens, at + 2, limit);
  const cue: Cue = { lemma: 'according to', class: 'say', from: at, to: at + 2, weak: false, participle: false };
  return speaker && { cue, speaker, to: speaker.to };
}

/** `said Ana Ruiz`. */
function verbFirst(tokens: readonly Token[], at: number, limit: number): Attribution | null {
  const cue = cueAt(tokens, at);
  if (cue === null || cue.participle) return null;
  const speaker = phraseFrom(tokens, cue.to, limit);
  return speaker && { cue, speaker, to: speaker.to };
}

/** `Ana Ruiz, the mayor, said`: nothing but the subject stands before the verb. */
function subjectFirst(tokens: readonly Token[], from: number, limit: number): Attribution | null {
  if (!opensPhrase(tokens, from)) return null;
  for (let at = from + 1; at < Math.min(limit, from + longestSubject); at++) {
    const cue = cueAt(tokens, at);
    if (cue === null || cue.participle || !isActive(tokens, cue, from)) continue;
    const speaker = subjectBetween(tokens, from, at);
    if (speaker) return { cue, speaker, to: cue.to };
  }
  return null;
}

/** The stretch from a token to a verb as a subject: a head, and an apposition between two commas. */
function subjectBetween(tokens: readonly Token[], from: number, verb: number): Phrase | null {
  let to = verb;
  while (to > from + 1 && isAdverbial(tokens, to - 1)) to--;
  const comma = indexOfComma(tokens, from, to);
  if (comma !== null)
    return tokens[to - 1]?.text === ',' && to - 1 > comma ? { from, headTo: comma, to: to - 1 } : null;
  const first = tokens[from];
  if (first !== undefined && isSpeakingPronoun(first)) return to === from + 1 ? { from, headTo: to, to } : null;
  const inner = tokens.slice(from + 1, to);
  const isClause = inner.some(
    (token, index) =>
      (auxiliaries.has(token.folded) && !/^['’]s$/.test(token.folded)) ||
      (conjunctions.has(token.folded) && !isCapitalised(inner[index + 1])) ||
      /^[:;“”—–]$/.test(token.text),
  );
  return isClause ? null : { from, headTo: to, to };
}

function isAdverbial(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.folded ?? '';
  return (
    (auxiliaries.has(word) && !/^['’]s$/.test(word)) ||
    adverbs.has(word) ||
    weekdays.has(word) ||
    (word === 'on' && weekdays.has(tokens[at + 1]?.folded ?? ''))
  );
}

function indexOfComma(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = from; at < to; at++) if (tokens[at]?.text === ',') return at;
  return null;
}

/** The cue is a finite verb in the active, or a participle: not `was told`, `to say`, `her report`. */
export function isActive(tokens: readonly Token[], cue: Cue, limit: number): boolean {
  const word = tokens[cue.from]?.folded ?? '';
  let at = cue.from - 1;
  while (at > limit && adverbs.has(tokens[at]?.folded ?? '')) at--;
  const before = tokens[at]?.folded ?? '';
  if (cue.participle) return true;
  if (/^(?:is|are|was|were|be|been|being|am|to)$/.test(before) || isPossessive(tokens[at])) return false;
  if (determiners.has(before) && /s$/.test(word)) return false;
  const base = cue.lemma.split(' ')[0] === word;
  return (
    !base ||
    word === 'put' ||
    word === 'read' ||
    /^(?:they|we|i|you|people|police|who|will|would|did|does|do)$/.test(before) ||
    /^\p{Ll}.*[^s]s$/u.test(tokens[at]?.text ?? '')
  );
}

/**
 * The subject of a participle: the name right before it (`Ruiz saying, “`), that of the finite cue that it hangs on
 * (`Ruiz said no, adding, “`), or the name or pronoun that opens the sentence (`She waved, saying, “`).
 */
function subjectOfParticiple(tokens: readonly Token[], participle: number, limit: number): Phrase | null {
  const last = tokens[participle - 1];
  if (isCapitalised(last)) {
    const from = nameRunStart(tokens, participle, limit);
    return { from, headTo: participle, to: participle };
  }
  for (let at = participle - 1; at > Math.max(limit, participle - 60); at--) {
    const cue = cueAt(tokens, at);
    if (cue && !cue.weak && !cue.participle && isActive(tokens, cue, limit)) return phraseBefore(tokens, at, limit);
  }
  const opening = tokens[limit];
  const isComplete =
    last?.text === ',' && (isCapitalised(tokens[limit]) || (opening !== undefined && isSpeakingPronoun(opening)));
  return isComplete && !prepositions.has(opening?.folded ?? '') ? phraseFrom(tokens, limit, participle) : null;
}
