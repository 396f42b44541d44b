// Small words within names of persons, which are no names of their own and are often left out; and words behind a name
// that tell a father from a son. Compiled for this project by hand.
import { wordList } from '../../language/lexicon/word-list.ts';

/** `bin` of Mohammed bin Salman, `al` of Bashar al-Assad. */
export const nameParticles = wordList(`
  al el ul bin ibn bint ben abu abd de da do dos das del della di du des la le los las van von der den ten ter
  het zu zum zur af av san st
`);

/** `Jr` of John Ruiz Jr, as it is compared: `junior` and `jr` are one. */
export const generations: ReadonlyMap<string, string> = new Map([
  ['jr', 'jr'],
  ['junior', 'jr'],
  ['sr', 'sr'],
  ['senior', 'sr'],
  ['ii', 'ii'],
  ['iii', 'iii'],
  ['iv', 'iv'],
  ['v', 'v'],
  ['vi', 'vi'],
  ['vii', 'vii'],
  ['viii', 'viii'],
  ['ix', 'ix'],
  ['xii', 'xii'],
  ['xiv', 'xiv'],
  ['xvi', 'xvi'],
]);

/** Forms of address that stand before names, and that the language model sometimes takes for part of one. */
export const honorifics = wordList(`
  dame dr hon lord messrs mister mr mrs ms mx prof professor rev reverend shaikh sheik sheikh sir
`);
