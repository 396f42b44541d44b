/**
 * The lines of a stream of UTF-8, without their ends (LF or CRLF). Memory holds one line, and of a line longer than
 * `maxBytes` only so much that a reader sees that it is too long: the rest of it is passed over.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder();
  let held = '';
  for await (const chunk of chunks) {
    const [rest = '', ...next] = decoder.decode(chunk, { stream: true }).split('\n');
    if (held.length <= maxBytes) held += rest;
    for (const piece of next) {
      yield withoutReturn(held);
      held = piece;
    }
  }
  held += decoder.decode();
  if (held !== '') yield withoutReturn(held);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
