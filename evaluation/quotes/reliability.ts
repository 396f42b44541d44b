import { lowerBound } from '../../pipeline/offsets.ts';
import type { Judgement } from './judgements.ts';
import { isEndToEnd } from './score.ts';

/** A probability that was given, and whether what it is of came out right. */
export interface Forecast {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** Forecasts of nearly the same confidence. */
export interface Bin {
  readonly count: number;
  /** Means, in [0, 1]. */
  readonly confidence: number;
  readonly right: number;
}

/** How far probabilities keep what they promise. */
export interface Reliability {
  readonly bins: readonly Bin[];
  readonly forecasts: number;
  /** What could be judged, but was given no probability. */
  readonly without: number;
  /** Means over all forecasts, in [0, 1]. */
  readonly confidence: number;
  readonly right: number;
  /** Expected calibration error: how far the bins are from what they promise, each by its size. */
  readonly error: number;
}

const bins = 10;

/** The confidence of statements: right are those with good bounds and the right speaker span. */
export function statementForecasts(judgements: readonly Judgement[]): (Forecast | null)[] {
  return judgements.flatMap((judgement) => {
    if (judgement.found === null) return [];
    return [forecast(judgement.found.statement.confidence, isEndToEnd(judgement))];
  });
}

/** The confidence of named speakers, of the statements of which the gold says who speaks. */
export function speakerForecasts(judgements: readonly Judgement[]): (Forecast | null)[] {
  return judgements.flatMap(({ found, isNameRight }) => {
    if (found === null || found.statement.speaker === null || isNameRight === null) return [];
    return [forecast(found.statement.speakerConfidence, isNameRight)];
  });
}

function forecast(confidence: number | null, isRight: boolean): Forecast | null {
  return confidence === null ? null : { confidence, isRight };
}

/**
 * Sets forecasts against what happened, in ten bins of equal count by confidence (Nguyen and O’Connor 2015, adaptive
 * bins), fewer and less equal where many have the same. Null stands for what was given no probability.
 */
export function reliabilityOf(forecasts: readonly (Forecast | null)[]): Reliability {
  const given = forecasts.filter((each) => each !== null).toSorted((left, right) => left.confidence - right.confidence);
  const edge = (bin: number): number => endOfEquals(given, Math.round((bin * given.length) / bins));
  const filled = Array.from({ length: bins }, (_, bin) => given.slice(edge(bin), edge(bin + 1)))
    .filter((own) => own.length > 0)
    .map(binOf);
  const all = binOf(given);
  const distance = filled.reduce((sum, { count, confidence, right }) => sum + count * Math.abs(confidence - right), 0);
  return {
    bins: filled,
    forecasts: given.length,
    without: forecasts.length - given.length,
    confidence: all.confidence,
    right: all.right,
    error: distance / Math.max(1, given.length),
  };
}

/** The index where forecasts begin that are more confident than the one before: equal ones are never parted. */
function endOfEquals(sorted: readonly Forecast[], index: number): number {
  const before = sorted[index - 1];
  if (before === undefined) return index;
  return lowerBound(sorted, ({ confidence }) => confidence <= before.confidence);
}

function binOf(forecasts: readonly Forecast[]): Bin {
  const count = forecasts.length;
  const mean = (sum: number): number => sum / Math.max(1, count);
  return {
    count,
    confidence: mean(forecasts.reduce((sum, { confidence }) => sum + confidence, 0)),
    right: mean(forecasts.filter(({ isRight }) => isRight).length),
  };
}
