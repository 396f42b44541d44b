import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { systemCode } from '../error.ts';

type Unpack = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const unpackGzip: Unpack = promisify(gunzip);
const unpackZlib: Unpack = promisify(inflate);
const unpackRaw: Unpack = promisify(inflateRaw);

/** `deflate` means zlib (RFC 9110), but some servers send it bare. */
const unpackDeflate: Unpack = (bytes, options) =>
  ((bytes[0] ?? 0) & 0x0f) === 8 ? unpackZlib(bytes, options) : unpackRaw(bytes, options);

const codings: Readonly<Record<string, Unpack>> = {
  gzip: unpackGzip,
  'x-gzip': unpackGzip,
  deflate: unpackDeflate,
  br: promisify(brotliDecompress),
};

/** More layers of packing than any server needs. */
const mostCodings = 2;

/** Why a body cannot be unpacked. */
export interface CodingProblem {
  readonly problem: 'unknown' | 'too-large' | 'damaged';
  /** A sentence: what is wrong. */
  readonly message: string;
}

/**
 * A body without its content codings, last one first. Memory is bounded by `maxBytes` whatever it expands to.
 *
 * @param stated the values of `Content-Encoding`, in their order
 */
export async function decodedContent(
  body: Uint8Array,
  stated: readonly string[],
  maxBytes: number,
): Promise<Uint8Array | CodingProblem> {
  const names = stated
    .join(',')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > mostCodings) return { problem: 'unknown', message: `It is packed ${names.length} times.` };
  let bytes = body;
  // Answers without a body, such as 304, state the packing of the body that they leave out.
  if (bytes.length === 0) return bytes;
  for (const name of names.reverse()) {
    const unpack = codings[name];
    if (unpack === undefined)
      return { problem: 'unknown', message: `It is packed with "${name}", which was not asked for.` };
    try {
      bytes = await unpack(bytes, { maxOutputLength: maxBytes });
    } catch (error) {
      return systemCode(error) === 'ERR_BUFFER_TOO_LARGE'
        ? { problem: 'too-large', message: `It is larger than ${maxBytes} bytes, once unpacked.` }
        : { problem: 'damaged', message: `Its packing with ${name} is damaged or cut short.` };
    }
  }
  return bytes;
}
