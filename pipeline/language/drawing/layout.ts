import type { Name, Sentence, Token } from '../sentence.ts';
import { type Arc, arcsOf, firstOf, lastOf } from './arcs.ts';
import { emsOf } from './characters.ts';
import { type Ports, portsOf, portsWidth } from './ports.ts';

/** Sizes of type in pixels: of words, and of their tags and all labels. */
export const wordSize = 16;
export const labelSize = 11;

/** Pixels between two words, and of free line at either end of an arc's label. */
const wordGap = 14;
const labelMargin = 8;

/** A sentence in pixels from its left end; heights are counted in levels of arcs. */
export interface Layout {
  readonly width: number;
  /** The highest level of an arc; roots are labelled a level above it. */
  readonly levels: number;
  readonly words: readonly { readonly token: Token; readonly x: number }[];
  /** Arcs, and where they leave the head and meet the dependent. */
  readonly arcs: readonly (Arc & { readonly from: number; readonly to: number })[];
  readonly roots: readonly { readonly label: string; readonly x: number }[];
  /** Names, and the ends of their brackets. */
  readonly names: readonly {
    readonly name: Name;
    readonly label: string;
    readonly from: number;
    readonly to: number;
  }[];
}

/**
 * Places the words of a sentence from left to right, each as near to the one before as the texts allow: forms and tags
 * side by side, the label of every arc between its ends, that of every name within its bracket.
 */
export function layoutOf({ tokens, names }: Sentence): Layout {
  const arcs = arcsOf(tokens);
  const ports = portsOf(tokens, arcs);
  const halves = halfWidths(tokens, names, ports);
  const half = (word: number): number => halves[word] ?? 0;
  const port = (word: number, end: Arc | 'root'): number => ports[word]?.get(end) ?? 0;
  const middles = middlesOf(halves, [
    ...arcs.map((arc) => {
      const [left, right] = [firstOf(arc), lastOf(arc)];
      const apart = pixels(arc.label, labelSize) + 2 * labelMargin + port(left, arc) - port(right, arc);
      return { left, right, apart };
    }),
    ...names.map((name) => {
      const apart = pixels(labelOf(name), labelSize) - half(name.first) - half(name.last);
      return { left: name.first, right: name.last, apart };
    }),
  ]);
  const at = (word: number): number => middles[word] ?? 0;
  const end = (word: number, arc: Arc): number => at(word) + port(word, arc);
  return {
    width: at(tokens.length - 1) + half(tokens.length - 1),
    levels: arcs.reduce((highest, { level }) => Math.max(highest, level), 0),
    words: tokens.map((token, word) => ({ token, x: at(word) })),
    arcs: arcs.map((arc) => ({ ...arc, from: end(arc.head, arc), to: end(arc.dependent, arc) })),
    roots: tokens.flatMap(({ deprel }, word) =>
      ports[word]?.has('root') ? [{ label: deprel, x: at(word) + port(word, 'root') }] : [],
    ),
    names: names.map((name) => ({
      name,
      label: labelOf(name),
      from: at(name.first) - half(name.first),
      to: at(name.last) + half(name.last),
    })),
  };
}

function labelOf({ type, score }: Name): string {
  return `${type} ${score.toFixed(3)}`;
}

/** Half of the width of each word: of its form, its tag, its ports, the label of a root and of a name of one word. */
function halfWidths(tokens: readonly Token[], names: readonly Name[], ports: Ports): number[] {
  const halves = tokens.map(({ form, upos, deprel }, word) => {
    const own = ports[word];
    const root = own?.get('root');
    const rootWidth = root === undefined ? 0 : pixels(deprel, labelSize) + 2 * Math.abs(root);
    return Math.max(pixels(form, wordSize), pixels(upos, labelSize), portsWidth(own), rootWidth) / 2;
  });
  for (const name of names) {
    const half = pixels(labelOf(name), labelSize) / 2;
    if (name.first === name.last) halves[name.first] = Math.max(halves[name.first] ?? 0, half);
  }
  return halves;
}

/** Pixels that a text takes, rounded up to an even number so that its middle is a whole one. */
function pixels(text: string, size: number): number {
  return 2 * Math.ceil((emsOf(text) * size) / 2);
}

/** How far the middles of two words are apart at least. */
interface Limit {
  readonly left: number;
  readonly right: number;
  readonly apart: number;
}

/** The middle of each word, as far left as neighbours and limits allow. */
function middlesOf(halves: readonly number[], limits: readonly Limit[]): number[] {
  const byRight = new Map<number, Limit[]>();
  for (const limit of limits) {
    const others = byRight.get(limit.right);
    if (others === undefined) byRight.set(limit.right, [limit]);
    else others.push(limit);
  }
  const middles: number[] = [];
  for (const [word, half] of halves.entries()) {
    const before = middles.at(-1);
    let middle = before === undefined ? half : before + (halves[word - 1] ?? 0) + wordGap + half;
    for (const { left, apart } of byRight.get(word) ?? []) {
      const from = middles[left];
      if (from !== undefined) middle = Math.max(middle, from + apart);
    }
    middles.push(middle);
  }
  return middles;
}
