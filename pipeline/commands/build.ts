import { build } from '../build.ts';
import { RecordError } from '../error.ts';
import { ingestDefaults } from '../ingest/ingest.ts';
import type { OpenAnalyzer } from '../lazy-analyzer.ts';
import {
  type Command,
  commonHelp,
  gazetteerHelp,
  parseOptions,
  runtimeHelp,
  runtimeName,
  share,
  wholeNumber,
} from './command.ts';

const help = `Turn articles into a published, versioned dataset.

Usage: on-the-record build SOURCES… [--out FOLDER]

SOURCES are files, folders or glob patterns: .txt .html .json .jsonl .csv .tsv, each also with .gz.

  --out FOLDER       folder of versions (dist-data)
  --draft            replace the newest version, if it is a draft (before 1.0.0)
  --stable           publish as 1.0.0 what until now were drafts
  --date YYYY-MM-DD  date of the version (SOURCE_DATE_EPOCH, else the newest day that an article states)
${gazetteerHelp}
  --max-rejects N    greatest share of records that may be rejected, 0 to 1 (0.1)
  --max-bytes N      most bytes of a file, or of a record where it holds many (${ingestDefaults.maxBytes})
  --max-articles N   most articles of a run (${ingestDefaults.maxArticles})
  --concurrency N    files read side by side (${ingestDefaults.concurrency})
  --timeout N        milliseconds that reading a file may take (${ingestDefaults.timeoutMilliseconds})
${runtimeHelp}
${commonHelp}

Unchanged articles publish nothing. Exit codes: 0 published or unchanged, 1 too many rejects or no article,
2 usage, 3 a file could not be read or written, or another build is running.
`;

/** The command `build`, with what opens its analyzer. */
export const buildCommand = (open: OpenAnalyzer): Command => ({
  name: 'build',
  summary: 'turn articles into a published, versioned dataset',
  help,
  run: async (args, effects, terminal) => {
    const { values, positionals } = parseOptions('build', args, {
      out: { type: 'string' },
      draft: { type: 'boolean' },
      stable: { type: 'boolean' },
      date: { type: 'string' },
      gazetteer: { type: 'string', multiple: true },
      'max-rejects': { type: 'string' },
      'max-bytes': { type: 'string' },
      'max-articles': { type: 'string' },
      concurrency: { type: 'string' },
      timeout: { type: 'string' },
      runtime: { type: 'string' },
    });
    if (positionals.length === 0) {
      throw new RecordError(
        'usage',
        'no-sources',
        'Name the files or folders to build from. See on-the-record build --help.',
      );
    }
    const out = values.out ?? 'dist-data';
    const options = {
      sources: positionals,
      out,
      draft: values.draft,
      stable: values.stable,
      gazetteers: values.gazetteer,
      runtime: runtimeName(values.runtime),
      date: values.date === undefined ? dayOfEpoch(terminal.sourceDateEpoch) : day(values.date),
      maxRejectShare: share('max-rejects', values['max-rejects']),
      limits: stated({
        maxBytes: wholeNumber('max-bytes', values['max-bytes']),
        maxArticles: wholeNumber('max-articles', values['max-articles']),
        concurrency: wholeNumber('concurrency', values.concurrency),
        timeoutMilliseconds: wholeNumber('timeout', values.timeout),
      }),
    };
    const result = await build(stated(options), effects, open);
    const { status, version, reasons } = result;
    const counts = Object.entries(result.rows).map(([table, rows]) => `${rows} ${table}`);
    const lines =
      status === 'unchanged'
        ? [`Nothing changed since ${version}: nothing was written.`]
        : [
            `Published ${version} in ${out}/${version}: ${counts.join(', ')}.`,
            ...reasons.map((reason) => `  ${reason}`),
            ...(result.rejects > 0 ? [`Rejected: ${result.rejects}, see ${out}/${version}/quarantine.json.`] : []),
          ];
    return { exit: 'good', summary: { ...result, out }, lines };
  },
});

/** The options that were given: an absent one takes its default. */
function stated<T extends object>(options: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function day(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return value;
  throw new RecordError('usage', 'bad-option', `--date takes a day such as 2026-11-21, not ${JSON.stringify(value)}.`);
}

/** The first instant whose year has more than four digits. */
const endOfYears = Date.UTC(10_000, 0);

/** The UTC day of SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/). */
function dayOfEpoch(seconds: string | undefined): string | undefined {
  if (seconds === undefined || seconds === '') return undefined;
  const time = new Date(/^\d+$/.test(seconds) ? Number(seconds) * 1000 : Number.NaN);
  if (time.getTime() < endOfYears) return time.toISOString().slice(0, 10);
  throw new RecordError(
    'usage',
    'bad-epoch',
    `SOURCE_DATE_EPOCH is ${JSON.stringify(seconds)}, not a number of seconds.`,
  );
}
