import type { Clock } from '../../../pipeline/fetch/hosts.ts';

/** A clock that goes on to the next time that somebody waits for once nobody has anything else to do. */
export function testClock(): Clock & { readonly waits: number[] } {
  let now = Date.UTC(2026, 2, 3, 12);
  const waits: number[] = [];
  const waiting: { readonly due: number; readonly goOn: () => void }[] = [];
  const next = (): void => {
    waiting.sort((a, b) => a.due - b.due);
    const first = waiting.shift();
    if (first === undefined) return;
    now = Math.max(now, first.due);
    first.goOn();
  };
  return {
    waits,
    now: () => now,
    wait: (milliseconds) =>
      new Promise((fulfil) => {
        waits.push(milliseconds);
        waiting.push({ due: now + milliseconds, goOn: fulfil });
        setImmediate(next);
      }),
  };
}
