import type { Outline, Region } from './outline.ts';

/** A card has at most this many lines. */
const mostLines = 10;
const mostLetters = 900;

/** Elements that hold one sentence or item of a text and are no cards. */
const textElements: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote pre figcaption td th tr dt dd'.split(' '),
);

/**
 * The regions that are cards: a few lines that lead to another page, one of them nothing but a link. Cards come in sets:
 * most regions of the same name and class beside them are cards too.
 */
export function cardsOf(outline: Outline): ReadonlySet<number> {
  const sets = new Map<string, { cards: number[]; count: number }>();
  for (const [index, region] of outline.regions.entries()) {
    if (textElements.has(region.name) || region.start === region.end) continue;
    const key = `${region.parent} ${region.name} ${region.labels.trim().split(/\s+/)[0]}`;
    const set = sets.get(key) ?? { cards: [], count: 0 };
    set.count++;
    if (leadsAway(outline, region)) set.cards.push(index);
    sets.set(key, set);
  }
  const cards = [...sets.values()].filter((set) => set.cards.length >= 2 && set.cards.length >= set.count * 0.7);
  return new Set(cards.flatMap((set) => set.cards));
}

function leadsAway({ lines }: Outline, { start, end }: Region): boolean {
  if (end - start > mostLines) return false;
  let letters = 0;
  let leads = false;
  for (let index = start; index < end; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    letters += line.letters;
    leads ||= line.linked >= 10 && line.linked >= line.letters * 0.9;
  }
  return leads && letters <= mostLetters;
}
