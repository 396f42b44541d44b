// Firms whose own name ends in a possessive, so that its 's is no case of the sentence: McDonald's said. Compiled for this
// project by hand.
import { wordList } from './word-list.ts';

/** The word before the 's, in lower case. */
export const possessiveNames = wordList(
  'applebee arby bloomingdale bonham chili christie debenham denny dillard domino hardee harrod kohl levi lloyd lowe macy ' +
    'mcdonald menard moody nando sainsbury sotheby wendy zaxby',
);
