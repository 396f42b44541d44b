import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { clocks } from './clocks.ts';
import { fullDisk, readOnly } from './disk.ts';
import { flips } from './flips.ts';
import { mutatedInputs } from './inputs.ts';
import { kills } from './kills.ts';
import { races } from './races.ts';
import { seededRandom } from './random.ts';
import { reportOf } from './report.ts';
import type { Outcome, Setting } from './trial.ts';

/** Every trial by its name, in full length. */
const trials: Readonly<Record<string, (setting: Setting) => Promise<Outcome>>> = {
  kills: (setting) => kills(setting, 100),
  'full-disk': (setting) => fullDisk(setting, 6),
  'read-only': readOnly,
  races: (setting) => races(setting, 3),
  clocks,
  flips: (setting) => flips(setting, 6),
  inputs: (setting) => mutatedInputs(setting, 10_000),
};

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string' }, program: { type: 'string' }, report: { type: 'string' } },
  allowPositionals: true,
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const program = resolve(values.program ?? 'dist/pipeline/cli.js');

say(`Seed ${seed}: run it again with --seed ${seed}.`);
const outcomes: Outcome[] = [];
for (const [name, trial] of Object.entries(trials)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const scratch = await mkdtemp(join(tmpdir(), `torture-${name}-`));
  try {
    outcomes.push(await trial({ program, scratch, random: seededRandom(seed), say }));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
const report = reportOf(outcomes, seed, new Date().toISOString().slice(0, 10));
process.stdout.write(report);
if (values.report !== undefined) await writeFile(values.report, report);
process.exitCode = outcomes.every(({ failures }) => failures.length === 0) ? 0 : 1;
