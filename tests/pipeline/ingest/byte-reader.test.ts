import { expect, it } from 'vitest';
import { byteReader, findBytes } from '../../../pipeline/ingest/byte-reader.ts';

it('reads by lines and by counts, whatever the chunks', async () => {
  for (const size of [1, 3, 100]) {
    const bytes = Buffer.from('first\r\n\nlong line\nabcdefgh');
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
    };
    const reader = byteReader(chunks());
    expect(await reader.line(100)).toBe('first\r\n');
    expect(await reader.line(100)).toBe('\n');
    expect(await reader.line(4)).toBe('long');
    expect(await reader.line(100)).toBe(' line\n');
    expect(await reader.peek(3)).toBe('abc');
    expect(Buffer.from(await reader.take(2)).toString()).toBe('ab');
    expect(await reader.skip(4)).toBe(4);
    expect(Buffer.from(await reader.take(9)).toString()).toBe('gh');
    expect([await reader.skip(1), await reader.peek(1), await reader.line(9)]).toEqual([0, '', null]);
  }
});

it('gives back what was read, and finds bytes across chunks', async () => {
  for (const size of [1, 2, 100]) {
    const bytes = Buffer.from('one, two, one');
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
    };
    const reader = byteReader(chunks());
    const first = await reader.take(5);
    reader.unread(first.subarray(2));
    expect([reader.position(), await reader.peek(4)]).toEqual([2, 'e, t']);
    expect([await findBytes(reader, Buffer.from('one')), reader.position()]).toEqual([true, 10]);
    await reader.skip(1);
    expect([await findBytes(reader, Buffer.from('one')), (await reader.some(9)).length > 0]).toEqual([false, true]);
  }
});
