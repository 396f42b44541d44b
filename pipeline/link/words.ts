/**
 * The words of a text as they are compared across articles: letters and digits alone, without case, accents and
 * apostrophes, so that the typography of a copy makes no difference.
 */
export function comparableWords(text: string): string[] {
  const plain = text.normalize('NFD').replace(/[\p{M}'’]/gu, '');
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
