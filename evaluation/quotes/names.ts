import type { NamedSpeaker } from './gold.ts';

/**
 * Whether any of the names that were found is the speaker's, as `score_speakers.py` has it: equal but for case, accents,
 * marks and a leading `the`; or, of a person, of the same last word, where all words of the shorter stand in the longer.
 */
export function isRightName({ name, kind }: NamedSpeaker, found: readonly string[]): boolean {
  const expected = wordsOf(name);
  return found.some((other) => {
    const words = wordsOf(other);
    if (words.length === 0) return false;
    if (words.join(' ') === expected.join(' ')) return true;
    return kind === 'person' && words.at(-1) === expected.at(-1) && (holds(expected, words) || holds(words, expected));
  });
}

/** The words of a name in plain small letters and digits, without a leading article. */
function wordsOf(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('-', ' ')
    .replace(/[^a-z0-9 ]/g, '');
  const words = plain.split(' ').filter((word) => word !== '');
  return words[0] === 'the' ? words.slice(1) : words;
}

function holds(words: readonly string[], others: readonly string[]): boolean {
  return others.every((word) => words.includes(word));
}
