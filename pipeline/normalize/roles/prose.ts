import { commentVerbs, commentWords } from '../lexicon/comments.ts';
import { endsSentence, type Line } from './line.ts';

/**
 * What speaks for and against a line of a copied page being running text of its article, as log-odds: by its shape, as
 * in Kohlschütter, Fankhauser and Nejdl, Boilerplate Detection using Shallow Text Features (2010). Set by hand, then
 * moved and rounded by what came out right on pages whose articles are known.
 */
const weights = {
  /** Every line: most of a page is not its article. */
  any: -3.4,
  /** Each doubling of the length in words. */
  length: 0.8,
  /** It ends as sentences do. */
  sentence: 0.5,
  /** Each doubling of the length of a line that ends so. */
  sentenceLength: 0.4,
  /** It holds the end of one sentence and the beginning of the next. */
  sentences: 0.3,
  quotation: 0.6,
  /** It begins with a small letter. */
  small: 0.2,
  /** It is an item of a list: it and a neighbour begin with a number or a bullet, or the same form of words. */
  item: 2,
  /** A line above ends in a colon and announces it. */
  announced: 0.8,
  /** Prose on all sides. */
  neighbours: 0.7,
  /** Nothing but capitalised words, for each doubling of the length. */
  capitals: -0.35,
  /** The page has it twice. */
  repeated: -0.5,
  /** A short line with a date or a time. */
  date: -1,
  /** It speaks of cookies. */
  cookies: -2.5,
  /** A rule knows it as furniture, as a credit, or as leading to another article. */
  furniture: -2,
} as const;

/** A line of a copied page. */
export interface PageLine {
  readonly line: Line;
  /** A rule knows it as furniture, as a credit, or as leading to another article. */
  readonly isFurniture: boolean;
  /** The page has a line of the same words elsewhere. */
  readonly isRepeated: boolean;
}

/** For each line of a page how much speaks for its being running text of an article: log-odds, above 0 for it. */
export function proseEvidence(page: readonly PageLine[]): number[] {
  const prose = page.map(({ line, isFurniture }) => !isFurniture && extent(line) >= 10 && endsProse(line.text));
  const items = listItems(page);
  const announced = announcedLines(page);
  return page.map((line, index) => {
    const around = [index - 2, index - 1, index + 1, index + 2].filter((at) => prose[at]).length;
    return (
      evidenceOf(line) +
      (weights.neighbours * around) / 4 +
      (items[index] ? weights.item : 0) +
      (announced[index] ? weights.announced : 0)
    );
  });
}

function evidenceOf({ line, isFurniture, isRepeated }: PageLine): number {
  const { text } = line;
  const doublings = Math.log2(1 + extent(line));
  const sum = (...terms: ReadonlyArray<readonly [boolean, number]>) =>
    terms.reduce((total, [holds, weight]) => (holds ? total + weight : total), 0);
  return (
    weights.any +
    weights.length * doublings +
    weights.capitals * capitalShare(text) * doublings +
    sum(
      [endsProse(text), weights.sentence + weights.sentenceLength * doublings],
      [holdsSentences(text), weights.sentences],
      [/["“”«»„「」]/.test(text), weights.quotation],
      [/^\p{Ll}/u.test(text), weights.small],
      [isRepeated, weights.repeated],
      [isDated(line) && !isFurniture, weights.date],
      [/cookie/i.test(text), weights.cookies],
      [isFurniture, weights.furniture],
    )
  );
}

/** `1) Lights`, `3 eggs`, `• Lights` or `June 9 – Arn`, with a line of the same form above or below. */
function listItems(page: readonly PageLine[]): boolean[] {
  const forms = page.map(({ line, isFurniture }) => (isFurniture ? null : itemForm(line)));
  return forms.map((form, index) => form !== null && (form === forms[index - 1] || form === forms[index + 1]));
}

function itemForm(line: Line): string | null {
  if (line.words.length < 2 || isClock(line.text)) return null;
  if (/^\d{1,3}[.)]\s/.test(line.text)) return 'enumerated';
  if (/^[•*▪●◦·–—-]\s?\p{L}/u.test(line.text)) return 'bullet';
  if (/^[\d½¼¾⅓]/.test(line.text)) return 'counted';
  return /^\p{L}+\.? \d{1,2}\b.{0,12} (?:[-–—@|]|--) /u.test(line.text) ? 'dated' : null;
}

/** `5 min ago` and `12:30 Arn` begin with a number and are the time of another article. */
function isClock(text: string): boolean {
  return /^\d{1,2}[:.]\d\d\b|^\d{1,2}[./-]\d{1,2}[./-]|^\d+ ?\/ ?\d+$/.test(text);
}

/** How many lines a colon announces. */
const announcedLength = 12;

/** The lines below one of three words or more that ends in a colon, up to the next furniture. */
function announcedLines(page: readonly PageLine[]): boolean[] {
  let left = 0;
  return page.map(({ line, isFurniture }) => {
    left = isFurniture ? 0 : Math.max(0, left - 1);
    const isAnnounced = left > 0;
    if (!isFurniture && extent(line) >= 3 && /[:：]$/.test(line.text)) left = announcedLength + 1;
    return isAnnounced;
  });
}

const unspacedLetters =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** The length in words; in scripts that put no space between words two letters count as one. */
export function extent(line: Line): number {
  return line.words.length + (line.text.match(unspacedLetters)?.length ?? 0) / 2;
}

/** A scrap of a page: a few words that are no sentence. */
export function isFragment(line: Line): boolean {
  return extent(line) <= 6 && line.text.length <= 60 && !endsSentence(line.text);
}

/** A line of a date or a time, whatever its language: `3. maaliskuuta 2021`, `Julia, 12:30`, `04/03/21`. */
export function isDated(line: Line): boolean {
  return extent(line) <= 14 && /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b/.test(line.text);
}

const comments: ReadonlySet<string> = new Set(commentWords);

/** `Comments`, `Top comments`, `12 Kommentare zu diesem Artikel`: the head of what readers wrote under an article. */
export function opensComments(line: Line): boolean {
  if (line.words.length > 12 || /\.$/.test(line.text)) return false;
  const at = line.words.findIndex((word) => comments.has(word));
  return at >= 0 && (line.words.length <= 3 || (at <= 2 && line.words.slice(0, at).some((word) => /^\d+$/.test(word))));
}

const commentSayings: ReadonlySet<string> = new Set(commentVerbs);

/** `Ana Ruiz says:` above a date, `Bo Lind sagte am 4. März 2021 um 10:42:`: who wrote a comment, and when. */
export function isCommentHead(line: Line, next: Line | undefined): boolean {
  if (line.words.length > 14 || !/[:：]$/.test(line.text)) return false;
  const says = line.words.some((word) => commentSayings.has(word));
  return says && (isDated(line) || (line.words.length <= 6 && next !== undefined && isDated(next)));
}

/** From this share of capitalised words on a line is less like prose; German prose has more of them than English. */
const usualCapitals = 0.25;

/** How far the share of words with a capital, without the first, is above that of prose: from 0 to 0.75. */
function capitalShare(text: string): number {
  const later = (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []).slice(1);
  const share = later.length === 0 ? 0.5 : later.filter((word) => /^\p{Lu}/u.test(word)).length / later.length;
  return Math.max(0, share - usualCapitals);
}

/** A sentence ends, breaks off, or announces what follows. */
function endsProse(text: string): boolean {
  return endsSentence(text) || /[:…：]["”»]?$/.test(text);
}

function holdsSentences(text: string): boolean {
  return /\p{Ll}{2}[.!?]['"”’)]*\s+["“‘(¿¡]?\p{Lu}|[。！？।]./u.test(text);
}
