import { cardsOf } from './cards.ts';
import { furnitureOf } from './furniture.ts';
import type { Furniture } from './furniture-names.ts';
import type { Outline, Region } from './outline.ts';
import { isProse, sizeOf } from './prose.ts';

/** What a region is when it is no text of the article; null where it may be. */
export type Kind = Furniture | 'card' | null;

/** An outline with what is needed to judge its regions. */
export interface Survey extends Outline {
  /** How much each line says outside its links. */
  readonly sizes: readonly number[];
  readonly isProse: readonly boolean[];
  /** What each region is, the word of those around it included. */
  readonly kinds: readonly Kind[];
}

/** Tells prose from scraps and furniture from what may be text. Linear in lines and regions. */
export function surveyOf(outline: Outline): Survey {
  const sizes = outline.lines.map(sizeOf);
  const prose = outline.lines.map((line, index) => isProse(line, sizes[index] ?? 0));
  const proseBefore = sumsBefore(sizes.map((size, index) => (prose[index] ? size : 0)));
  return {
    ...outline,
    sizes,
    isProse: prose,
    kinds: kindsOf(outline, (start, end) => sumBetween(proseBefore, start, end)),
  };
}

/** A region with more than this share of the page's prose is no furniture, whatever its names say. */
const largestFurniture = 0.45;

/** The least prose outside a comment section for it to be one. */
const leastOutside = 200;

type ProseBetween = (start: number, end: number) => number;

function kindsOf(outline: Outline, proseBetween: ProseBetween): Kind[] {
  const { lines, regions } = outline;
  const total = proseBetween(0, lines.length);
  const cards = cardsOf(outline);
  const main = regions.find(({ name, start, end }) => name === 'main' && proseBetween(start, end) > 0);
  const isOtherArticle = otherArticles(outline, proseBetween, total);
  const kinds: Kind[] = [];
  for (const [index, region] of regions.entries()) {
    const outer = kinds[region.parent] ?? null;
    const holdsMain = main !== undefined && region.start <= main.start && region.end >= main.end;
    if (outer !== null || region.start === region.end || region.name === 'body' || holdsMain) kinds.push(outer);
    else {
      const isCard = cards.has(index) || isOtherArticle(region);
      const isHidden = region.isHidden && regions[region.parent]?.isHidden !== true;
      const kind = (isHidden ? 'page' : furnitureOf(region)) ?? (isCard ? 'card' : null);
      const prose = proseBetween(region.start, region.end);
      const isText = kind === 'comments' ? total - prose < leastOutside : prose > total * largestFurniture;
      kinds.push(isText && prose > 0 ? null : kind);
    }
  }
  return kinds;
}

/** The least prose under a headline for an article to be the page's. */
const leastArticle = 100;

/**
 * Where one `<article>` is the page's (the only one with a headline, or the one with most of the prose), the others lead
 * to other pages. But the entries of a live blog are articles too: those that make up most of the page's article stay.
 */
function otherArticles(outline: Outline, proseBetween: ProseBetween, total: number): (region: Region) => boolean {
  const articles = outline.regions.filter(({ name, start, end }) => name === 'article' && start < end);
  const proseOf = ({ start, end }: Region): number => proseBetween(start, end);
  const headlines = sumsBefore(outline.lines.map(({ region }) => (outline.regions[region]?.name === 'h1' ? 1 : 0)));
  const headed = articles.filter(
    (article) => proseOf(article) > leastArticle && sumBetween(headlines, article.start, article.end) > 0,
  );
  const main = headed.length === 1 ? headed[0] : articles.find((article) => proseOf(article) > total / 2);
  if (main === undefined) return () => false;
  const isInside = ({ start, end }: Region): boolean => start >= main.start && end <= main.end;
  let entries = 0;
  let reached = main.start;
  for (const article of articles) {
    if (article === main || !isInside(article) || article.start < reached) continue;
    entries += proseOf(article);
    reached = article.end;
  }
  const isLiveBlog = entries > proseOf(main) / 2;
  return (region) =>
    region.name === 'article' &&
    region !== main &&
    proseOf(region) < proseOf(main) &&
    !(isLiveBlog && isInside(region));
}

/** Sums of the values before each index, and after the last the sum of all. */
export function sumsBefore(values: readonly number[]): number[] {
  const sums = [0];
  let sum = 0;
  for (const value of values) {
    sum += value;
    sums.push(sum);
  }
  return sums;
}

/** The sum of the values of a stretch, from the sums before each index. */
export function sumBetween(sums: readonly number[], start: number, end: number): number {
  return (sums[end] ?? 0) - (sums[start] ?? 0);
}
