import type { Withdrawal } from '../../schemas/collection.ts';
import { comparableWords } from '../link/words.ts';

/** Finds which withdrawal a text falls under: one of a person that it names. */
export type NameFinder = (text: string) => Withdrawal | undefined;

/** Finds names, whatever their case, accents and punctuation, whole or with a final s as of a genitive. */
export function nameFinder(names: Iterable<readonly [name: string, withdrawal: Withdrawal]>): NameFinder {
  const sought = [...names].flatMap(([name, withdrawal]) => {
    const words = comparableWords(name).join(' ');
    return words === '' ? [] : [{ forms: [` ${words} `, ` ${words}s `], withdrawal }];
  });
  if (sought.length === 0) return () => undefined;
  return (text) => {
    const words = ` ${comparableWords(text).join(' ')} `;
    return sought.find(({ forms }) => forms.some((form) => words.includes(form)))?.withdrawal;
  };
}

/** Every text that a value holds, at any depth, keys of records among them. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    Array.isArray(value) ? textsOf(held) : [key, ...textsOf(held)],
  );
}
