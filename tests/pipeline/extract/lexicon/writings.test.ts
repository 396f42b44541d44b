import { expect, it } from 'vitest';
import { platformWritings, writings } from '../../../../pipeline/extract/lexicon/writings.ts';

it('writings speak for their makers', () => {
  expect(['report', 'letter', 'poll', 'post'].filter((noun) => !writings.has(noun))).toEqual([]);
  expect(['campaign', 'spokesman', 'plan'].filter((noun) => writings.has(noun))).toEqual([]);
});

it('some are called after where they stand', () => {
  expect([platformWritings.has('post'), platformWritings.has('report')]).toEqual([true, false]);
});
