import type { DateRow } from '../../../schemas/dates.ts';
import type { Direction } from './direction.ts';

/** What a rule makes of an expression. */
export interface Reading {
  readonly type: DateRow['type'];
  readonly value: string | null;
  readonly anchor: string | null;
  /** A day, month or the like of no known year or week, as of a calendar that recurs; such no later date refers to. */
  readonly quiet?: boolean;
}

/** What a rule knows of where an expression stands. */
export interface Context {
  /** The day of the article. */
  readonly day: string | null;
  /** The day that the text named last. */
  readonly lastDay: string | null;
  /** The date that the text named last, as exact as it was. */
  readonly lastDate: string | null;
  /** The quarter that the text spoke of last, those of comparison left out; null where a longer period came after it. */
  readonly lastQuarter: string | null;
  /** The date named last in the same sentence, as exact as it was. */
  readonly sentenceDate: string | null;
  /** The day named last in the same sentence. */
  readonly sentenceDay: string | null;
  /** Whether what is dated lies ahead or behind, by its sentence. */
  readonly direction: () => Direction;
  /** The same where the date’s own verb tells it, and null where one further up would. */
  readonly ownDirection: () => Direction;
  /** The part of speech of the expression’s last word, or of the unit so many units after it; '' where unknown. */
  readonly upos: (offset?: number) => string;
  /**
   * The last word of the expression, the one so many units after it, or where negative so many before its first; ''
   * beyond the passage.
   */
  readonly word: (offset: number) => string;
  /** Whether the expression stands in a name, events left out, and not at its beginning. */
  readonly isNameTail: () => boolean;
}

/** The values that a pattern read, by name. */
export type Values = Readonly<Record<string, number | string>>;

export function numberOf(values: Values, name: string): number {
  return Number(values[name] ?? 0);
}

export function wordOf(values: Values, name: string): string {
  return String(values[name] ?? '');
}

/** A date that is as it is written. */
export function absolute(value: string | null): Reading | null {
  return value === null ? null : { type: 'DATE', value, anchor: null };
}

/** A date that is resolved against another; without that, a date without a value. */
export function relative(anchor: string | null, resolve: (anchor: string) => string | null): Reading | null {
  if (anchor === null) return { type: 'DATE', value: null, anchor: null };
  const value = resolve(anchor);
  return value === null ? null : { type: 'DATE', value, anchor };
}

export function plain(type: DateRow['type'], value: string): Reading {
  return { type, value, anchor: null };
}
