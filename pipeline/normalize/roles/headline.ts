import type { RoleRuleId } from '../../../schemas/rules/role.ts';
import { type Decisions, endsSentence, isOneSentence, isTitleLike, type Line } from './line.ts';
import { wordsOf } from './phrases.ts';

/** How far into the text a stated title or a headline is looked for. */
const reach = 6;

/** Marks the first lines as headline where they hold the words of the stated title. */
export function markTitle(lines: readonly Line[], decisions: Decisions, title: string | null): Decisions {
  if (title === null || decisions.some(isHeadlineRule)) return decisions;
  const titled = titleLines(lines, decisions, wordsOf(title));
  return decisions.map((rule, index) => (titled.includes(index) ? 'role/title' : rule));
}

/** Marks the first undecided line where it looks like a headline and a longer passage follows. */
export function markFirstLine(lines: readonly Line[], decisions: Decisions): Decisions {
  const first = decisions.indexOf(null);
  const line = lines[first];
  if (decisions.some(isHeadlineRule) || line === undefined || first >= reach) return decisions;
  return looksLikeHeadline(line, lines, first) ? decisions.with(first, 'role/headline-first-line') : decisions;
}

/** The lines that hold the title, one or two of them, or none. */
function titleLines(lines: readonly Line[], decisions: Decisions, title: readonly string[]): number[] {
  for (let index = 0; index < Math.min(reach, lines.length); index++) {
    const line = lines[index];
    if (line === undefined || decisions[index] !== null) continue;
    const next = lines[index + 1];
    if (next && decisions[index + 1] === null && sameWords([...line.words, ...next.words], title))
      return [index, index + 1];
    if (agree(line.words, title)) return [index];
  }
  return [];
}

/** Whether one holds the words of the other, with little after them: `Ferry runs again` and `Ferry runs again | Post`. */
function agree(line: readonly string[], title: readonly string[]): boolean {
  const [short, long] = line.length <= title.length ? [line, title] : [title, line];
  if (short.length === 0 || !short.every((word, index) => word === long[index])) return false;
  return short.length === long.length || (short.length >= 3 && long.length - short.length <= 6);
}

function sameWords(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((word, index) => word === right[index]);
}

function looksLikeHeadline(line: Line, lines: readonly Line[], index: number): boolean {
  if (line.words.length < 2 || !isTitleLike(line) || line.text.endsWith(',')) return false;
  return lines
    .slice(index + 1, index + 1 + reach)
    .some((next) => next.words.length > line.words.length && endsSentence(next.text));
}

/**
 * Marks the dek, the line under the headline that sums the article up: it stands right after the headline and has no
 * full stop, or is repeated further down, or is one sentence with the byline or dateline after it.
 *
 * @param repeated whether the words of a line come again further down
 */
export function markDek(lines: readonly Line[], decisions: Decisions, repeated: (index: number) => boolean): Decisions {
  const headline = decisions.findLastIndex((rule, index) => index < reach + 2 && isHeadlineRule(rule));
  const index = headline + 1;
  const line = lines[index];
  if (headline === -1 || line === undefined || decisions[index] !== null || !couldBeDek(line)) return decisions;
  if (repeated(index)) return decisions.with(index, 'role/dek-repeated');
  const next = decisions[index + 1] ?? null;
  const summary = !endsSentence(line.text) && line.words.length >= 4;
  const followed = lines.slice(index + 1, index + 1 + reach).some((after) => endsSentence(after.text));
  if (summary && followed) return decisions.with(index, 'role/dek-line');
  return next !== null && openingRules.has(next) ? decisions.with(index, 'role/dek-before-byline') : decisions;
}

const headlineRules: ReadonlySet<RoleRuleId> = new Set(['role/title', 'role/title-hint', 'role/headline-first-line']);

function isHeadlineRule(rule: RoleRuleId | null): boolean {
  return rule !== null && headlineRules.has(rule);
}

const openingRules: ReadonlySet<RoleRuleId> = new Set([
  'role/byline-line',
  'role/byline-author',
  'role/byline-position',
  'role/byline-hint',
  'role/date-line',
  'role/place-line',
  'role/dateline-hint',
]);

function couldBeDek(line: Line): boolean {
  const placed = line.hint === null || line.hint === 'paragraph';
  return (
    placed &&
    line.words.length >= 3 &&
    line.words.length <= 45 &&
    line.text.length <= 300 &&
    !/[:,]$/.test(line.text) &&
    isOneSentence(line.text)
  );
}
