import { serve } from '../protocol/serve.ts';
import { variantOf } from '../store/method.ts';
import { type OpenAnnotator, withAnnotator } from '../workers/open.ts';
import { poolDefaults } from '../workers/pool.ts';
import { annotating, annotatingOptions } from './annotating.ts';
import { type Command, commonHelp, noOperands, parseOptions, runtimeHelp } from './command.ts';

const help = `Read and annotate articles for another program: what a cluster runs on each of its cores.

Usage: on-the-record worker

It answers questions in frames of Arrow on standard input with frames on standard output, as docs/cluster.md describes.
Messages go to standard error, which the caller must read. It ends when its input does.

  --article-timeout N  milliseconds that annotating an article may take, beside 2 a character (${poolDefaults.articleMilliseconds})
  --article-memory N   megabytes that it may take beside the model (${poolDefaults.articleMegabytes})
  --analyzer FILE      a module that exports createAnalyzer, to read English instead of this program's own
${runtimeHelp}
${commonHelp}

Exit codes: 0 good, 2 the caller said what is not understood, 3 the language model cannot be used.
`;

/** It works on one thread: a cluster runs as many workers as there are cores. */
const { threads: _, ...options } = annotatingOptions;

/** The command `worker`, with what opens its annotator. */
export const workerCommand = (open: OpenAnnotator): Command => ({
  name: 'worker',
  summary: 'read and annotate articles for another program, such as a cluster',
  help,
  run: async (args, effects, terminal) => {
    const { values, positionals } = parseOptions('worker', args, options);
    noOperands('worker', positionals);
    const variant = await variantOf(values.analyzer);
    const write = terminal.takeOutput();
    const annotator = open({ ...annotating(values), threads: 1 }, effects);
    await withAnnotator(annotator, (opened) => serve({ input: terminal.stdin, write }, { annotator: opened, variant }));
    return { exit: 'good', summary: null, lines: [] };
  },
});
