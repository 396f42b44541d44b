// Person and number of the English pronouns and pronominal determiners, after the tables of a school grammar. Compiled for
// this project by hand.
import type { Morphology } from '../sentence.ts';

export type PersonAndNumber = Pick<Morphology, 'person' | 'number'>;

const table: readonly (readonly [Morphology['person'], Morphology['number'], string])[] = [
  [1, 'singular', 'i me my mine myself'],
  [1, 'plural', 'we us our ours ourselves ourself'],
  [2, null, 'you your yours ya ye y'],
  [2, 'singular', 'yourself thou thee thy thine thyself'],
  [2, 'plural', "yourselves y'all"],
  [3, 'singular', 'he him his himself she her hers herself it its itself themself oneself'],
  [3, 'plural', "they them their theirs themselves 'em em"],
  [null, 'singular', 'this that another each either neither'],
  [null, 'singular', 'someone somebody something anyone anybody anything everyone everybody everything nobody nothing'],
  [null, 'plural', 'these those others both many few several ones'],
];

/** Lower-case form → person and number. What may be either, as `you` in number, has null; `who` and `which` are not in it. */
export const pronouns: ReadonlyMap<string, PersonAndNumber> = new Map(
  table.flatMap(([person, number, forms]) => forms.split(' ').map((form) => [form, { person, number }] as const)),
);
