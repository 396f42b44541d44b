import type { Effects } from '../effects.ts';

/** Where messages go: a terminal is redrawn, a log gets plain lines. */
export interface MessageStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Log, warnings and progress of a run. `finish` leaves the line that progress was drawn on. */
export interface Reporter extends Pick<Effects, 'log' | 'warn' | 'progress'> {
  readonly finish: () => void;
}

/** Progress in a log is told at the start, at powers of ten, and at the end. */
function isWorthALine(done: number, total: number | null): boolean {
  return done === 0 || done === total || /^10*$/.test(String(done));
}

/** Tells of a run on a stream: progress in place on a terminal, as plain lines in a log; nothing but warnings if quiet. */
export function reporter(stream: MessageStream, quiet: boolean): Reporter {
  let drawn = false;
  const clear = (): void => {
    if (drawn) stream.write('\r\u001b[K');
    drawn = false;
  };
  const line = (text: string): void => {
    clear();
    stream.write(`${text}\n`);
  };
  const silent = (): void => {};
  return {
    log: quiet ? silent : line,
    warn: (text) => line(`Warning: ${text}`),
    progress: quiet
      ? silent
      : ({ stage, done, total }) => {
          const text = total === null ? `${stage}: ${done}` : `${stage}: ${done} of ${total}`;
          if (stream.isTTY) {
            stream.write(`\r\u001b[K${text}`);
            drawn = true;
          } else if (isWorthALine(done, total)) {
            line(text);
          }
        },
    finish: clear,
  };
}
