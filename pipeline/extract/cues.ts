import { type CueWord, cueWords, weakCues } from './lexicon/cues.ts';
import type { Token } from './tokens.ts';

/** A cue in a text; token indexes, half open. */
export interface Cue extends CueWord {
  readonly from: number;
  readonly to: number;
  /** It is an ordinary word too, and a cue only beside a quotation. */
  readonly weak: boolean;
  /** Ends in -ing: `adding`; it has its subject from elsewhere. */
  readonly participle: boolean;
}

/** The cue that begins at a token, with its particle, or null: `said`, `went on`. */
export function cueAt(tokens: readonly Token[], from: number): Cue | null {
  const word = tokens[from]?.text ?? '';
  if (!/^\p{Ll}/u.test(word)) return null;
  const particle = tokens[from + 1]?.text ?? '';
  const phrasal = cueWords.get(`${word} ${particle}`);
  const entry = phrasal ?? cueWords.get(word);
  if (entry === undefined) return null;
  const length = phrasal ? 2 : 1;
  return {
    ...entry,
    from,
    to: from + length,
    weak: !phrasal && weakCues.has(entry.lemma),
    participle: word.endsWith('ing'),
  };
}
