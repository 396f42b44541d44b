import { describe, expect, it } from 'vitest';
import { decode, decodeHtml, decodeRecords } from '../../../pipeline/ingest/decode.ts';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const swapped = (text: string): Buffer => utf16(text).swap16();
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from('“Sí”, said Ana 🙂'), '“Sí”, said Ana 🙂'],
    ['UTF-8 with a mark', Buffer.from('\uFEFFSí'), 'Sí'],
    ['UTF-16LE with a mark', utf16('\uFEFFSí 🙂'), 'Sí 🙂'],
    ['UTF-16BE with a mark', swapped('\uFEFFSí'), 'Sí'],
    ['UTF-16LE without a mark', utf16('The mayor said no.'), 'The mayor said no.'],
    ['UTF-16BE without a mark', swapped('The mayor said no.'), 'The mayor said no.'],
    [
      'UTF-16LE with a letter whose NUL is on the other side',
      utf16(`${'a text '.repeat(20)}Ā`),
      `${'a text '.repeat(20)}Ā`,
    ],
    ['UTF-16LE of another script', utf16('Мэр сказал нет.\n'), 'Мэр сказал нет.\n'],
    ['windows-1252', latin1('\x93S\xed\x94, said Ana \x96 \x80 5'), '“Sí”, said Ana – € 5'],
    ['UTF-8 with a stray byte', Buffer.concat([Buffer.from('Sí, “a” '), latin1('\x92s')]), 'Sí, “a” ’s'],
    ['UTF-8 cut within a character', Buffer.from('Sí €').subarray(0, 6), 'Sí â\u201A'],
    ['nothing', Buffer.alloc(0), ''],
  ])('reads %s', (_, bytes, text) => {
    expect(decode(bytes)).toBe(text);
  });

  it('takes bytes with NULs or many controls for no text', () => {
    expect(decode(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 0, 0, 7]))).toBeNull();
    expect(decode(Buffer.from('a\x01\x02\x03b'))).toBeNull();
    expect(decode(Buffer.from('text with one \0 in it'))).toBeNull();
    expect(decode(Buffer.from('text with one\0in it, of an even length'))).toBeNull();
    expect(decode(Buffer.from(`\uFEFF${'long text '.repeat(50)}\0`))).toBeNull();
  });

  it('gives well-formed text for a lone half of a pair', () => {
    expect(decode(Buffer.from([0xff, 0xfe, 0x3d, 0xd8, 0x41, 0x00]))).toBe('\uFFFDA');
  });
});

describe('decodeHtml', () => {
  it('reads the character set that the page declares', () => {
    const page = Buffer.concat([Buffer.from('<meta charset="iso-8859-2"><p>'), Buffer.from([0xb3, 0xf3, 0x64])]);
    expect(decodeHtml(page)).toBe('<meta charset="iso-8859-2"><p>łód');
  });

  it('believes the bytes rather than a claim of Latin-1, and a mark rather than either', () => {
    expect(decodeHtml(Buffer.from('<meta charset=iso-8859-1>Sí'))).toBe('<meta charset=iso-8859-1>Sí');
    expect(decodeHtml(Buffer.from('\uFEFF<meta charset=koi8-r>Sí'))).toBe('<meta charset=koi8-r>Sí');
    expect(decodeHtml(Buffer.from('<meta charset=no-such>Sí'))).toBe('<meta charset=no-such>Sí');
  });

  it('believes bytes that are UTF-8 rather than any claim, and a claim rather than plain ASCII', () => {
    expect(decodeHtml(Buffer.from('<meta charset=euc-kr>시장'), 'euc-kr')).toBe('<meta charset=euc-kr>시장');
    expect(decodeHtml(Buffer.from('<meta charset=iso-2022-jp>\x1b$B;TD9\x1b(B'))).toBe(
      '<meta charset=iso-2022-jp>市長',
    );
  });

  it('reads by the bytes what would be no text as claimed', () => {
    const bytes = Buffer.concat([Buffer.from(`<meta charset=euc-kr>${'시장이 말했다. '.repeat(9)}`), latin1('\x92')]);
    expect(decodeHtml(bytes)).toBe(`<meta charset=euc-kr>${'시장이 말했다. '.repeat(9)}’`);
  });

  it('leaves out a NUL that strays into a page, and reads no page of many', () => {
    expect(decodeHtml(Buffer.from(`<p>Sí,\0 said Ana${' a'.repeat(50)}`))).toBe(`<p>Sí, said Ana${' a'.repeat(50)}`);
    expect(decodeHtml(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 0, 0, 7]))).toBeNull();
  });
});

describe('decodeRecords', () => {
  it('leaves in a NUL that spoils one record of many', () => {
    const lines = `${'a line of some length\n'.repeat(20)}b\0ad\n`;
    expect(decodeRecords(Buffer.from(lines))).toBe(lines);
    expect(decodeRecords(Buffer.from(`\uFEFF${lines}`))).toBe(lines);
  });

  it('takes bytes that are spoilt throughout for no text', () => {
    expect(decodeRecords(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 0, 0, 7]))).toBeNull();
    expect(decodeRecords(utf16('no mark, odd length').subarray(1))).toBeNull();
  });
});
