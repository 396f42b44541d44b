import { TextDecoder } from 'node:util';
import { decodePiece, decodeRecords, wideEncodingOf, xmlDecoderOf } from './decode.ts';

/** Bytes looked at to tell in which encoding a file is, and whether it is text at all. */
const sampleBytes = 1 << 16;
/** Bytes without one of ASCII among them that are held back at most. */
const mostHeld = 1 << 16;

/**
 * The text of a stream in pieces, decoded as `decodeRecords` decodes a whole file and in memory that does not grow with
 * it: cut only between characters, without a byte order mark. A document of XML is decoded as it declares.
 *
 * @returns null where the bytes are not text, by the beginning of the file
 */
export async function openText(chunks: AsyncIterable<Uint8Array>): Promise<AsyncIterable<string> | null> {
  const sampled = withSample(chunks);
  const first = (await sampled.next()).value;
  if (first === undefined) return noPieces();
  if (decodeRecords(evened(first)) === null) {
    await sampled.return(undefined);
    return null;
  }
  const wide = wideEncodingOf(first);
  const decoder = wide === null ? xmlDecoderOf(first) : new TextDecoder(wide);
  return decoder === null ? narrowPieces(first, sampled) : decodedPieces(first, sampled, decoder);
}

async function* noPieces(): AsyncGenerator<string, undefined> {}

async function* decodedPieces(
  first: Uint8Array,
  rest: AsyncGenerator<Uint8Array, undefined>,
  decoder: TextDecoder,
): AsyncGenerator<string, undefined> {
  try {
    yield decoder.decode(first, { stream: true });
    for await (const chunk of rest) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } finally {
    // A reader that stops at the first piece leaves the file open else.
    await rest.return(undefined);
  }
}

async function* narrowPieces(
  first: Uint8Array,
  rest: AsyncGenerator<Uint8Array, undefined>,
): AsyncGenerator<string, undefined> {
  let held = startsWithMark(first) ? first.subarray(3) : first;
  const cutPiece = (): string => {
    const cut = lastBoundary(held);
    const piece = decodePiece(held.subarray(0, cut));
    held = held.subarray(cut);
    return piece;
  };
  try {
    yield cutPiece();
    for await (const chunk of rest) {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      yield cutPiece();
    }
    yield decodePiece(held);
  } finally {
    await rest.return(undefined);
  }
}

/** The chunks, of which the first has `sampleBytes` where there are so many. */
async function* withSample(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  let first: Uint8Array[] | null = [];
  let length = 0;
  for await (const chunk of chunks) {
    if (first === null) {
      yield chunk;
      continue;
    }
    first.push(chunk);
    length += chunk.length;
    if (length < sampleBytes) continue;
    yield Buffer.concat(first);
    first = null;
  }
  if (first !== null && length > 0) yield Buffer.concat(first);
}

/** A sample of a longer file may end within a unit of UTF-16. */
function evened(sample: Uint8Array): Uint8Array {
  return sample.length < sampleBytes || wideEncodingOf(sample) === null
    ? sample
    : sample.subarray(0, sampleBytes - 2 - (isHighSurrogateAt(sample, sampleBytes - 4) ? 2 : 0));
}

function isHighSurrogateAt(sample: Uint8Array, index: number): boolean {
  const lead = wideEncodingOf(sample) === 'utf-16le' ? sample[index + 1] : sample[index];
  return lead !== undefined && lead >= 0xd8 && lead <= 0xdb;
}

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Where bytes can be cut: after the last of ASCII; in a long run without one, before the last that begins a character. */
function lastBoundary(bytes: Uint8Array): number {
  for (let index = bytes.length - 1; index >= 0; index--) if ((bytes[index] ?? 0) < 0x80) return index + 1;
  if (bytes.length < mostHeld) return 0;
  for (let index = bytes.length - 1; index > 0; index--) if ((bytes[index] ?? 0) >= 0xc0) return index;
  return bytes.length;
}

/**
 * The lines of a text in pieces, without their ends (LF or CRLF). Memory holds one line, and of a line longer than
 * `longest` UTF-16 units only so much that a reader sees that it is too long: the rest of it is passed over.
 */
export async function* textLines(pieces: AsyncIterable<string>, longest: number): AsyncGenerator<string, undefined> {
  let held = '';
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', start)) {
      yield withoutReturn(held.length <= longest ? held + piece.slice(start, end) : held);
      held = '';
      start = end + 1;
    }
    if (held.length <= longest) held += piece.slice(start);
  }
  if (held !== '') yield withoutReturn(held);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
