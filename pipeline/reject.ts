import type { RejectCode, Stage } from '../schemas/reject.ts';

/** A record that a stage could not use. It is never dropped and never stops the run. */
export interface Reject {
  readonly stage: Stage;
  readonly code: RejectCode;
  /** A sentence: what is wrong with the record and what to do about it. */
  readonly message: string;
  /** Where the record came from: a source path (with `#record`), or `table/id` for a row. */
  readonly inputRef: string;
  /** The record itself as far as it could be read, or null. */
  readonly record: unknown;
}
