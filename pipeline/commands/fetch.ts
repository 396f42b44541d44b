import { RecordError } from '../error.ts';
import { type FetchResult, fetchDefaults, fetchLists } from '../fetch/fetch.ts';
import { counted } from '../publish/markdown.ts';
import { type Command, commonHelp, parseOptions, wholeNumber } from './command.ts';

const help = `Fetch the pages that lists name, and keep them in a folder to build from.

Usage: on-the-record fetch LIST… --out FOLDER
       on-the-record build FOLDER

LIST is a file of addresses, one a line (# begins a comment); a feed or sitemap, as a file or by its address; or the
address of a page. docs/fetching.md tells what is asked of whom, what is kept, and why an address gives nothing.

  --out FOLDER       folder of web archives (fetched-00001.warc.gz …) and their index (fetched.jsonl)
  --per-host N       requests to one host at the same time (${fetchDefaults.perHost})
  --concurrency N    requests at the same time in all (${fetchDefaults.concurrency})
  --delay MS         milliseconds between two requests to one host (${fetchDefaults.delay}); robots.txt may ask for more
  --timeout MS       milliseconds that a request may take (${fetchDefaults.timeout})
  --tries N          attempts at one address (${fetchDefaults.tries})
  --retry-delay MS   milliseconds before the second attempt, twice as many before each one after (${fetchDefaults.retryDelay})
  --max-bytes N      most bytes of a page, as sent and unpacked (${fetchDefaults.maxBytes})
  --limit N          most addresses of a run (${fetchDefaults.limit})
  --new-only         ask for no address that was fetched before
  --any-site         take pages of other sites, too, from a feed or sitemap that is given by its address
  --allow-private    ask hosts, too, whose address is not public
  --user-agent TEXT  what to call itself (${fetchDefaults.userAgent})
${commonHelp}

A run that was cut short goes on when it is called again. The run after one that was done asks what has changed.
Exit codes: 0 good, also where some addresses gave nothing, 1 none gave a page, 2 usage, 3 a file could not be read or
written, or another fetch holds the folder.
`;

/** The command `fetch`. */
export const fetchCommand: Command = {
  name: 'fetch',
  summary: 'fetch web pages, feeds and sitemaps into web archives to build from',
  help,
  run: async (args, effects) => {
    const { values, positionals } = parseOptions('fetch', args, {
      out: { type: 'string' },
      'per-host': { type: 'string' },
      concurrency: { type: 'string' },
      delay: { type: 'string' },
      timeout: { type: 'string' },
      tries: { type: 'string' },
      'retry-delay': { type: 'string' },
      'max-bytes': { type: 'string' },
      limit: { type: 'string' },
      'new-only': { type: 'boolean' },
      'any-site': { type: 'boolean' },
      'allow-private': { type: 'boolean' },
      'user-agent': { type: 'string' },
    });
    const { out } = values;
    if (positionals.length === 0 || out === undefined) {
      const message = 'Say what to fetch and where to: fetch LIST… --out FOLDER. See on-the-record fetch --help.';
      throw new RecordError('usage', 'bad-fetch-command', message);
    }
    const numbers = {
      perHost: wholeNumber('per-host', values['per-host']),
      concurrency: wholeNumber('concurrency', values.concurrency),
      delay: values.delay === '0' ? 0 : wholeNumber('delay', values.delay),
      timeout: wholeNumber('timeout', values.timeout),
      tries: wholeNumber('tries', values.tries),
      retryDelay: wholeNumber('retry-delay', values['retry-delay']),
      maxBytes: wholeNumber('max-bytes', values['max-bytes']),
      limit: wholeNumber('limit', values.limit),
    };
    const switches = {
      newOnly: values['new-only'],
      anySite: values['any-site'],
      allowPrivate: values['allow-private'],
      userAgent: values['user-agent'],
    };
    const stated = Object.entries({ ...numbers, ...switches }).filter(([, value]) => value !== undefined);
    const result = await fetchLists({ lists: positionals, out, ...Object.fromEntries(stated) }, effects);
    const isEmpty = result.failed > 0 && result.fetched + result.unchanged + result.redirected + result.skipped === 0;
    return { exit: isEmpty ? 'data' : 'good', summary: { ...result }, lines: linesOf(result) };
  },
};

function linesOf(result: FetchResult): string[] {
  const { out, fetched, unchanged, redirected, skipped, failed, failures, isLimited, resumed } = result;
  const others = [
    [unchanged, 'unchanged'],
    [redirected, 'led to another of them'],
    [skipped, resumed ? 'done before the run was cut short' : 'fetched before'],
  ] as const;
  const told = others.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return [
    `Fetched ${[counted(fetched, 'page', 'pages'), ...told].join(', ')} into ${out}.`,
    ...(failed > 0 ? [`Gave nothing: ${failed}, see ${out}/fetched.jsonl.`] : []),
    ...Object.entries(failures).map(([code, count]) => `  ${count} ${code}`),
    ...(isLimited ? ['The limit on addresses was reached: the rest was left. Raise --limit.'] : []),
  ];
}
