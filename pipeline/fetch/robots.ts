import robotsModule from 'robots-parser';
import { decode } from '../ingest/decode.ts';
import type { Answer } from './exchange.ts';
import { type Failure, failure, isFailure } from './failure.ts';

/** What a site's robots.txt says to a program. */
export interface Rules {
  readonly allows: (url: string) => boolean;
  /** Milliseconds between two requests that it asks for. */
  readonly delay: number;
}

/** Bytes of robots.txt that are read; the rest is passed over (RFC 9309, 2.5). */
export const robotsBytes = 500 * 1024;
/** A longer line of robots.txt is no rule that anybody wrote, and slow to match. */
const longestLine = 2048;
/** The longest pause between two requests that is kept because robots.txt asks for it, in milliseconds. */
const longestDelay = 30_000;

// The types of the package describe a default export, its code is CommonJS.
const parseRobots = robotsModule as unknown as typeof robotsModule.default;

/** The name that robots.txt may address a program by: its user agent up to the version. */
export function productOf(userAgent: string): string {
  return /^[^\s/]+/.exec(userAgent)?.[0] ?? userAgent;
}

/** The rules in the text of a robots.txt. @param url where it lies, or would lie were it not redirected */
export function readRules(url: string, text: string, userAgent: string): Rules {
  const lines = text
    .slice(0, robotsBytes)
    .split(/\r\n?|\n/)
    .filter(({ length }) => length <= longestLine);
  const product = productOf(userAgent);
  const robots = parseRobots(url, lines.join('\n'));
  const seconds = robots.getCrawlDelay(product) ?? 0;
  return {
    allows: (address) => robots.isAllowed(address, product) !== false,
    delay: Math.min(Math.max(0, seconds * 1000), longestDelay),
  };
}

const allowAll: Rules = { allows: () => true, delay: 0 };

/** Sites whose rules are remembered. */
const mostSites = 1000;

/**
 * Asks each site once for its robots.txt. Where there is none (any status of 400 to 499 but those that pass) all is
 * allowed; where it cannot be had for now, nothing is (RFC 9309, 2.3.1).
 *
 * @param get a robots.txt after redirects, with retries; of an answer that is none, the failure
 */
export function robotsOf(
  get: (url: URL) => Promise<Answer | Failure>,
  userAgent: string,
): (url: URL) => Promise<Rules | Failure> {
  const sites = new Map<string, Promise<Rules | Failure>>();
  return (url) => {
    const known = sites.get(url.origin);
    const rules = known ?? ask(new URL('/robots.txt', url.origin), get, userAgent);
    sites.delete(url.origin);
    sites.set(url.origin, rules);
    const oldest = sites.size > mostSites ? sites.keys().next().value : undefined;
    if (oldest !== undefined) sites.delete(oldest);
    return rules;
  };
}

/** Failures of the site itself, which no page of it would fare better with. */
const failuresOfSite: ReadonlySet<string> = new Set(['private-address', 'no-such-host', 'unreachable', 'told-to-wait']);

async function ask(
  url: URL,
  get: (url: URL) => Promise<Answer | Failure>,
  userAgent: string,
): Promise<Rules | Failure> {
  const answer = await get(url);
  if (!isFailure(answer)) return readRules(url.href, decode(answer.body) ?? '', userAgent);
  if (answer.code === 'http-error' || answer.code === 'too-many-redirects') return allowAll;
  if (failuresOfSite.has(answer.code)) return answer;
  return failure('robots-unreachable', `${url.href} could not be read: ${answer.message}`, { status: answer.status });
}
