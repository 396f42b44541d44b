import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import { RecordError, systemCode } from '../error.ts';

/** Who holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, where the system tells: another process may have got its number since. */
  readonly started: string | null;
}

/** The lock of a folder that a build or fetch writes to: a file in it that only one of them can make. */
const lockName = '.lock';

/** Name of a file that a lock is prepared in. It stays behind if the build is interrupted just then. */
export const preparedLockName = /^\.lock\..*\.prepared$/;

/** Milliseconds after which a lock that names no holder is taken for one that was never finished. */
const patience = 60_000;

/**
 * Runs work while holding the lock of a folder. A lock whose process no longer runs on this machine is taken over.
 *
 * @throws RecordError of kind io, code `locked`, when another build holds it.
 */
export async function withLock<T>(folder: string, effects: Effects, work: () => Promise<T>): Promise<T> {
  const path = join(folder, lockName);
  await acquire(path, effects);
  try {
    return await work();
  } finally {
    await release(path, effects);
  }
}

async function acquire(path: string, effects: Effects): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await create(path, effects)) return;
    const held = await readLock(path, effects);
    if (held !== null && !(await isAbandoned(path, held, effects))) throw lockedError(path, held);
    if (held !== null) await removeAbandoned(path, effects);
  }
  throw lockedError(path, '');
}

/** What was done stays done though its lock cannot be removed; the next build finds the lock abandoned. */
async function release(path: string, effects: Effects): Promise<void> {
  try {
    await effects.files.rm(path, { force: true });
  } catch {
    effects.warn(`Cannot remove ${path}. Remove it if a later run says that the folder is locked.`);
  }
}

/**
 * Removes an abandoned lock. Only who holds the lock's own lock may, and looks again first: so of builds that recover
 * at once none removes the lock that another has just made.
 */
async function removeAbandoned(path: string, effects: Effects): Promise<void> {
  const guard = `${path}.takeover`;
  await acquire(guard, effects);
  try {
    const held = await readLock(path, effects);
    if (held === null || !(await isAbandoned(path, held, effects))) return;
    effects.warn(`Taking over ${path}: the process that made it no longer runs.`);
    await effects.files.rm(path, { force: true });
  } finally {
    await release(guard, effects);
  }
}

let locksTried = 0;

/**
 * Makes the lock with its content at once, by linking a finished file to its name: nobody ever reads half a lock.
 * Gives false where there is one. A file system without links gets a plain file that must be new.
 */
async function create(path: string, effects: Effects): Promise<boolean> {
  const prepared = `${path}.${process.pid}-${locksTried++}.prepared`;
  const mine: Holder = { pid: process.pid, host: hostname(), started: await startOf(process.pid, effects) };
  try {
    await effects.files.writeFile(prepared, JSON.stringify(mine));
    return (await linked(effects.files.link(prepared, path))) ?? (await createWithoutLinks(path, mine, effects));
  } finally {
    await effects.files.rm(prepared, { force: true });
  }
}

/** Whether the lock was made: not where it is there, null where the file system has no links. */
async function linked(link: Promise<void>): Promise<boolean | null> {
  try {
    await link;
    return true;
  } catch (error) {
    const code = systemCode(error);
    // The holder of the lock may have swept the prepared file away with what was left behind.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP') return null;
    throw error;
  }
}

async function createWithoutLinks(path: string, mine: Holder, effects: Effects): Promise<boolean> {
  try {
    await effects.files.writeFile(path, JSON.stringify(mine), { flag: 'wx' });
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
 * A lock is abandoned when it was made on this machine by a process that is gone. One that names nobody may be just
 * being written where there are no links, so it is given time.
 */
async function isAbandoned(path: string, content: string, effects: Effects): Promise<boolean> {
  const holder = parseHolder(content);
  if (holder === null) {
    const made = await effects.files.stat(path).catch(() => null);
    return made !== null && effects.now() - made.mtimeMs > patience;
  }
  if (holder.host !== hostname()) return false;
  if (!isRunning(holder.pid)) return true;
  const started = await startOf(holder.pid, effects);
  return started !== null && holder.started !== null && started !== holder.started;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

/** When a process started, in ticks since the machine did: field 22 of proc_pid_stat(5). Null on other systems. */
async function startOf(pid: number, effects: Effects): Promise<string | null> {
  try {
    const stat = await effects.files.readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function parseHolder(content: string): Holder | null {
  try {
    const { pid, host, started } = JSON.parse(content) as Partial<Holder>;
    if (typeof pid !== 'number' || typeof host !== 'string') return null;
    return { pid, host, started: typeof started === 'string' ? started : null };
  } catch {
    return null;
  }
}

function lockedError(path: string, content: string): RecordError {
  const holder = parseHolder(content);
  const who = holder === null ? 'another process' : `process ${holder.pid} on ${holder.host}`;
  return new RecordError(
    'io',
    'locked',
    `${path} is held by ${who}. Wait until it has finished; if it no longer runs, remove the file and try again.`,
  );
}
