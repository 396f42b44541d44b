import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isTextType, mediaTypeOf, unpacked, unpackedFile } from '../../../pipeline/fetch/content.ts';

const text = Buffer.from('Ana Ruiz spoke in Arn.');

describe('a body', () => {
  it.each([
    ['as it is', [], text],
    ['packed with gzip', ['gzip'], gzipSync(text)],
    ['packed with deflate', ['deflate'], deflateSync(text)],
    ['packed with deflate without its header', ['deflate'], deflateRawSync(text)],
    ['packed with brotli', ['br'], brotliCompressSync(text)],
    ['packed twice', ['GZIP, identity', 'gzip'], gzipSync(gzipSync(text))],
  ])('is unpacked that comes %s', async (_, encodings, body) => {
    const headers = encodings.map((value) => ['Content-Encoding', value] as const);
    expect(Buffer.from((await unpacked(body, headers, 1000)) as Uint8Array)).toEqual(text);
  });

  it.each([
    ['cut short', 'gzip', gzipSync(text).subarray(0, 20), 'broken-body'],
    ['not what its header says', 'gzip', text, 'broken-body'],
    ['larger than the limit once unpacked', 'gzip', gzipSync(Buffer.alloc(1_000_000)), 'too-large'],
    ['packed in a way that was not asked for', 'zstd', text, 'unknown-encoding'],
    ['packed many times', 'gzip, gzip, gzip', text, 'unknown-encoding'],
  ])('that is %s is a failure', async (_, encoding, body, code) => {
    expect(await unpacked(body, [['content-encoding', encoding]], 1000)).toMatchObject({ code });
  });

  it('that is empty needs no unpacking', async () => {
    expect(await unpacked(new Uint8Array(), [['content-encoding', 'gzip']], 1000)).toEqual(new Uint8Array());
  });

  it('that is a file of gzip is unpacked by its first bytes', async () => {
    expect(await unpackedFile(text, 1000)).toBe(text);
    expect(Buffer.from((await unpackedFile(gzipSync(text), 1000)) as Uint8Array)).toEqual(text);
  });
});

describe('a media type', () => {
  it('is read without parameters', () => {
    expect(mediaTypeOf([['CONTENT-TYPE', 'Text/HTML; charset=utf-8']])).toBe('text/html');
    expect(mediaTypeOf([['Content-Type', '']])).toBeNull();
  });

  it.each([
    ['text/html', true],
    ['application/rss+xml', true],
    ['application/ld+json', true],
    [null, true],
    ['image/svg+xml', false],
    ['text/css', false],
    ['application/pdf', false],
    ['video/mp4', false],
  ])('%s: text %s', (type, isText) => {
    expect(isTextType(type)).toBe(isText);
  });
});
