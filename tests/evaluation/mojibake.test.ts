import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { floors } from '../../evaluation/floors.ts';
import { scoreRepairs } from '../../evaluation/mojibake.ts';
import { gold } from '../gold.ts';

const broken = JSON.stringify({ original: 'cafÃ© “au lait”', fixed: 'café "au lait"' });
const hopeless = JSON.stringify({ original: 'café', fixed: 'tea' });

describe('scoreRepairs', () => {
  it('counts texts that come out as the gold, whatever their quotation marks', () => {
    expect(scoreRepairs(`${broken}\n${hopeless}\n`, false)).toEqual({ right: 1, of: 2 });
  });

  it('counts texts that stay as they are where they must', () => {
    expect(scoreRepairs(`${broken}\n${hopeless}\n`, true)).toEqual({ right: 1, of: 2 });
  });
});

describe.skipIf(gold === null)('repair of broken encodings on the gold (GOLD)', () => {
  it.each(['synthetic', 'in-the-wild', 'negative'] as const)('does not fall below its floor on %s', async (set) => {
    const lines = await readFile(join(gold ?? '', 'mojibake', `${set}.jsonl`), 'utf8');
    const { right, of } = scoreRepairs(lines, set === 'negative');
    expect(right / of).toBeGreaterThanOrEqual(floors.mojibake[set]);
  });
});
