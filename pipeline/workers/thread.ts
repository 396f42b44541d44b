import { workerData } from 'node:worker_threads';
import type { LanguageModel } from '../../schemas/manifest.ts';
import { silentEffects } from '../effects.ts';
import { type ExitKind, RecordError } from '../error.ts';
import type { RuntimeName } from '../language/runtime.ts';
import { lazyAnalyzer, openAnalyzer, openerOf } from '../lazy-analyzer.ts';
import { type AnnotateTask, annotatorOf, type DocumentRows, type ExtractTask, type Outcome } from './annotator.ts';

/** What a thread is started with. */
export interface ThreadData {
  readonly runtime: RuntimeName;
  /** Path of a module whose analyzer stands in for that of this package. */
  readonly analyzer: string | null;
}

/** What a thread is asked. */
export type ThreadQuestion =
  | { readonly kind: 'languageModel' }
  | ({ readonly kind: 'annotate' } & AnnotateTask)
  | ({ readonly kind: 'extract' } & ExtractTask);

/** A question; `started` is set to 1 when the analyzer is open and the work begins. */
export type ThreadTask = ThreadQuestion & { readonly started: Int32Array };

/** What a thread answers. An error crosses threads without its fields, so what is fatal comes as a value. */
export type ThreadAnswer =
  | { readonly kind: 'languageModel'; readonly languageModel: LanguageModel }
  | { readonly kind: 'annotate'; readonly outcomes: readonly Outcome<Uint8Array>[] }
  | { readonly kind: 'extract'; readonly outcome: Outcome<DocumentRows> }
  | { readonly kind: 'fatal'; readonly exit: ExitKind; readonly code: string; readonly message: string };

// Standard output belongs to the results: nothing that a library prints may come between them.
process.stdout.write = process.stderr.write.bind(process.stderr);

const { runtime, analyzer } = workerData as ThreadData;
const open = analyzer === null ? openAnalyzer : openerOf(analyzer);
const annotator = annotatorOf(
  lazyAnalyzer(() => open({ runtime })),
  silentEffects(),
);

/** Works on one task. It throws nothing but faults of the program. */
export async function work(task: ThreadTask): Promise<ThreadAnswer> {
  try {
    const languageModel = await annotator.languageModel();
    Atomics.store(task.started, 0, 1);
    if (task.kind === 'annotate') return { kind: 'annotate', outcomes: await annotator.annotate(task) };
    if (task.kind === 'extract') return { kind: 'extract', outcome: await annotator.extract(task) };
    return { kind: 'languageModel', languageModel };
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    return { kind: 'fatal', exit: error.kind, code: error.code, message: error.message };
  }
}
