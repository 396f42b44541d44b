import type { Token } from '../sentence.ts';
import { type Arc, firstOf, isRoot, lastOf } from './arcs.ts';

/** Pixels between two lines that meet the same word. */
const portGap = 8;

/** For each word, how far from its middle each of its arcs meets it, and the line of a root. */
export type Ports = readonly ReadonlyMap<Arc | 'root', number>[];

/**
 * Spreads the ends of arcs over their words so that none cross there: those to the left, the shortest outermost, then
 * the line of a root, then those to the right, the shortest outermost.
 *
 * @param arcs shortest first, as `arcsOf` gives them
 */
export function portsOf(tokens: readonly Token[], arcs: readonly Arc[]): Ports {
  const ends: (Arc | 'root')[][] = tokens.map(() => []);
  for (const arc of arcs) ends[lastOf(arc)]?.push(arc);
  for (const word of tokens.keys()) if (isRoot(tokens, word)) ends[word]?.push('root');
  for (const arc of arcs.toReversed()) ends[firstOf(arc)]?.push(arc);
  return ends.map((own) => new Map(own.map((end, index) => [end, (index - (own.length - 1) / 2) * portGap])));
}

/** Pixels that the ports of a word take side by side. */
export function portsWidth(ports: ReadonlyMap<Arc | 'root', number> | undefined): number {
  return (ports?.size ?? 0) * portGap;
}
