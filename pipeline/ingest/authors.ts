import {
  anonymousWords,
  bylinePrefixes,
  describingWords,
  fieldWords,
  fullNameTails,
  nameTails,
  nobodyWords,
  organizationWords,
  pieceWords,
  roleWords,
} from './metadata/lexicon/byline-words.ts';
import { changeWords, publicationLabels, weekdays } from './metadata/lexicon/date-words.ts';
import { foldedWord, monthNumber } from './metadata/written-date.ts';

/** What is longer is a text, and no list of names; in UTF-16 units. */
const longestStatement = 1000;
/** The most words of a name. */
const longestName = 7;

/**
 * Names of authors as lists of single names: "By Ana Ruiz and Tom Lee" → Ana Ruiz, Tom Lee. Addresses, offices and
 * outlets after a name, and names of nobody ("Staff Writer", "Redaktion") are left out, names given twice are given
 * once, the order stays.
 *
 * A comma separates names before an "and" or "&", and parts of two words or more of which none is of an office or
 * outlet; else what follows it is as often an office or a place.
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
  const line = value.slice(0, longestStatement).toWellFormed().replace(/\s+/g, ' ').trim();
  return withoutPrefix(withoutMail(line))
    .split(/\s*[;|、，،／•]\s*|\s+[/·]\s+/u)
    .flatMap((list) => {
      const parts = list.split(conjunctions);
      return parts.flatMap((part, index) => splitAtCommas(part.replace(beforeName, ''), index < parts.length - 1));
    });
}

/** Before another name; in lower case `y`, `e` and `i`, which are initials otherwise. */
const conjunctions =
  /,?\s+(?:[Aa]nd|AND|[Uu]nd|UND|et|ET|y|e|og|och|en|i|и|та|и|ve|&|with|mit|avec|con)\s+(?=[\p{Lu}\p{Lo}])/u;

/** `and By Ana Ruiz`, `– By By Ana Ruiz`: as often as lists and templates put them before a name. */
const beforeName = /^(?:[\s,·•|–—/:-]|(?:and|&|by)(?=\s))+/i;

/** "Ana Ruiz ana@post.example" → "Ana Ruiz"; RSS has the name in brackets behind the address. */
function withoutMail(line: string): string {
  const named = /^\S+@\S+ \(([^()]+)\)$/.exec(line)?.[1];
  return (named ?? line).replace(/[(<]?[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+[)>]?/gu, ' ').trim();
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
  const line = value
    .replace(/^[\s,·•|/–—-]+/, '')
    .replace(piecePrefix, '')
    .replace(/^By(?=\p{Lu}\p{Ll})/u, '');
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

/** `Eine Reportage von `, `Analysis by `, `Une enquête de ` before a name. */
const piecePrefix = new RegExp(
  `^(?:(?:an?|eine?|une?|una) )?(?:\\p{L}+ )?(?:${[...pieceWords].join('|')}) (?:by|von|de|par|por|di|door|av|af) (?=\\p{Lu})`,
  'iu',
);

/** `Di Marco` and `Av Ruiz` could be names: in a statement of authors, only words in lower case or well-known ones are prefixes. */
function isNamePart(prefix: string): boolean {
  return /^(?:Di|Av|Af|Text|Interview|Words|Autor|Author|Tekst|Texto)$/.test(prefix);
}

function cleanName(value: string): string {
  const words = withoutPrefix(value.replace(beforeName, ''))
    .replace(/\([^)]*\)|\s@\S+|##\S*/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const end = words.findIndex((_, index) => endsName(words, index));
  const name = (end === -1 ? words : words.slice(0, end))
    .join(' ')
    .replace(beforeName, '')
    .replace(/[\s,·•|–—/:-]+$/, '');
  const isAddress = /https?:|www\.|^@|@\w|\.(?:com|net|org|de|fr|it|es|at|ch|info|co\.uk)\b/i.test(name);
  const isSentence = name.split(' ').length > longestName || /^\d[^ ]* /.test(name);
  return isAddress || isSentence || !/^[^#]*\p{L}/u.test(name) ? '' : name;
}

/** Whether a name ends before a word: a date, an office, an outlet. What follows one word may be a second name. */
function endsName(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  if (index === 0) return false;
  if (/^\d|\d{2}/.test(word) || nameTails.has(word) || weekdays.has(foldedWord(word))) return true;
  if (/^\d/.test(words[index + 1] ?? '') && monthNumber(word, null) !== null) return true;
  const before = words.slice(0, index);
  if (index === 1 || before.some((part) => hasWord(part, organizationWords))) return false;
  // "ANA RUIZ Harbour Post": what is written otherwise is not of the name.
  const isOtherwise = before.every((part) => /^\p{Lu}[\p{Lu}'’-]+$/u.test(part)) && /^\p{Lu}\p{Ll}/u.test(word);
  const isOffice = hasWord(word, roleWords) || (hasWord(word, fieldWords) && hasWord(words.at(-1) ?? '', roleWords));
  return isOtherwise || isOffice || /^[–—-]$/.test(word) || hasWord(word, fullNameTails);
}

function isNobody(name: string): boolean {
  const words = wordsIn(name);
  if (describingWords.has(words[0] ?? '') || bylinePrefixes.has(words.join(' '))) return true;
  if (words.some((word) => nobodyWords.has(word))) return true;
  return words.every((word) => anonymousWords.has(word) || roleWords.has(word)) || isDateLabel(words);
}

/** `Published`, `Last updated`, `Veröffentlicht am`, `Thursday` */
function isDateLabel(words: readonly string[]): boolean {
  const folded = words.map(foldedWord);
  return (
    folded.some((word) => word.length > 3) &&
    folded.every(
      (word) => publicationLabels.has(word) || changeWords.has(word) || weekdays.has(word) || word === 'last',
    )
  );
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
