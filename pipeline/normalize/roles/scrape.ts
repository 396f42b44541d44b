import type { RoleRuleId } from '../../../schemas/rules/role.ts';
import { isDateLine } from './bylines.ts';
import { type Decisions, isTitleLike, type Line } from './line.ts';
import { type PagePart, partsOfPage } from './page-parts.ts';
import { wordsOf } from './phrases.ts';
import { extent, isDated, isFragment, type PageLine } from './prose.ts';

/** What a page puts around its article: rules that tell a copied page from a text. */
const pageRules: ReadonlySet<RoleRuleId> = new Set([
  'role/related-heading',
  'role/related-item',
  'role/agency-line',
  'role/share-bar',
  'role/follow-us',
  'role/sign-up',
  'role/paywall',
  'role/consent',
  'role/cookie-notice',
  'role/terms',
  'role/copyright',
  'role/advertisement',
  'role/comments',
  'role/navigation',
  'role/tags',
  'role/reading-time',
]);

/** Rules of lines that are no text of an article; what else is known of a line says nothing of where it stands. */
const furnitureRules: ReadonlySet<RoleRuleId> = new Set([
  ...pageRules,
  'role/photo-credit',
  'role/separator',
  'role/bare-address',
  'role/editorial-note',
]);

/** What is no part of an article, line by line. */
export interface Surroundings {
  /** What makes a line no part of the article; null for the lines of the article and those that may be its heading. */
  readonly around: Decisions;
  /** What a line is that may be of the heading, where nothing shows that it is. */
  readonly otherwise: Decisions;
}

/**
 * Finds what stands around and between the lines of the article, where a text is a page copied with its menus: an
 * article without them is left as it is, however short its lines. Lines that are known as furniture keep their rule.
 *
 * @param rules what single lines are known as, or null
 * @param title the stated title, or null
 */
export function findSurroundings(lines: readonly Line[], rules: Decisions, title: string | null): Surroundings {
  if (!isCopiedPage(lines, rules)) return { around: lines.map(() => null), otherwise: lines.map(() => null) };
  const parts = partsOfPage(pageLines(lines, rules), rules);
  const start = parts.indexOf('article');
  const heading = headingStart(lines, rules, start, title);
  const mayHead = lines.map(
    (line, index) => index >= heading && index < start && isHeadingLine(line, index === heading),
  );
  const around = lines.map((line, index) => {
    const part = parts[index] ?? 'head';
    if (part === 'article' || line.hint === 'title') return null;
    const rule = rules[index] ?? null;
    if (rule !== null && furnitureRules.has(rule)) return rule;
    return mayHead[index] ? null : ruleOfPart[part];
  });
  return { around, otherwise: mayHead.map((may) => (may ? ruleOfPart.head : null)) };
}

const ruleOfPart: Readonly<Record<Exclude<PagePart, 'article'>, RoleRuleId>> = {
  head: 'role/page-head',
  insert: 'role/page-insert',
  foot: 'role/page-foot',
};

const leastLines = 16;
const leastFragments = 8;
/** Fragments among all lines of a copied page, at the least. */
const fragmentShare = 0.3;

/** How many lines at either end of a page are looked at. */
const edge = 8;

/** How many of the lines at both ends together, and at each, must be fragments, by how many kinds of furniture. */
const fragmentsAtEnds: ReadonlyArray<readonly [kinds: number, together: number, each: number]> = [
  [3, 4, 0],
  [2, 10, 2],
  [1, 12, 6],
];

/**
 * Whether a text is a page copied with its menus: it is made of fragments to a good part, it has furniture, and the
 * fewer kinds of it, the more of its first and last lines are fragments. No format may have said what its lines are.
 */
function isCopiedPage(lines: readonly Line[], rules: Decisions): boolean {
  if (lines.length < leastLines || lines.some(({ hint }) => hint !== null && hint !== 'title')) return false;
  const fragments = lines.filter(isFragment).length;
  if (fragments < leastFragments || fragments < lines.length * fragmentShare) return false;
  const kinds = new Set(rules.filter((rule) => rule !== null && pageRules.has(rule))).size;
  const ends = [lines.slice(0, edge), lines.slice(-edge)].map((end) => end.filter(isFragment).length);
  const together = ends.reduce((sum, count) => sum + count, 0);
  return fragmentsAtEnds.some(
    ([least, both, each]) => kinds >= least && together >= both && ends.every((count) => count >= each),
  );
}

function pageLines(lines: readonly Line[], rules: Decisions): PageLine[] {
  const keys = lines.map(({ words }) => words.join(' '));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return lines.map((line, index) => {
    const rule = rules[index] ?? null;
    return {
      line,
      isFurniture: rule !== null && furnitureRules.has(rule),
      isRepeated: (counts.get(keys[index] ?? '') ?? 0) > 1,
    };
  });
}

/** How many lines above the first of the article its headline is looked for. */
const headingReach = 10;
/** How many words a headline has that no title confirms. */
const leastHeadline = 4;

/** Where the heading of the article begins: at the line of its title, or at the longest that could be one. */
function headingStart(lines: readonly Line[], rules: Decisions, start: number, title: string | null): number {
  const stated = title === null ? '' : wordsOf(title).join(' ');
  let found = start;
  for (let index = Math.max(0, start - headingReach); index < start; index++) {
    const line = lines[index];
    if (line === undefined || rules[index] !== null || !isTitleLike(line) || isDated(line)) continue;
    if (line.words.length >= 3 && `${stated} `.startsWith(`${line.words.join(' ')} `)) return index;
    const longest = found === start ? leastHeadline : extent(lines[found] ?? line) + 1;
    if (extent(line) >= longest) found = index;
  }
  return found;
}

/** Below a headline stand the summary, names and dates; a word or two are a button or the name of a section. */
function isHeadingLine(line: Line, isHeadline: boolean): boolean {
  if (isHeadline || isDateLine(line)) return true;
  const isNames = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}$/u.test(line.text);
  return !isDated(line) && (extent(line) > 6 || isNames);
}
