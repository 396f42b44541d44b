import { badness } from './badness.ts';
import { leadsOf, windows1252Of } from './charsets.ts';
import { type Sequence, sequenceAt } from './sequences.ts';

/** Sequences side by side in one charset: they are believed or left together. Indexes into the text. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** Index in `charsets`. */
  readonly charset: number;
  readonly sequences: readonly Sequence[];
  /** Whether bytes were guessed. */
  readonly guessed: boolean;
  /** By how many decimal digits the run decoded is likelier than the run as it stands. */
  readonly gain: number;
}

/** How much of the text on either side is looked at to judge a run. */
const context = 2;

/** Every run of sequences in any charset, by start; runs in different charsets overlap. */
export function findRuns(text: string): Run[] {
  const open = new Map<number, Sequence[]>();
  const runs: Run[] = [];
  const close = (charset: number, sequences: readonly Sequence[]): void => {
    runs.push(judgedRun(text, charset, sequences));
  };
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80 || !mayContinue(text.charCodeAt(index + 1))) continue;
    for (const { charset, byte } of leadsOf(unit)) {
      const sequences = open.get(charset) ?? [];
      const end = sequences.at(-1)?.end ?? 0;
      if (index < end) continue;
      const sequence = sequenceAt(text, index, byte, charset);
      if (sequence === null) continue;
      if (index === end && sequences.length > 0) {
        sequences.push(sequence);
      } else {
        if (sequences.length > 0) close(charset, sequences);
        open.set(charset, [sequence]);
      }
    }
  }
  for (const [charset, sequences] of open) close(charset, sequences);
  return runs.sort((left, right) => left.start - right.start);
}

/** Whether a code unit may come second in a sequence: no ASCII but a space for a byte lost, or a mark of one. */
function mayContinue(unit: number): boolean {
  return unit >= 0x80 || unit === 0x20 || unit === 0x3f;
}

function judgedRun(text: string, charset: number, sequences: readonly Sequence[]): Run {
  const start = sequences[0]?.start ?? 0;
  const end = sequences.at(-1)?.end ?? 0;
  const before = text.slice(Math.max(0, start - context), start);
  const after = text.slice(end, end + context);
  const decoded = sequences.map(({ character }) => readAsWindows1252(character)).join('');
  const doubt = sequences.reduce((sum, sequence) => sum + sequence.doubt, 0);
  const gain = badness(before + text.slice(start, end) + after) - badness(before + decoded + after) - doubt;
  return { start, end, charset, sequences, guessed: doubt > 0, gain };
}

/** A C1 control is judged as the character that it is going to be in the end. */
function readAsWindows1252(character: string): string {
  const unit = character.charCodeAt(0);
  return unit >= 0x80 && unit <= 0x9f ? windows1252Of(unit) : character;
}
