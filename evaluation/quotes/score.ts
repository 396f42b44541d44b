import type { QuoteRow } from '../../schemas/quotes.ts';
import type { Counts } from '../language/counts.ts';
import type { SpanCounts } from '../tokenization.ts';
import type { NamedSpeaker } from './gold.ts';
import { type Judgement, sharedAtLeast } from './judgements.ts';
import { isRightName } from './names.ts';
import { isSame, touches } from './pairing.ts';

/** Types of statements that are counted together. */
export const blocks: Readonly<Record<string, readonly QuoteRow['type'][]>> = {
  'direct+mixed': ['direct', 'mixed'],
  direct: ['direct'],
  mixed: ['mixed'],
  indirect: ['indirect'],
  all: ['direct', 'mixed', 'indirect'],
};

/** A statement of the gold and the one that was found for it. */
export type JudgedPair = Judgement & {
  readonly gold: NonNullable<Judgement['gold']>;
  readonly found: NonNullable<Judgement['found']>;
};

/** What makes a pair right, of all statements. */
const detection: Readonly<Record<string, (pair: JudgedPair) => boolean>> = {
  J5: () => true,
  J8: isBounded,
  exact: ({ gold, found }) => isSame(gold.letters, found.letters),
  'end-to-end': isEndToEnd,
};

/** What makes a pair right, of those that were found. */
const details: Readonly<Record<string, (pair: JudgedPair) => boolean>> = {
  source: ({ isSourceRight }) => isSourceRight,
  'source exact': ({ gold, found }) => isSame(gold.source, found.source),
  cue: ({ gold, found }) => touches(gold.cue, found.cue),
  type: ({ gold, found }) => gold.statement.type === found.statement.type,
};

export function isPair(judgement: Judgement): judgement is JudgedPair {
  return judgement.gold !== null && judgement.found !== null;
}

/** Whether at least 80 % of the letters of both are shared. */
export function isBounded({ overlap }: Pick<Judgement, 'overlap'>): boolean {
  return overlap >= sharedAtLeast.bounded;
}

/** Whether the content is well bounded and the speaker span right: what counts most. */
export function isEndToEnd(judgement: Pick<Judgement, 'overlap' | 'isSourceRight'>): boolean {
  return isBounded(judgement) && judgement.isSourceRight;
}

/**
 * Counts statements by the names and the measure of `score_quotes.py`, under `block measure`. A pair counts in the block
 * of the gold's type; what was found alone in that of its own.
 */
export function scoreQuotes(judgements: readonly Judgement[]): Counts {
  return countBlocks(judgements, detection, (own) => ({
    gold: own.filter(({ gold }) => gold !== null).length,
    found: own.filter(({ found }) => found !== null).length,
  }));
}

/** Counts what is right of the statements that were found: source, cue and type, likewise. */
export function scoreSources(judgements: readonly Judgement[]): Counts {
  return countBlocks(judgements, details, (own) => {
    const pairs = own.filter(isPair).length;
    return { gold: pairs, found: pairs };
  });
}

function countBlocks(
  judgements: readonly Judgement[],
  measures: Readonly<Record<string, (pair: JudgedPair) => boolean>>,
  sizeOf: (own: readonly Judgement[]) => Pick<SpanCounts, 'gold' | 'found'>,
): Counts {
  const counts = Object.entries(blocks).flatMap(([block, types]) => {
    const own = judgements.filter(({ gold, found }) => {
      const type = (gold ?? found)?.statement.type;
      return type !== undefined && types.includes(type);
    });
    const pairs = own.filter(isPair);
    const size = sizeOf(own);
    return Object.entries(measures).map(
      ([measure, isRight]) => [`${block} ${measure}`, { ...size, right: pairs.filter(isRight).length }] as const,
    );
  });
  return Object.fromEntries(counts);
}

/**
 * Counts the named speakers of the statements that were found, by the measure of `score_speakers.py`:
 *
 * - `named`: `gold` are those whom the gold names, `found` the names that were given;
 * - `kept silent`: those whom it does not name, right where no name was given;
 * - `named, of all`: as `named`, but of the gold's statements also those that were not found;
 * - `co-speakers`: who else speaks, where the gold says.
 */
export function scoreSpeakers(judgements: readonly Judgement[]): Counts {
  const known = judgements.filter(({ gold }) => gold !== null && gold.statement.speakers !== null);
  const named = known.filter(({ gold }) => gold?.statement.speakers?.first !== null);
  const pairs = known.filter(isPair);
  const isNamed = ({ gold }: JudgedPair): boolean => gold.statement.speakers?.first !== null;
  const given = pairs.filter(({ found }) => found.statement.speaker !== null).length;
  const right = pairs.filter((pair) => isNamed(pair) && pair.isNameRight === true).length;
  const unnamed = pairs.filter((pair) => !isNamed(pair));
  const silent = unnamed.filter(({ found }) => found.statement.speaker === null).length;
  return {
    named: { gold: pairs.length - unnamed.length, found: given, right },
    'kept silent': { gold: unnamed.length, found: unnamed.length, right: silent },
    'named, of all': { gold: named.length, found: given, right },
    ...countCoSpeakers(pairs),
  };
}

function countCoSpeakers(pairs: readonly JudgedPair[]): Counts {
  const counts = pairs.flatMap(({ gold, found }) => {
    const others = gold.statement.speakers?.others ?? null;
    return others === null ? [] : [matchNames(others, found.statement.coSpeakers)];
  });
  if (counts.length === 0) return {};
  const sum = (part: keyof SpanCounts): number => counts.reduce((total, each) => total + each[part], 0);
  return { 'co-speakers': { gold: sum('gold'), found: sum('found'), right: sum('right') } };
}

/** Each of the gold's names may be taken once. */
function matchNames(gold: readonly NamedSpeaker[], found: readonly (readonly string[])[]): SpanCounts {
  const left = [...gold];
  for (const names of found) {
    const index = left.findIndex((speaker) => isRightName(speaker, names));
    if (index >= 0) left.splice(index, 1);
  }
  return { gold: gold.length, found: found.length, right: gold.length - left.length };
}
