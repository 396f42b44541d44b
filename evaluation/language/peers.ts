import type { Figure } from '../floors.ts';
import { percent } from './counts.ts';
import { table } from './table.ts';

/** A column of a comparison: which of our figures it holds. */
interface Column {
  readonly header: string;
  readonly task: Figure['task'];
  readonly set: string;
  readonly figure: string;
}

const nameColumns: readonly Column[] = [
  { header: 'newswire PER', task: 'names', set: 'worldwide-dev', figure: 'PER' },
  { header: 'ORG', task: 'names', set: 'worldwide-dev', figure: 'ORG' },
  { header: 'LOC', task: 'names', set: 'worldwide-dev', figure: 'LOC' },
  { header: 'all', task: 'names', set: 'worldwide-dev', figure: 'all' },
  { header: 'GUM news', task: 'names', set: 'gum-news', figure: 'all' },
];

/** F1 of names of other tools, measured for this project in November 2026, in the order of `nameColumns`. */
const namePeers: readonly (readonly string[])[] = [
  ['Stanford CoreNLP 4.5, statistical', '87.3', '65.6', '83.5', '80.4', '63.1'],
  ['spaCy 3.8 `en_core_web_md`', '73.4', '43.6', '74.3', '65.0 (72.1)', '49.8 (58.8)'],
  ['spaCy 3.8 `en_core_web_sm`', '', '', '', '61.5 (68.8)', '47.4 (57.1)'],
  ['compromise 14', '', '', '', '50.0', '41.8'],
];

const syntaxColumns: readonly Column[] = [
  { header: 'GUM news UPOS', task: 'gold tokens', set: 'gum-news', figure: 'UPOS' },
  { header: 'GUM news LAS', task: 'gold tokens', set: 'gum-news', figure: 'LAS' },
];

/** Tags and trees of other tools on gold tokens, measured likewise. */
const syntaxPeers: readonly (readonly string[])[] = [
  ['Stanford CoreNLP 4.5', '', '69.2'],
  ['spaCy 3.8 `en_core_web_md`', '95.4', 'another scheme'],
  ['wink-nlp, lite model', '92.8', 'none'],
];

/** Our figures above those of other tools, with what they may be compared for. */
export function peerTables(figures: readonly Figure[]): string {
  return `Other tools were measured for this project in November 2026, one run each, on documents of the same kinds and by the same
count, but not on the same documents, and nothing was tuned for them: a point or two says nothing. Treebanks and tools
also differ in what they hold to be a name; in brackets, spaCy after \`the\` and \`'s\` are cut from its names. A third of the
errors read of spaCy and CoreNLP were differences of scheme or errors of the gold.

Names, F1:

${comparison(figures, nameColumns, namePeers)}

Words and trees, tokens given (without punctuation and subtypes the LAS of CoreNLP is 74.1):

${comparison(figures, syntaxColumns, syntaxPeers)}

CoreNLP finds names at 7,200 words a CPU second, spaCy runs its whole pipeline at 6,000 to 9,200 in 730 MB, compromise
finds names at 31,000.`;
}

function comparison(
  figures: readonly Figure[],
  columns: readonly Column[],
  peers: readonly (readonly string[])[],
): string {
  const own = columns.map(({ task, set, figure }) => {
    const found = figures.find((each) => each.task === task && each.set === set && each.figure === figure);
    return found === undefined ? '' : percent(found);
  });
  return table(['', ...columns.map(({ header }) => header)], [['**this library**', ...own], ...peers]);
}
