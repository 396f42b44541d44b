import { describe, expect, it } from 'vitest';
import { bestPosition } from '../../../pipeline/link/best-position.ts';
import { tally } from '../../../pipeline/link/entity-tally.ts';
import type { PositionRow } from '../../../schemas/positions.ts';
import { id, positionRow } from '../../builders.ts';

const names = new Map([
  [id('e', 'Arn'), 'Arn'],
  [id('e', 'Bo Lind'), 'Bo Lind'],
]);
const best = (...positions: Partial<PositionRow>[]) => {
  const tallies = tally(new Map(), { mentions: [], quotes: [], positions: positions.map(positionRow) });
  return bestPosition([...(tallies.get(id('e', 'Ana Ruiz'))?.positions?.values() ?? [])], names);
};

describe('bestPosition', () => {
  it.each([
    ['an office', { title: 'mayor', of_id: null }, 'Mayor'],
    ['the place of the office', { title: 'mayor' }, 'Mayor of Arn'],
    ['the person of a relation', { title: 'spokesman', of_id: id('e', 'Bo Lind') }, 'Spokesman of Bo Lind'],
    ['a former office', { title: 'mayor', status: 'former' as const }, 'Former mayor of Arn'],
    ['an acting one', { title: 'mayor', status: 'acting' as const }, 'Acting mayor of Arn'],
    ['an elect one', { title: 'president', status: 'elect' as const }, 'President-elect of Arn'],
    ['what is run for', { title: 'mayor', status: 'candidate' as const }, 'Candidate for mayor of Arn'],
    [
      'a candidate',
      { title: 'independent candidate', status: 'candidate' as const, of_id: null },
      'Independent candidate',
    ],
  ])('tells %s', (_, position, description) => {
    expect(best(position)).toBe(description);
  });

  const captain = { title: 'captain', of_id: null };

  it.each([
    ['a current one', [{ status: 'former' }, { status: 'candidate' }, captain], 'Captain'],
    ['what a person is, not whose', [{ title: 'wife' }, { title: 'opponent' }, captain], 'Captain'],
    ['one that says of what', [captain, captain, {}], 'Mayor of Arn'],
    ['an office, not an occupation', [{ title: 'lawyer' }, { title: 'lawyer' }, {}], 'Mayor of Arn'],
    ['an occupation, not a relation', [{ title: 'founder' }, { title: 'lawyer' }], 'Lawyer of Arn'],
    ['a relation, not kinship', [{ title: 'wife' }, { title: 'friend' }], 'Friend of Arn'],
    ['the one stated most often', [{ title: 'judge' }, {}, {}], 'Mayor of Arn'],
    [
      'of equals the first',
      [
        { title: 'mayor', start: 9 },
        { title: 'envoy', start: 3 },
      ],
      'Envoy of Arn',
    ],
  ] as [string, Partial<PositionRow>[], string][])('prefers %s', (_, positions, description) => {
    expect(best(...positions)).toBe(description);
    expect(best(...positions.toReversed())).toBe(description);
  });

  it('is null without positions', () => {
    expect(best()).toBeNull();
  });
});
