import type { Token } from '../../language/sentence.ts';
import { type CueWord, cueWords, weakCues } from '../lexicon/cues.ts';
import { hasDependent, type Reading, type TokenRange } from '../reading.ts';

/** A verb that can attribute a quotation, as tokens of its passage. */
export interface Cue extends CueWord, TokenRange {
  /** It is an ordinary word too, and a cue only right beside a quotation. */
  readonly weak: boolean;
  /** It has its subject from elsewhere: `adding`. */
  readonly participle: boolean;
}

/** The cue of the lexicon that begins at a token, with its particle, or null: `said`, `went on`. */
export function cueAt({ tokens }: Reading, at: number): Cue | null {
  const token = tokens[at];
  if (token === undefined || !isVerb(token)) return null;
  const form = token.form.toLowerCase();
  const particle = tokens[at + 1]?.form ?? '';
  const phrasal = cueWords.get(`${form} ${particle}`);
  const word = phrasal ?? cueWords.get(form);
  if (word === undefined) return null;
  return {
    ...word,
    from: at,
    to: at + (phrasal ? 2 : 1),
    weak: !phrasal && weakCues.has(word.lemma),
    participle: form.endsWith('ing'),
  };
}

/** Any finite verb as the cue of the quotation that it touches: `“We won!” beamed Ana Ruiz`. */
export function verbAsCue({ tokens }: Reading, at: number): Cue | null {
  const token = tokens[at];
  if (token?.upos !== 'VERB' || !/^VB[DZ]$/.test(token.xpos)) return null;
  return { lemma: token.lemma, class: 'say', from: at, to: at + 1, weak: true, participle: false };
}

/** The verb acts on something: `“Tough Choices,” she sold the book`. */
export function hasObject(reading: Reading, cue: Cue): boolean {
  return hasDependent(reading, cue.from, 'obj', 'xcomp', 'aux:pass');
}

/** `said` beside a quotation may be read as a noun or an adjective, never as a name. */
function isVerb({ upos, xpos }: Token): boolean {
  return upos === 'VERB' || xpos.startsWith('VB');
}

/** The cue is a finite verb in the active, or a participle: not `was told`, `to say`, `would say`, `if she says`. */
export function isActive(reading: Reading, cue: Cue): boolean {
  if (cue.participle) return true;
  const token = reading.tokens[cue.from];
  if (token === undefined || hasDependent(reading, cue.from, 'aux:pass', 'nsubj:pass')) return false;
  const before = reading.tokens[cue.from - 1];
  if (/^to$/i.test(before?.form ?? '') || /^(?:be|been|being|is|are|was|were)$/i.test(before?.form ?? '')) return false;
  return token.xpos !== 'VBN' || hasDependent(reading, cue.from, 'aux') || cue.lemma === 'put' || cue.lemma === 'read';
}
