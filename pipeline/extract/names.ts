import type { Span } from './extract.ts';
import { groupWords } from './lexicon/adjectives.ts';
import { determiners, functionWords } from './lexicon/function-words.ts';
import { givenNames } from './lexicon/given-names.ts';
import { departmentWords, institutions, organizationWords, placeWords } from './lexicon/organizations.ts';
import { cityAndRegionNames, countryNames, countryOfDemonym } from './lexicon/places.ts';
import { type Piece, piecesOf } from './name-runs.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { type Title, titleBefore } from './titles.ts';
import { isAcronym, isCapitalised, isWord, type Token } from './tokens.ts';

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

/** The candidates of all passages whose capitals mean something, in text order. They do not overlap. */
export function nameCandidates(readings: readonly Reading[]): NameCandidate[] {
  const ordinary = lowerCaseWords(readings);
  return readings.flatMap((reading, index) =>
    reading.titleCase
      ? []
      : reading.sentences.flatMap((sentence) =>
          piecesOf(reading.tokens, sentence).flatMap(
            (piece) => candidate(reading, index, sentence, piece, ordinary) ?? [],
          ),
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

function candidate(
  reading: Reading,
  index: number,
  sentence: Sentence,
  piece: Piece,
  ordinary: ReadonlySet<string>,
): NameCandidate | null {
  const { tokens } = reading;
  const from = nameStart(tokens, sentence, piece, ordinary);
  const words = withoutJoint(tokens.slice(from, piece.to).filter(isWord));
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length > 10) return null;
  const key = words.map((token) => token.folded.replaceAll('.', '')).join(' ');
  const single = words.length === 1;
  const isWordOnly = single && functionWords.has(key) && !isAcronym(first);
  const known = !isWordOnly && (countryNames.has(key) || cityAndRegionNames.has(key) || institutions.has(key));
  if (single && !known && (!isName(first, ordinary) || isLabel(tokens, first))) return null;
  if (!known && words.every(({ folded }) => departmentWords.has(folded) || functionWords.has(folded))) return null;
  const weak = single && !known && from === piece.from && opens(tokens, sentence, from) && piece.title === null;
  return {
    reading: index,
    from,
    to: tokens.indexOf(last, from) + 1,
    start: first.start,
    end: last.end,
    key,
    title: titleOf(tokens, piece, from),
    weak,
  };
}

/** Without the `of` or `and` that a cut left at the end. */
function withoutJoint(words: readonly Token[]): readonly Token[] {
  return /^(?:of|for|and|the)$/.test(words.at(-1)?.text ?? '') ? withoutJoint(words.slice(0, -1)) : words;
}

/** The title that stands right before the name, in capitals or not: `Mayor Ana Ruiz`, `the spokesman Bo Lind`. */
function titleOf(tokens: readonly Token[], piece: Piece, from: number): Title | null {
  if (from !== piece.from) return null;
  return piece.title ?? titleBefore(tokens, from);
}

/** Where the name begins once determiners and the ordinary word that opens a sentence are left out. */
function nameStart(tokens: readonly Token[], sentence: Sentence, piece: Piece, ordinary: ReadonlySet<string>): number {
  let from = piece.from;
  while (from < piece.to - 1 && (determiners.has(tokens[from]?.folded ?? '') || !isWord(tokens[from]))) from++;
  const word = tokens[from];
  const second = tokens[from + 1];
  const isOrdinary =
    word !== undefined && (functionWords.has(word.folded) || ordinary.has(word.folded) || isParticiple(word));
  if (from === piece.to - 1 || !isOrdinary || !opens(tokens, sentence, from)) return from;
  const given = givenNames.has(word.folded) && isCapitalised(second);
  const whole = tokens
    .slice(from, piece.to)
    .map(({ folded }) => folded)
    .join(' ');
  const fixed = countryNames.has(whole) || cityAndRegionNames.has(whole) || institutions.has(whole);
  const body =
    organizationWords.has(tokens[piece.to - 1]?.folded ?? '') &&
    isCapitalised(second) &&
    !functionWords.has(word.folded);
  return given || fixed || body ? from : from + 1;
}

/** `Speaking`, `Asked`, `Recently`: forms that open sentences and hardly ever names. */
function isParticiple(token: Token): boolean {
  return /(?:ing|ed|ly)$/.test(token.folded) && token.folded.length > 4 && !givenNames.has(token.folded);
}

/** `RESULTS` or `ENDS` on a line of its own. */
function isLabel(tokens: readonly Token[], only: Token): boolean {
  return isAcronym(only) && tokens.filter(isWord).length === 1;
}

/** A single capitalised word that is no ordinary word, group, number or letter. */
function isName(token: Token, ordinary: ReadonlySet<string>): boolean {
  const { folded } = token;
  if (groupWords.has(folded) || countryOfDemonym.has(folded) || functionWords.has(folded)) return false;
  if (/^.['.]?$/u.test(token.text) || /n't$|'(?:re|ll|ve|m|d)$/.test(folded)) return false;
  if (isAcronym(token)) return !ordinary.has(folded) || folded.length < 4;
  return !ordinary.has(folded) && !isOrganizationWord(folded);
}

function isOrganizationWord(word: string): boolean {
  return organizationWords.has(word) || placeWords.has(word) || departmentWords.has(word);
}

/** The token stands where English writes a capital anyway: at the head of a sentence or quotation, after a colon. */
function opens(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  return at === sentence.from || /^[“‘"«:•—–―([|…-]$/u.test(tokens[at - 1]?.text ?? '');
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
      const isWhole = words.length >= to - from - 1 && isWord(last);
      if (!keys.has(key) || !isWhole || first === undefined || last === undefined) continue;
      found.push({ reading: index, from, to, start: first.start, end: last.end, key, title: null, weak: false });
      from = to - 1;
      break;
    }
  }
  return found;
}
