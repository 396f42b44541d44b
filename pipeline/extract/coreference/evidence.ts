import type { RuleId } from '../../../schemas/rules.ts';
import { lowerBound } from '../../offsets.ts';
import type { Document } from '../document.ts';
import type { Span } from '../extract.ts';
import type { Interview } from './interview.ts';
import type { Naming } from './naming.ts';
import type { Holdings } from './nominals.ts';
import type { Portraits } from './portraits.ts';
import type { Reference } from './references.ts';

/** A stretch of speech, and the words that name its speaker where there are any. */
export interface Speech extends Span {
  readonly speaker: Span | null;
}

/** A statement, quoted or reported: what is said, and the words for who says it. */
export interface Sourced {
  readonly parts: readonly Span[];
  readonly speaker: Span | null;
}

/** What a reference was found to mean, and how. */
export interface Decision {
  readonly entity: number;
  readonly rule: RuleId;
}

/** What references are read against. */
export interface Evidence {
  readonly document: Document;
  readonly references: readonly Reference[];
  readonly naming: Naming;
  readonly holdings: Holdings;
  readonly portraits: Portraits;
  readonly interview: Interview | null;
  /** The entity of the writer, where the byline names one person. */
  readonly author: number | null;
  readonly speech: readonly Speech[];
  /** The statements whose speaker is told, by where that is. */
  readonly sourced: readonly Sourced[];
}

/** One walk through the references of a document: the first leaves out what stands inside speech. */
export interface Walk extends Evidence {
  /** What a walk before decided, by the index of the reference. */
  readonly known: ReadonlyMap<number, Decision>;
  /** Whether pronouns inside speech are resolved. */
  readonly isInside: boolean;
}

/** Where the words for the speaker of a statement begin. */
export const startOf = ({ speaker }: Sourced): number => speaker?.start ?? 0;

/** The entity of a name; null for what is none. */
export function entityOf({ naming }: Walk, { name }: Reference): number | null {
  return name === null ? null : (naming.mentions[name]?.entity ?? null);
}

/** Index of the stretch of speech that an index into the text lies in; -1 outside. */
export function speechAt(speech: readonly Span[], start: number): number {
  const at = lowerBound(speech, ({ end }) => end <= start);
  return (speech[at]?.start ?? Number.POSITIVE_INFINITY) <= start ? at : -1;
}

/** The words for the speaker of a statement that begin with a reference; null where none do. */
export function sourceAt({ sourced }: Evidence, { start }: Span): Span | null {
  const statement = sourced[lowerBound(sourced, (each) => startOf(each) < start)];
  return statement !== undefined && startOf(statement) === start ? statement.speaker : null;
}
