/**
 * The words of a text for comparing: lower case, without punctuation; apostrophes are left out, so that `Editor's`
 * and `Editors` are one.
 */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’‘ʼ]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Finds phrases in the words of a line; every call costs a few comparisons, however many phrases there are. */
export interface PhraseBook {
  /** How many words the longest phrase has that begins at an index; 0 where none does. */
  readonly lengthAt: (words: readonly string[], index: number) => number;
}

export function phraseBook(phrases: readonly string[]): PhraseBook {
  const byFirstWord = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    const found = byFirstWord.get(first);
    if (found) found.push(words);
    else byFirstWord.set(first, [words]);
  }
  for (const found of byFirstWord.values()) found.sort((a, b) => b.length - a.length);
  return {
    lengthAt: (words, index) => {
      const candidates = byFirstWord.get(words[index] ?? '') ?? [];
      return candidates.find((phrase) => phrase.every((word, at) => words[index + at] === word))?.length ?? 0;
    },
  };
}

/** Whether the words are one of the phrases and nothing else. */
export function isPhrase(book: PhraseBook, words: readonly string[]): boolean {
  return words.length > 0 && book.lengthAt(words, 0) === words.length;
}

/** Whether the words begin with one of the phrases. */
export function beginsWith(book: PhraseBook, words: readonly string[]): boolean {
  return book.lengthAt(words, 0) > 0;
}

/** Whether one of the phrases stands anywhere in the words. */
export function holds(book: PhraseBook, words: readonly string[]): boolean {
  return words.some((_, index) => book.lengthAt(words, index) > 0);
}
