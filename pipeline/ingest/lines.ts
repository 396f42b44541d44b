import { textLines } from './text-stream.ts';

/**
 * The lines of a stream of UTF-8, without their ends (LF or CRLF). Memory holds one line, and of a line longer than
 * `maxBytes` only so much that a reader sees that it is too long: the rest of it is passed over.
 */
export function linesOf(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<string, undefined> {
  return textLines(decoded(chunks), maxBytes);
}

async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder();
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
