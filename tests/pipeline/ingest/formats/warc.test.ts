import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { warcFormat } from '../../../../pipeline/ingest/formats/warc.ts';
import { outcomes, readAll } from '../readings.ts';

const sentence = 'The council of Arn met again and talked about the bridge over the river for hours.';
const page = (title: string, more = ''): string =>
  `<html><head><title>${title}</title>${more}</head><body><article><h1>${title}</h1>${`<p>${sentence}</p>`.repeat(6)}</article></body></html>`;

interface Parts {
  readonly type?: string;
  readonly status?: string;
  readonly headers?: readonly string[];
  readonly uri?: string;
  readonly length?: number;
  readonly contentType?: string;
}

function record(body: string | Uint8Array, parts: Parts = {}): Buffer {
  const {
    type = 'response',
    status = '200 OK',
    headers = ['Content-Type: text/html'],
    uri = 'https://arn.example/a',
  } = parts;
  const http = type === 'response' ? `HTTP/1.1 ${status}\r\n${headers.join('\r\n')}\r\n\r\n` : '';
  const block = Buffer.concat([Buffer.from(http), Buffer.from(body as string)]);
  const contentType = parts.contentType ?? (type === 'response' ? 'application/http; msgtype=response' : 'text/html');
  const header = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${uri}`,
    'WARC-Date: 2026-03-09T10:00:00Z',
    'WARC-Record-ID: <urn:uuid:11111111-1111-1111-1111-111111111111>',
    `Content-Type: ${contentType}`,
    `Content-Length: ${parts.length ?? block.length}`,
  ];
  return Buffer.concat([Buffer.from(`${header.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

const titles = (read: Awaited<ReturnType<typeof readAll>>): [string | null, string][] =>
  outcomes(read).map(([name, text]) => [name, text.split('\n', 1)[0] ?? '']);

describe('WARC', () => {
  it('gives an article a page that a server sent, and passes over all other records', async () => {
    const canonical = '<link rel="canonical" href="https://arn.example/own">';
    const records = [
      record('software: x', { type: 'warcinfo', contentType: 'application/warc-fields' }),
      record('GET / HTTP/1.1\r\n\r\n', { type: 'request', contentType: 'application/http; msgtype=request' }),
      record(page('First'), { uri: 'https://arn.example/first?utm_source=x' }),
      record('no page', { status: '404 Not Found' }),
      record(Buffer.from([0, 1, 2]), { headers: ['Content-Type: image/png'] }),
      record('', { type: 'revisit', contentType: 'application/http; msgtype=response' }),
      record(page('Second', canonical)),
      record(page('Third'), { type: 'resource', uri: 'https://arn.example/third' }),
      record('Plain text.', { type: 'conversion', contentType: 'text/plain', uri: 'https://arn.example/fourth' }),
    ];
    for (const chunk of [37, 1 << 16]) {
      const read = await readAll(warcFormat, Buffer.concat(records), {}, { chunk });
      expect(titles(read)).toEqual([
        ['3', 'First'],
        ['7', 'Second'],
        ['8', 'Third'],
        ['9', 'Plain text.'],
      ]);
      expect(read.map((reading) => 'stated' in reading && [reading.stated.url, reading.mediaType])).toEqual([
        ['https://arn.example/first?utm_source=x', 'text/html'],
        ['https://arn.example/own', 'text/html'],
        ['https://arn.example/third', 'text/html'],
        ['https://arn.example/fourth', 'text/plain'],
      ]);
      // When a page was sent is no date of the page.
      expect(
        read.map((reading) => 'stated' in reading && JSON.stringify(reading.stated).includes('2026')),
      ).not.toContain(true);
      expect(read[0]).toMatchObject({ captured_at: '2026-03-09T10:00:00.000Z' });
    }
  });

  it('unpacks what was sent in chunks, with gzip or Brotli, and reads it in the character set of the header', async () => {
    const html = page('Über');
    const half = Math.floor(html.length / 2);
    const inChunks = (bytes: Buffer): Buffer =>
      Buffer.concat([
        ...[bytes.subarray(0, half), bytes.subarray(half)].flatMap((part) => [
          Buffer.from(`${part.length.toString(16)}\r\n`),
          part,
          Buffer.from('\r\n'),
        ]),
        Buffer.from('0\r\n\r\n'),
      ]);
    const type = 'Content-Type: text/html; charset=utf-8';
    const records = [
      record(inChunks(Buffer.from(html)), { headers: [type, 'Transfer-Encoding: chunked'] }),
      record(gzipSync(html), { headers: [type, 'Content-Encoding: gzip'] }),
      record(brotliCompressSync(html), { headers: [type, 'Content-Encoding: br'] }),
      record(html, { headers: [type, 'Content-Encoding: gzip'] }),
      record(Buffer.from(page('\xcc\xfd\xf0'), 'latin1'), {
        headers: ['Content-Type: text/html; charset=windows-1251'],
      }),
    ];
    expect(titles(await readAll(warcFormat, Buffer.concat(records)))).toEqual([
      ['1', 'Über'],
      ['2', 'Über'],
      ['3', 'Über'],
      ['4', 'Über'],
      ['5', 'Мэр'],
    ]);
  });

  it('loses a damaged record, and no other', async () => {
    const records = [
      record(page('First')),
      record(page('Short'), { length: 300 }),
      record(page('Third')),
      Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nblock\r\n\r\n'),
      record(page('Fifth')),
      Buffer.from('something else\r\nand more\r\n'),
      record(page('Last')).subarray(0, 600),
    ];
    expect(titles(await readAll(warcFormat, Buffer.concat(records)))).toEqual([
      ['1', 'First'],
      ['2', 'bad-warc'],
      ['3', 'Third'],
      ['4', 'bad-warc'],
      ['5', 'Fifth'],
      ['6', 'bad-warc'],
      ['7', 'bad-warc'],
    ]);
    expect(titles(await readAll(warcFormat, 'no web archive'))).toEqual([['1', 'bad-warc']]);
  });

  it('loses no record to another that states a wrong length, also of those that are passed over', async () => {
    const request = { type: 'request', contentType: 'application/http; msgtype=request' };
    const records = [
      record(page('First')),
      record(page('Long'), { length: 1900 }),
      record(page('Third')),
      record('GET / HTTP/1.1', { ...request, length: 90_000 }),
      record(page('Fifth')),
    ];
    expect(titles(await readAll(warcFormat, Buffer.concat(records)))).toEqual([
      ['1', 'First'],
      ['2', 'bad-warc'],
      ['3', 'Third'],
      ['4', 'bad-warc'],
      ['5', 'Fifth'],
    ]);
  });

  it('refuses a page whose packing is torn, and reads one that is packed twice', async () => {
    const packed = (body: Uint8Array, encoding: string) =>
      record(body, { headers: ['Content-Type: text/html', `Content-Encoding: ${encoding}`] });
    const records = [
      packed(gzipSync(page('Torn')).subarray(0, 90), 'gzip'),
      packed(brotliCompressSync(gzipSync(page('Twice'))), 'gzip, br'),
    ];
    expect(titles(await readAll(warcFormat, Buffer.concat(records)))).toEqual([
      ['1', 'bad-warc'],
      ['2', 'Twice'],
    ]);
  });

  it('refuses pages beyond the limit, also once unpacked, and no other', async () => {
    const records = [
      record(page('Large', 'x'.repeat(100_000))),
      record(gzipSync(page('Bomb', ' '.repeat(1 << 24))), {
        headers: ['Content-Type: text/html', 'Content-Encoding: gzip'],
      }),
      record(Buffer.alloc(100_000), { headers: ['Content-Type: video/mp4'] }),
      record(page('Good')),
    ];
    expect(titles(await readAll(warcFormat, Buffer.concat(records), {}, { maxBytes: 50_000 }))).toEqual([
      ['1', 'too-large'],
      ['2', 'too-large'],
      ['4', 'Good'],
    ]);
  });
});

describe('WARC packed with gzip', () => {
  const members = ['First', 'Second', 'Third'].map((title) => gzipSync(record(page(title))));
  const [first = Buffer.alloc(0), second = Buffer.alloc(0), third = Buffer.alloc(0)] = members;
  const all = [
    ['1', 'First'],
    ['2', 'Second'],
    ['3', 'Third'],
  ];

  it('is read record by record, as a whole, or in members that end anywhere', async () => {
    const whole = Buffer.concat(['First', 'Second', 'Third'].map((title) => record(page(title))));
    const blocks = Array.from({ length: Math.ceil(whole.length / 300) }, (_, number) =>
      gzipSync(whole.subarray(number * 300, (number + 1) * 300)),
    );
    for (const packed of [Buffer.concat(members), gzipSync(whole), Buffer.concat(blocks)]) {
      for (const chunk of [1, 1 << 16]) {
        expect(titles(await readAll(warcFormat, Buffer.concat([packed, Buffer.alloc(20)]), {}, { chunk }))).toEqual(
          all,
        );
      }
    }
  });

  it('loses the record whose member is damaged at any byte, and no other', async () => {
    const harmless = new Set([4, 5, 6, 7, 8, 9]);
    for (let at = 0; at < second.length; at += 7) {
      if (harmless.has(at)) continue;
      const hurt = Buffer.from(second);
      hurt[at] = (hurt[at] ?? 0) ^ 0xa5;
      const read = await readAll(warcFormat, Buffer.concat([first, hurt, third]));
      expect([at, titles(read)]).toEqual([at, [all[0], ['2', 'bad-warc'], all[2]]]);
    }
  });

  it('gives the records before the place where it is cut, and those behind what is no gzip', async () => {
    const cut = Buffer.concat([first, second.subarray(0, -9)]);
    const read = await readAll(warcFormat, cut);
    expect(titles(read)).toEqual([all[0], ['2', 'bad-warc']]);
    expect(read[1]).toMatchObject({ message: expect.stringContaining(`from byte ${first.length} of the file on`) });
    const mixed = Buffer.concat([first, Buffer.from('no gzip'), third]);
    expect(titles(await readAll(warcFormat, mixed))).toEqual([all[0], ['2', 'bad-warc'], ['3', 'Third']]);
  });

  it('passes over a member that expands as only a bomb does', async () => {
    const bomb = gzipSync(Buffer.alloc(1 << 24));
    const read = await readAll(warcFormat, Buffer.concat([first, bomb, third]), {}, { maxBytes: 50_000 });
    expect(titles(read)).toEqual([all[0], ['2', 'bad-warc'], ['3', 'Third']]);
  });

  it('is not looked through again and again because its members are made so', async () => {
    const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0xfa, 0xff, 1, 2, 3, 4, 5]);
    const read = await readAll(warcFormat, Buffer.alloc(1 << 21, header));
    expect(titles(read)).toEqual([['1', 'bad-warc']]);
  }, 5000);
});
