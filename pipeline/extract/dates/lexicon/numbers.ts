// Numbers in words. Compiled for this project by hand.

/** A number below twenty → its value. */
export const smallNumbers: ReadonlyMap<string, number> = counted(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  0,
  1,
);

/** A multiple of ten → its value. */
export const tens: ReadonlyMap<string, number> = counted(
  'twenty thirty forty fifty sixty seventy eighty ninety',
  20,
  10,
);

/** What a number is multiplied by → how often. */
export const multipliers: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
]);

/** An ordinal in one word → its number. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...counted(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
    1,
    1,
  ),
  ['thirtieth', 30],
]);

/** A number that is not told → said in TIMEX3 with X. */
export const vagueNumbers: ReadonlySet<string> = new Set([
  'several',
  'a few',
  'few',
  'many',
  'a number of',
  'dozens of',
  'hundreds of',
  'thousands of',
  'a handful of',
  'countless',
]);

function counted(words: string, from: number, step: number): ReadonlyMap<string, number> {
  return new Map(words.split(' ').map((word, index) => [word, from + step * index]));
}
