import { expect, it } from 'vitest';
import { inOrder } from '../../../pipeline/ingest/in-order.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

it('gives results in the order of the items, whatever is done first', async () => {
  const delays = [30, 5, 20, 0, 10, 1];
  const finished: number[] = [];
  const taken: number[] = [];
  const work = async (delay: number): Promise<number> => {
    await pause(delay);
    finished.push(delay);
    return delay;
  };
  for await (const delay of inOrder(delays, work, 3)) taken.push(delay);
  expect(taken).toEqual(delays);
  expect(finished).not.toEqual(delays);
});

it('starts no more than are taken and held', async () => {
  const items = Array.from({ length: 100 }, (_, index) => index);
  let started = 0;
  let most = 0;
  let taken = 0;
  const work = async (item: number): Promise<number> => {
    started++;
    return item;
  };
  for await (const _ of inOrder(items, work, 4)) {
    await pause(0);
    taken++;
    most = Math.max(most, started - taken);
  }
  expect([started, most]).toEqual([100, 3]);
});

it('throws what work throws, at its place', async () => {
  const work = async (item: number): Promise<number> => {
    if (item !== 1) return item;
    throw new Error('one');
  };
  const taken: number[] = [];
  await expect(async () => {
    for await (const item of inOrder([0, 1, 2], work, 3)) taken.push(item);
  }).rejects.toThrow('one');
  expect(taken).toEqual([0]);
});
