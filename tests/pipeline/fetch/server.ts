import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** A way in which a server fails those who ask, by the path that it shows at. */
type Fault = (response: ServerResponse, asked: number, request: IncomingMessage) => void;

/** The page of an article, by its path. */
export function articlePage(path: string): string {
  const number = path.replace(/\D/g, '');
  const text = `Arn's council met for the ${number}th time. “Number ${number} is open,” said Ana Ruiz, the mayor of Arn. `;
  return `<!doctype html><html lang="en"><head><title>Meeting ${number}</title></head><body><article><h1>Meeting ${number}</h1><p>${text.repeat(4)}</p></article></body></html>\n`;
}

function sendArticle(response: ServerResponse, path: string, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
  response.end(articlePage(path));
}

/**
 * What can go wrong, by a part of the path. `asked` is how often the path was asked for, from 1. Those in `passing` give
 * the article in the end.
 */
const passing: Readonly<Record<string, Fault>> = {
  busy: (response, asked, { url = '' }) => (asked <= 2 ? response.writeHead(503).end() : sendArticle(response, url)),
  limited: (response, asked, { url = '' }) =>
    asked === 1 ? response.writeHead(429, { 'Retry-After': '0' }).end() : sendArticle(response, url),
  reset: (response, asked, { url = '' }) => (asked === 1 ? response.socket?.destroy() : sendArticle(response, url)),
  short: (response, asked, { url = '' }) => {
    if (asked > 1) return sendArticle(response, url);
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': 100_000 });
    response.write(articlePage(url));
    response.socket?.end();
  },
  long: (response, asked, { url = '' }) => {
    if (asked > 1) return sendArticle(response, url);
    response.socket?.end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20\r\n\r\n${articlePage(url)}`);
  },
  slow: (response, asked, { url = '' }) => {
    // Neither the rest nor an end ever comes, until the other side has had enough.
    if (asked === 1) response.writeHead(200, { 'Content-Type': 'text/html' }).write(articlePage(url).slice(0, 30));
    else sendArticle(response, url);
  },
  silent: (response, asked, { url = '' }) => {
    if (asked > 1) sendArticle(response, url);
  },
  torn: (response, asked, { url = '' }) => {
    const packed = gzipSync(articlePage(url));
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' });
    response.end(asked === 1 ? packed.subarray(0, 60) : packed);
  },
  moved: (response, _, { url = '' }) => response.writeHead(301, { Location: url.replace('moved', 'plain') }).end(),
  plain: (response, _, { url = '' }) => sendArticle(response, url),
};

const failing: Readonly<Record<string, Fault>> = {
  missing: (response) => response.writeHead(404).end('not here'),
  broken: (response) => response.writeHead(500).end(),
  circle: (response, _, { url = '' }) =>
    response.writeHead(302, { Location: url.includes('?back') ? url.split('?')[0] : `${url}?back` }).end(),
  endless: (response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    const chunk = 'words and words '.repeat(4096);
    const pour = (): void => {
      while (!response.destroyed) if (!response.write(chunk)) return;
    };
    response.on('drain', pour);
    pour();
  },
  huge: (response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': 10_000_000_000 });
    response.write('words ');
  },
  bomb: (response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' });
    response.end(bomb);
  },
  picture: (response) => response.writeHead(200, { 'Content-Type': 'image/png' }).end('not text'),
  private: (response) => sendArticle(response, '/private/1'),
};

const bomb = gzipSync(Buffer.alloc(8_000_000));

export const passingFaults = Object.keys(passing);
export const failingFaults = Object.keys(failing);

/** What a server has seen. */
export interface Seen {
  /** Full answers that were sent, by path. */
  readonly served: Map<string, number>;
  /** Requests, by path. */
  readonly asked: Map<string, number>;
  /** The most requests that were open at the same time. */
  mostAtOnce: number;
  readonly headers: IncomingMessage['headers'][];
}

export interface NewsServer {
  readonly origin: string;
  readonly seen: Seen;
  readonly close: () => void;
}

/**
 * A server of articles at `/plain/N`, at `/FAULT/N` for every fault, and with an ETag at `/tagged/N`. Its robots.txt
 * forbids `/private/`.
 *
 * @param own answers of a test's own, by path
 */
export async function newsServer(own: Readonly<Record<string, Fault>> = {}): Promise<NewsServer> {
  const seen: Seen = { served: new Map(), asked: new Map(), mostAtOnce: 0, headers: [] };
  let open = 0;
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    const asked = (seen.asked.get(path) ?? 0) + 1;
    seen.asked.set(path, asked);
    seen.headers.push(request.headers);
    open++;
    seen.mostAtOnce = Math.max(seen.mostAtOnce, open);
    response.on('close', () => {
      open--;
      if (response.writableFinished && response.statusCode === 200)
        seen.served.set(path, (seen.served.get(path) ?? 0) + 1);
    });
    response.on('error', () => {});
    const fault = path.split('/')[1] ?? '';
    const answer = own[path] ?? passing[fault] ?? failing[fault];
    if (answer !== undefined) answer(response, asked, request);
    else if (path === '/robots.txt') response.end('User-agent: *\nDisallow: /private/\n');
    else if (fault === 'tagged') sendTagged(request, response, path);
    else response.writeHead(404).end();
  });
  server.on('clientError', () => {});
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${port}`, seen, close };
}

function sendTagged({ headers }: IncomingMessage, response: ServerResponse, path: string): void {
  const etag = `"${path}"`;
  if (headers['if-none-match'] === etag) response.writeHead(304, { ETag: etag }).end();
  else sendArticle(response, path, { ETag: etag });
}
