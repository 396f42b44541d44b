import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Effects } from './effects.ts';

/** Runs work with an empty folder of its own, which is removed afterwards, whatever happens. */
export async function inTemporaryFolder<Result>(
  { files }: Effects,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await files.mkdtemp(join(tmpdir(), 'on-the-record-'));
  try {
    return await work(folder);
  } finally {
    await files.rm(folder, { recursive: true, force: true });
  }
}
