import { describe, expect, it } from 'vitest';
import { failure } from '../../../pipeline/fetch/failure.ts';
import { productOf, readRules, robotsOf } from '../../../pipeline/fetch/robots.ts';

const url = 'https://arn.example/robots.txt';
const agent = 'on-the-record/0.1.0 (+https://arn.example)';

/** Whether a robots.txt of these lines allows a path. */
function allows(lines: readonly string[], path: string): boolean {
  return readRules(url, lines.join('\n'), agent).allows(`https://arn.example${path}`);
}

describe('robots.txt', () => {
  it('is read by the name of the program, case aside', () => {
    const lines = ['User-agent: On-The-Record', 'Disallow: /own/', '', 'User-agent: *', 'Disallow: /'];
    expect([allows(lines, '/own/1'), allows(lines, '/news/1')]).toEqual([false, true]);
    expect(productOf(agent)).toBe('on-the-record');
  });

  it('lets the longest rule win', () => {
    const lines = ['User-agent: *', 'Disallow: /news/', 'Allow: /news/open/', 'Disallow: /*.pdf$'];
    expect(['/news/1', '/news/open/1', '/a.pdf', '/a.pdf?x'].map((path) => allows(lines, path))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('that is empty, or a page, allows all', () => {
    expect([allows([''], '/a'), allows(['<!doctype html><p>Not found'], '/a')]).toEqual([true, true]);
  });

  it('has no rules in lines that nobody wrote', () => {
    expect(allows(['User-agent: *', `Disallow: /${'*'.repeat(3000)}`], '/a')).toBe(true);
  });

  it('may ask for a pause, up to half a minute', () => {
    const delayOf = (seconds: string): number =>
      readRules(url, `User-agent: *\nCrawl-delay: ${seconds}\n`, agent).delay;
    expect(['2', '0.5', '86400', '-1', 'slow'].map(delayOf)).toEqual([2000, 500, 30_000, 0, 0]);
  });
});

describe('the rules of a site', () => {
  const page = new URL('https://arn.example/news/1');
  const answer = {
    status: 200,
    reason: 'OK',
    version: '1.1',
    headers: [],
    body: Buffer.from('User-agent: *\nDisallow: /'),
  };

  it('are asked for once', async () => {
    const asked: string[] = [];
    const rulesOf = robotsOf(async ({ href }) => {
      asked.push(href);
      return answer;
    }, agent);
    await Promise.all([rulesOf(page), rulesOf(new URL('/other', page))]);
    await rulesOf(new URL('http://arn.example/'));
    expect(asked).toEqual(['https://arn.example/robots.txt', 'http://arn.example/robots.txt']);
  });

  it.each([
    ['allow all where there is none', failure('http-error', 'The server answered 404.', { status: 404 }), 'allowed'],
    ['allow all where redirects go on', failure('too-many-redirects', 'More than 5.'), 'allowed'],
    [
      'allow nothing where the server cannot give them',
      failure('server-error', 'It answered 503.'),
      'robots-unreachable',
    ],
    ['allow nothing where they take too long', failure('timed-out', 'Too long.'), 'robots-unreachable'],
    ['are no matter where there is no host', failure('no-such-host', 'None.'), 'no-such-host'],
    ['are no matter where it may not be asked', failure('private-address', 'No.'), 'private-address'],
  ])('%s', async (_, given, expected) => {
    const rules = await robotsOf(async () => given, agent)(page);
    expect('code' in rules ? rules.code : rules.allows(page.href) ? 'allowed' : 'refused').toBe(expected);
  });
});
