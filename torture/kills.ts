import type { ChildProcess } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCollection } from './collections.ts';
import { ending, type Run, runProgram } from './program.ts';
import { changesIn, type Files, filesUnder, leftIn, verdictOn } from './published.ts';
import { count, inPairs, type Outcome, type Setting } from './trial.ts';

/** A build that changes a folder of versions. */
export interface Scenario {
  readonly name: string;
  /** A folder of versions that is copied for each trial; null where there is none yet. */
  readonly before: string | null;
  /** Versions that the build must leave as they are. */
  readonly older: readonly string[];
  readonly args: readonly string[];
  /** What the folder holds before. */
  readonly files: Files;
}

/** First version, second version, and the replacement of a draft, each with a version of some size to publish. */
export async function prepareScenarios({ program, scratch }: Setting): Promise<Scenario[]> {
  const sources = [0, 1, 2].map((edition) => join(scratch, `edition-${edition}`));
  for (const [edition, folder] of sources.entries()) await writeCollection(folder, edition);
  const [first = '', second = '', third = ''] = sources;
  const one = join(scratch, 'one-version');
  const two = join(scratch, 'two-versions');
  await mustSucceed(program, ['build', first, '--out', one]);
  await cp(one, two, { recursive: true });
  await mustSucceed(program, ['build', second, '--out', two]);
  const none: Files = new Map();
  return [
    { name: 'a first version', before: null, older: [], args: ['build', third], files: none },
    { name: 'a second version', before: one, older: ['0.1.0'], args: ['build', third], files: await filesUnder(one) },
    {
      name: 'a draft replaced',
      before: two,
      older: ['0.1.0'],
      args: ['build', third, '--draft'],
      files: await filesUnder(two),
    },
  ];
}

async function mustSucceed(program: string, args: readonly string[]): Promise<void> {
  const run = await runProgram(program, args);
  if (run.code !== 0) throw new Error(`The trial cannot be prepared: ${ending(run)}`);
}

/** A fresh folder of versions as a scenario begins with. */
export async function startFrom({ before }: Scenario, out: string): Promise<void> {
  await rm(out, { recursive: true, force: true });
  if (before !== null) await cp(before, out, { recursive: true });
}

/** What is wrong with a folder after something went wrong with a build: it must hold, and the next build succeed. */
export async function recoveryFaults(program: string, scenario: Scenario, out: string): Promise<string[]> {
  const verdict = await verdictOn(out);
  const isGood = verdict === 'holds' || (verdict === 'no version' && scenario.before === null);
  const faults = isGood ? [] : [`the folder then ${verdict}`];
  for (const version of scenario.older) faults.push(...(await changesIn(out, version, scenario.files)));
  const next = await runProgram(program, [...scenario.args, '--out', out]);
  if (next.code !== 0) faults.push(`the next build ended with ${ending(next)}`);
  const last = await verdictOn(out);
  if (last !== 'holds') faults.push(`after the next build the folder ${last}`);
  for (const version of scenario.older) faults.push(...(await changesIn(out, version, scenario.files)));
  for (const name of await leftIn(out)) faults.push(`the next build left ${name}`);
  return faults;
}

/** Kills builds with signal 9, half of them at any moment and half while they publish. */
export async function kills(setting: Setting, trials: number): Promise<Outcome> {
  const { program, random, scratch, say } = setting;
  const scenarios = await prepareScenarios(setting);
  const tried = scenarios.slice(0, trials);
  const spans = await Promise.all(
    tried.map((scenario, index) => measure(program, scenario, join(scratch, `span-${index}`))),
  );
  const counts: Record<string, number> = {};
  const failures: string[] = [];
  const plans = Array.from({ length: trials }, (_, number) => ({
    scenario: number % scenarios.length,
    moment: random.next(),
    isAimed: number % 2 === 0,
  }));
  await inPairs(plans, async ({ scenario: index, moment, isAimed }, number) => {
    const scenario = scenarios[index];
    const span = spans[index];
    if (scenario === undefined || span === undefined) return;
    const out = join(scratch, `killed-${number}`);
    const phase = isAimed ? 'publishing' : 'started';
    let delay = 0;
    // A build that had ended before tells how fast the machine now is; then it is tried again.
    const killed = await untilKilled(async () => {
      await startFrom(scenario, out);
      delay = moment * (isAimed ? span.publishing : span.whole);
      const run = await runProgram(program, [...scenario.args, '--out', out], { onPhase: killAfter(phase, delay) });
      if (run.code !== null) Object.assign(span, spanOf(run));
      return run;
    });
    count(counts, killed.code === null ? `killed: ${scenario.name}` : 'had ended before the kill');
    if (killed.code === null && killed.publishing !== null) count(counts, 'killed while publishing');
    if (killed.code === null) count(counts, 'killed');
    if ((await leftIn(out)).length > 0) count(counts, 'left something for the next build to clear away');
    const what = `${scenario.name}, killed ${Math.round(delay)} ms after it had ${isAimed ? 'begun to publish' : 'started'}`;
    for (const fault of await recoveryFaults(program, scenario, out)) {
      failures.push(`${what}: ${fault}`);
      say(`${what}: ${fault}`);
    }
    await rm(out, { recursive: true, force: true });
    if (number % 10 === 9) say(`kills: ${number + 1} of ${trials}, ${failures.length} failures`);
  });
  return { name: 'Builds killed (kill -9)', figures: counts, failures, notRun: [] };
}

/** Milliseconds that a build takes, and that it publishes. */
interface Span {
  whole: number;
  publishing: number;
}

function spanOf({ milliseconds, publishing }: Run): Span {
  return { whole: milliseconds, publishing: milliseconds - (publishing ?? 0) };
}

async function measure(program: string, scenario: Scenario, out: string): Promise<Span> {
  await startFrom(scenario, out);
  const run = await runProgram(program, [...scenario.args, '--out', out]);
  await rm(out, { recursive: true, force: true });
  if (run.code !== 0) throw new Error(`The trial cannot be prepared: ${ending(run)}`);
  return spanOf(run);
}

const mostAttempts = 8;

async function untilKilled(attempt: () => Promise<Run>): Promise<Run> {
  for (let left = mostAttempts; ; left--) {
    const run = await attempt();
    if (run.code === null || left <= 1) return run;
  }
}

function killAfter(wanted: 'started' | 'publishing', delay: number) {
  return (phase: 'started' | 'publishing', child: ChildProcess): void => {
    if (phase === wanted) setTimeout(() => child.kill('SIGKILL'), delay);
  };
}
