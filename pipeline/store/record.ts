import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Annotation } from '../annotate.ts';

/** An annotated article as it is stored and sent: its annotation, and beside it the summary that it is linked by. */
export interface StoredArticle {
  readonly annotation: Annotation;
  /** As `packSummary` gives it. */
  readonly summary: Uint8Array;
}

/** First byte of a record: which layout it has. */
const layout = 1;
const headLength = 5;

/** The bytes of a record: layout, length of the packed annotation, the annotation as deflated JSON, the summary. */
export function packArticle({ annotation, summary }: StoredArticle): Uint8Array {
  const packed = deflateRawSync(JSON.stringify(annotation), { level: 1 });
  const record = Buffer.allocUnsafe(headLength + packed.length + summary.length);
  record.writeUInt8(layout, 0);
  record.writeUInt32LE(packed.length, 1);
  record.set(packed, headLength);
  record.set(summary, headLength + packed.length);
  return record;
}

/** The annotation of a record. @throws Error where the bytes are none */
export function annotationOf(record: Uint8Array): Annotation {
  return JSON.parse(inflateRawSync(record.subarray(headLength, summaryStart(record))).toString()) as Annotation;
}

/** The packed summary of a record. @throws RangeError where the bytes are none */
export function summaryOf(record: Uint8Array): Uint8Array {
  return record.subarray(summaryStart(record));
}

function summaryStart(record: Uint8Array): number {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const end = view.byteLength < headLength || view.getUint8(0) !== layout ? -1 : headLength + view.getUint32(1, true);
  if (end < headLength || end > record.length) throw new RangeError('The bytes are no record of an annotated article');
  return end;
}
