import { expect, it } from 'vitest';
import { byteColumn, listColumn, numberColumn } from '../../../pipeline/link/column.ts';

it('keeps what is added, however much that is', () => {
  for (const [column, last] of [
    [numberColumn(), 2 ** 32 - 1],
    [byteColumn(), 255],
  ] as const) {
    const numbers = Array.from({ length: 3000 }, (_, index) => last - (index % 200));
    expect(numbers.map((number) => column.add(number))).toEqual([...numbers.keys()]);
    expect([...column.values()]).toEqual(numbers);
    expect([column.count(), column.at(2), column.at(3000)]).toEqual([3000, last - 2, 0]);
  }
});

it('keeps lists apart, empty ones too', () => {
  const lists = listColumn();
  expect([[], [1, 2], [], [3]].map((list) => lists.add(list))).toEqual([0, 1, 2, 3]);
  expect([0, 1, 2, 3].map((list) => [...lists.at(list)])).toEqual([[], [1, 2], [], [3]]);
});
