// Contracted words of English and what they stand for. Compiled for this project by hand.

/** Endings after an apostrophe that stand for a word whatever they follow: `we’ve`. */
export const contractedEndings: ReadonlyMap<string, string> = new Map([
  ['re', 'are'],
  ['ve', 'have'],
  ['ll', 'will'],
  ['d', 'would'],
  ['m', 'am'],
]);

/** Words after which `’s` is `is`; after others it mostly marks an owner. */
export const wordsBeforeIs: ReadonlySet<string> = new Set(
  'he she it that this there here what who where when how why'.split(' '),
);

/** What is left of a verb before `n’t`, where that is not the verb itself. */
export const verbsBeforeNot: ReadonlyMap<string, string> = new Map([
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
  ['ai', 'is'],
]);

/** Words run together without an apostrophe. */
export const fusedWords: ReadonlyMap<string, readonly string[]> = new Map([
  ['cannot', ['can', 'not']],
  ['gonna', ['going', 'to']],
  ['wanna', ['want', 'to']],
  ['gotta', ['got', 'to']],
]);
