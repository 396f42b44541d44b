import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endFrame, frameOf, largestPayload, payloadsOf } from '../../../pipeline/protocol/frames.ts';

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function payloads(bytes: Uint8Array, size: number = 7): Promise<number[][]> {
  const found: number[][] = [];
  for await (const payload of payloadsOf(chunks(bytes, size))) found.push([...payload]);
  return found;
}

describe('frames', () => {
  it('are a length in four bytes, the least first, and the payload', () => {
    expect([...frameOf(Uint8Array.of(7, 8, 9))]).toEqual([3, 0, 0, 0, 7, 8, 9]);
  });

  it('are read as they were written, however the stream is cut', async () => {
    const payload = fc.uint8Array({ minLength: 1, maxLength: 40 });
    const property = fc.asyncProperty(fc.array(payload), fc.integer({ min: 1, max: 30 }), async (sent, size) => {
      expect(await payloads(Buffer.concat(sent.map(frameOf)), size)).toEqual(sent.map((bytes) => [...bytes]));
    });
    await fc.assert(property);
  });

  it('end with the frame of no bytes', async () => {
    expect(await payloads(Buffer.concat([frameOf(Uint8Array.of(1)), endFrame, frameOf(Uint8Array.of(2))]))).toEqual([
      [1],
    ]);
  });

  it.each([[[3, 0]], [[3, 0, 0, 0, 7]]])('tell of a stream that ends within one: %j', async (bytes) => {
    await expect(payloads(Uint8Array.from(bytes))).rejects.toThrow('ended within a frame');
  });

  it('tell text that strayed into the stream from a length', async () => {
    await expect(payloads(Buffer.from('    printed by a library'))).rejects.toThrow('too long');
    expect(Buffer.from('    ').readUInt32LE(0)).toBeGreaterThan(largestPayload);
  });
});
