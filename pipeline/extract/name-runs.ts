import { groupWords, nameParticles } from './lexicon/adjectives.ts';
import { monthNumbers, weekdays } from './lexicon/calendar.ts';
import { functionWords } from './lexicon/function-words.ts';
import { givenNames } from './lexicon/given-names.ts';
import { departmentWords, organizationHeads, organizationWords, placeWords } from './lexicon/organizations.ts';
import { countryOfDemonym } from './lexicon/places.ts';
import type { Sentence } from './sentences.ts';
import { type Title, titleAt } from './titles.ts';
import { isCapitalised, isWord, type Token, touches } from './tokens.ts';

/** Capitalised words that belong together; token indexes, half open. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** The title that was cut off before them. */
  readonly title: Title | null;
}

/** In tokens. What is longer is a list or a line of capitals, and is cut. */
const longestRun = 16;

/** The runs of capitalised words of a sentence, cut where two names, or a name and what is none, stand side by side. */
export function piecesOf(tokens: readonly Token[], sentence: Sentence): Piece[] {
  return runs(tokens, sentence).flatMap((run) => cut(tokens, run.from, run.to));
}

/** Runs of capitalised words with what may stand inside a name, as token indexes. */
function runs(tokens: readonly Token[], sentence: Sentence): Array<{ from: number; to: number }> {
  const found: Array<{ from: number; to: number }> = [];
  for (let from = sentence.from; from < sentence.to; from++) {
    if (!isCapitalised(tokens[from])) continue;
    let last = from;
    let next = following(tokens, from, last);
    while (next !== null && next < Math.min(sentence.to, from + longestRun)) {
      last = next;
      next = following(tokens, from, last);
    }
    found.push({ from, to: last + 1 });
    from = last;
  }
  return found;
}

/** The next capitalised word of the run that goes on after `last`, or null. */
function following(tokens: readonly Token[], from: number, last: number): number | null {
  const next = tokens[last + 1];
  if (next === undefined) return null;
  if (next.text === '.') return belongsToShortForm(tokens, last) && isCapitalised(tokens[last + 2]) ? last + 2 : null;
  if (isCapitalised(next)) return touches(tokens[last], next) ? null : last + 1;
  if (next.text === '&')
    return isCapitalised(tokens[last + 2]) && !givenNames.has(tokens[from]?.folded ?? '') ? last + 2 : null;
  if (nameParticles.has(next.text)) {
    const at = nameParticles.has(tokens[last + 2]?.text ?? '') ? last + 3 : last + 2;
    return isCapitalised(tokens[at]) && !functionWords.has(tokens[from]?.folded ?? '') ? at : null;
  }
  return officeName(tokens, from, last);
}

/** `Ministry` + `of Health`, `Health` + `and Welfare`, `Bank` + `of the South`. */
function officeName(tokens: readonly Token[], from: number, last: number): number | null {
  const joint = tokens[last + 1]?.text ?? '';
  const at = tokens[last + 2]?.text === 'the' ? last + 3 : last + 2;
  if (!isCapitalised(tokens[at])) return null;
  if (joint === 'and') {
    const both = departmentWords.has(tokens[last]?.folded ?? '') && departmentWords.has(tokens[at]?.folded ?? '');
    return both && last > from ? at : null;
  }
  const head = tokens[last]?.folded ?? '';
  if (joint === 'of') return organizationHeads.has(head) || placeWords.has(head) ? at : null;
  return joint === 'for' && organizationHeads.has(head) ? at : null;
}

function belongsToShortForm(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !touches(token, tokens[index + 1])) return false;
  return /^(?:\p{Lu}|St|Ste|Mt|Ft|Jr|Sr)$/u.test(token.text) || (titleAt(tokens, index)?.to ?? 0) === index + 2;
}

/** Cuts a run at titles, days, months and adjectives of nationality: `Mexican President Ana Ruiz` → `Ana Ruiz`. */
function cut(tokens: readonly Token[], from: number, to: number): Piece[] {
  const last = tokens[to - 1]?.folded ?? '';
  const named = organizationWords.has(last) || placeWords.has(last);
  const pieces: Piece[] = [];
  let start = from;
  let title: Title | null = null;
  const close = (end: number, next: number): void => {
    if (start < end) pieces.push({ from: start, to: end, title });
    start = next;
    title = null;
  };
  for (let at = from; at < to; at++) {
    const found = titleAt(tokens, at);
    if (found && found.to <= to && isCut(tokens, found, start, named)) {
      close(at, found.to);
      title = found;
      at = found.to - 1;
    } else if (isCalendarWord(tokens, start, at, title)) {
      close(at, at + 1);
    } else if (at === start) {
      const length = groupLength(tokens, at);
      const rest = tokens.slice(at + length, to);
      if (length > 0 && !rest.some(({ folded }) => organizationWords.has(folded) || placeWords.has(folded))) {
        close(at, at + length);
        at += length - 1;
      }
    }
  }
  close(to, to);
  return pieces;
}

/** A title within a run parts it, but not inside a body's name: `King County`, `Department of Justice`, `Ama Dame`. */
function isCut(tokens: readonly Token[], title: Title, start: number, named: boolean): boolean {
  if (title.from > start && /^(?:of|for|and)$/.test(tokens[title.from - 1]?.text ?? '')) return false;
  const before = tokens[title.from - 1];
  const isSurname = title.from > start && isWord(before) && !functionWords.has(before?.folded ?? '');
  return title.kind === 'honorific' ? !isSurname : !named;
}

/** A day or a month, unless it is a person’s name: `Jan Lind`, or `May` behind a given name or a title. */
function isCalendarWord(tokens: readonly Token[], start: number, at: number, title: Title | null): boolean {
  const word = tokens[at]?.folded ?? '';
  if (weekdays.has(word)) return true;
  if (!monthNumbers.has(word)) return false;
  if (/^\p{N}/u.test(tokens[at + 1]?.text ?? '')) return true;
  const isSurname = at > start ? givenNames.has(tokens[start]?.folded ?? '') : title !== null;
  const isGivenName = word.length === 3 && givenNames.has(word) && isWord(tokens[at + 1]);
  return !isSurname && !isGivenName;
}

/** How many tokens from `at` are an adjective of nationality or the name of a group. */
function groupLength(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.folded ?? '';
  if (countryOfDemonym.has(`${word} ${tokens[at + 1]?.folded ?? ''}`)) return 2;
  return countryOfDemonym.has(word) || groupWords.has(word) ? 1 : 0;
}
