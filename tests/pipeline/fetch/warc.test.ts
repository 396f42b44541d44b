import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import {
  infoRecord,
  metadataRecord,
  packedRecord,
  packedRecords,
  requestRecord,
  responseRecord,
  revisitRecord,
  timeOf,
} from '../../../pipeline/fetch/warc.ts';

const capture = { url: 'https://arn.example/news/1?page=2', date: timeOf(Date.UTC(2026, 2, 3, 12)) };
const body = Buffer.from('<p>Ana Ruiz spoke in Arn.</p>');
const message = {
  start: 'HTTP/1.1 200 OK',
  headers: [
    ['Content-Type', 'text/html'],
    ['Set-Cookie', 'a=1'],
    ['Transfer-Encoding', 'chunked'],
    ['set-cookie', 'b=2; Path=/'],
    ['X-Town', '\u00c5rn'],
  ],
  body,
} as const;
const asked = {
  start: 'GET /news/1?page=2 HTTP/1.1',
  headers: [['Host', 'arn.example']],
  body: new Uint8Array(),
} as const;
const response = responseRecord(capture, message);
const earlier = { date: '2026-02-01T00:00:00Z', digest: 'sha256:00' };

const unit = [
  infoRecord('fetched-00001.warc.gz', capture.date, [['software', 'on-the-record 0.1.0']]),
  response,
  requestRecord(capture, asked, response),
  metadataRecord(capture, { town: 'Arn' }, response),
  revisitRecord(capture, { ...message, start: 'HTTP/1.1 304 Not Modified' }, earlier, 'server-not-modified'),
];

/** The bytes of an archive of all kinds of records. */
async function archive(): Promise<Buffer> {
  return Buffer.concat(await Promise.all(unit.map(packedRecord)));
}

describe('an archive', () => {
  it('is the same bytes each time, and each record a member of gzip of its own with a fixed header', async () => {
    const [first, second] = await Promise.all([packedRecord(response), packedRecord(response)]);
    expect(Buffer.from(first)).toEqual(Buffer.from(second));
    expect([...first.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
    expect(gunzipSync(first).toString('latin1')).toMatch(/^WARC\/1\.1\r\nWARC-Type: response\r\n/);
  });

  it('keeps the headers of an answer as they were sent, but for chunking', () => {
    expect(Buffer.from(response.block).toString('latin1')).toBe(
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSet-Cookie: a=1\r\nX-Archive-Orig-Transfer-Encoding: chunked\r\nset-cookie: b=2; Path=/\r\nX-Town: \u00c5rn\r\n\r\n<p>Ana Ruiz spoke in Arn.</p>',
    );
  });

  it('is read by another program', async () => {
    const records: unknown[] = [];
    const parser = new WARCParser(
      (async function* () {
        yield await archive();
      })(),
    );
    for await (const record of parser) {
      const { warcType, warcTargetURI, warcDate } = record;
      records.push([warcType, warcTargetURI, warcDate, Buffer.from(await record.readFully(false)).toString('utf8')]);
    }
    const { url, date } = capture;
    expect(records).toEqual([
      ['warcinfo', null, date, 'software: on-the-record 0.1.0\r\n'],
      ['response', url, date, '<p>Ana Ruiz spoke in Arn.</p>'],
      ['request', url, date, ''],
      ['metadata', url, date, '{"town":"Arn"}'],
      ['revisit', url, date, ''],
    ]);
  });

  it('is read back with the place of each record', async () => {
    const bytes = await archive();
    const records = [...packedRecords(bytes, 10_000)];
    expect(records.map(({ headers, block }) => ({ headers, block: Buffer.from(block) }))).toEqual(
      unit.map(({ headers, block }) => ({ headers, block: Buffer.from(block) })),
    );
    expect(records.map(({ start }) => start)).toEqual([0, ...records.slice(0, -1).map(({ end }) => end)]);
    expect(records.at(-1)?.end).toBe(bytes.length);
  });

  it('that is cut anywhere has all records before the cut', async () => {
    const bytes = await archive();
    const ends = [...packedRecords(bytes, 10_000)].map(({ end }) => end);
    fc.assert(
      fc.property(fc.nat(bytes.length), (cut) => {
        const read = [...packedRecords(bytes.subarray(0, cut), 10_000)];
        expect(read.map(({ end }) => end)).toEqual(ends.filter((end) => end <= cut));
      }),
    );
  });

  it('whose record is longer than the limit is read up to it', async () => {
    const bytes = await packedRecord(metadataRecord(capture, 'a'.repeat(100_000), response));
    expect([...packedRecords(bytes, 10_000)]).toEqual([]);
  });

  it('names records by what they hold', () => {
    const ids = [...unit, responseRecord({ ...capture, date: earlier.date }, message)].map(
      ({ headers }) => headers.find(([name]) => name === 'WARC-Record-ID')?.[1] ?? '',
    );
    expect(new Set(ids).size).toBe(6);
    for (const id of ids)
      expect(id).toMatch(/^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>$/);
  });
});
