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

it('gives a result before the next item is there', async () => {
  let giveSecond = (): void => {};
  const second = new Promise<void>((done) => {
    giveSecond = done;
  });
  async function* items(): AsyncGenerator<number> {
    yield 1;
    await second;
    yield 2;
  }
  const results = inOrder(items(), async (item) => item * 10, 4);
  expect((await results.next()).value).toBe(10);
  giveSecond();
  expect([(await results.next()).value, (await results.next()).done]).toEqual([20, true]);
});

it('throws what gives the items throws, after the results before it', async () => {
  async function* items(): AsyncGenerator<number> {
    yield 1;
    yield 2;
    throw new Error('no more');
  }
  const taken: number[] = [];
  await expect(async () => {
    for await (const item of inOrder(items(), async (item) => item, 4)) taken.push(item);
  }).rejects.toThrow('no more');
  expect(taken).toEqual([1, 2]);
});
