import { type Furniture, furnitureElements, furnitureNames, furnitureRoles } from './furniture-names.ts';
import type { Region } from './outline.ts';

const kinds: ReadonlyMap<string, Furniture> = new Map(
  Object.entries(furnitureNames).flatMap(([kind, names]) => names.map((name) => [name, kind as Furniture] as const)),
);

/** Before these a word says what else the page has: `has-sidebar`, `no-comments`. */
const negations: ReadonlySet<string> = new Set(['has', 'have', 'with', 'no', 'not', 'without', 'before', 'hide']);

/** Page builders call every part of a page a widget. */
const builders: ReadonlySet<string> = new Set(['elementor', 'siteorigin', 'fl', 'vc', 'wpb', 'jeg', 'tdb']);

/**
 * What is quoted from elsewhere belongs to the article, whatever wraps it, and so do live reports: `social-embed`,
 * `tweet-widget`, `live-match-comment`.
 */
const quotedContent = /tweet|embed|quote|live-?(?:blog|ticker|match|report|event)/i;

/** WordPress labels each post with its topics: `hentry status-publish tag-newsletter`. */
const postClass = /(?:^|\s)(?:hentry|status-publish)(?:\s|$)/;

/** Labels longer than this are generated and say nothing. */
const longestLabels = 400;

/** What a region is by its element, its role or its names, where any says that it is no part of an article's text. */
export function furnitureOf({ name, role, labels }: Pick<Region, 'name' | 'role' | 'labels'>): Furniture | null {
  return furnitureElements[name] ?? furnitureRoles[role] ?? labelledFurniture(labels);
}

/** What a class and an id together say: `post-related-posts` is related, `relation` says nothing. */
export function labelledFurniture(labels: string): Furniture | null {
  for (const label of labelsOf(labels)) {
    const kind = kinds.get(label);
    if (kind !== undefined) return kind;
  }
  return null;
}

/**
 * The words of a class and an id and the pairs of words that follow each other, without those that speak of something
 * else: `author-box has-sidebar` → author, author-box, box. Nothing where the labels speak of a quotation.
 */
export function labelsOf(labels: string): string[] {
  if (labels.length > longestLabels || quotedContent.test(labels) || postClass.test(labels)) return [];
  return labels.split(/\s+/).flatMap((label) => {
    const parts = partsOf(label);
    if (builders.has(parts[0] ?? '')) return [];
    return parts.flatMap((part, index) => {
      if (negations.has(parts[index - 1] ?? '')) return [];
      const next = parts[index + 1];
      return next === undefined ? [part] : [part, `${part}-${next}`];
    });
  });
}

/** `relatedPosts_list` → related, posts, list */
function partsOf(name: string): string[] {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
}
