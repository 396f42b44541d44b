import { describe, expect, it } from 'vitest';
import { pacedHosts } from '../../../pipeline/fetch/hosts.ts';
import { testClock } from './clock.ts';

const going = new AbortController().signal;

/** Lets all that can go on go on. */
const settle = (): Promise<void> => new Promise((fulfil) => setImmediate(fulfil));

/** Work that is held until it is let go, and how much of it there was at once, by host. */
function heldWork() {
  const held: (() => void)[] = [];
  const open = new Map<string, number>();
  const most = new Map<string, number>();
  const work = (host: string) => async (): Promise<void> => {
    open.set(host, (open.get(host) ?? 0) + 1);
    most.set(host, Math.max(most.get(host) ?? 0, open.get(host) ?? 0));
    await new Promise<void>((fulfil) => held.push(fulfil));
    open.set(host, (open.get(host) ?? 0) - 1);
  };
  const total = (): number => [...open.values()].reduce((sum, count) => sum + count, 0);
  return { work, held, most, total };
}

describe('hosts', () => {
  it('are asked by no more than their share at once, and by no more than all in all', async () => {
    const hosts = pacedHosts({ perHost: 2, concurrency: 3, delay: 0 }, testClock(), going);
    const { work, held, most, total } = heldWork();
    const done = Promise.all(
      Array.from({ length: 24 }, (_, index) => {
        const host = index % 2 === 0 ? 'a' : 'b';
        return hosts.inTurn(host, work(host));
      }),
    );
    let mostInAll = 0;
    for (let round = 0; round < 40; round++) {
      await settle();
      mostInAll = Math.max(mostInAll, total());
      held.shift()?.();
    }
    await done;
    expect([mostInAll, ...most.values()]).toEqual([3, 2, 2]);
  });

  it('that must wait keep no other waiting', async () => {
    const clock = testClock();
    let goOn = (): void => {};
    const hosts = pacedHosts(
      { perHost: 1, concurrency: 1, delay: 1000 },
      { ...clock, wait: () => new Promise((fulfil) => (goOn = fulfil)) },
      going,
    );
    await hosts.inTurn('a', async () => {});
    const second = hosts.inTurn('a', async () => 'late');
    expect(await hosts.inTurn('b', async () => 'at once')).toBe('at once');
    await clock.wait(1000, going);
    goOn();
    expect(await second).toBe('late');
  });

  /** When each of some requests to a host started, from the first on. */
  async function startsOf(perHost: number, slowDown: number | null, pause: number | null): Promise<number[]> {
    const clock = testClock();
    const hosts = pacedHosts({ perHost, concurrency: 8, delay: 100 }, clock, going);
    const starts: number[] = [];
    const start = async (): Promise<void> => void starts.push(clock.now());
    await hosts.inTurn('a', start);
    if (slowDown !== null) hosts.slowDown('a', slowDown);
    if (pause !== null) hosts.pause('a', pause);
    await Promise.all(Array.from({ length: 4 }, () => hosts.inTurn('a', start)));
    return starts.map((time) => time - (starts[0] ?? 0));
  }

  it.each([
    ['the delay', 1, null, null, [0, 100, 200, 300, 400]],
    ['the delay, also where several are asked at once', 3, null, null, [0, 100, 200, 300, 400]],
    ['what robots.txt asks for', 1, 250, null, [0, 250, 500, 750, 1000]],
    ['the delay where robots.txt asks for less', 1, 20, null, [0, 100, 200, 300, 400]],
    ['a pause that the server asks for', 1, null, 5000, [0, 5000, 5100, 5200, 5300]],
  ])('are asked at a distance of %s', async (_, perHost, slowDown, pause, starts) => {
    expect(await startsOf(perHost, slowDown, pause)).toEqual(starts);
  });

  it('are asked no more once all is stopped', async () => {
    const stop = new AbortController();
    const hosts = pacedHosts({ perHost: 1, concurrency: 1, delay: 0 }, testClock(), stop.signal);
    stop.abort(new Error('enough'));
    await expect(hosts.inTurn('a', async () => {})).rejects.toThrow('enough');
  });

  it('are forgotten one by one, but never their pauses', async () => {
    const clock = testClock();
    const hosts = pacedHosts({ perHost: 1, concurrency: 8, delay: 0 }, clock, going);
    await hosts.inTurn('paused', async () => {});
    hosts.pause('paused', 60_000);
    for (let number = 0; number < 1500; number++) await hosts.inTurn(`host-${number}`, async () => {});
    await hosts.inTurn('paused', async () => {});
    expect(clock.waits).toEqual([60_000]);
  });
});
