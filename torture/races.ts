import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareScenarios, recoveryFaults, startFrom } from './kills.ts';
import { ending, type Run, runProgram } from './program.ts';
import { count, type Outcome, type Setting } from './trial.ts';

/**
 * Starts builds of one folder at once, two and five, some after one that was killed and left its lock. One publishes;
 * the others say that the folder is locked or that nothing changed.
 */
export async function races(setting: Setting, rounds: number): Promise<Outcome> {
  const { program, scratch, random } = setting;
  const counts: Record<string, number> = {};
  const failures: string[] = [];
  const scenarios = await prepareScenarios(setting);
  for (let round = 0; round < rounds; round++) {
    for (const builders of [2, 5]) {
      const scenario = random.pick(scenarios);
      const out = join(scratch, 'race');
      await startFrom(scenario, out);
      const leavesLock = round % 2 === 1;
      if (leavesLock) await killWhilePublishing(program, [...scenario.args, '--out', out]);
      const runs = await Promise.all(
        Array.from({ length: builders }, () => runProgram(program, [...scenario.args, '--out', out])),
      );
      for (const run of runs) count(counts, fateOf(run));
      count(counts, `${builders} builds at once${leavesLock ? ' after one was killed' : ''}`);
      const published = runs.filter((run) => fateOf(run) === 'published').length;
      const faults = [
        ...(published === 1 ? [] : [`${published} builds published`]),
        ...runs.filter((run) => fateOf(run) === 'other').map((run) => `one ended with ${ending(run)}`),
        ...(await recoveryFaults(program, scenario, out)),
      ];
      failures.push(...faults.map((fault) => `${builders} builds of ${scenario.name}: ${fault}`));
      await rm(out, { recursive: true, force: true });
    }
    setting.say(`races: round ${round + 1} of ${rounds}, ${failures.length} failures`);
  }
  return { name: 'Builds at once', figures: counts, failures, notRun: [] };
}

function fateOf({ code, summary }: Run): 'published' | 'unchanged' | 'locked' | 'other' {
  if (code === 3 && summary['code'] === 'locked') return 'locked';
  if (code !== 0) return 'other';
  return summary['status'] === 'unchanged' ? 'unchanged' : 'published';
}

/** Leaves a lock, and a version half written. */
async function killWhilePublishing(program: string, args: readonly string[]): Promise<void> {
  await runProgram(program, args, {
    onPhase: (phase, child) => {
      if (phase === 'publishing') child.kill('SIGKILL');
    },
  });
}
