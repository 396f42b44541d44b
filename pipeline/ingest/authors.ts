import {
  anonymousWords,
  bylinePrefixes,
  describingWords,
  nameTails,
  nobodyWords,
  organizationWords,
  roleWords,
} from './metadata/lexicon/byline-words.ts';

/** What is longer is a text, and no list of names; in UTF-16 units. */
const longestStatement = 1000;
/** The most words of a name. */
const longestName = 7;

/**
 * Names of authors as lists of single names: "By Ana Ruiz and Tom Lee" → Ana Ruiz, Tom Lee. Addresses, offices after a
 * comma and names of nobody ("Staff Writer", "Redaktion") are left out, names given twice are given once, the order
 * stays.
 *
 * A comma separates names in a list that ends in "and" or "&", and parts of two words or more of which none is of an
 * office or outlet; else what follows it is as often an office or a place.
 */
export function cleanAuthors(stated: readonly string[]): string[] {
  const names = stated
    .flatMap(split)
    .map(cleanName)
    .filter((name) => name !== '' && !isNobody(name));
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

function split(value: string): string[] {
  const line = withoutPrefix(value.slice(0, longestStatement).toWellFormed().replace(/\s+/g, ' ').trim());
  const parts = line.split(/\s*[;|]\s*|\s+(?:and|AND|und|UND|et|y|e|og|och|en|i|&)\s+(?=[\p{Lu}\p{Lo}])/u);
  const isList = parts.length > 1;
  return parts.flatMap((part) => splitAtCommas(part, isList));
}

/** "Ana Ruiz, Tom Lee" → both; "Ana Ruiz, political editor" → the first; "Ruiz, Ana" stays. */
function splitAtCommas(part: string, isList: boolean): string[] {
  const [first = '', ...rest] = part.split(/\s*,\s*/).filter((piece) => piece !== '');
  const named = rest.filter((piece) => !hasWord(piece, roleWords));
  if (isList) return [first, ...named];
  const others = named.filter((piece) => wordsIn(piece).length >= 2 && !hasWord(piece, organizationWords));
  if (wordsIn(first).length >= 2) return [first, ...others];
  return named.length < rest.length ? [first] : [[first, ...named].join(', ')];
}

/** "Written by: Ana Ruiz" → "Ana Ruiz"; as many words as a prefix has, the longest first. */
export function withoutPrefix(value: string): string {
  const line = value.replace(/^[\s,·•|–—-]+/, '');
  for (const pattern of prefixPatterns) {
    const [whole = '', prefix = '', colon = ''] = pattern.exec(line) ?? [];
    if (bylinePrefixes.has(prefix.toLowerCase()) && (colon !== '' || !isNamePart(prefix)))
      return line.slice(whole.length);
  }
  return line;
}

const prefixPatterns = [4, 3, 2, 1].map(
  (length) => new RegExp(`^((?:[\\p{L}\\p{M}]+ ){${length - 1}}[\\p{L}\\p{M}]+)\\s*(:|：|(?= ))\\s*(?=\\S)`, 'u'),
);

/** `Di Marco` and `Av Ruiz` could be names: in a statement of authors, only words in lower case or well-known ones are prefixes. */
function isNamePart(prefix: string): boolean {
  return /^(?:Di|Av|Af|Text|Interview|Words|Autor|Author|Tekst|Texto)$/.test(prefix);
}

function cleanName(value: string): string {
  const words = withoutPrefix(value)
    .replace(/\([^)]*\)|\s@\S+|##\S*/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const end = words.findIndex((word, index) => index > 0 && (/\d{2}/.test(word) || nameTails.has(word)));
  const name = (end === -1 ? words : words.slice(0, end))
    .join(' ')
    .replace(/^(?:and|&)\s+/i, '')
    .replace(/^[\s,·•|–—/:-]+|[\s,·•|–—/:-]+$/g, '');
  const isAddress = /https?:|www\.|^@|@\w|\.(?:com|net|org|de|fr|it|es|at|ch|info|co\.uk)\b/i.test(name);
  const isSentence = name.split(' ').length > longestName || /\s\d|\d\s/.test(name);
  return isAddress || isSentence || !/\p{L}/u.test(name) ? '' : name;
}

function isNobody(name: string): boolean {
  const words = wordsIn(name);
  if (describingWords.has(words[0] ?? '')) return true;
  return words.some((word) => nobodyWords.has(word)) || words.every((word) => anonymousWords.has(word));
}

function hasWord(text: string, list: ReadonlySet<string>): boolean {
  return wordsIn(text).some((word) => list.has(word));
}

function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}.'’-]+/u)
    .map((word) => word.replace(/^[.'’-]+|['’-]+$|(?<=\p{L}{3})\.$/gu, ''))
    .filter((word) => word !== '');
}

/** Whether a name can be a person's: not an account (`ana.ruiz`, `anaruiz`), nor an organization's. */
export function looksPersonal(name: string): boolean {
  const isAccount = !name.includes(' ') && /\p{Ll}/u.test(name) && !/\p{Lu}/u.test(name);
  return !isAccount && !hasWord(name, organizationWords);
}
