import type { RuntimeName } from '../language/runtime.ts';
import type { AnnotatorOptions } from '../workers/open.ts';
import { poolDefaults } from '../workers/pool.ts';
import { runtimeHelp, runtimeName, wholeNumber } from './command.ts';

/** Options of the commands that annotate articles. */
export const annotatingOptions = {
  runtime: { type: 'string' },
  analyzer: { type: 'string' },
  threads: { type: 'string' },
  'article-timeout': { type: 'string' },
  'article-memory': { type: 'string' },
} as const;

/** What they do, for the pages of these commands. */
export const annotatingHelp = `${runtimeHelp}
  --threads N        threads that annotate, each with a model of its own (as many as there are cores, and memory for)
  --article-timeout N  milliseconds that annotating an article may take, beside 2 a character (${poolDefaults.articleMilliseconds})
  --article-memory N   megabytes that it may take beside the model (${poolDefaults.articleMegabytes})
  --analyzer FILE    a module that exports createAnalyzer, to read English instead of this program's own`;

/** The values of these options. @throws RecordError of kind usage for one that is not understood */
export function annotating(
  values: Readonly<Partial<Record<keyof typeof annotatingOptions, string>>>,
): AnnotatorOptions & { readonly runtime: RuntimeName } {
  return {
    runtime: runtimeName(values.runtime) ?? 'portable',
    analyzer: values.analyzer,
    threads: wholeNumber('threads', values.threads),
    articleMilliseconds: wholeNumber('article-timeout', values['article-timeout']),
    articleMegabytes: wholeNumber('article-memory', values['article-memory']),
  };
}
