import { classes } from './classes.ts';
import type { Unit } from './units.ts';

/** What a pattern read: values of its classes and named words by their names, and where it ended. */
export interface PatternMatch {
  readonly values: Readonly<Record<string, number | string>>;
  /** Index of the unit after the expression. */
  readonly end: number;
}

/** One sequence of elements; a pattern with optional elements has several. */
export interface Sequence {
  /** The words it can begin with, or the class. */
  readonly openings: readonly string[] | { readonly className: string };
  readonly match: (units: readonly Unit[], at: number, text: string) => PatternMatch | null;
}

interface Element {
  readonly name: string;
  /** The words that fit, or null where a class is meant. */
  readonly words: ReadonlySet<string> | null;
  readonly className: string;
  /** `>` must follow and `!` must not, neither being part of the expression. */
  readonly place: 'inside' | 'follows' | 'absent';
}

/**
 * The sequences of a pattern. It is written as elements with spaces between: words (`last|past`), named words
 * (`which:last|next`), classes in capitals (`MONTH DAY`), any of them optional (`the?`), and at the end what must
 * follow (`>ended|ending`) or must not (`!old`). A class stands under its name in small letters in the values.
 */
export function sequencesOf(pattern: string): Sequence[] {
  return variantsOf(pattern.split(' '))
    .filter((elements) => elements.length > 0)
    .map((elements) => sequenceOf(elements.map(elementOf)));
}

/** Every choice of the optional elements. */
function variantsOf([first, ...rest]: readonly string[]): string[][] {
  if (first === undefined) return [[]];
  const variants = variantsOf(rest);
  if (!first.endsWith('?')) return variants.map((elements) => [first, ...elements]);
  return [...variants.map((elements) => [first.slice(0, -1), ...elements]), ...variants];
}

function elementOf(written: string): Element {
  const place = written.startsWith('>') ? 'follows' : written.startsWith('!') ? 'absent' : 'inside';
  const bare = place === 'inside' ? written : written.slice(1);
  const [name, list] = /^[a-z]+:/.test(bare) ? (bare.split(':', 2) as [string, string]) : [bare, bare];
  const isClass = Object.hasOwn(classes, list);
  return { name: name.toLowerCase(), words: isClass ? null : new Set(list.split('|')), className: list, place };
}

function sequenceOf(elements: readonly Element[]): Sequence {
  const [first] = elements;
  const openings = first?.words ? [...first.words] : { className: first?.className ?? '' };
  return { openings, match: (units, at, text) => matchElements(elements, units, at, text) };
}

function matchElements(
  elements: readonly Element[],
  units: readonly Unit[],
  at: number,
  text: string,
): PatternMatch | null {
  const values: Record<string, number | string> = {};
  let position = at;
  for (const element of elements) {
    const { words, name, place, className } = element;
    if (words === null) {
      const reading = classes[className]?.(units, position, text) ?? null;
      if (reading === null ? place !== 'absent' : place === 'absent') return null;
      if (reading !== null && place === 'inside') {
        values[name] = reading.value;
        position = reading.end;
      }
      continue;
    }
    const word = units[position]?.word ?? '';
    if (words.has(word) === (place === 'absent')) return null;
    if (place === 'inside') {
      values[name] = word;
      position++;
    }
  }
  return { values, end: position };
}
