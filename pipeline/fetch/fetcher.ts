import { canonicalUrl } from '../ingest/url.ts';
import { type Headers, headerOf, isTextType, mediaTypeOf, unpacked } from './content.ts';
import {
  type Answer,
  type AnswerHead,
  type Exchange,
  type ExchangeLimits,
  type PageRequest,
  sentHeaders,
} from './exchange.ts';
import { type Failure, failure, failureCodes, isFailure } from './failure.ts';
import { type Clock, type Pace, pacedHosts } from './hosts.ts';
import { backoff, isTemporaryStatus, retryAfterOf } from './retry.ts';
import { robotsBytes, robotsOf } from './robots.ts';

/** How pages are fetched. */
export interface FetcherOptions extends Pace {
  readonly userAgent: string;
  /** The most bytes of a page, as sent and unpacked. */
  readonly maxBytes: number;
  /** Milliseconds that one exchange may take. */
  readonly timeout: number;
  /** Attempts at one address. */
  readonly tries: number;
  /** Milliseconds before the second attempt; twice as many before each one after. */
  readonly retryDelay: number;
  /** The longest pause that a server may ask for, in milliseconds: an address whose server asks for more is left. */
  readonly longestWait: number;
}

/** What a page was when it was fetched before. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A page as it arrived. */
export interface Page extends Answer {
  /** 200, 203, or 304 where it is as it was. */
  readonly status: number;
  /** Where it was found, after redirects. */
  readonly url: string;
  /** The addresses that led there, the one asked for first; empty where there was no redirect. */
  readonly via: readonly string[];
  /** The headers that were sent for it. */
  readonly sent: Headers;
  /** The body without its content encodings. */
  readonly payload: Uint8Array;
}

/** A redirect to an address that the caller does not want from here. */
export interface Elsewhere {
  readonly elsewhere: string;
  readonly via: readonly string[];
}

/** What a caller knows of addresses. */
export interface Addresses {
  /** Whether what is there may be a list of addresses, which may be a file of gzip. */
  readonly mayBeList: boolean;
  readonly validatorsOf: (url: string) => Validators | null;
  /** Whether a redirect to an address is to be followed: not to one that is fetched anyway. */
  readonly follows: (url: string) => boolean;
}

export type Fetcher = (url: string, addresses: Addresses) => Promise<Page | Elsewhere | Failure>;

/** How many times larger than a page a list may be: sitemaps are of up to 50 MB. */
export const listShare = 4;
const mostRedirects = 10;
/** Redirects of a robots.txt that are followed (RFC 9309, 2.3.1.2). */
const mostRobotsRedirects = 5;
/** Longer addresses are refused by servers and are no article's. */
const longestUrl = 4096;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const accepted =
  'text/html,application/xhtml+xml,application/xml;q=0.9,application/rss+xml;q=0.9,text/*;q=0.8,*/*;q=0.1';

/**
 * Fetches pages as a guest should: after robots.txt, at a pace, with retries where they may help, and never more than
 * the limits allow. Each redirect is a request of its own, to its own host under its own rules.
 *
 * @param stop ends all waiting; what was waited for then rejects
 */
export function newFetcher(options: FetcherOptions, exchange: Exchange, clock: Clock, stop: AbortSignal): Fetcher {
  const hosts = pacedHosts(options, clock, stop);
  const { userAgent, timeout } = options;
  const limits: ExchangeLimits = {
    maxBytes: options.maxBytes,
    connect: Math.min(timeout, 15_000),
    firstByte: Math.min(timeout, 30_000),
    total: timeout,
  };

  /** One address with retries, whatever its status. */
  const ask = async (request: PageRequest, bytes: number): Promise<(Answer & { payload: Uint8Array }) | Failure> => {
    const { url } = request;
    for (let attempt = 1; ; attempt++) {
      const answer = await hosts.inTurn(url.hostname, () => exchange(request, { ...limits, maxBytes: bytes }));
      const result = await judged(answer, bytes, clock);
      if (!isFailure(result) || !failureCodes[result.code].temporary) return result;
      const { retryAfter } = result;
      if (retryAfter !== null && retryAfter > options.longestWait) {
        const message = `The server asks to wait ${Math.ceil(retryAfter / 1000)} s.`;
        return { ...result, code: 'told-to-wait', message };
      }
      if (retryAfter !== null) hosts.pause(url.hostname, retryAfter);
      if (attempt >= options.tries) return result;
      await clock.wait(retryAfter ?? backoff(url.href, attempt, options.retryDelay), stop);
    }
  };

  const basic: Headers = [
    ['User-Agent', userAgent],
    ['Accept', accepted],
  ];

  const getRobots = async (first: URL): Promise<Answer | Failure> => {
    let url = first;
    for (let hop = 0; hop <= mostRobotsRedirects; hop++) {
      // The beginning of what is packed could not be unpacked.
      const headers: Headers = [...basic, ['Accept-Encoding', 'identity']];
      const request: PageRequest = { url, headers, stop, isPartEnough: true, wants: ({ status }) => status === 200 };
      const answer = await ask(request, robotsBytes * 4);
      if (isFailure(answer)) return answer;
      const { status, payload } = answer;
      if (!redirects.has(status)) return status === 200 ? { ...answer, body: payload } : httpError(status);
      const next = redirectTarget(url, answer.headers);
      if (next === null) break;
      url = next;
    }
    return failure('too-many-redirects', `There are more than ${mostRobotsRedirects} redirects.`);
  };
  const rulesOf = robotsOf(getRobots, userAgent);

  return async (start, { mayBeList, validatorsOf, follows }) => {
    const via: string[] = [];
    if (start.length > longestUrl || !URL.canParse(start)) return failure('bad-url', 'It is no address of a page.');
    for (let url = new URL(start); ; ) {
      const rules = await rulesOf(url);
      if (isFailure(rules)) return rules;
      if (rules.delay > 0) hosts.slowDown(url.hostname, rules.delay);
      if (!rules.allows(url.href))
        return failure('robots-disallowed', `robots.txt of ${url.host} asks not to fetch it.`);
      const validators = validatorsOf(url.href);
      const headers = [...basic, ['Accept-Encoding', 'gzip'] as const, ...conditions(validators)];
      const request: PageRequest = { url, headers, stop, wants: (head) => wantsPage(head, mayBeList) };
      const answer = await ask(request, options.maxBytes * (mayBeList ? listShare : 1));
      if (isFailure(answer)) return answer;
      const { status } = answer;
      if (status === 200 || status === 203 || (status === 304 && validators !== null)) {
        return { ...answer, url: url.href, via, sent: sentHeaders(request) };
      }
      if (!redirects.has(status)) return httpError(status);
      via.push(url.href);
      const next = redirectTarget(url, answer.headers);
      if (next === null) return failure('bad-redirect', 'It redirects to no address of the web.', { status });
      if (via.includes(next.href))
        return failure('redirect-loop', `It redirects in a circle, by ${next.href}.`, { status });
      if (via.length > mostRedirects) {
        return failure('too-many-redirects', `There are more than ${mostRedirects} redirects.`, { status });
      }
      if (!follows(next.href)) return { elsewhere: next.href, via };
      url = next;
    }
  };
}

function wantsPage({ status, headers }: AnswerHead, mayBeList: boolean): boolean | Failure {
  if (status !== 200 && status !== 203) return false;
  const type = mediaTypeOf(headers);
  return (
    isTextType(type) || (mayBeList && isPackedList(type)) || failure('not-text', `It is ${type}, not text.`, { status })
  );
}

/** Types that sitemaps in files of gzip are sent as. */
function isPackedList(type: string | null): boolean {
  return type === 'application/gzip' || type === 'application/x-gzip';
}

function conditions(validators: Validators | null): Headers {
  if (validators === null) return [];
  const { etag, lastModified } = validators;
  return [
    ...(etag === null ? [] : [['If-None-Match', etag] as const]),
    ...(lastModified === null ? [] : [['If-Modified-Since', lastModified] as const]),
  ];
}

/** Where a redirect leads, in one spelling; null where it is no address of the web. */
function redirectTarget(from: URL, headers: Headers): URL | null {
  const location = headerOf(headers, 'location');
  if (location === null || location.length > longestUrl || !URL.canParse(location, from.href)) return null;
  const target = canonicalUrl(new URL(location, from.href).href);
  return target === null ? null : new URL(target);
}

function httpError(status: number): Failure {
  return failure('http-error', `The server answered ${status}.`, { status });
}

/** The answer with its unpacked body, or the failure that its status or body is. */
async function judged(
  answer: Answer | Failure,
  maxBytes: number,
  clock: Clock,
): Promise<(Answer & { payload: Uint8Array }) | Failure> {
  if (isFailure(answer)) return answer;
  const { status, headers } = answer;
  if (isTemporaryStatus(status)) {
    const retryAfter = retryAfterOf(headerOf(headers, 'retry-after'), clock.now());
    return failure('server-error', `The server answered ${status}.`, { status, retryAfter });
  }
  const payload = await unpacked(answer.body, headers, maxBytes);
  return isFailure(payload) ? { ...payload, status } : { ...answer, payload };
}
