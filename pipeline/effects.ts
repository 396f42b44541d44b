import * as fileSystem from 'node:fs/promises';

/** How far a stage has come: `total` is null where it is not known beforehand. */
export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total: number | null;
}

/**
 * Everything the pipeline does to the world beside computing: one argument, so that a test can stand in for it.
 * `files` is the promise API of node:fs; a test hands in one that fails where it wants a failure.
 */
export interface Effects {
  readonly files: typeof fileSystem;
  /** Milliseconds since 1970. Only locks, log lines and fetching may ask; nothing that is published does. */
  readonly now: () => number;
  readonly log: (line: string) => void;
  readonly warn: (line: string) => void;
  readonly progress: (progress: Progress) => void;
}

/** Effects on the real file system that say nothing. */
export function silentEffects(overrides: Partial<Effects> = {}): Effects {
  const quiet = (): void => {};
  return { files: fileSystem, now: Date.now, log: quiet, warn: quiet, progress: quiet, ...overrides };
}
