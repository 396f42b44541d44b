import type { RoleRuleId } from '../../../schemas/rules/role.ts';
import {
  agencies,
  authorPositions,
  bylineOpenings,
  contributorEndings,
  contributorOpenings,
} from '../lexicon/credits.ts';
import { dateFillers, dateLabels, months, weekdays } from '../lexicon/date-words.ts';
import { type Line, namesOnly, reports } from './line.ts';
import { beginsWith, holds, isPhrase, phraseBook, wordsOf } from './phrases.ts';

const openingBook = phraseBook(bylineOpenings);
const positionBook = phraseBook(authorPositions);
const contributors = phraseBook(contributorOpenings);
const contributions = phraseBook(contributorEndings);
const labels = phraseBook(dateLabels);
const agencyBook = phraseBook(agencies);
const dayNames: ReadonlySet<string> = new Set([...months, ...weekdays]);
const dateWords: ReadonlySet<string> = new Set([...months, ...weekdays, ...dateFillers]);

/**
 * The rule by which a line before the body names the authors, or null.
 *
 * @param opens whether it is the first line, where `Von Trapp Family Sings Again` is likelier a headline
 */
export function bylineRule(line: Line, authors: readonly string[], opens: boolean): RoleRuleId | null {
  if (line.words.length > 20) return null;
  if (namesAuthors(line, authors)) return 'role/byline-author';
  if (isByline(line) && !(opens && line.words[0] !== 'by')) return 'role/byline-line';
  return !opens && endsInPosition(line) ? 'role/byline-position' : null;
}

/** `Reporting by Ana Ruiz; editing by Tom Falk`, `Ana Ruiz contributed to this report.`: wherever it stands. */
export function isContributorLine(line: Line): boolean {
  if (line.words.length > 40) return false;
  if (beginsWith(contributors, line.words))
    return namesOnly(line.text.replace(/\b(?:reporting|editing|writing|additional|by|edited|translated)\b/gi, ''));
  return line.words.length <= 30 && holds(contributions, line.words.slice(-6)) && !reports(line);
}

/** `Published March 4, 2021`, `4 March 2021 10:42 GMT`, `3 hours ago`: nothing but a date. */
export function isDateLine(line: Line): boolean {
  if (line.words.length > 24 || !/\d/.test(line.text)) return false;
  const label = labels.lengthAt(line.words, 0);
  return line.words.length > label && isDate(line.words.slice(label), label > 0);
}

/** Whether a line begins with a label such as `Updated` and says a date: it is a dateline wherever it stands. */
export function isLabelledDateLine(line: Line): boolean {
  return beginsWith(labels, line.words) && isDateLine(line);
}

/** `LONDON, March 4`, `LONDON (Reuters) -`: a place with a date, an agency or a dash, and nothing after it. */
export function isPlaceLine(line: Line): boolean {
  if (line.words.length > 12) return false;
  const match = /^(\p{Lu}[\p{L}.'’ -]{1,30}?)(,|\s*\(|\s*[-–—]+$)/u.exec(line.text);
  const place = match?.[1];
  if (match === null || place === undefined || !namesOnly(place)) return false;
  const rest = line.text.slice(place.length).replace(/[-–—\s]+$/u, '');
  const words = wordsOf(rest);
  if (rest === '') return place === place.toUpperCase();
  if (/^\s*\([^()]*\)$/.test(rest)) return isPhrase(agencyBook, words);
  if (!words.some((word) => dayNames.has(word))) return false;
  const dated = words.findIndex((word) => dayNames.has(word) || /^\d/.test(word));
  const region = rest.slice(0, Math.max(0, rest.toLowerCase().indexOf(words[dated] ?? '')));
  return dated <= 3 && (region.trim() === ',' || namesOnly(region)) && isDate(words.slice(dated), true);
}

function isDate(words: readonly string[], labelled: boolean): boolean {
  const named = words.some((word) => dayNames.has(word));
  const counted =
    words.some((word) => /^\d{4}$/.test(word)) ||
    words.includes('ago') ||
    words.includes('vor') ||
    words.includes('há');
  return (
    (labelled || named || counted) &&
    words.every(
      (word) =>
        dateWords.has(word) ||
        /^\d{1,4}(?:st|nd|rd|th|am|pm|h)?$/.test(word) ||
        /^\d{1,2}h\d{2}$|^t?\d{2}z?$/.test(word),
    )
  );
}

/** `By Ana Ruiz and Tom Falk, Harbour Post` */
function isByline(line: Line): boolean {
  const length = openingBook.lengthAt(line.words, 0);
  const rest = line.words.slice(length);
  if (length === 0 || rest.length < 2 || rest.length > 14 || dayNames.has(rest[0] ?? '') || /[?!]$/.test(line.text))
    return false;
  const names = line.text.replace(/^\W*\p{L}+(?:\s+(?:by|von|por|par)\b)?\s*:?\s*/iu, '');
  return /^\p{Lu}/u.test(names) && namesOnly(withoutPosition(names));
}

/** `Ana Ruiz, Staff Writer`, `Reuters Staff` */
function endsInPosition(line: Line): boolean {
  const first = line.words.findIndex((_, index) => {
    const length = positionBook.lengthAt(line.words, index);
    return length > 0 && index + length === line.words.length;
  });
  return (
    first >= 0 &&
    line.words.length <= 10 &&
    !/[.?!:]$/.test(line.text) &&
    (first === 0 || /[,|–—/]/.test(line.text)) &&
    namesOnly(withoutPosition(line.text))
  );
}

function withoutPosition(text: string): string {
  return text.split(/[,|–—/]/)[0] ?? text;
}

function namesAuthors(line: Line, authors: readonly string[]): boolean {
  const length = openingBook.lengthAt(line.words, 0);
  const named = line.words
    .slice(length)
    .filter((word) => word !== 'and')
    .join(' ');
  return (
    named !== '' &&
    (authors.some((author) => wordsOf(author).join(' ') === named) ||
      wordsOf(authors.join(' '))
        .filter((word) => word !== 'and')
        .join(' ') === named)
  );
}
