import { excerptOf, type OpenBytes, type Reading, recordTooLarge, type StreamedFormat } from '../draft.ts';
import { textLines } from '../text-stream.ts';
import { readMessage } from './message.ts';

/** A mailbox (mbox, RFC 4155) or a single message (RFC 5322): one article a message, named by its number. */
export const mboxFormat: StreamedFormat = {
  name: 'mbox',
  extensions: ['.mbox', '.eml'],
  mediaType: 'application/mbox',
  async *readStream(open, context) {
    let number = 0;
    for await (const message of messagesIn(open, context.maxBytes)) {
      number++;
      if (message === null) yield recordTooLarge(String(number), context.maxBytes);
      else yield await readOne(message, String(number));
    }
  },
};

async function readOne(message: Uint8Array, record: string): Promise<Reading> {
  const reading = await readMessage(message);
  if (reading !== null) return { ...reading, record };
  return {
    record,
    code: 'bad-document',
    message: 'The message has no headers, or its parts are nested too deep to be read. Export it again.',
    original: excerptOf(Buffer.from(message.subarray(0, 2000)).toString('latin1')),
  };
}

/** The line before a message: who sent it, and when, to the second. A sentence that begins with From has no time. */
const fromLine = /^From \S.{0,200}\d\d:\d\d(?::\d\d)?.{0,40}$/;
/** A line of a message that would be taken for one has a mark before it. */
const quotedFrom = /^>+From /;

/**
 * The messages of a mailbox without the lines between them; null for one beyond the limit. What does not begin with such
 * a line is one message. Bytes pass through as the characters of Latin-1, which are one each.
 */
async function* messagesIn(open: OpenBytes, maxBytes: number): AsyncGenerator<Uint8Array | null, undefined> {
  let lines: string[] = [];
  let length = 0;
  let isFirst = true;
  let isMailbox = false;
  let isAfterEmpty = true;
  const message = (): Uint8Array | null => {
    const whole = length > maxBytes ? null : Buffer.from(lines.join('\n'), 'latin1');
    lines = [];
    length = 0;
    return whole;
  };
  for await (const line of textLines(latin1(open()), maxBytes)) {
    const isSeparator: boolean = isAfterEmpty && fromLine.test(line) && (isFirst || isMailbox);
    if (isFirst) isMailbox = isSeparator;
    if (isSeparator) {
      if (!isFirst) yield message();
    } else {
      length += line.length + 1;
      if (length > maxBytes) lines = [];
      else lines.push(isMailbox && quotedFrom.test(line) ? line.slice(1) : line);
    }
    isAfterEmpty = line === '';
    isFirst = false;
  }
  if (!isFirst) yield message();
}

async function* latin1(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  for await (const chunk of chunks) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1');
}
