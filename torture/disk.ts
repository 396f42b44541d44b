import { execFile } from 'node:child_process';
import { chmod, mkdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { messageOf } from '../pipeline/error.ts';
import { prepareScenarios, recoveryFaults, type Scenario, startFrom } from './kills.ts';
import { ending, type Run, runProgram } from './program.ts';
import { changesIn, verdictOn } from './published.ts';
import { count, type Outcome, type Setting } from './trial.ts';

const execute = promisify(execFile);

/** Runs work on a small file system in memory, which is taken away again. It takes the rights of root on Linux. */
async function onDisk<Result>(place: string, work: () => Promise<Result>): Promise<Result> {
  await mkdir(place, { recursive: true });
  await execute('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'none', place]);
  try {
    return await work();
  } finally {
    await execute('umount', [place]);
  }
}

async function remount(place: string, option: string): Promise<void> {
  await execute('mount', ['-o', `remount,${option}`, place]);
}

async function bytesUsed(place: string): Promise<number> {
  const { blocks, bfree, bsize } = await statfs(place);
  return (blocks - bfree) * bsize;
}

/** Why small disks cannot be made here, or null where they can. */
async function whyNoDisk(scratch: string): Promise<string | null> {
  try {
    await onDisk(join(scratch, 'probe'), async () => {});
    return null;
  } catch (error) {
    return messageOf(error).trim().split('\n').at(-1) ?? '';
  }
}

/** Lets the disk run full at many moments of a build. */
export async function fullDisk(setting: Setting, sizes: number): Promise<Outcome> {
  const name = 'Full disk';
  const reason = await whyNoDisk(setting.scratch);
  if (reason !== null)
    return { name, figures: {}, failures: [], notRun: [`Full disk, which needs root on Linux: ${reason}`] };
  const counts: Record<string, number> = {};
  const failures: string[] = [];
  for (const scenario of await prepareScenarios(setting)) {
    const place = join(setting.scratch, 'disk');
    await onDisk(place, async () => {
      const room = await roomNeeded(setting.program, scenario, place);
      for (let step = 0; step < sizes; step++) {
        const share = (step + setting.random.next()) / sizes;
        const faults = await fillUp(setting.program, scenario, place, Math.floor(room * share), counts);
        failures.push(
          ...faults.map((fault) => `${scenario.name} with ${Math.round(share * 100)} % of the room it needs: ${fault}`),
        );
      }
    });
    setting.say(`full disk: ${scenario.name}, ${failures.length} failures`);
  }
  return { name, figures: counts, failures, notRun: [] };
}

/** The bytes that a build leaves on a disk more than there were. */
async function roomNeeded(program: string, scenario: Scenario, place: string): Promise<number> {
  const out = join(place, 'out');
  await startFrom(scenario, out);
  const before = await bytesUsed(place);
  const replaced = scenario.args.includes('--draft') ? before / 2 : 0;
  const run = await runProgram(program, [...scenario.args, '--out', out]);
  if (run.code !== 0) throw new Error(`The trial cannot be prepared: ${ending(run)}`);
  return (await bytesUsed(place)) - before + replaced;
}

async function fillUp(
  program: string,
  scenario: Scenario,
  place: string,
  room: number,
  counts: Record<string, number>,
): Promise<string[]> {
  const out = join(place, 'out');
  await remount(place, 'size=64m');
  await startFrom(scenario, out);
  await remount(place, `size=${(await bytesUsed(place)) + Math.max(4096, room)}`);
  const run = await runProgram(program, [...scenario.args, '--out', out]);
  const verdict = await verdictOn(out);
  const faults = run.code === 0 ? [] : refusalFaults(run, ['disk-full']);
  count(counts, run.code === 0 ? 'had room enough' : 'disk ran full');
  const isGood = verdict === 'holds' || (verdict === 'no version' && scenario.before === null);
  if (!isGood) faults.push(`the full folder ${verdict}`);
  for (const version of run.code === 0 ? scenario.older : versionsOf(scenario)) {
    faults.push(...(await changesIn(out, version, scenario.files)));
  }
  await remount(place, 'size=64m');
  return [...faults, ...(await recoveryFaults(program, scenario, out))];
}

function versionsOf({ files }: Scenario): string[] {
  return [...new Set([...files.keys()].map((path) => path.split('/')[0] ?? ''))].filter((name) => /^\d/.test(name));
}

/** What is wrong with the way in which a build refused: it must end with 3, and say which of the reasons holds. */
function refusalFaults(run: Run, codes: readonly string[]): string[] {
  if (run.code !== 3) return [`it ended with ${ending(run)}`];
  const told = String(run.summary['code']);
  return codes.includes(told) ? [] : [`it said ${told}: ${ending(run)}`];
}

/** Builds into folders that may not be written: a disk that can only be read, and a folder without the permission. */
export async function readOnly(setting: Setting): Promise<Outcome> {
  const { program, scratch } = setting;
  const notRun: string[] = [];
  const failures: string[] = [];
  const counts: Record<string, number> = {};
  const scenarios = await prepareScenarios(setting);
  const reason = await whyNoDisk(scratch);
  if (reason !== null) notRun.push(`Read-only disk, which needs root on Linux: ${reason}`);
  for (const scenario of scenarios) {
    if (reason === null) {
      const place = join(scratch, 'read-only');
      await onDisk(place, async () => {
        await startFrom(scenario, join(place, 'out'));
        await remount(place, 'ro');
        failures.push(...(await refused(program, scenario, join(place, 'out'), [], ['read-only'])));
        await remount(place, 'rw');
        failures.push(...(await recoveryFaults(program, scenario, join(place, 'out'))));
      });
      count(counts, 'read-only disk');
    }
    const kept = join(scratch, 'kept');
    await mkdir(kept, { recursive: true });
    const out = join(kept, 'out');
    await startFrom(scenario, out);
    for (const folder of [kept, out]) await chmod(folder, 0o555).catch(() => {});
    failures.push(...(await refused(program, scenario, out, withoutPrivileges(), ['no-permission'])));
    for (const folder of [kept, out]) await chmod(folder, 0o755).catch(() => {});
    failures.push(...(await recoveryFaults(program, scenario, out)));
    await rm(kept, { recursive: true, force: true });
    count(counts, 'folder without permission');
  }
  return { name: 'Read-only folder', figures: counts, failures, notRun };
}

/** Root may write anywhere, so its privileges are dropped (setpriv of util-linux). */
function withoutPrivileges(): string[] {
  return process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : [];
}

async function refused(
  program: string,
  scenario: Scenario,
  out: string,
  under: readonly string[],
  codes: readonly string[],
): Promise<string[]> {
  const run = await runProgram(program, [...scenario.args, '--out', out], { under });
  const faults = refusalFaults(run, codes);
  for (const version of versionsOf(scenario)) faults.push(...(await changesIn(out, version, scenario.files)));
  return faults.map((fault) => `${scenario.name}, ${codes}: ${fault}`);
}
