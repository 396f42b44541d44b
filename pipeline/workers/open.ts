import { availableParallelism } from 'node:os';
import type { Effects } from '../effects.ts';
import { lazyAnalyzer, type OpenAnalyzer } from '../lazy-analyzer.ts';
import { type Annotator, annotatorOf } from './annotator.ts';
import { openPool, type PoolOptions } from './pool.ts';

/** How articles are to be annotated. */
export type AnnotatorOptions = Omit<PoolOptions, 'threads' | 'thread'> & {
  /** @default as many as there are cores, and memory for */
  readonly threads?: number | undefined;
};

/** Opens what annotates the articles of a run. No model is opened before it is asked. */
export type OpenAnnotator = (options: AnnotatorOptions, effects: Effects) => Annotator;

/** What a thread takes with its model, in the larger of its runtimes. */
const bytesOfThread = 600 * 1024 * 1024;

/** Annotates on a pool of threads. */
export const openAnnotator: OpenAnnotator = (options) => {
  const { threads = defaultThreads() } = options;
  return openPool({ ...options, threads });
};

/** Annotates in this thread, by an analyzer that `open` opens. */
export function inThisThread(open: OpenAnalyzer): OpenAnnotator {
  return ({ runtime }, effects) =>
    annotatorOf(
      lazyAnalyzer(() => open({ runtime })),
      effects,
    );
}

/** Uses an annotator, and closes it afterwards, whatever happens. */
export async function withAnnotator<Result>(
  annotator: Annotator,
  use: (annotator: Annotator) => Promise<Result>,
): Promise<Result> {
  try {
    return await use(annotator);
  } finally {
    await annotator.close();
  }
}

function defaultThreads(): number {
  const memory = process.availableMemory();
  return Math.max(1, Math.min(availableParallelism(), Math.floor(memory / bytesOfThread)));
}
