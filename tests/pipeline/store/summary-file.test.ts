import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentEffects } from '../../../pipeline/effects.ts';
import { openSummaryFile, type SummaryFile } from '../../../pipeline/store/summary-file.ts';

const effects = silentEffects();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'summary-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A file of summaries of these lengths, the bytes of each its number from 1 on; its buffer is used again. */
async function fileOf(lengths: readonly number[]): Promise<SummaryFile> {
  const file = await openSummaryFile(join(folder, 'summaries'), effects);
  const buffer = new Uint8Array(Math.max(0, ...lengths));
  for (const [index, length] of lengths.entries()) await file.add(buffer.subarray(0, length).fill(index + 1));
  return file;
}

const seen = (summary: Uint8Array): unknown => [summary.length, summary[0], summary.at(-1)];

describe('a file of summaries', () => {
  it('gives them back in their order, as often as they are asked for, and is gone afterwards', async () => {
    const lengths = [1, 700_000, 600_000, 2_000_000, 3];
    const file = await fileOf(lengths);
    expect(file.size()).toBe(3_300_004);
    const summaries = await file.read();
    const expected = lengths.map((length, index) => [length, index + 1, index + 1]);
    for (let time = 0; time < 2; time++) expect(Array.from(summaries, seen)).toEqual(expected);
    await file.remove();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is gone through by two at once', async () => {
    const file = await fileOf([600_000, 600_000, 600_000]);
    const summaries = await file.read();
    const [one, other] = [summaries[Symbol.iterator](), summaries[Symbol.iterator]()];
    for (const number of [1, 2, 3]) {
      expect(seen(one.next().value)).toEqual([600_000, number, number]);
      expect(seen(other.next().value)).toEqual([600_000, number, number]);
    }
    await file.remove();
  });

  it('gives none where none was added', async () => {
    const file = await fileOf([]);
    expect([...(await file.read())]).toEqual([]);
    await file.remove();
  });

  it('says so where it is cut short, and gives no bytes of another', async () => {
    const file = await fileOf([700_000, 700_000, 700_000]);
    const summaries = await file.read();
    await truncate(join(folder, 'summaries'), 1_500_000);
    const read: unknown[] = [];
    expect(() => {
      for (const summary of summaries) read.push(seen(summary));
    }).toThrow(/cut short/);
    expect(read).toEqual([
      [700_000, 1, 1],
      [700_000, 2, 2],
    ]);
    await file.remove();
  });

  it('says what to do where it cannot be written', async () => {
    await expect(openSummaryFile(join(folder, 'none/summaries'), effects)).rejects.toMatchObject({
      kind: 'io',
      code: 'no-folder',
    });
  });
});
