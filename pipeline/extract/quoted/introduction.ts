import { hasDependent, type PlacedTree, type Reading, type TokenRange, treeAt } from '../reading.ts';
import { sourceOf } from '../statements/source.ts';
import type { Attribution } from './attribution.ts';
import { type Cue, cueAt, isActive } from './cue.ts';
import { phraseBefore, phraseFrom } from './phrase.ts';

/** How many tokens may lie between a cue and the quotation that it introduces: `told reporters in Arn on Monday: “`. */
const longestBridge: ReadonlyMap<string, number> = new Map([
  [':', 30],
  [',', 10],
  ['that', 1],
]);

/** The source before a quotation that opens at a token: `Ana Ruiz said: “`, `adding, “`, `she said that “`. */
export function attributionBefore(reading: Reading, limit: number, open: number): Attribution | null {
  const { tokens } = reading;
  const mark = tokens[open - 1]?.form ?? '';
  const least = Math.max(limit, open - 2 - (longestBridge.get(mark) ?? 0));
  for (let at = open - 1; at >= least; at--) {
    const cue = cueAt(reading, at);
    if (cue === null || cue.to > open || (cue.weak && open - cue.to > 1) || isAside(reading, cue)) continue;
    if (!isActive(reading, cue)) {
      // `Ruiz was asked: “`: nobody is named who asks.
      if (cue.class === 'ask' && hasDependent(reading, cue.from, 'aux:pass')) return { cue, speaker: null, to: open };
      continue;
    }
    const speaker = sourceBefore(reading, cue, limit);
    if (speaker !== null || cue.participle) return { cue, speaker, to: open };
  }
  return mark === ':' ? announced(reading, limit, open) : null;
}

/** `She turned to the crowd: “`, `Ana Ruiz, the mayor: “`: who does what the clause before a colon says, or its name alone. */
function announced(reading: Reading, limit: number, open: number): Attribution | null {
  const { tokens } = reading;
  for (let at = open - 2; at >= limit; at--) {
    if (tokens[at]?.form === '”') return null;
    const place = treeAt(reading, at);
    if (place === undefined || !isFiniteVerb(reading, at)) continue;
    if (reading.role !== 'body') return null;
    const source = sourceOf(place.tree, at - place.from, false);
    const speaker = source ? placed(place, source) : null;
    if (/^W/.test(tokens[speaker?.from ?? -1]?.xpos ?? '')) continue;
    return speaker !== null && speaker.from >= limit ? { cue: null, speaker, to: open } : null;
  }
  let from = open - 1;
  while (from > limit && !/^(?:--?|[—–])$/.test(tokens[from - 1]?.form ?? '')) from--;
  const speaker = phraseFrom(reading, from, open - 1);
  return speaker !== null && speaker.to === open - 1 ? { cue: null, speaker, to: open } : null;
}

/** `asked` of `an aide, who asked not to be named: “`: it tells of the source, not of what is said. */
function isAside({ tokens }: Reading, cue: Cue): boolean {
  return cue.class === 'ask' && tokens[cue.from]?.deprel === 'acl:relcl';
}

/** `waved`, `has waved`. */
function isFiniteVerb(reading: Reading, at: number): boolean {
  const { upos, xpos = '' } = reading.tokens[at] ?? {};
  return upos === 'VERB' && (/^VB[DZP]$/.test(xpos) || hasDependent(reading, at, 'aux'));
}

/** Whose words a cue introduces, by the tree; nobody who stands before `limit`. */
function sourceBefore(reading: Reading, cue: Cue, limit: number): TokenRange | null {
  const place = treeAt(reading, cue.from);
  const source = place && sourceOf(place.tree, cue.from - place.from, false);
  if (place === undefined || source == null) {
    if (cue.participle) return null;
    return phraseBefore(reading, cue.from, limit) ?? phraseFrom(reading, cue.to, reading.tokens.length);
  }
  const speaker = placed(place, source);
  return speaker.from >= limit ? speaker : null;
}

function placed({ from }: PlacedTree, stretch: TokenRange): TokenRange {
  return { from: stretch.from + from, to: stretch.to + from };
}
