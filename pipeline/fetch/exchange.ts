import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { messageOf, systemCode } from '../error.ts';
import { isPublicAddress, literalAddress, privateAddressCode, publicLookup, type Resolve } from './addresses.ts';
import { type Headers, headerOf } from './content.ts';
import { type Failure, failure } from './failure.ts';

/** Limits of one exchange. */
export interface ExchangeLimits {
  /** The most bytes of a body, as sent. */
  readonly maxBytes: number;
  /** Milliseconds until there is a connection; until the first byte of the answer after that; for the whole. */
  readonly connect: number;
  readonly firstByte: number;
  readonly total: number;
}

/** The status and headers of an answer. */
export interface AnswerHead {
  readonly status: number;
  readonly reason: string;
  /** As the server writes it: `1.1`. */
  readonly version: string;
  readonly headers: Headers;
}

/** An answer. */
export interface Answer extends AnswerHead {
  /** As sent, without chunking; empty where it was not wanted. */
  readonly body: Uint8Array;
}

/** A request for a page. */
export interface PageRequest {
  readonly url: URL;
  /** Without `Host` and `Connection`. */
  readonly headers: Headers;
  /** Whether of a body that is larger than the limit the beginning is as good. @default false */
  readonly isPartEnough?: boolean;
  /** Looks at an answer before its body is read: whether to read it, or why it is of no use. */
  readonly wants: (head: AnswerHead) => boolean | Failure;
  /** Ends the exchange. */
  readonly stop: AbortSignal;
}

/** One request and its answer over a connection of its own; redirects are not followed. It never throws. */
export type Exchange = (request: PageRequest, limits: ExchangeLimits) => Promise<Answer | Failure>;

/** The headers that are sent, in order. */
export function sentHeaders({ url, headers }: Pick<PageRequest, 'url' | 'headers'>): Headers {
  return [['Host', url.host], ...headers, ['Connection', 'close']];
}

/** Headers of some news sites are larger than the 16 KiB that Node takes. */
const mostHeaderBytes = 65_536;

/**
 * Exchanges over `node:http` and `node:https`. Every connection is ended, not merely left behind, when a limit is
 * reached. Bodies that are shorter or longer than stated are failures.
 */
export function nodeExchange({ allowPrivate, resolve }: { allowPrivate: boolean; resolve?: Resolve }): Exchange {
  const lookup = allowPrivate ? undefined : publicLookup(resolve);
  return (wanted, limits) => {
    const { url, headers, stop } = wanted;
    const literal = literalAddress(url);
    if (!allowPrivate && literal !== null && !isPublicAddress(literal)) {
      return Promise.resolve(privateHost(`${literal} is no public address`));
    }
    return new Promise((fulfil) => {
      const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
      const request = send(url, {
        agent: false,
        headers: sentHeaders({ url, headers }).flat(),
        maxHeaderSize: mostHeaderBytes,
        signal: stop,
        ...(lookup === undefined ? {} : { lookup }),
      });
      let stage: NodeJS.Timeout | undefined;
      const within = (milliseconds: number, what: string): NodeJS.Timeout =>
        setTimeout(() => settle(failure('timed-out', `${what} took longer than ${milliseconds} ms.`)), milliseconds);
      const whole = within(limits.total, 'The whole');
      const settle = (result: Answer | Failure): void => {
        clearTimeout(stage);
        clearTimeout(whole);
        fulfil(result);
        request.destroy();
      };
      stage = within(limits.connect, 'Connecting');
      request.on('socket', (socket) => {
        socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
          clearTimeout(stage);
          stage = within(limits.firstByte, 'The first byte');
        });
      });
      request.on('error', (error) => settle(failureOf(error)));
      request.on('response', (message) => {
        clearTimeout(stage);
        readAnswer(message, wanted, limits.maxBytes, settle);
      });
      request.end();
    });
  };
}

function readAnswer(
  message: IncomingMessage,
  { wants, isPartEnough = false }: PageRequest,
  maxBytes: number,
  settle: (result: Answer | Failure) => void,
): void {
  message.on('error', (error) => settle(failureOf(error)));
  const head = headOf(message);
  const wanted = wants(head);
  const tooLarge = failure('too-large', `It is larger than ${maxBytes} bytes.`, { status: head.status });
  const isTooLarge = !isPartEnough && Number(headerOf(head.headers, 'content-length') ?? 0) > maxBytes;
  if (wanted !== true || isTooLarge) {
    settle(wanted === false ? { ...head, body: new Uint8Array() } : wanted === true ? tooLarge : wanted);
    return;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  message.on('data', (chunk: Uint8Array) => {
    length += chunk.length;
    if (length <= maxBytes || isPartEnough) chunks.push(chunk);
    if (length > maxBytes) settle(isPartEnough ? { ...head, body: Buffer.concat(chunks, maxBytes) } : tooLarge);
  });
  message.on('end', () =>
    settle(
      message.complete ? { ...head, body: Buffer.concat(chunks) } : failure('broken-body', 'The body is cut short.'),
    ),
  );
}

function headOf({ statusCode = 0, statusMessage = '', httpVersion, rawHeaders }: IncomingMessage): AnswerHead {
  const headers: [string, string][] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.push([rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '']);
  }
  return { status: statusCode, reason: statusMessage, version: httpVersion, headers };
}

function privateHost(what: string): Failure {
  return failure('private-address', `${what}. Allow it with --allow-private if it is to be asked.`);
}

function failureOf(error: Error): Failure {
  // Where several addresses of a host were tried, each has an error of its own.
  const inner = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const code = systemCode(inner) ?? systemCode(error) ?? '';
  if (code === privateAddressCode) return privateHost(messageOf(inner));
  if (code === 'ENOTFOUND') return failure('no-such-host', 'There is no host of this name.');
  if (code.startsWith('HPE_')) return failure('broken-body', `The answer is not as its headers say: ${code}.`);
  return failure('unreachable', `The connection failed: ${code === '' ? messageOf(inner) : code}.`);
}
