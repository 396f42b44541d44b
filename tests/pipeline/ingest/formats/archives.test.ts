import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { packTar } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { tarFormat } from '../../../../pipeline/ingest/formats/tar.ts';
import { zipFormat } from '../../../../pipeline/ingest/formats/zip.ts';
import { outcomes, readAll } from '../readings.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const zip = (files: Files, level: 0 | 6 = 6): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, data]) => [path, typeof data === 'string' ? strToU8(data) : data]),
    ),
    { level },
  );
const tar = (files: Files): Promise<Uint8Array> =>
  packTar(
    Object.entries(files).map(([name, data]) => ({
      header: { name, size: Buffer.byteLength(data), type: 'file' as const },
      body: data,
    })),
  );

const files: Files = {
  'a/one.txt': 'One.',
  'a/one.txt.meta.json': '{"published_on":"2026-03-04"}',
  'two.jsonl': '{"id":"x","text":"Two."}\n{"text":"Three."}',
  'four.txt.gz': gzipSync('Four.'),
  'picture.jpg': 'no text',
  '.hidden.txt': 'no',
  '__MACOSX/a/._one.txt': 'no',
  'a/.DS_Store/b.txt': 'no',
  'feed.xml': '<rss version="2.0"><channel><item><title>T</title></item></channel></rss>',
  'other.xml': '<svg/>',
};
const read = [
  ['a/one.txt', 'One.'],
  ['two.jsonl#x', 'Two.'],
  ['two.jsonl#2', 'Three.'],
  ['four.txt.gz', 'Four.'],
  ['feed.xml#1', 'summary-only'],
  ['other.xml', 'unknown-format'],
];

describe.each([
  ['zip', zipFormat, async (given: Files) => zip(given)],
  ['zip without compression', zipFormat, async (given: Files) => zip(given, 0)],
  ['tar', tarFormat, tar],
])('%s', (_, format, pack) => {
  it.each([13, 1 << 16])('gives what the files in it give, in chunks of %i bytes', async (chunk) => {
    const readings = await readAll(format, await pack(files), {}, { chunk });
    expect(outcomes(readings)).toEqual(read);
    expect(readings[0]).toMatchObject({ beside: { published_on: '2026-03-04' }, mediaType: 'text/plain' });
  });

  it('reads an archive in an archive, and no deeper one', async () => {
    const deep = await pack({ 'c.zip': zip({ 'd.txt': 'Deep.' }) });
    const name = format === tarFormat ? 'b.tar' : 'b.zip';
    const nested = await pack({ [name]: deep, 'e.zip': zip({ 'f.txt': 'Inner.' }) });
    expect(outcomes(await readAll(format, nested))).toEqual([
      [`${name}#c.zip`, 'bad-archive'],
      ['e.zip#f.txt', 'Inner.'],
    ]);
  });

  it('refuses a path that leads out of it, an entry beyond the limit and metadata that is wrong', async () => {
    const given = {
      '../up.txt': 'Up.',
      'a/../../up.txt': 'Up.',
      '/etc/root.txt': 'Root.',
      'large.txt': 'x'.repeat(5000),
      'b.txt': 'B.',
      'b.txt.meta.json': '{"published_on":"03/04/2026"}',
      'c.txt': 'C.',
    };
    expect(outcomes(await readAll(format, await pack(given), {}, { maxBytes: 1000 }))).toEqual([
      ['../up.txt', 'bad-archive'],
      ['a/../../up.txt', 'bad-archive'],
      ['/etc/root.txt', 'bad-archive'],
      ['large.txt', 'too-large'],
      ['b.txt', 'bad-metadata'],
      ['c.txt', 'C.'],
    ]);
  });

  it('refuses one that holds a collection of its own', async () => {
    const given = { 'a.txt': 'A.', 'collection.json': '{"text":"withhold"}' };
    expect(outcomes(await readAll(format, await pack(given)))).toEqual([[null, 'bad-metadata']]);
  });

  it('gives the entries before the place where it is cut, and what is none is a refusal', async () => {
    const whole = await pack({ 'a.txt': 'A.', 'b.txt': 'B. '.repeat(10_000), 'c.txt': 'C.' });
    const cut = whole.subarray(0, format === tarFormat ? 5000 : 120);
    expect(outcomes(await readAll(format, cut))).toEqual([
      ['a.txt', 'A.'],
      [null, 'bad-archive'],
    ]);
    expect(outcomes(await readAll(format, 'no archive at all, but text. '.repeat(100)))).toEqual([
      [null, 'bad-archive'],
    ]);
  });
});

describe('zip', () => {
  it('loses an entry whose data is damaged, and no other', async () => {
    const packed = zip({ 'a.txt': 'A.', 'b.txt': 'Text of the second entry. '.repeat(50), 'c.txt': 'C.' });
    const at = Buffer.from(packed).indexOf('b.txt') + 'b.txt'.length;
    packed.fill(0xff, at, at + 10);
    expect(outcomes(await readAll(zipFormat, packed))).toEqual([
      ['a.txt', 'A.'],
      ['b.txt', 'bad-archive'],
      ['c.txt', 'C.'],
    ]);
  });

  it.each([
    ['is encrypted', 0, 6, 1, 'encrypted'],
    ['has another sum than is stated', 0, 14, 77, 'damaged'],
    ['is packed in a way that is not known', 6, 8, 99, 'another way'],
  ] as const)('tells that an entry %s, and loses no other', async (_, level, field, value, reason) => {
    const packed = zip({ 'a.txt': 'A. '.repeat(20), 'b.txt': 'B.' }, level);
    packed[Buffer.from(packed).indexOf('a.txt') - 30 + field] = value;
    const readings = await readAll(zipFormat, packed);
    expect(outcomes(readings)).toEqual([
      ['a.txt', 'bad-archive'],
      ['b.txt', 'B.'],
    ]);
    expect(readings[0]).toMatchObject({ message: expect.stringContaining(reason) });
  });

  it('stops at an archive of many entries that expands as only a bomb does', async () => {
    const bombs = Object.fromEntries(
      Array.from({ length: 9 }, (_, number) => [`${number}.txt`, new Uint8Array(1 << 20)]),
    );
    const read = outcomes(await readAll(zipFormat, zip({ ...bombs, 'b.txt': 'B.' }), {}, { maxBytes: 1 << 20 }));
    expect(read.at(-1)).toEqual([null, 'bad-archive']);
    expect(read.length).toBeLessThan(4);
  });

  it('holds no more of a bomb than the limit', async () => {
    const bomb = zip({ 'bomb.txt': new Uint8Array(1 << 27), 'b.txt': 'B.' });
    const before = process.memoryUsage().arrayBuffers;
    expect(outcomes(await readAll(zipFormat, bomb, {}, { maxBytes: 1 << 20 }))).toEqual([
      ['bomb.txt', 'too-large'],
      ['b.txt', 'B.'],
    ]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1 << 27);
  });

  it('reads entries whose sizes stand behind them, as programs write that stream', async () => {
    const local = (name: string, text: string): Buffer => {
      const header = Buffer.alloc(30);
      header.writeUInt32LE(0x04034b50, 0);
      header.writeUInt16LE(8, 6);
      header.writeUInt16LE(8, 8);
      header.writeUInt16LE(name.length, 26);
      const descriptor = Buffer.alloc(16);
      descriptor.writeUInt32LE(0x08074b50, 0);
      descriptor.writeUInt32LE(crc32(text), 4);
      return Buffer.concat([header, Buffer.from(name), deflateRawSync(text), descriptor]);
    };
    const end = Buffer.alloc(60);
    end.writeUInt32LE(0x02014b50, 0);
    const names = ['a.txt', 'picture.jpg', 'b.txt'];
    const packed = Buffer.concat([...names.map((name) => local(name, `${name}.`)), end]);
    for (const chunk of [1, 1 << 16]) {
      expect(outcomes(await readAll(zipFormat, packed, {}, { chunk }))).toEqual([
        ['a.txt', 'a.txt.'],
        ['b.txt', 'b.txt.'],
      ]);
    }
  });
});

it('passes over links in a tar archive', async () => {
  const packed = await packTar([
    { header: { name: 'a.txt', size: 0, type: 'symlink', linkname: '/etc/passwd' } },
    { header: { name: './b.txt', size: 2, type: 'file' }, body: 'B.' },
  ]);
  expect(outcomes(await readAll(tarFormat, packed))).toEqual([['b.txt', 'B.']]);
});
