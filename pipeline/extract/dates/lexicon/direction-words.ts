// Words that tell whether a date lies ahead or behind. Compiled for this project by hand.
import { wordList } from '../../../language/lexicon/word-list.ts';

/** Prepositions before a date that lies ahead. */
export const futurePrepositions = wordList('until till');

/** Prepositions before a date that lies behind. */
export const pastPrepositions = wordList('since');

/** Lemmas of words whose dates lie ahead: `due Friday`, `scheduled for May`, `effective June 1`. */
export const futureHeads = wordList(
  'due payable effective expect schedule slate upcoming plan intend propose redeemable maturity',
);

/** Verbs whose infinitives lie ahead of them, even where they are past: `agreed to meet Friday`. */
export const forwardVerbs: ReadonlySet<string> = new Set([
  ...futureHeads,
  ...wordList('aim hope want seek agree vow promise pledge prepare urge ask invite order tell set decide threaten try'),
]);

/** Lemmas of words whose dates lie behind: `the year ended March 31`. */
export const pastHeads = wordList('end late old former');

/** Verbs whose present tense tells of what is to come when it has a date: `They meet Monday`. */
export const scheduledVerbs = wordList(
  'meet begin start open end expire resume leave depart arrive go come fly travel visit play face vote return take host kick celebrate turn',
);
