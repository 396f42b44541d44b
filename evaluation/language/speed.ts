import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createAnalyzer } from '../../pipeline/language/analyzer.ts';
import type { RuntimeName } from '../../pipeline/language/runtime.ts';
import { analyzeText } from './text.ts';

/** What one process used to read texts. */
export interface Speed {
  readonly library: string;
  /** From the call that opens the model until it can be used, in seconds by the clock. */
  readonly loading: number;
  /** Words between white space. */
  readonly words: number;
  /** User and system time of all threads in seconds: cutting into tokens, the model, decoding, names. */
  readonly cpu: number;
  /** Peak of its resident memory in bytes, Node and the texts included. */
  readonly memory: number;
}

export function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

/** Reads texts in this process, which is best a fresh one, and says what that took. */
export async function measureSpeed(runtime: RuntimeName, texts: readonly string[]): Promise<Speed> {
  const opened = performance.now();
  const analyzer = await createAnalyzer({ runtime });
  const loading = (performance.now() - opened) / 1000;
  const before = process.cpuUsage();
  for (const text of texts) await analyzeText(analyzer, text);
  const { user, system } = process.cpuUsage(before);
  await analyzer.close();
  return {
    library: analyzer.identity.library,
    loading,
    words: texts.reduce((sum, text) => sum + countWords(text), 0),
    cpu: (user + system) / 1e6,
    memory: process.resourceUsage().maxRSS * 1024,
  };
}

/** The same in as many fresh processes as there are rounds; the round with the middle speed, and the highest peak. */
export async function measureRounds(runtime: RuntimeName, path: string, rounds: number): Promise<Speed> {
  const program = join(import.meta.dirname, 'measure.js');
  const speeds: Speed[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, [program, runtime, path]);
    speeds.push(JSON.parse(stdout) as Speed);
  }
  return middleSpeed(speeds);
}

/** The measurement with the middle speed, with the highest peak of all. @throws RangeError for none */
export function middleSpeed(speeds: readonly Speed[]): Speed {
  const sorted = speeds.toSorted((left, right) => left.words / left.cpu - right.words / right.cpu);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new RangeError('No measurement');
  return { ...middle, memory: Math.max(...speeds.map(({ memory }) => memory)) };
}
