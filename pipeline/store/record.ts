import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Annotation } from '../annotate.ts';
import { bodyText } from '../link/stories/body-text.ts';

/** An annotated article as it is stored and sent: its annotation, and beside it the summary that it is linked by. */
export interface StoredArticle {
  readonly annotation: Annotation;
  /** As `packSummary` gives it. */
  readonly summary: Uint8Array;
}

/** First byte of a record: which layout it has. */
const layout = 2;
/** The layout, and the lengths of the annotation and the body text (UInt32LE). */
const headLength = 9;

/**
 * The bytes of a record: its head, the annotation as deflated JSON, its body text deflated, the summary. The body text
 * stands by itself since articles that may be copies are compared by it, many of them more than once.
 */
export function packArticle({ annotation, summary }: StoredArticle): Uint8Array {
  const [packed, body] = [JSON.stringify(annotation), bodyText(annotation)].map((text) =>
    deflateRawSync(text, { level: 1 }),
  ) as [Buffer, Buffer];
  const head = Buffer.alloc(headLength);
  head.writeUInt8(layout, 0);
  head.writeUInt32LE(packed.length, 1);
  head.writeUInt32LE(body.length, 5);
  return Buffer.concat([head, packed, body, summary]);
}

/** The annotation of a record. @throws Error where the bytes are none */
export function annotationOf(record: Uint8Array): Annotation {
  return JSON.parse(inflated(partsOf(record).annotation)) as Annotation;
}

/** The body text of a record, as `bodyText` gives it. @throws Error where the bytes are none */
export function bodyOf(record: Uint8Array): string {
  return inflated(partsOf(record).body);
}

/** The packed summary of a record. @throws RangeError where the bytes are none */
export function summaryOf(record: Uint8Array): Uint8Array {
  return partsOf(record).summary;
}

function inflated(bytes: Uint8Array): string {
  return inflateRawSync(bytes).toString();
}

/** Views of the parts of a record. */
function partsOf(record: Uint8Array): {
  readonly annotation: Uint8Array;
  readonly body: Uint8Array;
  readonly summary: Uint8Array;
} {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const isRecord = record.length >= headLength && view.getUint8(0) === layout;
  const bodyStart = isRecord ? headLength + view.getUint32(1, true) : Number.POSITIVE_INFINITY;
  const summaryStart = isRecord ? bodyStart + view.getUint32(5, true) : Number.POSITIVE_INFINITY;
  if (summaryStart > record.length) throw new RangeError('The bytes are no record of an annotated article');
  return {
    annotation: record.subarray(headLength, bodyStart),
    body: record.subarray(bodyStart, summaryStart),
    summary: record.subarray(summaryStart),
  };
}
