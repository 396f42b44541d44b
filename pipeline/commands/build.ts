import { build } from '../build.ts';
import { RecordError } from '../error.ts';
import { ingestDefaults } from '../ingest/ingest.ts';
import { annotateShard, readShard, type ShardResult } from '../shard.ts';
import { cacheDefaults } from '../store/cache.ts';
import type { OpenAnnotator } from '../workers/open.ts';
import { annotating, annotatingHelp, annotatingOptions } from './annotating.ts';
import { type Command, commonHelp, milliseconds, type Outcome, parseOptions, wholeNumber } from './command.ts';
import { publishing, publishingHelp, publishingOptions, stated, tellPublished } from './publishing.ts';

const help = `Turn articles into a published, versioned dataset.

Usage: on-the-record build SOURCES… [--out FOLDER]

SOURCES are files, folders or glob patterns: .txt .html .json .jsonl .csv .tsv and more, each also with .gz
(docs/formats.md lists them).

${publishingHelp}
  --max-bytes N      most bytes of a file, or of a record where it holds many (${ingestDefaults.maxBytes})
  --max-articles N   most articles of a run (${ingestDefaults.maxArticles})
  --concurrency N    files read side by side (${ingestDefaults.concurrency})
  --timeout N        milliseconds that reading a file may take (${ingestDefaults.timeoutMilliseconds})
${annotatingHelp}
  --cache FOLDER     keeps annotated articles, so that a build that was ended goes on where it was, and the next
                     annotates what is new alone (${cacheDefaults.folder}; see on-the-record cache --help)
  --no-cache         annotate every article
  --cache-size N     megabytes of the cache, beyond which the oldest goes (${cacheDefaults.megabytes})
  --shard I/N        annotate the Ith of N shares of the articles into the cache and publish nothing: shares can be
                     annotated by many machines that see one cache, and a build without --shard then publishes
${commonHelp}

How many threads, machines or runs there were makes no difference to any byte of what is published.
Unchanged articles publish nothing. Exit codes: 0 published or unchanged, 1 too many rejects or no article,
2 usage, 3 a file could not be read or written, or another build is running.
`;

/** The command `build`, with what opens its annotator. */
export const buildCommand = (open: OpenAnnotator): Command => ({
  name: 'build',
  summary: 'turn articles into a published, versioned dataset',
  help,
  run: async (args, effects, terminal) => {
    const { values, positionals } = parseOptions('build', args, {
      ...publishingOptions,
      'max-bytes': { type: 'string' },
      'max-articles': { type: 'string' },
      concurrency: { type: 'string' },
      timeout: { type: 'string' },
      cache: { type: 'string' },
      'no-cache': { type: 'boolean' },
      'cache-size': { type: 'string' },
      shard: { type: 'string' },
      ...annotatingOptions,
    });
    if (positionals.length === 0) {
      throw new RecordError(
        'usage',
        'no-sources',
        'Name the files or folders to build from. See on-the-record build --help.',
      );
    }
    const cache = values['no-cache'] === true ? null : (values.cache ?? terminal.cache);
    const cacheSize = wholeNumber('cache-size', values['cache-size']) ?? cacheDefaults.megabytes;
    const { runtime, ...threads } = annotating(values);
    const options = {
      ...publishing(values, terminal.sourceDateEpoch),
      sources: positionals,
      runtime,
      threads,
      cache,
      cacheBytes: cacheSize * 1_000_000,
      limits: stated({
        maxBytes: wholeNumber('max-bytes', values['max-bytes']),
        maxArticles: wholeNumber('max-articles', values['max-articles']),
        concurrency: wholeNumber('concurrency', values.concurrency),
        timeoutMilliseconds: milliseconds('timeout', values.timeout),
      }),
    };
    if (values.shard !== undefined) {
      const shard = readShard(values.shard);
      if (cache === null) throw withoutCache();
      return tellShard(values.shard, await annotateShard({ ...options, shard, cache }, effects, open));
    }
    const result = await build(options, effects, open);
    return tellPublished(result, options.out);
  },
});

function withoutCache(): RecordError {
  const message = '--shard annotates into a cache: name one that all shards share with --cache.';
  return new RecordError('usage', 'no-cache', message);
}

function tellShard(shard: string, result: ShardResult): Outcome {
  const { articles, own, annotated, failed } = result;
  const lines = [
    `Shard ${shard} has ${own} of ${articles} articles: ${annotated - failed} were annotated; the cache has the others, but for what is withdrawn.`,
    ...(failed > 0 ? [`${failed} could not be annotated; the build that publishes tries them again.`] : []),
    'When all shards are done, build without --shard to publish.',
  ];
  return { exit: 'good', summary: { status: 'annotated', shard, ...result }, lines };
}
