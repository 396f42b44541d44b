import type { Line } from './line.ts';

/** From this many words on, a passage is not said twice by chance. */
const tellingLength = 8;
/** How many words a copy that was cut short with `…` must share. */
const sharedBeginning = 6;

/**
 * Finds passages with the words of another.
 *
 * @param mined which lines are text of the article; the others are neither copies nor originals
 * @param isHeading which of them are headline or dek: their words count as repeated however few they are
 * @returns for each line the index of the line it repeats, or null
 */
export function findRepeats(
  lines: readonly Line[],
  mined: readonly boolean[],
  isHeading: readonly boolean[],
): Array<number | null> {
  const firstByWords = new Map<string, number>();
  return lines.map((line, index) => {
    if (!mined[index] || line.words.length === 0) return null;
    const words = line.words.join(' ');
    const first = firstByWords.get(words);
    if (first === undefined) {
      firstByWords.set(words, index);
      return null;
    }
    const telling =
      line.words.length >= tellingLength ||
      isHeading[first] === true ||
      (first === index - 1 && line.words.length >= 3);
    return telling ? first : null;
  });
}

/** Finds passages that break off with `…` and whose words begin another passage, before or after them. */
export function findTruncatedCopies(lines: readonly Line[], mined: readonly boolean[]): boolean[] {
  const wholeByBeginning = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (!mined[index] || breaksOff(line) || line.words.length <= sharedBeginning) continue;
    const beginning = line.words.slice(0, sharedBeginning).join(' ');
    if (!wholeByBeginning.has(beginning)) wholeByBeginning.set(beginning, index);
  }
  return lines.map((line, index) => {
    if (!mined[index] || !breaksOff(line) || line.words.length < sharedBeginning) return false;
    const whole = lines[wholeByBeginning.get(line.words.slice(0, sharedBeginning).join(' ')) ?? -1];
    const kept = line.words.slice(0, -1);
    return whole !== undefined && kept.every((word, at) => whole.words[at] === word);
  });
}

function breaksOff(line: Line): boolean {
  return /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/.test(line.text.slice(-6));
}
