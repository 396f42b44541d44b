import { describe, expect, it } from 'vitest';
import type { Headers } from '../../../pipeline/fetch/content.ts';
import type { Answer, Exchange } from '../../../pipeline/fetch/exchange.ts';
import { failure } from '../../../pipeline/fetch/failure.ts';
import { type Addresses, type FetcherOptions, newFetcher } from '../../../pipeline/fetch/fetcher.ts';
import { testClock } from './clock.ts';

const options: FetcherOptions = {
  userAgent: 'on-the-record/0.1.0 (+https://arn.example)',
  perHost: 1,
  concurrency: 4,
  delay: 1000,
  maxBytes: 1000,
  timeout: 1000,
  tries: 3,
  retryDelay: 1000,
  longestWait: 60_000,
};
const anywhere: Addresses = { mayBeList: false, validatorsOf: () => null, follows: () => true };

interface Told {
  readonly status?: number;
  readonly headers?: Headers;
  readonly body?: string;
}

/** Answers by address; where there are several, one after the other, and the last for good. Others are not there. */
function web(answers: Readonly<Record<string, readonly Told[]>>) {
  const asked: string[] = [];
  const clock = testClock();
  const starts: number[] = [];
  const sent: Headers[] = [];
  const exchange: Exchange = async ({ url, headers, wants }) => {
    const told = answers[url.href] ?? [{ status: 404 }];
    const count = asked.filter((other) => other === url.href).length;
    asked.push(url.href);
    starts.push(clock.now());
    sent.push(headers);
    const {
      status = 200,
      headers: own = [['Content-Type', 'text/html']],
      body = 'Arn',
    } = told[Math.min(count, told.length - 1)] ?? {};
    if (status === 0) return failure('unreachable', 'The connection failed: ECONNRESET.');
    const head = { status, reason: '', version: '1.1', headers: own };
    const wanted = wants(head);
    if (wanted !== true && wanted !== false) return wanted;
    return { ...head, body: Buffer.from(wanted ? body : '') } satisfies Answer;
  };
  const fetch = newFetcher(options, exchange, clock, new AbortController().signal);
  return { fetch, asked, clock, starts, sent };
}

const home = 'https://arn.example';
const to = (location: string, status = 302): Told => ({ status, headers: [['Location', location]] });

describe('a page', () => {
  it('is asked for after robots.txt, by name, at a distance', async () => {
    const { fetch, asked, starts, sent } = web({ [`${home}/1`]: [{ body: 'Ana Ruiz' }] });
    const page = await fetch(`${home}/1`, anywhere);
    expect(page).toMatchObject({ url: `${home}/1`, status: 200, via: [], payload: Buffer.from('Ana Ruiz') });
    expect(asked).toEqual([`${home}/robots.txt`, `${home}/1`]);
    expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBe(1000);
    expect(sent[1]).toContainEqual(['User-Agent', options.userAgent]);
  });

  it('is left alone where robots.txt says so, also behind a redirect to another host', async () => {
    const robots = { [`https://bo.example/robots.txt`]: [{ body: 'User-agent: *\nDisallow: /' }] };
    const { fetch, asked } = web({ ...robots, [`${home}/1`]: [to('https://bo.example/1')] });
    expect(await fetch(`${home}/1`, anywhere)).toMatchObject({ code: 'robots-disallowed' });
    expect(asked).toEqual([`${home}/robots.txt`, `${home}/1`, 'https://bo.example/robots.txt']);
  });

  it('is left alone where robots.txt cannot be read', async () => {
    const { fetch, asked } = web({ [`${home}/robots.txt`]: [{ status: 503 }], [`${home}/1`]: [{}] });
    expect(await fetch(`${home}/1`, anywhere)).toMatchObject({ code: 'robots-unreachable', status: 503 });
    expect(asked).toEqual(Array(3).fill(`${home}/robots.txt`));
  });

  it('is found where robots.txt was moved', async () => {
    const moved = {
      [`${home}/robots.txt`]: [to('https://bo.example/r')],
      'https://bo.example/r': [{ body: 'User-agent: *\nDisallow: /1' }],
    };
    expect(await web({ ...moved, [`${home}/1`]: [{}] }).fetch(`${home}/1`, anywhere)).toMatchObject({
      code: 'robots-disallowed',
    });
  });

  it.each([
    ['the server is busy', [{ status: 503 }, { status: 502 }, {}]],
    ['the connection breaks', [{ status: 0 }, {}]],
    ['there were too many requests', [{ status: 429 }, {}]],
    ['its packing is damaged', [{ headers: [['Content-Encoding', 'gzip']] as Headers, body: 'no gzip' }, {}]],
  ])('is asked for again where %s', async (_, answers) => {
    const { fetch, asked } = web({ [`${home}/1`]: answers });
    expect(await fetch(`${home}/1`, anywhere)).toMatchObject({ status: 200 });
    expect(asked).toHaveLength(1 + answers.length);
  });

  it.each([
    ['is not there', { status: 404 }, 'http-error'],
    ['may not be seen', { status: 403 }, 'http-error'],
    ['is gone', { status: 410 }, 'http-error'],
    ['is a picture', { headers: [['Content-Type', 'image/png']] as Headers }, 'not-text'],
    ['is a file of gzip', { headers: [['Content-Type', 'application/gzip']] as Headers }, 'not-text'],
    ['leads to no address of the web', to('ftp://arn.example/1'), 'bad-redirect'],
    ['leads nowhere', { status: 301, headers: [] }, 'bad-redirect'],
    ['is said to be unchanged though nobody asked', { status: 304 }, 'http-error'],
  ])('that %s is not asked for again', async (_, answer, code) => {
    const { fetch, asked } = web({ [`${home}/1`]: [answer] });
    expect(await fetch(`${home}/1`, anywhere)).toMatchObject({ code });
    expect(asked).toHaveLength(2);
  });

  it('is given up after so many attempts', async () => {
    const { fetch, asked } = web({ [`${home}/1`]: [{ status: 500 }] });
    expect(await fetch(`${home}/1`, anywhere)).toMatchObject({ code: 'server-error', status: 500 });
    expect(asked).toHaveLength(1 + options.tries);
  });

  it('and all of its host are waited for as long as the server asks', async () => {
    const busy = { status: 429, headers: [['Retry-After', '30']] as Headers };
    const { fetch, starts } = web({ [`${home}/1`]: [busy, {}], [`${home}/2`]: [{}] });
    await Promise.all([fetch(`${home}/1`, anywhere), fetch(`${home}/2`, anywhere)]);
    expect(
      starts
        .map((start) => start - (starts[1] ?? 0))
        .slice(2)
        .every((distance) => distance >= 30_000),
    ).toBe(true);
  });

  it('is left where the server asks to wait too long', async () => {
    const { fetch, clock } = web({ [`${home}/1`]: [{ status: 503, headers: [['Retry-After', '86400']] }] });
    expect(await fetch(`${home}/1`, anywhere)).toMatchObject({ code: 'told-to-wait' });
    expect(Math.max(...clock.waits)).toBeLessThanOrEqual(1000);
  });

  it('is found by redirects, and keeps the way', async () => {
    const { fetch } = web({
      [`${home}/1`]: [to('/2?utm_source=x#top', 301)],
      [`${home}/2`]: [to('//www.arn.example/3')],
      'https://www.arn.example/3': [{}],
    });
    expect(await fetch(`${home}/1`, anywhere)).toMatchObject({
      url: 'https://www.arn.example/3',
      via: [`${home}/1`, `${home}/2`],
    });
  });

  it('that redirects in a circle is left', async () => {
    const { fetch } = web({ [`${home}/1`]: [to('/2')], [`${home}/2`]: [to('/1')] });
    expect(await fetch(`${home}/1`, anywhere)).toMatchObject({ code: 'redirect-loop' });
  });

  it('that redirects on and on is left', async () => {
    const steps = Array.from({ length: 20 }, (_, step) => [`${home}/${step}`, [to(`/${step + 1}`)]] as const);
    const { fetch, asked } = web(Object.fromEntries(steps));
    expect(await fetch(`${home}/0`, anywhere)).toMatchObject({ code: 'too-many-redirects' });
    expect(asked).toHaveLength(12);
  });

  it('is left to who fetches it anyway', async () => {
    const { fetch, asked } = web({ [`${home}/1`]: [to('/2')] });
    expect(await fetch(`${home}/1`, { ...anywhere, follows: () => false })).toEqual({
      elsewhere: `${home}/2`,
      via: [`${home}/1`],
    });
    expect(asked).not.toContain(`${home}/2`);
  });

  it('that was fetched before is asked for on condition', async () => {
    const { fetch, sent } = web({ [`${home}/1`]: [{ status: 304, headers: [['Content-Encoding', 'gzip']] }] });
    const validators = { etag: '"a"', lastModified: 'Tue, 03 Mar 2026 12:00:00 GMT' };
    expect(await fetch(`${home}/1`, { ...anywhere, validatorsOf: () => validators })).toMatchObject({ status: 304 });
    expect(sent[1]).toEqual(
      expect.arrayContaining([
        ['If-None-Match', '"a"'],
        ['If-Modified-Since', validators.lastModified],
      ]),
    );
  });

  it('that may be a list may be a file of gzip', async () => {
    const { fetch } = web({ [`${home}/1`]: [{ headers: [['Content-Type', 'application/x-gzip']] }] });
    expect(await fetch(`${home}/1`, { ...anywhere, mayBeList: true })).toMatchObject({ status: 200 });
  });

  it('has an address of a length that servers take', async () => {
    const { fetch, asked } = web({});
    expect(await fetch(`${home}/${'a'.repeat(5000)}`, anywhere)).toMatchObject({ code: 'bad-url' });
    expect(asked).toEqual([]);
  });
});
