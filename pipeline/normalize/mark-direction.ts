import type { Facing, Mark } from './mark-reading.ts';

const openInOpen = 3;
const closeInClosed = 3;
const leftOpen = 2;

/**
 * Reads the marks of one paragraph as openings, closings or neither, by the cheapest path through three states:
 * outside of quotations, inside of one, inside of one within it (Viterbi's algorithm). A mark of the right direction
 * is believed unless its context and the marks around it outweigh it. Linear in the number of marks.
 *
 * @param continues whether the next paragraph opens with a mark, as it does where a quotation runs over several.
 */
export function directMarks(marks: readonly Mark[], continues: boolean): Array<Facing | 'none'> {
  const steps: Step[] = [];
  let [outside, inside, nested] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { cost } of marks) {
    const step: Step = {
      outside: cheapest([
        { from: 'inside', reading: 'close', total: inside + cost.close },
        { from: 'outside', reading: 'none', total: outside + cost.none },
        { from: 'outside', reading: 'close', total: outside + cost.close + closeInClosed },
      ]),
      inside: cheapest([
        { from: 'outside', reading: 'open', total: outside + cost.open },
        { from: 'nested', reading: 'close', total: nested + cost.close },
        { from: 'inside', reading: 'none', total: inside + cost.none },
        { from: 'inside', reading: 'open', total: inside + cost.open + openInOpen },
      ]),
      nested: cheapest([
        { from: 'inside', reading: 'open', total: inside + cost.open + openInOpen },
        { from: 'nested', reading: 'none', total: nested + cost.none },
        { from: 'nested', reading: 'open', total: nested + cost.open + openInOpen },
      ]),
    };
    steps.push(step);
    [outside, inside, nested] = [step.outside.total, step.inside.total, step.nested.total];
  }
  const open = continues ? 0 : leftOpen;
  if (outside <= Math.min(inside, nested) + open) return walkBack(steps, 'outside');
  return walkBack(steps, inside <= nested ? 'inside' : 'nested');
}

type State = 'outside' | 'inside' | 'nested';

interface Way {
  readonly from: State;
  readonly reading: Facing | 'none';
  readonly total: number;
}

type Step = Readonly<Record<State, Way>>;

function cheapest(ways: readonly [Way, ...Way[]]): Way {
  return ways.reduce((best, way) => (way.total < best.total ? way : best));
}

function walkBack(steps: readonly Step[], end: State): Array<Facing | 'none'> {
  const readings: Array<Facing | 'none'> = [];
  let state = end;
  for (let index = steps.length - 1; index >= 0; index--) {
    const way = steps[index]?.[state];
    if (way === undefined) break;
    readings.push(way.reading);
    state = way.from;
  }
  return readings.reverse();
}
