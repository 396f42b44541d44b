/** What one process used for a build. */
export interface BuildMeasurement {
  readonly articles: number;
  readonly mentions: number;
  readonly quotes: number;
  /** User and system time of all threads, in seconds. */
  readonly cpu: number;
  /** Seconds by the clock. */
  readonly wall: number;
  /** Peak of resident memory in bytes, all threads included. */
  readonly peak: number;
  /**
   * Share of the time of annotating in which each of the threads that annotate was at work or ready to be: what is
   * missing to 1 it waited for others of the build. Unlike seconds by the clock it does not tell of other programs.
   */
  readonly busy: readonly number[];
  /** Seconds by the clock, CPU seconds and peak of resident memory of each phase. */
  readonly phases: Readonly<Record<Phase, PhaseMeasurement>>;
}

export interface PhaseMeasurement {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}

/** Reading and annotating; linking, validating and spooling; writing a version. */
export const phases = ['annotate', 'assemble', 'publish'] as const;
export type Phase = (typeof phases)[number];
