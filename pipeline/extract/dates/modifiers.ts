import type { Reading } from './context.ts';
import type { Unit } from './units.ts';

/** Words before a date that belong to it: `early 2009`, `late yesterday`, `mid-1996`, `earlier this month`. */
const dateModifiers: ReadonlySet<string> = new Set(['early', 'late', 'mid', 'earlier', 'later']);

/** Words before a number of units, or a date or time that is not told exactly. */
const approximations: readonly (readonly string[])[] = [
  ['nearly'],
  ['almost'],
  ['about'],
  ['around'],
  ['roughly'],
  ['approximately'],
  ['over'],
  ['under'],
  ['just', 'over'],
  ['just', 'under'],
  ['well', 'over'],
  ['at', 'least'],
  ['at', 'most'],
  ['more', 'than'],
  ['less', 'than'],
  ['no', 'more', 'than'],
  ['no', 'less', 'than'],
  ['fewer', 'than'],
  ['up', 'to'],
  ['as', 'many', 'as'],
];

/** What stands before over where it means more than; elsewhere it means during: `spread over three years`. */
const beforeOver: ReadonlySet<string> = new Set([
  'for',
  'in',
  'of',
  'after',
  'within',
  'last',
  'lasted',
  'took',
  'take',
  'spent',
]);

/** Parts of a period that are told with it: `the end of 1990`. */
const parts: ReadonlySet<string> = new Set(['end', 'beginning', 'start', 'middle']);

/**
 * The index of the unit at which an expression begins once the modifiers before it are counted in.
 *
 * @param from index of the first unit that is not taken by an expression before
 */
export function withModifiers(
  units: readonly Unit[],
  first: number,
  from: number,
  reading: Reading,
  rule: string,
): number {
  const word = (index: number): string => (index >= from ? (units[index]?.word ?? '') : '');
  if (reading.type === 'SET') return first;
  let start = first;
  if (reading.type === 'DATE' || rule === 'date/part-of-day') {
    if (/_REF$/.test(reading.value ?? '')) return first;
    const dashed = word(start - 1) === '-' ? start - 2 : start - 1;
    if (dateModifiers.has(word(dashed))) {
      start = dashed;
      if (word(start - 1) === 'the' && /^date\/(?:decade|century|season|season-of-year)$/.test(rule)) start--;
    }
    if (word(start - 1) === 'of' && parts.has(word(start - 2))) {
      start -= word(start - 3) === 'the' ? 3 : 2;
      return start;
    }
  }
  if (!takesApproximation(word(start), reading, rule)) return start;
  const found = approximations.filter(
    (words) =>
      words.every((each, index) => word(start - words.length + index) === each) &&
      (words[0] !== 'over' || beforeOver.has(word(start - 2))),
  );
  return start - Math.max(0, ...found.map((words) => words.length));
}

/** Before `the past year` the word over is a preposition; before a bare year or month it would be one, too. */
function takesApproximation(first: string, reading: Reading, rule: string): boolean {
  if (reading.type === 'DURATION') return first !== 'the' && !/^(?:last|past|next|first|recent)$/.test(first);
  return first !== 'the' && /^date\/(?:ago|clock|year-end)$/.test(rule);
}
