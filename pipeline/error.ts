/** Exit codes of the program. They are part of its public interface. */
export const exitCode = {
  /** Everything asked for was done. */
  good: 0,
  /** The data failed its checks: too many rejects, or a published version that does not hold. */
  data: 1,
  /** The command line or the configuration could not be understood. */
  usage: 2,
  /** A file could not be read or written, or another build holds the lock. */
  io: 3,
} as const;

/** A name of an exit code. */
export type ExitKind = keyof typeof exitCode;

/**
 * The one error of this program that a user is meant to read.
 *
 * `message` is a whole sentence that says what happened, to what, and what to do; `code` is stable and
 * kebab-case, for programs; `kind` chooses the exit code.
 */
export class RecordError extends Error {
  override readonly name = 'RecordError';
  readonly code: string;
  readonly kind: ExitKind;

  constructor(kind: ExitKind, code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
    this.code = code;
  }
}

/** The words of anything thrown, for a sentence that goes on. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The `code` of a system error such as `ENOENT`, or null for anything else. */
export function systemCode(thrown: unknown): string | null {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null;
}

/** Whether it is an error of the system, such as `ENOENT` or `ENOSPC`, rather than one of this program or of Node. */
export function isSystemError(thrown: unknown): boolean {
  return !(thrown instanceof RecordError) && /^E[A-Z0-9]+$/.test(systemCode(thrown) ?? '');
}
