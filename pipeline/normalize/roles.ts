import type { PassageRole } from '../../schemas/passages.ts';
import type { RoleRuleId } from '../../schemas/rules/role.ts';
import type { BlockHint } from '../article.ts';
import type { Cut } from './passages.ts';
import { bylineRule, isContributorLine, isDateLine, isLabelledDateLine, isPlaceLine } from './roles/bylines.ts';
import { creditRule } from './roles/credits.ts';
import { furnitureRule } from './roles/furniture.ts';
import { markDek, markFirstLine, markTitle } from './roles/headline.ts';
import { type Decisions, describeLine, endsSentence, type Line } from './roles/line.ts';
import { markRelated } from './roles/related.ts';
import { findRepeats, findTruncatedCopies } from './roles/repeats.ts';
import { findSurroundings } from './roles/scrape.ts';

/** What is known of an article beside its text. */
export interface Heading {
  readonly title: string | null;
  readonly authors: readonly string[];
}

/**
 * Decides the role of every passage, and by which rule. What the format says counts most, then the shape of a line
 * and its place among its neighbours; what no rule marks is body.
 */
export function assignRoles(
  text: string,
  cuts: readonly Cut[],
  heading: Heading,
): Array<Cut & { role: PassageRole; rule: RoleRuleId }> {
  const lines = cuts.map((cut) => describeLine(text, cut));
  const single = markRelated(
    lines,
    lines.map((line) => hintRule(line) ?? lineRule(line)),
  );
  const { around, otherwise } = findSurroundings(lines, single, heading.title);
  const rules = within(around, (kept) => markArticle(kept(lines), kept(single), heading));
  return cuts.map((cut, index) => {
    const rule = rules[index] ?? otherwise[index] ?? 'role/body';
    return { ...cut, role: roleOfRule[rule], rule };
  });
}

/** Decides the lines for which nothing is decided yet, as if the text had no others. */
function within(
  decisions: Decisions,
  decide: (kept: <Item>(items: readonly Item[]) => Item[]) => Decisions,
): Decisions {
  const open = decisions.flatMap((rule, index) => (rule === null ? [index] : []));
  const decided = decide((items) => items.filter((_, index) => decisions[index] === null));
  const merged = [...decisions];
  for (const [at, index] of open.entries()) merged[index] = decided[at] ?? null;
  return merged;
}

/** Marks the lines of an article with what stands around it left out. */
function markArticle(lines: readonly Line[], decisions: Decisions, heading: Heading): Decisions {
  const copied = markTruncatedCopies(lines, decisions);
  const titled = markTitle(lines, copied, heading.title);
  const opened = markOpening(lines, titled, heading.authors);
  const headed = markFirstLine(lines, opened);
  const summed = markDek(lines, headed, repeatedLater(lines, headed));
  return markRepeats(lines, summed);
}

const ruleOfHint: Readonly<Partial<Record<BlockHint, RoleRuleId>>> = {
  title: 'role/title-hint',
  dek: 'role/dek-hint',
  byline: 'role/byline-hint',
  dateline: 'role/dateline-hint',
  aside: 'role/aside-hint',
  form: 'role/form-hint',
  links: 'role/links-hint',
};

function hintRule(line: Line): RoleRuleId | null {
  if (line.hint === 'caption') return captionRule(line);
  return line.hint === null ? null : (ruleOfHint[line.hint] ?? null);
}

/** A caption may be nothing but its credit. */
function captionRule(line: Line): RoleRuleId {
  const credit = creditRule(line);
  return credit !== null && roleOfRule[credit] === 'credit' ? credit : 'role/caption-hint';
}

function lineRule(line: Line): RoleRuleId | null {
  if (isContributorLine(line)) return 'role/contributors';
  if (isLabelledDateLine(line)) return 'role/date-line';
  return creditRule(line) ?? furnitureRule(line);
}

/** Marks bylines and datelines, which stand before the first passage of running text. */
function markOpening(lines: readonly Line[], decisions: Decisions, authors: readonly string[]): Decisions {
  const body = lines.findIndex((line, index) => decisions[index] === null && isRunningText(line));
  return decisions.map((rule, index) => {
    const line = lines[index];
    if (rule !== null || line === undefined || (body !== -1 && index >= body + 2)) return rule;
    if (isDateLine(line)) return 'role/date-line';
    if (isPlaceLine(line)) return 'role/place-line';
    return bylineRule(line, authors, index === 0);
  });
}

function isRunningText(line: Line): boolean {
  return line.words.length >= 15 && endsSentence(line.text);
}

function repeatedLater(lines: readonly Line[], decisions: Decisions): (index: number) => boolean {
  const originals = new Set(findRepeats(lines, decisions.map(isMined), decisions.map(isHeadingRule)));
  return (index) => originals.has(index);
}

function markRepeats(lines: readonly Line[], decisions: Decisions): Decisions {
  const repeats = findRepeats(lines, decisions.map(isMined), decisions.map(isHeadingRule));
  return decisions.map((rule, index) => (repeats[index] === null ? rule : 'role/repeated-passage'));
}

function markTruncatedCopies(lines: readonly Line[], decisions: Decisions): Decisions {
  const copies = findTruncatedCopies(lines, decisions.map(isMined));
  return decisions.map((rule, index) => (rule === null && copies[index] ? 'role/truncated-copy' : rule));
}

const minedRoles: ReadonlySet<PassageRole> = new Set(['headline', 'dek', 'body', 'caption']);

function isMined(rule: RoleRuleId | null): boolean {
  return rule === null || minedRoles.has(roleOfRule[rule]);
}

function isHeadingRule(rule: RoleRuleId | null): boolean {
  return rule !== null && (roleOfRule[rule] === 'headline' || roleOfRule[rule] === 'dek');
}

/** The role that each rule gives. */
const roleOfRule: Readonly<Record<RoleRuleId, PassageRole>> = {
  'role/title': 'headline',
  'role/title-hint': 'headline',
  'role/headline-first-line': 'headline',
  'role/dek-hint': 'dek',
  'role/dek-line': 'dek',
  'role/dek-repeated': 'dek',
  'role/dek-before-byline': 'dek',
  'role/byline-hint': 'byline',
  'role/byline-line': 'byline',
  'role/byline-author': 'byline',
  'role/byline-position': 'byline',
  'role/contributors': 'byline',
  'role/dateline-hint': 'dateline',
  'role/date-line': 'dateline',
  'role/place-line': 'dateline',
  'role/caption-hint': 'caption',
  'role/caption-label': 'caption',
  'role/caption-credit': 'caption',
  'role/photo-credit': 'credit',
  'role/agency-line': 'credit',
  'role/related-heading': 'related',
  'role/related-item': 'related',
  'role/links-hint': 'related',
  'role/aside-hint': 'boilerplate',
  'role/form-hint': 'boilerplate',
  'role/separator': 'boilerplate',
  'role/bare-address': 'boilerplate',
  'role/share-bar': 'boilerplate',
  'role/follow-us': 'boilerplate',
  'role/sign-up': 'boilerplate',
  'role/paywall': 'boilerplate',
  'role/consent': 'boilerplate',
  'role/cookie-notice': 'boilerplate',
  'role/terms': 'boilerplate',
  'role/copyright': 'boilerplate',
  'role/advertisement': 'boilerplate',
  'role/comments': 'boilerplate',
  'role/navigation': 'boilerplate',
  'role/tags': 'boilerplate',
  'role/reading-time': 'boilerplate',
  'role/editorial-note': 'boilerplate',
  'role/page-head': 'boilerplate',
  'role/page-insert': 'boilerplate',
  'role/page-foot': 'boilerplate',
  'role/repeated-passage': 'duplicate',
  'role/truncated-copy': 'duplicate',
  'role/body': 'body',
};
