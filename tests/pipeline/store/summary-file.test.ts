import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { summaryFile } from '../../../pipeline/store/summary-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'summary-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('gives the summaries back in their order, as often as they are asked for', async () => {
  const file = summaryFile(join(folder, 'many'));
  const lengths = [1, 700_000, 600_000, 2_000_000, 3];
  for (const [index, length] of lengths.entries()) file.add(new Uint8Array(length).fill(index + 1));
  expect(file.size()).toBe(3_300_004);
  for (let time = 0; time < 2; time++) {
    const read = Array.from(file.summaries, (summary) => [summary.length, summary[0], summary.at(-1)]);
    expect(read).toEqual(lengths.map((length, index) => [length, index + 1, index + 1]));
  }
  file.close();
  expect(await readdir(folder)).toEqual(['many']);
});

it('gives none where none was added', () => {
  const file = summaryFile(join(folder, 'none'));
  expect([...file.summaries]).toEqual([]);
  file.close();
});

it('refuses a file that is there, with what to do', async () => {
  await writeFile(join(folder, 'taken'), 'x');
  expect(() => summaryFile(join(folder, 'taken'))).toThrow(/Cannot write .*taken: .*choose another folder/);
});
