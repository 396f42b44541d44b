/** Letters that Unicode does not take apart into a bare letter and a mark, and what is written for them without. */
const bareLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** ASCII with the dashes, quotation marks and dots of print: most English news, which is read twice as fast. */
const unaccented = /^[ -~\s‐-‧]*$/;

/**
 * The words of a text as they are compared across articles: letters and digits alone, without case, accents and
 * apostrophes, so that the typography of a copy makes no difference.
 */
export function comparableWords(text: string): string[] {
  const unmarked = text.replace(/['’]/g, '');
  if (unaccented.test(unmarked)) return unmarked.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const plain = text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  const bare = plain.replace(/[øłđðħıŧþßæœ]/g, (letter) => bareLetters[letter] ?? letter);
  return bare.match(/[\p{L}\p{N}]+/gu) ?? [];
}
