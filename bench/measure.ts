import { stat } from 'node:fs/promises';
import { subjects } from './subjects.ts';

/** What one process used for its work. */
export interface Measurement {
  /** User and system time of all its threads in seconds, from when the rows were at hand to the end. */
  readonly cpu: number;
  /** Peak of its resident memory in bytes, Node and the pool of rows included. */
  readonly memory: number;
  /** Length of the file that was written or read. */
  readonly bytes: number;
}

/** Does the work that the arguments name — subject, rows, path — and prints what it used. */
async function main([subject = '', rows = '', path = '']: readonly string[]): Promise<void> {
  const prepare = subjects[subject];
  if (prepare === undefined) throw new RangeError(`There is nothing to measure by the name of ${subject}`);
  const work = prepare(Number(rows));
  const before = process.cpuUsage();
  await work(path);
  const { user, system } = process.cpuUsage(before);
  const { size: bytes } = await stat(path).catch(() => ({ size: 0 }));
  const measurement: Measurement = {
    cpu: (user + system) / 1e6,
    memory: process.resourceUsage().maxRSS * 1024,
    bytes,
  };
  process.stdout.write(`${JSON.stringify(measurement)}\n`);
}

await main(process.argv.slice(2));
