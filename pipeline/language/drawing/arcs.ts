import type { Token } from '../sentence.ts';

/** A relation between two words of a sentence. */
export interface Arc {
  readonly head: number;
  readonly dependent: number;
  readonly label: string;
  /** Storey of the drawing, from 1: above every shorter arc that shares a gap between words with it. */
  readonly level: number;
}

/** The arcs of a sentence, shortest first. Roots have none. */
export function arcsOf(tokens: readonly Token[]): Arc[] {
  const spans = tokens.flatMap(({ head, deprel }, dependent) =>
    isRoot(tokens, dependent) ? [] : [{ head, dependent, label: deprel }],
  );
  spans.sort((a, b) => lastOf(a) - firstOf(a) - (lastOf(b) - firstOf(b)) || a.dependent - b.dependent);
  const heights = new Uint32Array(tokens.length);
  return spans.map((span) => {
    const gaps = heights.subarray(firstOf(span), lastOf(span));
    const level = 1 + gaps.reduce((highest, height) => Math.max(highest, height), 0);
    gaps.fill(level);
    return { ...span, level };
  });
}

/** Whether a token hangs from no other of its sentence. */
export function isRoot(tokens: readonly Token[], index: number): boolean {
  const head = tokens[index]?.head ?? -1;
  return tokens[head] === undefined || head === index;
}

/** The left end of an arc. */
export function firstOf({ head, dependent }: Pick<Arc, 'head' | 'dependent'>): number {
  return Math.min(head, dependent);
}

/** The right end of an arc. */
export function lastOf({ head, dependent }: Pick<Arc, 'head' | 'dependent'>): number {
  return Math.max(head, dependent);
}
