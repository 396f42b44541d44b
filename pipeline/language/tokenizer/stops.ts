import * as abbreviations from '../lexicon/abbreviations.ts';
import { sentenceOpeners } from '../lexicon/sentence-openers.ts';

/** A word that a full stop follows, and the tokens around both; empty where the line begins or ends. */
export interface StoppedWord {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

const longestAbbreviation = 8;
const particles = new Set([
  'al',
  'bin',
  'da',
  'de',
  'del',
  'den',
  'der',
  'di',
  'du',
  'la',
  'le',
  'ten',
  'ter',
  'van',
  'von',
]);

/**
 * The full stop belongs to the word: `Mr. Jones`, `No. 5`, `J. Jones`, `Portland, Ore.`, but not `He said no.` It may end
 * the sentence all the same, as in `He works for Jones Inc.`
 */
export function keepsStop({ before, word, after }: StoppedWord): boolean {
  if (word.length > longestAbbreviation) return false;
  const stem = word.toLowerCase();
  if (word.length === 1 && stem !== 'v') return isInitial({ before, word, after }) || isNumbered(stem, after);
  if (abbreviations.courtesyTitles.has(stem) || abbreviations.general.has(stem)) return true;
  if (abbreviations.versus.has(stem)) return after !== '';
  if (stem === 'al') return before.toLowerCase() === 'et';
  if (isNumbered(stem, after)) return true;
  if (abbreviations.units.has(stem) && isNumber(before)) return /^\p{Ll}/u.test(after);
  return startsWithCapital(word) && keepsStopInCapitals(stem, before, after);
}

function keepsStopInCapitals(stem: string, before: string, after: string): boolean {
  if (abbreviations.capitalised.has(stem)) return true;
  if (abbreviations.titles.has(stem)) return startsWithCapital(after);
  if (abbreviations.placeTitles.has(stem)) return startsWithCapital(after) || startsWithCapital(before);
  if (abbreviations.calendarWords.has(stem)) return after === ',';
  return abbreviations.stateWords.has(stem) && before === ',';
}

/** `No. 5` and `Sat. 5`. */
function isNumbered(stem: string, after: string): boolean {
  return isNumber(after) && (abbreviations.numbered.has(stem) || abbreviations.calendarWords.has(stem));
}

/** `J.` in `J. Jones` and `[Ada J.]`, `b.` in `(b. 1950)`; not the last word of a sentence: `Plan B. The`. */
function isInitial({ before, word, after }: StoppedWord): boolean {
  if (abbreviations.bracketed.has(word)) return before === '(';
  if (!/^\p{Lu}$/u.test(word)) return false;
  if (/^[)\]]$/u.test(after)) return startsWithCapital(before);
  if (particles.has(after)) return true;
  if (!startsWithCapital(after) || sentenceOpeners.has(after.toLowerCase())) return false;
  return word !== 'I' || (startsWithCapital(before) && !sentenceOpeners.has(before.toLowerCase()));
}

function startsWithCapital(form: string): boolean {
  return /^\p{Lu}/u.test(form);
}

function isNumber(form: string): boolean {
  return /^\p{N}/u.test(form);
}
