/** Lower case, without accents and other marks, apostrophes straight: names that differ only so are the same name. */
export function fold(text: string): string {
  if (/^[!-~]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/gu, "'").replace(/[‐‑]/gu, '-').toLowerCase();
}

/** Two capitals or more and no small letter: NATO, U.S. */
export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}[\p{N}&-]{0,2}){2,10}$/u.test(word.replaceAll('.', ''));
}
