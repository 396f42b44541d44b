import type { Span } from './extract.ts';
import { countryNames, countryOfDemonym, cityAndRegionNames } from './lexicon/places.ts';
import { groupWords, nameParticles } from './lexicon/adjectives.ts';
import { monthNumbers, weekdays } from './lexicon/calendar.ts';
import { determiners, functionWords } from './lexicon/function-words.ts';
import { givenNames } from './lexicon/given-names.ts';
import { departmentWords, institutions, organizationHeads, organizationWords, placeWords } from './lexicon/organizations.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { type Title, titleAt } from './titles.ts';
import { isAcronym, isCapitalised, isWord, type Token, touches } from './tokens.ts';

/** A stretch of capitalised words that may be a proper name; `from` and `to` are token indexes of its reading. */
export interface NameCandidate extends Span {
  /** Index of the reading that holds it. */
  readonly reading: number;
  readonly from: number;
  readonly to: number;
  /** The folded words: two candidates with the same key are written alike. */
  readonly key: string;
  /** The title right before it. */
  readonly title: Title | null;
  /** Its capital may be that of the sentence: it counts only where other evidence makes it a name. */
  readonly weak: boolean;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly title: Title | null;
}

/** In tokens. What is longer is a list or a line of capitals, and is cut. */
const longestRun = 16;

/** The candidates of all passages whose capitals mean something, in text order. They do not overlap. */
export function nameCandidates(readings: readonly Reading[]): NameCandidate[] {
  const ordinary = lowerCaseWords(readings);
  return readings.flatMap((reading, index) =>
    reading.titleCase
      ? []
      : reading.sentences.flatMap((sentence) =>
          runs(reading.tokens, sentence)
            .flatMap((run) => cut(reading.tokens, run.from, run.to))
            .flatMap((piece) => candidate(reading, index, sentence, piece, ordinary) ?? []),
        ),
  );
}

/** The words that the article writes in small letters somewhere: their capital elsewhere is no sign of a name. */
function lowerCaseWords(readings: readonly Reading[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { tokens } of readings) {
    for (const token of tokens) if (/^\p{Ll}/u.test(token.text)) words.add(token.folded);
  }
  return words;
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
  if (next.text === '&') return isCapitalised(tokens[last + 2]) ? last + 2 : null;
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
    if (found && found.to <= to && (found.to < to || at > start || !named) && !(named && found.kind !== 'honorific')) {
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

/** A day or a month, unless it is the surname of the person whose given name or title stands before it. */
function isCalendarWord(tokens: readonly Token[], start: number, at: number, title: Title | null): boolean {
  const word = tokens[at]?.folded ?? '';
  if (!weekdays.has(word) && !monthNumbers.has(word)) return false;
  const surname = at > start ? givenNames.has(tokens[start]?.folded ?? '') : title !== null && !/^\p{N}/u.test(tokens[at + 1]?.text ?? '');
  return weekdays.has(word) || !surname;
}

/** How many tokens from `at` are an adjective of nationality or the name of a group. */
function groupLength(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.folded ?? '';
  if (countryOfDemonym.has(`${word} ${tokens[at + 1]?.folded ?? ''}`)) return 2;
  return countryOfDemonym.has(word) || groupWords.has(word) ? 1 : 0;
}

function candidate(
  reading: Reading,
  index: number,
  sentence: Sentence,
  piece: Piece,
  ordinary: ReadonlySet<string>,
): NameCandidate | null {
  const { tokens } = reading;
  const from = nameStart(tokens, sentence, piece, ordinary);
  const words = tokens.slice(from, piece.to).filter(isWord);
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length > 10) return null;
  const key = words.map((token) => token.folded.replaceAll('.', '')).join(' ');
  const single = words.length === 1;
  const known = countryNames.has(key) || cityAndRegionNames.has(key) || institutions.has(key);
  if (single && !known && !isName(first, ordinary)) return null;
  if (single && from === piece.from && piece.title?.kind === 'calling' && !isTitleAdjacent(tokens, piece)) return null;
  const weak = single && !known && from === piece.from && opens(tokens, sentence, from) && piece.title === null;
  return { reading: index, from, to: tokens.indexOf(last, from) + 1, start: first.start, end: last.end, key, title: from === piece.from ? piece.title : null, weak };
}

function isTitleAdjacent(tokens: readonly Token[], piece: Piece): boolean {
  return piece.title !== null && piece.title.to === piece.from && isWord(tokens[piece.from]);
}

/** Where the name begins once determiners and the ordinary word that opens a sentence are left out. */
function nameStart(tokens: readonly Token[], sentence: Sentence, piece: Piece, ordinary: ReadonlySet<string>): number {
  let from = piece.from;
  while (from < piece.to - 1 && (determiners.has(tokens[from]?.folded ?? '') || !isWord(tokens[from]))) from++;
  const word = tokens[from];
  const second = tokens[from + 1];
  const isOrdinary = word !== undefined && (functionWords.has(word.folded) || ordinary.has(word.folded) || isParticiple(word));
  if (from === piece.to - 1 || !isOrdinary || !opens(tokens, sentence, from)) return from;
  const given = givenNames.has(word.folded) && isCapitalised(second);
  const whole = tokens.slice(from, piece.to).map(({ folded }) => folded).join(' ');
  const fixed = countryNames.has(whole) || cityAndRegionNames.has(whole) || institutions.has(whole);
  const body = organizationWords.has(tokens[piece.to - 1]?.folded ?? '') && isCapitalised(second) && !functionWords.has(word.folded);
  return given || fixed || body ? from : from + 1;
}

/** `Speaking`, `Asked`, `Recently`: forms that open sentences and hardly ever names. */
function isParticiple(token: Token): boolean {
  return /(?:ing|ed|ly)$/.test(token.folded) && token.folded.length > 4 && !givenNames.has(token.folded);
}

/** A single capitalised word that is no ordinary word, group, number or letter. */
function isName(token: Token, ordinary: ReadonlySet<string>): boolean {
  const { folded } = token;
  if (groupWords.has(folded) || countryOfDemonym.has(folded) || functionWords.has(folded)) return false;
  if (/^.['.]?$/u.test(token.text) || /^\p{Lu}[’'](?:m|ll|ve|d|re)$/iu.test(token.text) || /n't$|'(?:re|ll|ve)$/.test(folded)) return false;
  return isAcronym(token) ? !ordinary.has(folded) || folded.length < 4 : !ordinary.has(folded) && !isOrganizationWord(folded);
}

function isOrganizationWord(word: string): boolean {
  return organizationWords.has(word) || placeWords.has(word) || departmentWords.has(word);
}

/** The token stands where English writes a capital anyway: at the head of a sentence or quotation, after a colon. */
export function opens(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  return at === sentence.from || /^[“‘"«:•—–―(\[|…-]$/u.test(tokens[at - 1]?.text ?? '');
}

/** Names of other passages in a passage whose capitals say nothing: the longest that is among `keys` at each place. */
export function knownNames(reading: Reading, index: number, keys: ReadonlySet<string>): NameCandidate[] {
  const { tokens } = reading;
  const found: NameCandidate[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!isCapitalised(tokens[from])) continue;
    for (let to = Math.min(tokens.length, from + 6); to > from; to--) {
      const words = tokens.slice(from, to).filter(isWord);
      const key = words.map((token) => token.folded.replaceAll('.', '')).join(' ');
      const [first, last] = [tokens[from], tokens[to - 1]];
      if (!keys.has(key) || !isWord(last) || first === undefined || last === undefined) continue;
      found.push({ reading: index, from, to, start: first.start, end: last.end, key, title: null, weak: false });
      from = to - 1;
      break;
    }
  }
  return found;
}
