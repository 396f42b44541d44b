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
  const packed = deflated(JSON.stringify(annotation));
  const body = deflated(bodyText(annotation));
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

function deflated(text: string): Uint8Array {
  return deflateRawSync(text, { level: 1 });
}

function inflated(bytes: Uint8Array): string {
  return inflateRawSync(bytes).toString();
}

interface RecordParts {
  readonly annotation: Uint8Array;
  readonly body: Uint8Array;
  readonly summary: Uint8Array;
}

/** Whether bytes are a record in the layout of today. */
export function isRecord(bytes: Uint8Array): boolean {
  return viewsOf(bytes) !== null;
}

function partsOf(record: Uint8Array): RecordParts {
  const parts = viewsOf(record);
  if (parts === null) throw new RangeError('The bytes are no record of an annotated article');
  return parts;
}

/** Views of the parts of a record; null where the bytes are none. */
function viewsOf(record: Uint8Array): RecordParts | null {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  if (record.length < headLength || view.getUint8(0) !== layout) return null;
  const bodyStart = headLength + view.getUint32(1, true);
  const summaryStart = bodyStart + view.getUint32(5, true);
  if (summaryStart > record.length) return null;
  return {
    annotation: record.subarray(headLength, bodyStart),
    body: record.subarray(bodyStart, summaryStart),
    summary: record.subarray(summaryStart),
  };
}
