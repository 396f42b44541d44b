import { describe, expect, it } from 'vitest';
import type { Difference } from '../../../pipeline/publish/row-diff.ts';
import { describeCounts, openTally } from '../../../pipeline/publish/tally.ts';

/** A difference of a table whose rows no test looks at. */
function difference(facts: Partial<Difference>): Difference {
  const row = { date_id: 'd-1' };
  const { op = 'MOD', old = row, now = row } = facts;
  return {
    table: 'dates',
    key: 'd-1',
    article: 'a-1',
    reason: 'corrected',
    columns: [],
    ...facts,
    op,
    old: op === 'ADD' ? undefined : old,
    now: op === 'DEL' ? undefined : now,
  };
}

function tallyOf(differences: readonly Difference[], accounts = new Map<string, string>()) {
  const tally = openTally(['articles', 'quotes', 'dates'], accounts);
  for (const found of differences) tally.add([found]);
  return tally.total();
}

describe('openTally', () => {
  it('counts by table and reason, in the order of first keys', () => {
    const { groups } = tallyOf([
      difference({ key: 'd-3', reason: 'method' }),
      difference({ key: 'd-2' }),
      difference({ key: 'd-1', reason: 'method', op: 'ADD' }),
      difference({ table: 'quotes', key: 'q-1' }),
    ]);
    expect(groups.map(({ table, reason, counts }) => `${table} ${reason}: ${describeCounts(counts)}`)).toEqual([
      'quotes corrected: 1 changed',
      'dates method: 1 added, 1 changed',
      'dates corrected: 1 changed',
    ]);
  });

  it.each<[articles: Difference['op'][][], grows: boolean]>([
    [[['ADD', 'DEL'], ['MOD']], false],
    [[['ADD'], ['DEL'], ['MOD']], true],
    [[['DEL'], ['ADD']], true],
    [[['ADD', 'ADD', 'DEL'], ['DEL']], true],
  ])('knows whether an article grew where they had %j', (articles, grows) => {
    const differences = articles.flatMap((ops, index) => ops.map((op) => difference({ op, article: `a-${index}` })));
    expect(tallyOf(differences).groups[0]?.grows).toBe(grows);
  });

  it('tells what was withdrawn by account, in the order of first changes', () => {
    const accounts = new Map([
      ['dates/d-1', 'Withdrawn: on request'],
      ['articles/a-2', 'Withdrawn: by law'],
    ]);
    const gone = { op: 'DEL', reason: 'withdrawn' } as const;
    const { withdrawals } = tallyOf(
      [
        difference({ ...gone, key: 'd-1' }),
        difference({ ...gone, key: 'd-2', article: 'a-2' }),
        difference({ ...gone, key: 'd-3', article: 'a-3' }),
        difference({ ...gone, table: 'articles', key: 'a-2', article: 'a-2' }),
      ],
      accounts,
    );
    expect(withdrawals).toEqual(['Withdrawn: by law: 1 article, 1 other row', 'Withdrawn: on request: 1 other row']);
  });
});

describe('describeCounts', () => {
  it('names the kinds of changes that there are', () => {
    expect(describeCounts({ ADD: 2, MOD: 0, DEL: 1 })).toBe('2 added, 1 removed');
  });
});
