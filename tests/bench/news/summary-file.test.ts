import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { summaryFile } from '../../../bench/news/summary-file.ts';

it('gives the summaries back in their order, as often as they are asked for, and leaves no file', () => {
  const path = join(tmpdir(), `summary-file-test-${process.pid}`);
  const file = summaryFile(path);
  expect(existsSync(path)).toBe(false);
  const lengths = [1, 700_000, 600_000, 2_000_000, 3];
  for (const [index, length] of lengths.entries()) file.add(new Uint8Array(length).fill(index + 1));
  expect(file.size()).toBe(3_300_004);
  for (let time = 0; time < 2; time++) {
    const read = Array.from(file.summaries, (summary) => [summary.length, summary[0], summary.at(-1)]);
    expect(read).toEqual(lengths.map((length, index) => [length, index + 1, index + 1]));
  }
});
