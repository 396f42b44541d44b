import type { RoleRuleId } from '../../../schemas/rules/role.ts';
import { nameConnectors } from '../lexicon/credits.ts';
import { reportVerbs } from '../lexicon/furniture.ts';
import type { Cut } from '../passages.ts';
import { holds, phraseBook, wordsOf } from './phrases.ts';

/** A passage whose role is being decided. */
export interface Line extends Cut {
  readonly text: string;
  /** As `wordsOf` gives them. */
  readonly words: readonly string[];
}

/** The rule that decided each line, in the order of the lines; null where none has yet. */
export type Decisions = ReadonlyArray<RoleRuleId | null>;

export function describeLine(text: string, cut: Cut): Line {
  const slice = text.slice(cut.start, cut.end);
  return { ...cut, text: slice, words: wordsOf(slice) };
}

/** Whether the line ends as sentences do, be there closing marks or brackets after the stop. */
export function endsSentence(text: string): boolean {
  const end = text.slice(-12).replace(/["'”’“»«)\]\s]+$/u, '');
  return /[.!?。！？۔।]$/u.test(end) && !endsAbbreviated(end);
}

/** Whether the line ends in a full stop: `Ferry runs again!` and `Why?` do not, and nor does `Made in the U.S.`. */
export function endsInFullStop(text: string): boolean {
  const end = text.slice(-12).replace(/["'”’“»«)\]\s]+$/u, '');
  return /[.。۔।]$/u.test(end) && !endsAbbreviated(end) && !/(?:\.\.\.)$/.test(end);
}

/** `U.S.`, `a.m.`, `Jr.` */
function endsAbbreviated(end: string): boolean {
  return /(?:^|[\s.])\p{L}\.\p{L}\.$/u.test(end) || /\b(?:Jr|Sr|Inc|Ltd|Co|Corp)\.$/.test(end);
}

/** Whether nothing inside the line ends a sentence that another follows. */
export function isOneSentence(text: string): boolean {
  return !/\p{Ll}{3}[.!?]["”’)]*\s+["“‘(]?\p{Lu}/u.test(text);
}

const verbs = phraseBook(reportVerbs);

/** Whether the line tells or quotes what somebody said: such a line is no furniture. */
export function reports(line: Line): boolean {
  return /["“”«»„]/.test(line.text) || holds(verbs, line.words);
}

const connectors: ReadonlySet<string> = new Set(nameConnectors);

/** Whether the text holds nothing but capitalised words, numbers, and the small words that join names. */
export function namesOnly(text: string): boolean {
  const words = (text.match(/[\p{L}\p{N}'’.@-]+/gu) ?? []).map((word) => word.replace(/\.$/, ''));
  return (
    words.some((word) => /^['’]?\p{Lu}/u.test(word)) &&
    words.every((word) => !/^['’]?\p{Ll}/u.test(word) || connectors.has(word))
  );
}

/** Whether the line could be a title: short, and not ended by a full stop. */
export function isTitleLike(line: Line): boolean {
  return (
    line.words.length > 0 &&
    line.words.length <= 25 &&
    line.text.length <= 200 &&
    !endsInFullStop(line.text) &&
    !line.text.endsWith(':')
  );
}
