import { nameLabels } from '../../pipeline/language/name-labels.ts';

/** The labels that a bit mask allows, such as `B-person`; `O` alone for a word that is no name. */
export function labelsIn(mask: number): string[] {
  return nameLabels.filter((_, label) => ((mask >> label) & 1) === 1);
}

/** The same for each word, joined by a bar. */
export function labelsInAll(masks: readonly number[]): string[] {
  return masks.map((mask) => labelsIn(mask).join('|'));
}
