import { type ChildProcess, spawn } from 'node:child_process';

/** How a run of the program ended. */
export interface Run {
  /** Null where it was killed. */
  readonly code: number | null;
  readonly output: string;
  readonly messages: string;
  readonly milliseconds: number;
  /** Milliseconds until it began to publish; null where it never did. */
  readonly publishing: number | null;
  /** What `--json` printed: the summary, or the error; empty where it printed none. */
  readonly summary: Readonly<Record<string, unknown>>;
}

export interface RunOptions {
  /** Settings of the environment beside those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
  /** A command that runs the program, such as `setpriv` with its arguments. */
  readonly under?: readonly string[];
  /** Milliseconds after which the program is killed: it hangs. @default 120000 */
  readonly limit?: number;
  /** Called with the running program, and again when it begins to publish. */
  readonly onPhase?: (phase: 'started' | 'publishing', child: ChildProcess) => void;
}

/** What the program prints as soon as it begins to publish. */
const publishLine = 'publish: 0 of';

/** Runs a command of the program with `--json`, as its users do. */
export function runProgram(program: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { environment = {}, under = [], limit = 120_000, onPhase } = options;
  const [command = process.execPath, ...rest] = [...under, process.execPath, program, ...args, '--json'];
  const { SOURCE_DATE_EPOCH: _, ...inherited } = process.env;
  const started = performance.now();
  const child = spawn(command, rest, { env: { ...inherited, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const timer = setTimeout(() => child.kill('SIGKILL'), limit);
  let output = '';
  let messages = '';
  let publishing: number | null = null;
  onPhase?.('started', child);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    messages += text;
    if (publishing !== null || !messages.includes(publishLine)) return;
    publishing = performance.now() - started;
    onPhase?.('publishing', child);
  });
  return new Promise((fulfil, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      const milliseconds = performance.now() - started;
      fulfil({ code, output, messages, milliseconds, publishing, summary: summaryOf(output) });
    });
  });
}

function summaryOf(output: string): Record<string, unknown> {
  try {
    const summary: unknown = JSON.parse(output);
    return typeof summary === 'object' && summary !== null ? { ...summary } : {};
  } catch {
    return {};
  }
}

/** How a run ended, for a sentence. */
export function ending({ code, messages }: Run): string {
  return `exit ${code}: ${messages.trim().split('\n').at(-1) ?? ''}`;
}
