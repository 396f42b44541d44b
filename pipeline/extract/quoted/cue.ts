import type { Token } from '../../language/sentence.ts';
import { type CueWord, cueWords, weakCues } from '../lexicon/cues.ts';
import { type Reading, type TokenRange, treeAt } from '../reading.ts';
import { childBy } from '../statements/clause-tree.ts';

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
  const place = treeAt(reading, cue.from);
  return place !== undefined && childBy(place.tree, cue.from - place.from, 'obj', 'xcomp', 'aux:pass') >= 0;
}

/** `said` beside a quotation may be read as a noun or an adjective, never as a name. */
function isVerb({ upos, xpos }: Token): boolean {
  return upos === 'VERB' || xpos.startsWith('VB');
}

/** The cue is a finite verb in the active, or a participle: not `was told`, `to say`, `would say`, `if she says`. */
export function isActive(reading: Reading, cue: Cue): boolean {
  if (cue.participle) return true;
  const place = treeAt(reading, cue.from);
  const token = reading.tokens[cue.from];
  if (place === undefined || token === undefined) return false;
  const at = cue.from - place.from;
  if (childBy(place.tree, at, 'aux:pass', 'nsubj:pass') >= 0) return false;
  const before = reading.tokens[cue.from - 1];
  if (/^to$/i.test(before?.form ?? '') || /^(?:be|been|being|is|are|was|were)$/i.test(before?.form ?? '')) return false;
  const hasHave = childBy(place.tree, at, 'aux') >= 0;
  return token.xpos !== 'VBN' || hasHave || cue.lemma === 'put' || cue.lemma === 'read';
}
