// Words that a line of a date and time is made of. Compiled for this project by hand.
import { wordList } from '../../../language/lexicon/word-list.ts';
import { monthNumbers, timeZones, weekdayAbbreviations, weekdayNumbers } from './calendar.ts';

/** Labels before a date that is not the day of publication. */
export const updateLabels = wordList('updated update modified edited revised changed accessed retrieved');

export const lineWords: ReadonlySet<string> = new Set([
  ...monthNumbers.keys(),
  ...weekdayNumbers.keys(),
  ...weekdayAbbreviations.keys(),
  ...timeZones.keys(),
  ...updateLabels,
  ...wordList(
    'published first originally posted publish date dated on at last the of st nd rd th am pm a p m h local time t z',
  ),
]);
