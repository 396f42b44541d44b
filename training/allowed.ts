import { nameLabels } from '../pipeline/language/name-labels.ts';
import type { NameType } from '../pipeline/language/sentence.ts';

/**
 * The labels that are right for the first word of a span and for the others, as bit masks over `nameLabels`. Schemes
 * that know fewer types than ours leave several labels right; the loss is on the sum of their probabilities. 0 = no loss.
 */
export interface Allowed {
  readonly first: number;
  readonly rest: number;
}

const bit = (label: string): number => 1 << nameLabels.indexOf(label);
const outsideBit = bit('O');

/** A span of exactly one type. */
export function labelsOf(...types: NameType[]): Allowed {
  const mask = (prefix: string) => types.reduce((bits, type) => bits | bit(`${prefix}-${type}`), 0);
  return { first: mask('B'), rest: mask('I') };
}

const misc = labelsOf('event', 'work', 'other');

/** A name that is neither person, organization nor place. */
export const anyMisc: Allowed = misc;
/** Not a person, organization or place; whether it is another name is left open. */
export const notNamed: Allowed = {
  first: outsideBit | misc.first | misc.rest,
  rest: outsideBit | misc.first | misc.rest,
};
export const outside: Allowed = { first: outsideBit, rest: outsideBit };
export const noLoss: Allowed = { first: 0, rest: 0 };
