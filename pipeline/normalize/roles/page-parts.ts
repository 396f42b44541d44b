import type { RoleRuleId } from '../../../schemas/rules/role.ts';
import { isCommentHead, isDated, opensComments, type PageLine, proseEvidence } from './prose.ts';

/** Where a line of a copied page stands: before its article, in it, in something put between its lines, or after it. */
export type PagePart = 'head' | 'article' | 'insert' | 'foot';

/** What going from one part to another costs, in log-odds. */
const costs = {
  enter: 1,
  /** Less of the cost of entering where a date stands shortly before, as above most articles. */
  afterDate: 0.7,
  interrupt: 1.5,
  resume: 4,
  leave: 0.8,
  /** Each line that something put between the lines of an article is long: the longer, the likelier the article is over. */
  insertLine: 0.1,
} as const;

/** What it costs for an article to go on beyond a line that mostly stands after articles. */
const crossings: Readonly<Partial<Record<RoleRuleId, number>>> = {
  'role/comments': 5,
  'role/copyright': 2.5,
  'role/related-heading': 1,
  'role/share-bar': 0.5,
  'role/follow-us': 0.5,
  'role/sign-up': 0.5,
};

/** How many lines above an article its date is looked for. */
const dateReach = 5;

/** Prose under a heading of comments counts this much, once as much evidence of an article has come before it. */
const commentShare = 0.3;
const articleEvidence = 10;

/**
 * The likeliest division of a page into what stands before its article, the article with what interrupts it, and what
 * stands after it: the best path through the four parts (Viterbi 1967) for the evidence of the lines. Every page has
 * an article of one line or more. Linear in the number of lines.
 *
 * @param rules what the lines are known as, or null
 */
export function partsOfPage(page: readonly PageLine[], rules: ReadonlyArray<RoleRuleId | null>): PagePart[] {
  const marks = page.map(({ line }, index) =>
    opensComments(line) || isCommentHead(line, page[index + 1]?.line) ? 'role/comments' : (rules[index] ?? null),
  );
  const evidence = discountComments(proseEvidence(page), marks);
  const dated = page.map(({ line }) => isDated(line));
  let best: Scores = { head: 0, article: -Infinity, insert: -Infinity, foot: -Infinity };
  const before: Array<Readonly<Record<PagePart, PagePart>>> = [];
  for (const [index, mark] of marks.entries()) {
    const crossing = (mark !== null && crossings[mark]) || 0;
    const enter = dated.slice(Math.max(0, index - dateReach), index).includes(true) ? costs.afterDate : 0;
    const article = likeliest(best, {
      article: crossing,
      head: costs.enter - enter,
      insert: costs.resume,
    });
    const insert = likeliest(best, { insert: costs.insertLine + crossing, article: costs.interrupt + crossing });
    const foot = likeliest(best, { foot: 0, article: costs.leave, insert: 0 });
    before.push({ head: 'head', article: article.part, insert: insert.part, foot: foot.part });
    best = {
      head: best.head,
      article: article.score + (evidence[index] ?? 0),
      insert: insert.score,
      foot: foot.score,
    };
  }
  return pathTo(likeliest(best, { article: 0, insert: 0, foot: 0 }).part, before);
}

type Scores = Readonly<Record<PagePart, number>>;

/** The part to come from; of two that score the same, the first named. */
function likeliest(
  scores: Scores,
  steps: Readonly<Partial<Record<PagePart, number>>>,
): { part: PagePart; score: number } {
  const [first, ...others] = Object.entries(steps).map(([part, cost]) => ({
    part: part as PagePart,
    score: scores[part as PagePart] - cost,
  }));
  const start = first ?? { part: 'head', score: scores.head };
  return others.reduce((best, step) => (step.score > best.score ? step : best), start);
}

function pathTo(last: PagePart, before: ReadonlyArray<Readonly<Record<PagePart, PagePart>>>): PagePart[] {
  const path: PagePart[] = [];
  let part = last;
  for (const came of before.toReversed()) {
    path.push(part);
    part = came[part];
  }
  return path.reverse();
}

/** What readers write is prose too: under a heading of comments that an article precedes, it counts less. */
function discountComments(evidence: readonly number[], marks: ReadonlyArray<RoleRuleId | null>): number[] {
  let seen = 0;
  let share = 1;
  return evidence.map((amount, index) => {
    if (marks[index] === 'role/comments' && seen >= articleEvidence) share = commentShare;
    if (amount <= 0) return amount;
    seen += amount;
    return amount * share;
  });
}
