/**
 * What the letters of a word look like, as the class of its shape that an uncased encoder is told:
 *
 * | class | shape | example |
 * |---|---|---|
 * | 0 | no word, a mark of the encoder's own | `[SEP]` |
 * | 1 | small letters | `house`, `well-known` |
 * | 2 | one capital, the first | `London` |
 * | 3 | capitals | `NATO` |
 * | 4 | one letter, a capital | `A` |
 * | 5 | capitals within | `McDonald`, `iPhone` |
 * | 6 | an initial | `J.` |
 * | 7 | capitals with full stops | `U.S.` |
 * | 8 | digits without letters | `1,000` |
 * | 9 | letters and digits | `20th` |
 * | 10 | neither letters nor digits | `;` |
 * | 11 | letters that have no case | `北京` |
 */
export function wordShape(word: string): number {
  const { letters, capitals, digits, startsSmall, startsCapital } = countLetters(word);
  if (letters === 0) return digits ? 8 : 10;
  if (digits) return 9;
  if (capitals === 0) return startsSmall ? 1 : 11;
  if (letters === 1) return word.endsWith('.') ? 6 : 4;
  if (capitals === letters) return word.includes('.') ? 7 : 3;
  return startsCapital && capitals === 1 ? 2 : 5;
}

interface LetterCounts {
  readonly letters: number;
  readonly capitals: number;
  readonly digits: boolean;
  /** The first letter is a small one. */
  readonly startsSmall: boolean;
  /** The first character is a capital. */
  readonly startsCapital: boolean;
}

function countLetters(word: string): LetterCounts {
  let letters = 0;
  let capitals = 0;
  let digits = false;
  let startsSmall = false;
  for (const character of word) {
    if (/\p{L}/u.test(character)) {
      if (letters === 0) startsSmall = /\p{Lowercase}/u.test(character);
      letters++;
      if (/\p{Uppercase}/u.test(character)) capitals++;
    } else if (/\p{N}/u.test(character)) digits = true;
  }
  return { letters, capitals, digits, startsSmall, startsCapital: /^\p{Uppercase}/u.test(word) };
}
