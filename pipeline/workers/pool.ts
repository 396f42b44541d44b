import { fileURLToPath } from 'node:url';
import PQueue from 'p-queue';
import { Piscina } from 'piscina';
import type { Article } from '../article.ts';
import { messageOf, RecordError, systemCode } from '../error.ts';
import type { RuntimeName } from '../language/runtime.ts';
import type { Annotator, Outcome } from './annotator.ts';
import type { ThreadAnswer, ThreadData, ThreadQuestion, ThreadTask } from './thread.ts';
import { type Excess, watchTasks } from './watch.ts';

export interface PoolOptions {
  /** The most threads; as many are started as there is work for. */
  readonly threads: number;
  readonly runtime: RuntimeName;
  /** Path of a module that exports `createAnalyzer`, to stand in for the analyzer of this package. @default none */
  readonly analyzer?: string | null | undefined;
  /** Milliseconds that an article may take, beside some for each character. @default 60000 */
  readonly articleMilliseconds?: number | undefined;
  /** Megabytes that annotating an article may take beside the model. @default 1024 */
  readonly articleMegabytes?: number | undefined;
  /** The module that threads run. @default that of this package */
  readonly thread?: string | undefined;
}

export const poolDefaults = { articleMilliseconds: 60_000, articleMegabytes: 1024 } as const;

/** What the model and its tables take of a thread's heap. */
const modelMegabytes = 256;

/** What a character of text is allowed beside: ten times what it takes on a slow machine. */
const millisecondsOfCharacter = 2;

/** Why a task came to no answer. */
type Incident = Excess | 'heap' | 'exit';

type Attempt = { readonly answer: ThreadAnswer } | { readonly incident: Incident };

/** Why a question was not begun. */
interface NotBegun {
  readonly notBegun: unknown;
}

/** How many threads have to end before a question is at fault: one may end late, of what it was asked before. */
const mostAttempts = 2;

/**
 * Annotates on threads, each with a model of its own. An article that takes too much time or memory, or ends its
 * thread, has a failure that says so; its thread is replaced, and what was at work beside it is done again.
 */
export function openPool(options: PoolOptions): Annotator {
  const { threads, articleMilliseconds = poolDefaults.articleMilliseconds } = options;
  const { articleMegabytes = poolDefaults.articleMegabytes } = options;
  const asked = new Map<Int32Array, AbortController>();
  const pool = openThreads(options, articleMegabytes, (reason) => {
    for (const [started, abort] of asked) if (Atomics.load(started, 0) === 0) abort.abort(reason);
  });
  const watch = watchTasks(articleMegabytes * 1024 * 1024);
  const queue = new PQueue({ concurrency: threads });
  const solitary = new PQueue({ concurrency: 1 });
  let closed: Promise<void> | null = null;

  const allowedTime = (question: ThreadQuestion): number =>
    articleMilliseconds + charactersOf(question) * millisecondsOfCharacter;
  const attemptOnce = async (question: ThreadQuestion): Promise<Attempt | NotBegun> => {
    const started = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const abort = new AbortController();
    const milliseconds = allowedTime(question);
    const watched = { started, milliseconds, end: (excess: Excess) => abort.abort(excess) };
    watch.add(watched);
    asked.set(started, abort);
    try {
      const answer = await pool.run({ ...question, started }, { signal: abort.signal });
      if (answer.kind === 'fatal') throw new RecordError(answer.exit, answer.code, answer.message);
      return { answer };
    } catch (error) {
      if (error instanceof RecordError) throw error;
      if (Atomics.load(started, 0) === 0) return { notBegun: abort.signal.aborted ? abort.signal.reason : error };
      return { incident: abort.signal.aborted ? abort.signal.reason : incidentOf(error) };
    } finally {
      watch.remove(watched);
      asked.delete(started);
    }
  };
  const attempt = async (question: ThreadQuestion): Promise<Attempt> => {
    for (let count = 1; ; count++) {
      const attempted = await attemptOnce(question);
      const isLast = count === mostAttempts || closed !== null;
      if ('notBegun' in attempted) {
        if (isLast) throw threadFailed(attempted.notBegun);
      } else if (isLast || 'answer' in attempted || attempted.incident !== 'exit' || !isSingle(question)) {
        return attempted;
      }
    }
  };
  /** Beside others, and where memory ran out meanwhile, which may be due to any of them, by itself. */
  const ask = async (question: ThreadQuestion): Promise<Attempt> => {
    const beside = await queue.add(() => attempt(question));
    return 'incident' in beside && beside.incident === 'memory' && isSingle(question)
      ? await askAlone(question)
      : beside;
  };
  const askAlone = (question: ThreadQuestion): Promise<Attempt> =>
    solitary.add(async () => {
      queue.pause();
      await queue.onPendingZero();
      try {
        return await attempt(question);
      } finally {
        if (solitary.size === 0) queue.start();
      }
    });
  const failure = (incident: Incident, question: ThreadQuestion): Outcome<never> => {
    const message = failureMessages[incident](allowedTime(question), articleMegabytes);
    return { value: null, failure: { code: failureCodes[incident], message } };
  };
  const annotate = async (
    articles: readonly Article[],
    language: string | undefined,
  ): Promise<readonly Outcome<Uint8Array>[]> => {
    const question = { kind: 'annotate', articles, language } as const;
    const attempted = await ask(question);
    if ('answer' in attempted) return answerOf(attempted.answer, 'annotate').outcomes;
    if (articles.length === 1) return [failure(attempted.incident, question)];
    return (await Promise.all(articles.map((article) => annotate([article], language)))).flat();
  };
  return {
    width: threads,
    languageModel: async () => {
      const attempted = await ask({ kind: 'languageModel' });
      if ('answer' in attempted) return answerOf(attempted.answer, 'languageModel').languageModel;
      throw threadFailed(attempted.incident);
    },
    annotate: ({ articles, language }) => annotate(articles, language),
    extract: async (task) => {
      const question = { kind: 'extract', ...task } as const;
      const attempted = await ask(question);
      if ('incident' in attempted) return failure(attempted.incident, question);
      return answerOf(attempted.answer, 'extract').outcome;
    },
    close: () => {
      closed ??= pool.destroy();
      return closed;
    },
  };
}

/** @param onNone is told where no thread is left, as when the one that was to replace the last could not be started. */
function openThreads(
  { threads, runtime, analyzer = null, thread }: PoolOptions,
  articleMegabytes: number,
  onNone: (reason: Error) => void,
) {
  const workerData: ThreadData = { runtime, analyzer };
  const pool = new Piscina<ThreadTask, ThreadAnswer>({
    name: 'work',
    filename: thread ?? fileURLToPath(new URL('./thread.js', import.meta.url)),
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    // A thread that waits by Atomics.wait cannot flush what it printed.
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: articleMegabytes + modelMegabytes },
    workerData,
  });
  // A thread that dies between tasks is replaced for the next one, which tells what is wrong if that dies, too.
  pool.on('error', () => {});
  // Piscina starts no other then, and keeps what is asked of it waiting for ever.
  pool.on('workerDestroy', () =>
    queueMicrotask(() => {
      if (pool.threads.length === 0) onNone(new Error('it ended before it was ready'));
    }),
  );
  return pool;
}

function isSingle(question: ThreadQuestion): boolean {
  return question.kind !== 'annotate' || question.articles.length === 1;
}

function charactersOf(question: ThreadQuestion): number {
  if (question.kind === 'languageModel') return 0;
  const articles = question.kind === 'annotate' ? question.articles : [question.article];
  return articles.reduce((sum, { text }) => sum + text.length, 0);
}

function answerOf<Kind extends ThreadAnswer['kind']>(
  answer: ThreadAnswer,
  kind: Kind,
): Extract<ThreadAnswer, { readonly kind: Kind }> {
  if (answer.kind === kind) return answer as Extract<ThreadAnswer, { readonly kind: Kind }>;
  throw new TypeError(`A thread that was asked ${kind} answered ${answer.kind}`);
}

function incidentOf(error: unknown): Incident {
  return systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? 'heap' : 'exit';
}

function threadFailed(cause: unknown): RecordError {
  const message = `A thread could not be started: ${messageOf(cause)}. Free some memory, or use fewer with --threads.`;
  return new RecordError('io', 'thread-failed', message, { cause });
}

const failureCodes = {
  time: 'worker-timed-out',
  memory: 'worker-out-of-memory',
  heap: 'worker-out-of-memory',
  exit: 'worker-died',
} as const satisfies Record<Incident, string>;

const overMemory = (_: number, megabytes: number): string =>
  `Annotating the article took more than ${megabytes} megabytes. Split it, or raise the limit with --article-memory.`;

const failureMessages: Record<Incident, (milliseconds: number, megabytes: number) => string> = {
  time: (milliseconds) =>
    `Annotating the article took more than ${milliseconds} milliseconds. Split it, or raise the limit with --article-timeout.`,
  memory: overMemory,
  heap: overMemory,
  exit: () =>
    'The thread that annotated the article ended. This is a fault of the program: please report it with the article.',
};
