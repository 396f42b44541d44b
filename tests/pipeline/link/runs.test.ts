import { array, assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { runAt, runsOf } from '../../../pipeline/link/runs.ts';

it('puts items of one run together, ascending, and leaves out those of none', () => {
  assert(
    property(array(integer({ min: -1, max: 6 })), (keys) => {
      const runs = runsOf(keys.length, 7, (item) => keys[item] ?? -1);
      for (let run = 0; run < 7; run++) {
        const items = [...keys.keys()].filter((item) => keys[item] === run);
        expect([...runAt(runs, run)]).toEqual(items);
      }
    }),
  );
});
