import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff, isTemporaryStatus, retryAfterOf } from '../../../pipeline/fetch/retry.ts';

describe('the pause before another attempt', () => {
  it('is drawn from the address: the same each time, another for others', () => {
    const pauses = ['/a', '/b', '/c'].map((path) => backoff(`https://arn.example${path}`, 1, 1000));
    expect(pauses).toEqual(['/a', '/b', '/c'].map((path) => backoff(`https://arn.example${path}`, 1, 1000)));
    expect(new Set(pauses).size).toBe(3);
  });

  it('doubles, less at most a half, and stays under a minute', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (url, attempt) => {
        const whole = Math.min(1000 * 2 ** (attempt - 1), 60_000);
        const pause = backoff(url, attempt, 1000);
        expect(pause).toBeGreaterThanOrEqual(whole / 2);
        expect(pause).toBeLessThanOrEqual(whole);
      }),
    );
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 2, 3, 12, 0, 0);
  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Tue, 03 Mar 2026 12:00:30 GMT', 30_000],
    ['Tuesday, 03-Mar-26 12:00:30 GMT', 30_000],
    ['Tue, 03 Mar 2026 11:00:00 GMT', 0],
    ['soon', null],
    ['-1', null],
    ['2026-03-03', null],
    [null, null],
  ])('%s asks for %s ms', (value, milliseconds) => {
    expect(retryAfterOf(value, now)).toBe(milliseconds);
  });
});

describe('a status', () => {
  it('says whether another attempt may help', () => {
    expect([408, 425, 429, 500, 502, 503, 504, 522].every(isTemporaryStatus)).toBe(true);
    expect([200, 304, 400, 401, 403, 404, 410, 451, 501, 505].some(isTemporaryStatus)).toBe(false);
  });
});
