import { describe, expect, it } from 'vitest';
import { newLanes } from '../../../pipeline/fetch/lanes.ts';

const pause = (): Promise<void> => new Promise((fulfil) => setImmediate(fulfil));

describe('lanes', () => {
  it('do all work once, also what work adds', async () => {
    const lanes = newLanes(() => {});
    const done: string[] = [];
    for (let number = 0; number < 50; number++) {
      lanes.add('a', async () => {
        await pause();
        done.push(`a${number}`);
        if (number % 10 === 0) lanes.add(number % 20 === 0 ? 'a' : 'b', async () => void done.push(`from a${number}`));
      });
    }
    await lanes.finished();
    const expected = Array.from({ length: 50 }, (_, number) => `a${number}`);
    expect(done.toSorted()).toEqual(
      [...expected, 'from a0', 'from a10', 'from a20', 'from a30', 'from a40'].toSorted(),
    );
  });

  it('begin no more than a few of a host', async () => {
    const lanes = newLanes(() => {});
    let open = 0;
    let most = 0;
    for (let number = 0; number < 100; number++) {
      lanes.add('a', async () => {
        most = Math.max(most, ++open);
        await pause();
        open--;
      });
    }
    await lanes.finished();
    expect(most).toBe(8);
  });

  it('leave the rest where work fails, and say so', async () => {
    let gaveUp = 0;
    const lanes = newLanes(() => void gaveUp++);
    let done = 0;
    lanes.add('a', async () => {
      throw new Error('the disk is full');
    });
    for (let number = 0; number < 100; number++) {
      lanes.add('a', async () => {
        await pause();
        done++;
      });
    }
    await expect(lanes.finished()).rejects.toThrow('the disk is full');
    expect([gaveUp, done < 100]).toEqual([1, true]);
  });
});
