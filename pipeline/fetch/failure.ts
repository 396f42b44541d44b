/**
 * Why an address gave no article: a closed list. `temporary` ones are tried again, within a run and in the next;
 * the others are settled until the next run asks anew.
 */
export const failureCodes = {
  'bad-url': { temporary: false, meaning: 'It is no address of the web.' },
  'private-address': { temporary: false, meaning: 'The host is, or resolves to, an address that is not public.' },
  'no-such-host': { temporary: false, meaning: 'The name of the host does not exist.' },
  unreachable: { temporary: true, meaning: 'The host could not be reached, or the connection broke.' },
  'timed-out': { temporary: true, meaning: 'Connecting, the first byte or the whole took longer than the limit.' },
  'broken-body': { temporary: true, meaning: 'The body is shorter or longer than stated, or its packing is damaged.' },
  'too-large': { temporary: false, meaning: 'The body, as sent or unpacked, is larger than the limit on bytes.' },
  'not-text': { temporary: false, meaning: 'What is there is no text: a picture, a film, a program.' },
  'unknown-encoding': { temporary: false, meaning: 'The body is packed in a way that was not asked for.' },
  'http-error': { temporary: false, meaning: 'The server answered with a status that is final, such as 404.' },
  'server-error': { temporary: true, meaning: 'The server answered that it cannot for now: 408, 425, 429 or 5xx.' },
  'told-to-wait': { temporary: true, meaning: 'The server asked for a longer pause than a run waits for.' },
  'robots-disallowed': { temporary: false, meaning: 'robots.txt asks programs to stay away from the address.' },
  'robots-unreachable': {
    temporary: true,
    meaning: 'robots.txt could not be read, so that nothing may be fetched for now.',
  },
  'redirect-loop': { temporary: false, meaning: 'The redirects lead back to where they began.' },
  'too-many-redirects': { temporary: false, meaning: 'There are more redirects than the limit.' },
  'bad-redirect': { temporary: false, meaning: 'A redirect names no address of the web.' },
  'bad-list': { temporary: false, meaning: 'A feed or sitemap could not be read, or sitemaps are nested too deep.' },
} as const satisfies Readonly<Record<string, { temporary: boolean; meaning: string }>>;

export type FailureCode = keyof typeof failureCodes;

/** What came of an attempt that gave nothing. */
export interface Failure {
  readonly code: FailureCode;
  /** A sentence: what happened. */
  readonly message: string;
  /** Status of the answer, if there was one. */
  readonly status: number | null;
  /** Milliseconds that the server asked to wait, if it did. */
  readonly retryAfter: number | null;
}

export function failure(code: FailureCode, message: string, more: Partial<Failure> = {}): Failure {
  return { code, message, status: null, retryAfter: null, ...more };
}

export function isFailure(result: object): result is Failure {
  return 'code' in result && 'retryAfter' in result;
}
