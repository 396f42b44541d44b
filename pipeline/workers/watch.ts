import { memoryUsage } from 'node:process';

/** Why a task was ended. */
export type Excess = 'time' | 'memory';

/** A task that is watched. */
export interface WatchedTask {
  /** Holds 1 when its work has begun. */
  readonly started: Int32Array;
  /** The most milliseconds from then until it is done. */
  readonly milliseconds: number;
  readonly end: (excess: Excess) => void;
}

/** Milliseconds between two looks. Memory can be taken at a gigabyte a second. */
const interval = 50;

interface Watch {
  readonly task: WatchedTask;
  looks: number;
  /** Of the process when the work was first seen to have begun. */
  bytesBefore: number | null;
}

/**
 * Watches tasks, and ends those that go beyond their limits. Time is counted in looks, so that what holds up this thread
 * is not held against a task; memory is that of the whole process, so that of several tasks any may be the one.
 *
 * @param bytes how much the process may grow while a task is at work
 */
export function watchTasks(bytes: number): {
  readonly add: (task: WatchedTask) => void;
  readonly remove: (task: WatchedTask) => void;
} {
  const watched = new Map<WatchedTask, Watch>();
  let timer: NodeJS.Timeout | null = null;
  const look = (): void => {
    const now = memoryUsage.rss();
    for (const watch of [...watched.values()]) {
      if (Atomics.load(watch.task.started, 0) === 0) continue;
      watch.bytesBefore ??= now;
      watch.looks++;
      if (watch.looks * interval > watch.task.milliseconds) watch.task.end('time');
      else if (now - watch.bytesBefore > bytes) watch.task.end('memory');
    }
  };
  return {
    add: (task) => {
      watched.set(task, { task, looks: 0, bytesBefore: null });
      timer ??= setInterval(look, interval).unref();
    },
    remove: (task) => {
      watched.delete(task);
      if (watched.size > 0 || timer === null) return;
      clearInterval(timer);
      timer = null;
    },
  };
}
