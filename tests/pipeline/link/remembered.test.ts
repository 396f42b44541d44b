import { expect, it } from 'vitest';
import { remembered } from '../../../pipeline/link/remembered.ts';

function counting(least: number) {
  const asked: string[] = [];
  const loud = remembered((text: string) => {
    asked.push(text);
    return text.toUpperCase();
  }, least);
  return { asked, loud };
}

it('works out once what it was asked for lately', () => {
  const { asked, loud } = counting(2);
  expect(['a', 'b', 'a', 'b'].map(loud)).toEqual(['A', 'B', 'A', 'B']);
  expect(asked).toEqual(['a', 'b']);
});

it('keeps what is asked for again and again, and forgets the rest', () => {
  const { asked, loud } = counting(2);
  for (const text of ['a', 'b', 'a', 'c', 'a', 'd', 'a', 'e', 'a', 'f', 'a', 'b']) loud(text);
  expect(asked.filter((text) => text === 'a')).toHaveLength(1);
  expect(asked.filter((text) => text === 'b')).toHaveLength(2);
});

it('remembers that there was nothing to find', () => {
  let calls = 0;
  const nothing = remembered(() => {
    calls += 1;
    return undefined;
  });
  nothing('a');
  nothing('a');
  expect(calls).toBe(1);
});
