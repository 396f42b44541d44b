import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareCodePoints } from '../../../pipeline/offsets.ts';
import { type Line, lineSorter, type Scratch } from '../../../pipeline/publish/sorted-lines.ts';

let folder = '';

beforeAll(async () => {
  folder = await files.mkdtemp(join(tmpdir(), 'lines-'));
});

afterAll(() => files.rm(folder, { recursive: true, force: true }));

async function sorted(lines: readonly Line[], scratch: Scratch | null): Promise<Line[][]> {
  const sorter = lineSorter(scratch, 'lines');
  for (const line of lines) await sorter.add([line]);
  const read = await sorter.sorted();
  const readings: Line[][] = [[], []];
  for (const found of readings) for await (const portion of read()) found.push(...portion);
  return readings;
}

/** In order of key; those of one key as they came. */
function expected(lines: readonly Line[]): Line[] {
  return lines.toSorted((left, right) => compareCodePoints(left.key, right.key));
}

const line = fc.record({
  key: fc.oneof(fc.constantFrom('a', 'b\n', '"', '😀', '\uffff'), fc.string()),
  text: fc.nat().map((number) => `${number} é`),
});

describe('lineSorter', () => {
  it('sorts lines by key, as often as they are read, whether they fit into memory or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 80 }), fc.nat(100), async (lines, held) => {
        const order = expected(lines);
        expect(await sorted(lines, null)).toEqual([order, order]);
        expect(await sorted(lines, { folder, files, held })).toEqual([order, order]);
      }),
    );
  });

  it('merges files where they become many, and leaves few', async () => {
    const lines = Array.from({ length: 2500 }, (_, index) => ({ key: `${(index * 7919) % 1000}`, text: `${index}` }));
    const room = join(folder, 'many');
    await files.mkdir(room);
    const [found] = await sorted(lines, { folder: room, files, held: 1 });
    expect(found).toEqual(expected(lines));
    expect((await files.readdir(room)).length).toBeLessThan(3 * 32);
  });

  it('writes no file where all fits into memory', async () => {
    const room = join(folder, 'few');
    await files.mkdir(room);
    await sorted([{ key: 'a', text: 'b' }], { folder: room, files });
    expect(await files.readdir(room)).toEqual([]);
  });
});
