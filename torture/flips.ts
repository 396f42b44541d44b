import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCollection } from './collections.ts';
import { ending, runProgram } from './program.ts';
import { filesUnder, verdictOn } from './published.ts';
import { count, type Outcome, type Setting } from './trial.ts';

/**
 * Flips single bits in every file of a published folder, one at a time: `check` must find each and say so.
 *
 * @param programEvery the program itself is run, as its users do, on a bit of every so many files
 */
export async function flips(
  { program, scratch, random, say }: Setting,
  perFile: number,
  programEvery = 4,
  versions = 2,
): Promise<Outcome> {
  const out = join(scratch, 'flipped');
  for (let edition = 0; edition < versions; edition++) {
    const sources = join(scratch, `sources-${edition}`);
    await writeCollection(sources, edition, 1);
    const run = await runProgram(program, ['build', sources, '--out', out]);
    if (run.code !== 0) throw new Error(`The trial cannot be prepared: ${ending(run)}`);
  }
  const counts: Record<string, number> = {};
  const failures: string[] = [];
  for (const path of [...(await filesUnder(out)).keys()].sort()) {
    const file = join(out, path);
    const bytes = await readFile(file);
    for (let number = 0; number < perFile; number++) {
      const bit = random.below(bytes.length * 8);
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await writeFile(file, flipped);
      const verdict = await verdictOn(out);
      count(counts, 'bits flipped');
      if (verdict.startsWith('does not hold')) count(counts, 'found');
      else failures.push(`bit ${bit & 7} of byte ${bit >> 3} of ${path}: the folder ${verdict}`);
      if (number > 0 || (counts['files'] ?? 0) % programEvery > 0) continue;
      const { code, messages, output } = await runProgram(program, ['check', out]);
      count(counts, 'found by the program');
      if (code !== 1 || messages.includes('Unexpected') || output === '')
        failures.push(`check of ${path} ended with ${code}`);
    }
    await writeFile(file, bytes);
    count(counts, 'files');
  }
  if ((await verdictOn(out)) !== 'holds') failures.push('the folder does not hold once every bit is back');
  say(`flips: ${counts['bits flipped']} bits, ${failures.length} failures`);
  return { name: 'Flipped bits', figures: counts, failures, notRun: [] };
}
