import { execFile } from 'node:child_process';
import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { prepareScenarios, startFrom } from './kills.ts';
import { ending, runProgram } from './program.ts';
import { type Files, filesUnder, verdictOn } from './published.ts';
import { count, type Outcome, type Setting } from './trial.ts';

/** Clocks that are wrong, each by the time that it shows as the build begins. */
const wrongClocks = ['1970-01-01T00:00:01Z', '1999-12-31T23:59:59Z', '2038-01-19T03:14:08Z', '2199-06-01T12:00:00Z'];

/**
 * Builds by wrong clocks, and with sources and a lock whose times are wrong. Nothing that is published may differ from
 * what the right clock gives.
 */
export async function clocks(setting: Setting): Promise<Outcome> {
  const { program, scratch } = setting;
  const counts: Record<string, number> = {};
  const failures: string[] = [];
  const hasFakeTime = await promisify(execFile)('faketime', ['--version']).then(
    () => true,
    () => false,
  );
  for (const scenario of await prepareScenarios(setting)) {
    const sources = scenario.args[1] ?? '';
    const out = join(scratch, 'clock');
    const build = async (what: string, options: Parameters<typeof runProgram>[2], lockedAt?: Date): Promise<Files> => {
      await startFrom(scenario, out);
      if (lockedAt !== undefined) await leaveLock(out, lockedAt, scenario.before !== null);
      const run = await runProgram(program, [...scenario.args, '--out', out], options);
      const verdict = await verdictOn(out);
      if (run.code !== 0) failures.push(`${scenario.name}, ${what}: the build ended with ${ending(run)}`);
      if (verdict !== 'holds') failures.push(`${scenario.name}, ${what}: the folder ${verdict}`);
      count(counts, what);
      return filesUnder(out);
    };
    const right = await build('right clock', {});
    const compare = (files: Files, what: string): void => {
      const different = [...new Set([...right.keys(), ...files.keys()])].filter(
        (path) => right.get(path) !== files.get(path),
      );
      if (different.length > 0) failures.push(`${scenario.name}, ${what}: ${different.join(', ')} differ`);
    };
    for (const time of wrongClocks) {
      compare(await build('wrong clock', { environment: await clockFrom(scratch, time) }), `clock at ${time}`);
      if (hasFakeTime) compare(await build('faketime', { under: ['faketime', time] }), `faketime ${time}`);
      await setTimes(sources, new Date(time));
      compare(await build('sources of a wrong time', {}), `sources of ${time}`);
      compare(await build('lock of a wrong time', {}, new Date(time)), `lock of ${time}`);
    }
    await rm(out, { recursive: true, force: true });
    setting.say(`clocks: ${scenario.name}, ${failures.length} failures`);
  }
  const notRun = hasFakeTime ? [] : ['faketime is not installed: the clock of the program was set from within instead'];
  return { name: 'Clock set back and forward', figures: counts, failures, notRun };
}

/** An environment in which the clock of Node shows another time, from which it goes on. */
async function clockFrom(scratch: string, time: string): Promise<Record<string, string>> {
  const path = join(scratch, `clock-${Date.parse(time)}.mjs`);
  const code = `const Right = Date;
const shift = ${Date.parse(time)} - Right.now();
globalThis.Date = class Date extends Right {
  constructor(...args) { if (args.length === 0) super(Right.now() + shift); else super(...args); }
  static now() { return Right.now() + shift; }
};
`;
  await writeFile(path, code);
  return { NODE_OPTIONS: `--import ${pathToFileURL(path).href}` };
}

async function setTimes(folder: string, time: Date): Promise<void> {
  for (const name of await readdir(folder)) await utimes(join(folder, name), time, time);
}

/** The lock of a process that no longer runs. No process has so high a number. */
async function leaveLock(out: string, time: Date, exists: boolean): Promise<void> {
  if (!exists) return;
  const { hostname } = await import('node:os');
  const path = join(out, '.lock');
  await writeFile(path, JSON.stringify({ pid: 2 ** 30, host: hostname(), started: '1' }));
  await utimes(path, time, time);
}
