/** Recognises the language of a text: an ISO 639-1 code, or null where it is unsure. */
export type LanguageRecognizer = (text: string) => string | null;

/** Texts with fewer letters take the default language. */
const fewestLetters = 200;

/** Three-letter codes of the larger languages that have a two-letter one too, by which the code compares. */
const shortCodes: Readonly<Record<string, string>> = {
  eng: 'en',
  deu: 'de',
  ger: 'de',
  fra: 'fr',
  fre: 'fr',
  spa: 'es',
  por: 'pt',
  ita: 'it',
  nld: 'nl',
  dut: 'nl',
  pol: 'pl',
  rus: 'ru',
  ukr: 'uk',
  swe: 'sv',
  dan: 'da',
  nor: 'no',
  fin: 'fi',
  ara: 'ar',
  tur: 'tr',
  zho: 'zh',
  chi: 'zh',
  jpn: 'ja',
};

/**
 * The code of a stated language: `en-GB`, `EN` and `eng` are `en`; null where the statement is no language tag.
 */
export function languageCode(stated: string): string | null {
  const primary = /^\s*(\p{L}+)(?:[-_].*)?\s*$/u.exec(stated)?.[1]?.toLowerCase() ?? '';
  if (!/^[a-z]{2,3}$/.test(primary)) return null;
  return shortCodes[primary] ?? primary;
}

/**
 * The language of an article as an ISO 639 code: as stated, else as recognised in its body, else the default. A body of
 * fewer than 200 letters, or one whose language the recogniser is unsure of, takes the default.
 *
 * @param load gives the recogniser; called only when the text must be looked at, since it takes much memory
 */
export async function languageOf(
  body: string,
  stated: string | null,
  defaultLanguage: string,
  load: () => Promise<LanguageRecognizer> = loadRecognizer,
): Promise<string> {
  const code = stated === null ? null : languageCode(stated);
  if (code !== null) return code;
  if (!hasLetters(body, fewestLetters)) return defaultLanguage;
  const recognize = await load();
  return recognize(body) ?? defaultLanguage;
}

function hasLetters(text: string, wanted: number): boolean {
  let found = 0;
  for (const _ of text.matchAll(/\p{L}/gu)) {
    found++;
    if (found === wanted) return true;
  }
  return false;
}

/** The n-gram recogniser of the package eld, in its smallest size; it looks at the first thousand characters. */
async function loadRecognizer(): Promise<LanguageRecognizer> {
  const { eld } = await import('eld/extrasmall');
  return (text) => {
    const result = eld.detect(text);
    return result.language !== '' && result.isReliable() ? result.language : null;
  };
}
