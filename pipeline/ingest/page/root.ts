import type { OutlineLine, Region } from './outline.ts';
import { type Survey, sumBetween, sumsBefore } from './survey.ts';

/** What a link and a scrap of words cost the region that holds them, in letters. */
const linkWorth = -25;
const scrapWorth = -6;

/** What a letter of an item or a short paragraph is worth, of one in a sentence. */
const itemShare = 0.8;
const shortShare = 0.3;

/** No line is worth more than so many letters. */
const mostWorth = 1000;

/** A region is passed over for one inside it that has this share of its worth. */
const tightShare = 0.8;

/** Elements that hold a piece of a text. */
const shortElements: ReadonlySet<string> = new Set(['p', 'blockquote', 'pre']);
const pieceElements: ReadonlySet<string> = new Set([...shortElements, 'ul', 'ol', 'dl', 'li', 'dd', 'dt']);

/**
 * The region of the article, as its index; null where nothing is worth anything: the region with the greatest worth,
 * which is what its sentences are worth less what its links and scraps cost; then the innermost with nearly all of that.
 *
 * After Pasternack and Roth, “Extracting article text from the web with maximum subsequence segmentation” (2009), with
 * the tree of the page instead of all its stretches.
 */
export function rootOf(survey: Survey): number | null {
  const { lines, regions, kinds } = survey;
  const before = sumsBefore(
    lines.map((line, index) => (kinds[line.region] === null ? worthOf(survey, line, index) : 0)),
  );
  const worth = ({ start, end }: Region): number => sumBetween(before, start, end);
  let root: number | null = null;
  let most = 0;
  for (const [index, region] of regions.entries()) {
    if (worth(region) <= most) continue;
    root = index;
    most = worth(region);
  }
  if (root === null) return null;
  for (let index = root + 1; index < regions.length; index++) {
    const outer = regions[root];
    const region = regions[index];
    if (outer === undefined || region === undefined || region.start >= outer.end) break;
    if (!pieceElements.has(region.name) && worth(region) >= most * tightShare) root = index;
  }
  return root;
}

function worthOf({ sizes, isProse, regions }: Survey, line: OutlineLine, index: number): number {
  const size = sizes[index] ?? 0;
  if (isProse[index]) return Math.min(size, mostWorth);
  if (line.hint === 'links') return linkWorth;
  if (line.hint === 'list' || line.hint === 'table') return size * itemShare;
  if (shortElements.has(regions[line.region]?.name ?? '')) return size * shortShare;
  return line.hint === 'paragraph' ? scrapWorth : 0;
}
