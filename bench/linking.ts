import { execFile } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { agreementTable, costTable, growthTable } from './linking-figures.ts';
import type { LinkingMeasurement } from './measure-linking.ts';

/**
 * Links generated collections of the sizes that the arguments give, each in a process of its own with a heap of so many
 * megabytes, and prints figures. Without a limit the process takes what the machine has, and its peak tells nothing.
 */
async function main([heap = '', ...sizes]: readonly string[]): Promise<void> {
  const measurements: LinkingMeasurement[] = [];
  for (const size of sizes.map(Number)) measurements.push(await measure(size, Number(heap)));
  const loads = loadavg().map((load) => load.toFixed(1));
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; load average ${loads.join(', ')}. ` +
      `Heap of ${heap} MB. Articles a CPU second:\n\n${costTable(measurements)}\n\n${growthTable(measurements)}\n\n${agreementTable(measurements)}\n`,
  );
}

/** A measurement that takes longer than a fiftieth of a second an article has gone wrong, and is ended. */
async function measure(size: number, heap: number): Promise<LinkingMeasurement> {
  const program = join(import.meta.dirname, 'measure-linking.js');
  const limit = { timeout: 60_000 + 20 * size };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--expose-gc', `--max-old-space-size=${heap}`, program, String(size), '1', process.cwd()],
    limit,
  );
  return JSON.parse(stdout) as LinkingMeasurement;
}

await main(process.argv.slice(2));
