// Words beside four figures that tell whether they are a year. Compiled for this project by hand.
import { wordList } from '../../../language/lexicon/word-list.ts';

/** Nouns that are counted or measured: `2000 people`. */
export const countedNouns = wordList(
  'people persons men women children boats meters metres miles feet yards acres hectares pounds tons tonnes kilometers kilometres dollars euros rupees percent employees workers jobs troops soldiers homes houses households points votes seats members hours days km m kg mph rpm times shares units copies calories rs',
);

/** Words before a number that numbers something: `page 1990`. */
export const numberingWords = wordList('no number page room flight model chapter route highway # $ € £ ¥ @ rs');

/** Words before a number that is not exact, or is one of more. */
export const approximatingWords = wordList(
  'of about some than nearly least almost over around roughly approximately to',
);

/** Words before a year of two figures with its apostrophe. */
export const shortYearLeads = wordList(
  'in of since by until till from to and or through during before after for early late mid - the spring summer fall autumn winter',
);

/** Words before tens that are an age or a temperature: `in their 80s`. */
export const ageWords = wordList('their his her my your our its upper lower');
