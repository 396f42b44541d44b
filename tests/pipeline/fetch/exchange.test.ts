import { describe, expect, it, onTestFinished } from 'vitest';
import { type Exchange, nodeExchange, type PageRequest } from '../../../pipeline/fetch/exchange.ts';
import { isFailure } from '../../../pipeline/fetch/failure.ts';
import { articlePage, newsServer } from './server.ts';

const limits = { maxBytes: 100_000, connect: 300, firstByte: 300, total: 600 };

/** Asks a server of articles for a path. */
async function ask(
  path: string,
  exchange: Exchange = nodeExchange({ allowPrivate: true }),
  more: Partial<PageRequest> = {},
) {
  const server = await newsServer();
  onTestFinished(server.close);
  const stop = new AbortController().signal;
  const request = { url: new URL(path, server.origin), headers: [['User-Agent', 'on-the-record']] as const, stop };
  const wants = ({ status }: { status: number }): boolean => status === 200;
  return { result: await exchange({ ...request, wants, ...more }, limits), seen: server.seen };
}

describe('an exchange', () => {
  it('gives an answer as it was sent', async () => {
    const { result, seen } = await ask('/plain/7');
    expect(result).toMatchObject({ status: 200, version: '1.1', body: Buffer.from(articlePage('/plain/7')) });
    expect(result).toHaveProperty('headers', expect.arrayContaining([['Content-Type', 'text/html; charset=utf-8']]));
    expect(seen.headers[0]).toMatchObject({ 'user-agent': 'on-the-record', connection: 'close' });
  });

  it('reads no body that is not wanted', async () => {
    expect((await ask('/missing/1')).result).toMatchObject({ status: 404, body: new Uint8Array() });
  });

  it.each([
    ['that is shorter than stated', '/short/1', 'unreachable'],
    ['that is longer than stated', '/long/1', 'broken-body'],
    ['that stops on the way', '/slow/1', 'timed-out'],
    ['that never begins', '/silent/1', 'timed-out'],
    ['whose connection breaks', '/reset/1', 'unreachable'],
    ['that never ends', '/endless/1', 'too-large'],
    ['that is stated to be huge', '/huge/1', 'too-large'],
  ])('with an answer %s is a failure', async (_, path, code) => {
    expect((await ask(path)).result).toMatchObject({ code });
  });

  it('of whose answer the beginning is enough reads no more than that', async () => {
    const { result } = await ask('/endless/1', undefined, { isPartEnough: true });
    expect(result).toMatchObject({ status: 200, body: { length: limits.maxBytes } });
  });

  it.each([
    ['by its address', 'http://127.0.0.1:9/'],
    ['by its address in IPv6', 'http://[::1]:9/'],
    ['by its address in another spelling', 'http://0x7f000001:9/'],
    ['by a name', 'http://localhost:9/'],
  ])('with a private host %s is refused', async (_, url) => {
    const { result } = await ask(url, nodeExchange({ allowPrivate: false }));
    expect(result).toMatchObject({ code: 'private-address' });
  });

  it('with a name that changes to a private address is refused as the connection is made', async () => {
    const exchange = nodeExchange({
      allowPrivate: false,
      resolve: (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    });
    const { result, seen } = await ask('http://arn.example/', exchange);
    expect(result).toMatchObject({ code: 'private-address', message: expect.stringContaining('127.0.0.1') });
    expect(seen.asked.size).toBe(0);
  });

  it('tells a host that is not there from one that cannot be reached', async () => {
    const failing = (code: string): Exchange =>
      nodeExchange({
        allowPrivate: false,
        resolve: (_host, _options, done) => done(Object.assign(new Error(code), { code }), []),
      });
    expect((await ask('http://arn.example/', failing('ENOTFOUND'))).result).toMatchObject({ code: 'no-such-host' });
    expect((await ask('http://arn.example/', failing('EAI_AGAIN'))).result).toMatchObject({ code: 'unreachable' });
  });

  it('ends when it is stopped', async () => {
    const server = await newsServer();
    onTestFinished(server.close);
    const stop = new AbortController();
    const url = new URL('/silent/1', server.origin);
    const longer = { ...limits, firstByte: 60_000, total: 60_000 };
    const asked = nodeExchange({ allowPrivate: true })(
      { url, headers: [], wants: () => true, stop: stop.signal },
      longer,
    );
    stop.abort();
    expect(isFailure(await asked)).toBe(true);
  });
});
