import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import { RecordError, systemCode } from '../error.ts';

/** Who holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** The lock of a folder of versions: a file beside them that only one build can make. */
const lockName = '.lock';

/**
 * Runs work while holding the lock of a folder. A lock whose process no longer runs on this machine is taken over.
 *
 * @throws RecordError of kind io, code `locked`, when another build holds it.
 */
export async function withLock<T>(folder: string, effects: Effects, work: () => Promise<T>): Promise<T> {
  const path = join(folder, lockName);
  const mine = JSON.stringify({ pid: process.pid, host: hostname() });
  await acquire(path, mine, effects);
  try {
    return await work();
  } finally {
    await effects.files.rm(path, { force: true });
  }
}

async function acquire(path: string, mine: string, effects: Effects): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await create(path, mine, effects)) return;
    const held = await readLock(path, effects);
    if (held === null) continue;
    if (!isAbandoned(held)) throw lockedError(path, held);
    effects.warn(`Taking over ${path}: the build that made it no longer runs.`);
    await removeLock(path, held, effects);
  }
  throw lockedError(path, (await readLock(path, effects)) ?? '');
}

let locksTried = 0;

/**
 * Makes the lock with its content at once, by linking a finished file to its name: nobody ever reads half a lock.
 * Gives false where there is one. A file system without links gets a plain file that must be new.
 */
async function create(path: string, mine: string, effects: Effects): Promise<boolean> {
  const prepared = `${path}.${process.pid}.${locksTried++}`;
  try {
    await effects.files.writeFile(prepared, mine);
    await effects.files.link(prepared, path);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw error;
    return await createWithoutLinks(path, mine, effects);
  } finally {
    await effects.files.rm(prepared, { force: true });
  }
}

async function createWithoutLinks(path: string, mine: string, effects: Effects): Promise<boolean> {
  try {
    await effects.files.writeFile(path, mine, { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function readLock(path: string, effects: Effects): Promise<string | null> {
  try {
    return await effects.files.readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Removes an abandoned lock unless another build replaced it meanwhile: moving it aside is atomic, so of two builds
 * that recover at once one moves the old lock, and the other finds that it moved a new one and puts it back.
 */
async function removeLock(path: string, abandoned: string, effects: Effects): Promise<void> {
  const aside = `${path}.${process.pid}.${locksTried++}`;
  try {
    await effects.files.rename(path, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  if ((await readLock(aside, effects)) !== abandoned) await effects.files.link(aside, path);
  await effects.files.rm(aside, { force: true });
}

/** A lock is abandoned when it cannot be read as one, or was made on this machine by a process that is gone. */
function isAbandoned(content: string): boolean {
  const holder = parseHolder(content);
  if (holder === null) return true;
  if (holder.host !== hostname()) return false;
  if (holder.pid === process.pid) return false;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
}

function parseHolder(content: string): Holder | null {
  try {
    const holder: unknown = JSON.parse(content);
    const { pid, host } = holder as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null;
  } catch {
    return null;
  }
}

function lockedError(path: string, content: string): RecordError {
  const holder = parseHolder(content);
  const who = holder === null ? 'another build' : `process ${holder.pid} on ${holder.host}`;
  return new RecordError(
    'io',
    'locked',
    `${path} is held by ${who}. Wait until it has finished; if it no longer runs, remove the file and build again.`,
  );
}
