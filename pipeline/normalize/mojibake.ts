import { applyEdits, type Edit, type MappedText, type Repair, unmapped } from './mapped-text.ts';
import { windows1252Of } from './mojibake/charsets.ts';
import { findRuns, type Run } from './mojibake/runs.ts';

/** A run that gains this much needs no other evidence. Set so that right text of some 60 languages stays as it is. */
const convincingGain = 4;
/** What is enough where the same text has convincing runs in the same charset. */
const supportedGain = 0.5;
/** Text that was garbled more often than this is left half repaired; every layer makes a text twice as long or more. */
const layers = 6;

/**
 * Mends UTF-8 that was read as a single-byte charset, once or several times over, and lone windows-1252 bytes.
 *
 * Runs of characters that may be the bytes of UTF-8 in some charset are decoded where the decoded text is much likelier
 * than what stands there (`badness`), or somewhat likelier where the same text shows that it was garbled in that way.
 * One edit a decoded character; edits refer to the given text however many layers there were. Linear in its length.
 */
export const repairMojibake: Repair = (text) => {
  const seen = new Set<number>();
  let edits = outermostLayer(text, seen);
  if (edits.length === 0) return edits;
  let mapped = unmapped(text);
  for (let layer = 0; layer < layers && edits.length > 0; layer++) {
    mapped = applyEdits(mapped, edits);
    edits = outermostLayer(mapped.text, seen);
  }
  return editsOf(mapped, text);
};

/**
 * One decoding. Lone bytes wait until nothing is left to decode, for they may be part of what the next layer decodes.
 * `seen` are the charsets of this layer and those around it; it is added to.
 */
function outermostLayer(text: string, seen: Set<number>): Edit[] {
  const decoded = chooseRuns(findRuns(text), seen).flatMap(({ sequences }) =>
    sequences.map(({ start, end, character }) => ({ start, end, replacement: character })),
  );
  return decoded.length > 0 ? decoded : loneBytes(text);
}

/**
 * The runs to decode, by start, disjoint: the convincing ones, and others that they support. Guesses are supported by
 * their own layer only. Where runs overlap, the charset that explains most of the layer comes first: a text is seldom
 * garbled in two ways at once.
 */
function chooseRuns(runs: readonly Run[], seen: Set<number>): Run[] {
  const explained = new Map<number, number>();
  for (const { charset, gain } of runs) {
    if (gain < convincingGain) continue;
    explained.set(charset, (explained.get(charset) ?? 0) + gain);
    seen.add(charset);
  }
  const isSupported = ({ charset, guessed }: Run): boolean => (guessed ? explained : seen).has(charset);
  const good = runs.filter((run) => run.gain >= (isSupported(run) ? supportedGain : convincingGain));
  const weight = ({ charset }: Run): number => explained.get(charset) ?? 0;
  const taken = new Uint8Array(good.reduce((end, run) => Math.max(end, run.end), 0));
  return good
    .sort((left, right) => weight(right) - weight(left) || left.charset - right.charset || left.start - right.start)
    .filter(({ start, end }) => {
      const isFree = !taken.subarray(start, end).includes(1);
      if (isFree) taken.fill(1, start, end);
      return isFree;
    })
    .sort((left, right) => left.start - right.start);
}

/** C1 controls are not text: they are windows-1252 characters that were read as latin-1. */
function loneBytes(text: string): Edit[] {
  return Array.from(text.matchAll(/[\u0080-\u009f]/g), ({ 0: control, index }) => ({
    start: index,
    end: index + 1,
    replacement: windows1252Of(control.charCodeAt(0)),
  })).filter(({ start, replacement }) => replacement !== text.charAt(start));
}

/** The edits of a source that a mapped text stands for: one for each stretch that was made from the same characters. */
function editsOf({ text, starts, ends }: MappedText, source: string): Edit[] {
  const edits: Edit[] = [];
  for (let index = 0; index < text.length; ) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    let next = index + 1;
    while (next < text.length && starts[next] === start && ends[next] === end) next++;
    const replacement = text.slice(index, next);
    if (replacement !== source.slice(start, end)) edits.push({ start, end, replacement });
    index = next;
  }
  return edits;
}
