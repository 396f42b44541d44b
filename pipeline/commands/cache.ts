import type { Effects } from '../effects.ts';
import { RecordError } from '../error.ts';
import {
  boundCache,
  cacheDefaults,
  clearCache,
  type DamagedSegment,
  inspectCache,
  verifyCache,
} from '../store/cache.ts';
import { type Command, commonHelp, type Outcome, parseOptions, wholeNumber } from './command.ts';

const help = `Show, verify, bound or clear the cache of annotated articles.

Usage: on-the-record cache [show | verify | prune | clear] [--cache FOLDER]

A build keeps what it annotated under a key made of the article, the code, the model and the settings. Whatever of
these changes, the article is annotated again; the rest is taken from the cache. It is safe to
delete at any time.

It holds the texts of articles. A build forgets those that its collection withdraws, but for a former text of one
without an address: clear the cache after such a withdrawal.

  show               what is held, by method of annotating, oldest first (the default)
  verify             read every record; those that are damaged are annotated again by the next build
  prune              remove what is oldest until the cache is no larger than --cache-size
  clear              remove all of it

  --cache FOLDER     the cache (${cacheDefaults.folder})
  --cache-size N     megabytes (${cacheDefaults.megabytes})
${commonHelp}

Exit codes: 0 good, 1 verify found damage, 2 usage, 3 a file could not be read or removed.
`;

const megabyte = 1_000_000;

/** The command `cache`. */
export const cacheCommand: Command = {
  name: 'cache',
  summary: 'show, verify, bound or clear the cache of annotated articles',
  help,
  run: async (args, effects, terminal) => {
    const { values, positionals } = parseOptions('cache', args, {
      cache: { type: 'string' },
      'cache-size': { type: 'string' },
    });
    const cache = values.cache ?? terminal.cache ?? cacheDefaults.folder;
    const most = wholeNumber('cache-size', values['cache-size']) ?? cacheDefaults.megabytes;
    const [action = 'show', ...others] = positionals;
    if (others.length === 0) {
      if (action === 'show') return await show(cache, effects);
      if (action === 'verify') return await verify(cache, effects);
      if (action === 'prune') return freed(await boundCache(cache, most * megabyte, effects), cache);
      if (action === 'clear') return freed(await clearCache(cache, effects), cache);
    }
    const message = `cache takes show, verify, prune or clear, not ${positionals.join(' ')}. See on-the-record cache --help.`;
    throw new RecordError('usage', 'bad-operand', message);
  },
};

async function show(cache: string, effects: Effects): Promise<Outcome> {
  const methods = await inspectCache(cache, effects);
  const bytes = methods.reduce((sum, method) => sum + method.bytes, 0);
  const lines = methods.map(
    ({ name, articles, bytes, segments }) =>
      `${name}: ${articles} articles in ${segments.length} segments, ${told(bytes)}`,
  );
  return { exit: 'good', summary: { cache, bytes, methods }, lines: [...lines, `${cache} holds ${told(bytes)}.`] };
}

async function verify(cache: string, effects: Effects): Promise<Outcome> {
  const damaged = await verifyCache(cache, effects);
  const isSound = damaged.every(({ records, hidesRecords }) => records === 0 && !hidesRecords);
  const summing = damaged.length === 0 ? 'Every record' : 'Every record that was found';
  return {
    exit: isSound ? 'good' : 'data',
    summary: { cache, damaged },
    lines: [...damaged.flatMap(faultsOf), ...(isSound ? [`${summing} of ${cache} is what was written.`] : [])],
  };
}

function faultsOf({ path, records, unread, hidesRecords }: DamagedSegment): string[] {
  const cause = hidesRecords
    ? 'it is damaged, and the records in them are annotated again by the next build'
    : 'a build that was ended, or is at work, leaves less than a record; if none was, it is damaged';
  return [
    ...(records === 0 ? [] : [`${path}: ${records} damaged records`]),
    ...(unread === 0 ? [] : [`${path}: the last ${unread} bytes are no whole record: ${cause}`]),
  ];
}

function freed(bytes: number, cache: string): Outcome {
  return { exit: 'good', summary: { cache, freed: bytes }, lines: [`Freed ${told(bytes)} of ${cache}.`] };
}

function told(bytes: number): string {
  return `${(bytes / megabyte).toFixed(1)} MB`;
}
