import { sha256 } from '../ids.ts';

/** The longest pause between two attempts that is waited for, in milliseconds. */
const longestBackoff = 60_000;

/**
 * Milliseconds to wait after an attempt, counted from 1, that failed: twice as long each time, less a part of up to a
 * half that is drawn from the address, so that many addresses are not tried again at once and a run can be repeated.
 */
export function backoff(url: string, attempt: number, base: number): number {
  const share = Number.parseInt(sha256(JSON.stringify([url, attempt])).slice(0, 8), 16) / 0x1_0000_0000;
  return Math.round(Math.min(base * 2 ** (attempt - 1), longestBackoff) * (1 - share / 2));
}

/**
 * Milliseconds that a `Retry-After` header asks to wait: seconds or a date (RFC 9110). Null where it is neither.
 *
 * @param now milliseconds since 1970
 */
export function retryAfterOf(value: string | null, now: number): number | null {
  const stated = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(stated)) return Number(stated) * 1000;
  // Other forms that Date.parse takes depend on the time zone of the machine.
  if (!/^[A-Z][a-z]{2,8},? .* GMT$/.test(stated)) return null;
  const time = Date.parse(stated);
  return Number.isNaN(time) ? null : Math.max(0, time - now);
}

const waitingStatuses: ReadonlySet<number> = new Set([408, 425, 429]);

/** Whether a status says that the same request may succeed later. */
export function isTemporaryStatus(status: number): boolean {
  return waitingStatuses.has(status) || (status >= 500 && status !== 501 && status !== 505);
}
