import type { Token } from '../../language/sentence.ts';
import type { ExtractedCue, Span } from '../extract.ts';
import { verbForms, verbFrames } from '../lexicon/cue-frames.ts';
import { type CueWord, cueWords } from '../lexicon/cues.ts';
import { gestures } from '../lexicon/gestures.ts';

/** What is told within speech that a dash opened: `— said Ruiz —`, `, said Ruiz.`, `. — Ruiz does not turn round.` */
export interface Told {
  readonly speaker: Span | null;
  /** Null where the words tell what the speaker does. */
  readonly cue: ExtractedCue | null;
  /** Token indexes: behind the last of what is said before, and the first of what is said after; null for none. */
  readonly speechEnds: number;
  readonly resumes: number | null;
}

/** In tokens: a longer clause is no inserted source. */
const longestClause = 12;

/**
 * What is told from the comma, the mark or the dash at a token on, in the tokens of one paragraph; null where nothing
 * is. Speech resumes behind the next dash, or behind the comma that a clause between commas ends in.
 */
export function toldAt(tokens: readonly Token[], at: number): Told | null {
  return clauseAt(tokens, at) ?? actionAt(tokens, at);
}

/** `— said Ruiz`, `, the pilot asked`. */
function clauseAt(tokens: readonly Token[], at: number): Told | null {
  const opening = tokens[at]?.form ?? '';
  const isComma = /^[,?!…]$/u.test(opening) && !isSpacedDash(tokens, at + 1);
  if (!isComma && !/^[,?!…]$/u.test(opening) && !isSpacedDash(tokens, at)) return null;
  const from = isComma || isSpacedDash(tokens, at) ? at + 1 : at + 2;
  let to = from;
  while (to < tokens.length && to - from < longestClause && !endsClause(tokens, to)) to++;
  if (to - from === longestClause) return null;
  const clause = tokens.slice(from, to);
  const said = clause.findIndex((token, index) => isSaying(token, clause[index + 1]));
  const cueAt = from + said;
  const verb = clause[said];
  if (verb === undefined || /^that$/i.test(tokens[cueAt + 1]?.form ?? '')) return null;
  const before = clause.slice(0, said);
  // `said Ruiz` or `Ruiz said`: nothing else may open the clause.
  if (!before.every((token, index) => isNominal(before, index) || /^(?:AUX|ADV)$/u.test(token.upos))) return null;
  const cue = cueOf(verb, tokens[cueAt + 1]);
  const behind = cueAt + (cue.end > verb.end ? 2 : 1);
  const speaker = said === 0 ? nominalFrom(tokens, behind, to) : nominalFrom(tokens, from, cueAt);
  if (speaker === null) return null;
  // `, I think,` is the speaker's own.
  if (cue.class === 'think' && /^(?:I|we|you)$/i.test(tokens[from]?.form ?? '')) return null;
  const speechEnds = isSpacedDash(tokens, at) ? at : at + 1;
  const goesOn = isComma && tokens[to]?.form === ',' && !isTold(tokens, to + 1);
  return { speaker, cue, speechEnds, resumes: goesOn ? to + 1 : afterDash(tokens, to) };
}

/** `. — Ruiz does not turn round.`: behind a whole sentence, what somebody does, told in the third person. */
function actionAt(tokens: readonly Token[], at: number): Told | null {
  if (!isSpacedDash(tokens, at) || !/^[.?!…]$/u.test(tokens[at - 1]?.form ?? '')) return null;
  const resumes = afterDash(tokens, at + 1);
  const told = tokens.slice(at + 1, resumes === null ? tokens.length : resumes - 1);
  const isTalk = told.some(({ form }) => /^(?:I|me|my|we|us|our|you|your|\?)$/iu.test(form));
  const speaker = nominalFrom(tokens, at + 1, tokens.length);
  const first = told[0];
  const isSomebody = first !== undefined && (first.upos === 'PROPN' || /^(?:he|she)$/iu.test(first.form));
  const verb = told.find(({ start }) => start >= (speaker?.end ?? 0));
  const isVerb = /^(?:VERB|AUX)$/u.test(verb?.upos ?? '');
  return isSomebody && isVerb && !isTalk ? { speaker, cue: null, speechEnds: at, resumes } : null;
}

/** `and puts out the lamp`, `smiling`, `who laughed`: not said behind the comma that an inserted clause ends in. */
function isTold(tokens: readonly Token[], at: number): boolean {
  const isAnd = /^(?:and|but)$/i.test(tokens[at]?.form ?? '');
  const opening = tokens.slice(at, at + 2).find(({ upos }) => upos !== 'ADV' && upos !== 'CCONJ');
  if (opening === undefined) return false;
  if (!isAnd) return /^(?:VBG|WP|WDT|WRB)$/.test(opening.xpos);
  // The past of `shut` looks like what one may be told to do.
  return /^VB[DZ]$/.test(opening.xpos) || (opening.upos === 'VERB' && gestures.has(opening.form));
}

/** Index of the first token behind the next dash; null where none comes. */
function afterDash(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < tokens.length - 1; at++) if (isSpacedDash(tokens, at)) return at + 1;
  return null;
}

const endsClause = (tokens: readonly Token[], at: number): boolean =>
  /^[.,:;?!]$/u.test(tokens[at]?.form ?? '') || isSpacedDash(tokens, at);

/** A dash, but no hyphen: `Ruiz-Lind`. */
function isSpacedDash(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !/^(?:[—–―-]|--)$/u.test(token.form)) return false;
  if (/^[—―]$/u.test(token.form)) return true;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return before === undefined || before.end < token.start || (after !== undefined && token.end < after.start);
}

/** `said`, `goes on`, `laughed`; no participle. */
function isSaying(token: Token, next: Token | undefined): boolean {
  if (/^(?:VBG|VBN)$/.test(token.xpos) && verbForms.get(token.form) === undefined) return false;
  if (phrasalCue(token, next) || verbFrames.get(verbForms.get(token.form) ?? '')?.complements.has('clause'))
    return true;
  return token.upos === 'VERB' && gestures.has(token.form);
}

const phrasalCue = ({ form }: Token, next: Token | undefined): CueWord | undefined =>
  cueWords.get(`${form} ${next?.form ?? ''}`.toLowerCase());

function cueOf(token: Token, next: Token | undefined): ExtractedCue {
  const phrasal = phrasalCue(token, next);
  const { start } = token;
  if (phrasal && next) return { start, end: next.end, lemma: phrasal.lemma, class: phrasal.class };
  const frame = verbFrames.get(verbForms.get(token.form) ?? '');
  return { start, end: token.end, lemma: frame?.lemma ?? token.lemma.toLowerCase(), class: frame?.class ?? 'say' };
}

/** A word of a noun phrase, or a hyphen or an `of` between two. */
function isNominal(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (/^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(token.upos) || /^(?:he|she|they|I|we)$/u.test(token.form)) return true;
  return at > 0 && /^(?:of|['’]s?|-)$/u.test(token.form) && !isSpacedDash(tokens, at);
}

/** The noun phrase that begins at a token; null where none does. */
function nominalFrom(tokens: readonly Token[], from: number, limit: number): Span | null {
  let to = from;
  while (to < limit && isNominal(tokens, to)) to++;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined || to === from) return null;
  return tokens.slice(from, to).some(({ upos }) => /^(?:NOUN|PROPN|PRON)$/u.test(upos))
    ? { start: first.start, end: last.end }
    : null;
}
