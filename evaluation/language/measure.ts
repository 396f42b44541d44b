import { readFile } from 'node:fs/promises';
import { runtimeNames } from '../../pipeline/language/runtime.ts';
import { measureSpeed } from './speed.ts';

/** Reads the texts of a file, a JSON array, with the runtime that the arguments name, and prints what that took. */
async function main([name = '', path = '']: readonly string[]): Promise<void> {
  const runtime = runtimeNames.find((known) => known === name);
  if (runtime === undefined) throw new RangeError(`There is no runtime by the name of ${name}`);
  const texts = JSON.parse(await readFile(path, 'utf8')) as string[];
  process.stdout.write(`${JSON.stringify(await measureSpeed(runtime, texts))}\n`);
}

await main(process.argv.slice(2));
