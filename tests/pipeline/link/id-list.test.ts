import { array, assert, constantFrom, oneof, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idList, isId, sortedIds } from '../../../pipeline/link/id-list.ts';
import { id } from '../../builders.ts';

const listed = (ids: readonly string[]) => {
  const list = idList('e');
  for (const each of ids) list.add(each);
  return list;
};
/** Ids that have their first digits in common, and others. */
const anyId = oneof(
  constantFrom(...'abcdefgh').map((name) => id('e', name)),
  constantFrom(...'0123456789abcdef').map((digit) => `e-00000000${digit.repeat(8)}`),
  constantFrom(...'0123456789abcdef').map((digit) => `e-${digit.repeat(8)}ffffffff`),
);

describe('idList', () => {
  it('gives back the ids that were added', () => {
    const ids = ['e-0000000000000000', 'e-ffffffffffffffff', 'e-00000001fedcba98'];
    const list = listed(ids);
    expect(ids.map((_, number) => list.at(number))).toEqual(ids);
    expect(list.add(ids[0] ?? '')).toBe(3);
    expect(list.count()).toBe(4);
  });

  it.each(['', 'e-', 'e-0123456789abcde', 'e-0123456789abcdef0', 'e-0123456789ABCDEF', 'e_0123456789abcdef', '-'])(
    'takes no %j',
    (text) => {
      expect(isId(text)).toBe(false);
      expect(() => idList('e').add(text)).toThrow(TypeError);
    },
  );
});

describe('sortedIds', () => {
  it('has the order of ids as texts, equal ones as they were added, and finds each', () => {
    assert(
      property(array(anyId, { maxLength: 80 }), anyId, (ids, other) => {
        const { order, placeOf, numberOf } = sortedIds(listed(ids));
        const expected = [...ids.keys()].sort((a, b) => {
          const [left = '', right = ''] = [ids[a], ids[b]];
          return left < right ? -1 : left > right ? 1 : a - b;
        });
        expect([...order]).toEqual(expected);
        for (const each of [...ids, other]) {
          expect(placeOf(each)).toBe(expected.findIndex((number) => ids[number] === each));
          expect(numberOf(each)).toBe(ids.indexOf(each));
        }
      }),
    );
  });

  it('finds nothing in an empty list, and nothing that is no id', () => {
    const { order, placeOf } = sortedIds(idList('e'));
    expect([order.length, placeOf(id('e', 'Ana Ruiz'))]).toEqual([0, -1]);
    const { numberOf } = sortedIds(listed([id('e', 'Ana Ruiz')]));
    expect(['', 'Ana Ruiz', 'e-'].map(numberOf)).toEqual([-1, -1, -1]);
  });
});
