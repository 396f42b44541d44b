import { createHash } from 'node:crypto';
import * as fileSystem from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSink } from '../../../pipeline/publish/sink.ts';
import { inFolder } from './sample.ts';

/** A file system whose files answer a call with a system error. */
function failing(call: 'open' | 'write' | 'sync', code: string): typeof fileSystem {
  const fail = async (): Promise<never> => {
    throw Object.assign(new Error(`${code}: it failed`), { code });
  };
  return {
    ...fileSystem,
    open: call === 'open' ? fail : async (...args) => Object.assign(await fileSystem.open(...args), { [call]: fail }),
  };
}

describe('openSink', () => {
  it('writes bytes and texts in the order given, and tells their number and sha256', async () => {
    const text = fc.string({ unit: 'grapheme' });
    const chunk = fc.oneof(text, fc.uint8Array(), fc.array(text));
    await inFolder((folder) =>
      fc.assert(
        fc.asyncProperty(fc.array(chunk), async (chunks) => {
          const sink = await openSink(fileSystem, join(folder, 'file'));
          for (const part of chunks) await sink.write(part);
          const written = await sink.close();
          const expected = Buffer.concat(
            chunks.map((part) => Buffer.from(Array.isArray(part) ? part.join('') : (part as string))),
          );
          expect(await fileSystem.readFile(join(folder, 'file'))).toEqual(expected);
          expect(written).toEqual({
            bytes: expected.length,
            sha256: createHash('sha256').update(expected).digest('hex'),
          });
        }),
        { numRuns: 20 },
      ),
    );
  });

  it('writes chunks longer than its buffer, and no half of a character', async () => {
    await inFolder(async (folder) => {
      const text = `x${'😀é'.repeat(50_000)}`;
      const bytes = new Uint8Array(200_000).fill(7);
      const sink = await openSink(fileSystem, join(folder, 'file'));
      await sink.write('a');
      await sink.write(bytes);
      await sink.write(text);
      await sink.write([text, 'b', ...Array(50).fill('é'.repeat(9999))]);
      await sink.close();
      const expected = Buffer.concat([Buffer.from('a'), bytes, Buffer.from(`${text}${text}b${'é'.repeat(50 * 9999)}`)]);
      expect((await fileSystem.readFile(join(folder, 'file'))).equals(expected)).toBe(true);
    });
  });

  it('lets bytes be reused after they were written', async () => {
    await inFolder(async (folder) => {
      const bytes = Uint8Array.of(1, 2);
      const sink = await openSink(fileSystem, join(folder, 'file'));
      await sink.write(bytes);
      bytes.fill(0);
      await sink.close();
      expect([...(await fileSystem.readFile(join(folder, 'file')))]).toEqual([1, 2]);
    });
  });

  it.each([
    ['open', 'EROFS', 'read-only'],
    ['open', 'EACCES', 'no-permission'],
    ['open', 'ENOENT', 'no-folder'],
    ['write', 'ENOSPC', 'disk-full'],
    ['sync', 'ENOSPC', 'disk-full'],
    ['write', 'EIO', 'cannot-write'],
  ] as const)('says what to do when %s fails with %s', async (call, code, ours) => {
    await inFolder(async (folder) => {
      const path = join(folder, 'file');
      const write = async (): Promise<void> => {
        const sink = await openSink(failing(call, code), path);
        await sink.write('a');
        await sink.close();
      };
      await expect(write()).rejects.toMatchObject({
        name: 'RecordError',
        kind: 'io',
        code: ours,
        message: expect.stringContaining(`Cannot write ${path}: `),
      });
    });
  });

  it('closes the file though it could not be written, and again without complaint', async () => {
    await inFolder(async (folder) => {
      let closed = 0;
      const files = failing('write', 'ENOSPC');
      const open: typeof fileSystem.open = async (...args) => {
        const handle = await files.open(...args);
        const close = handle.close.bind(handle);
        return Object.assign(handle, {
          close: () => {
            closed += 1;
            return close();
          },
        });
      };
      const sink = await openSink({ ...files, open }, join(folder, 'file'));
      await sink.write('a');
      await expect(sink.close()).rejects.toMatchObject({ code: 'disk-full' });
      expect(closed).toBe(1);
      await sink.abandon();
    });
  });
});
