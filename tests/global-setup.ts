import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Builds the program once before any test, for the tests that run it as its users do. */
export async function setup(): Promise<void> {
  await promisify(execFile)('make', ['dist/.built'], { cwd: join(import.meta.dirname, '..') });
}
