import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flips } from '../torture/flips.ts';
import { mutatedInputs } from '../torture/inputs.ts';
import { kills } from '../torture/kills.ts';
import { seededRandom } from '../torture/random.ts';
import type { Setting } from '../torture/trial.ts';
import { program } from './program.ts';

let folder = '';

/** Short versions of the trials of `make torture`, the same at each run. */
async function setting(): Promise<Setting> {
  const scratch = await mkdtemp(join(folder, 'trial-'));
  return { program, scratch, random: seededRandom(1), say: () => {} };
}

describe('torture', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'torture-test-'));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('a killed build loses nothing, and the next one succeeds', async () => {
    const { figures, failures } = await kills(await setting(), 2);
    expect(failures).toEqual([]);
    expect(figures['killed']).toBeGreaterThan(0);
  }, 600_000);

  it('a flipped bit in any published file is found', async () => {
    const { figures, failures } = await flips(await setting(), 1, 1000, 1);
    expect(failures).toEqual([]);
    expect(figures['found']).toBe(figures['bits flipped']);
  }, 600_000);

  it('damaged files cost no good record and are accounted for', async () => {
    const { figures, failures } = await mutatedInputs(await setting(), 40);
    expect(failures).toEqual([]);
    expect(figures['mutated files']).toBe(40);
  }, 600_000);
});
