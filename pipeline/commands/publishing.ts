import { RecordError } from '../error.ts';
import type { PublishResult } from '../publish/publish.ts';
import { gazetteerHelp, type Outcome, share } from './command.ts';

/** Options of the commands that publish. */
export const publishingOptions = {
  out: { type: 'string' },
  draft: { type: 'boolean' },
  stable: { type: 'boolean' },
  date: { type: 'string' },
  gazetteer: { type: 'string', multiple: true },
  'max-rejects': { type: 'string' },
} as const;

/** What they do, for the pages of these commands. */
export const publishingHelp = `  --out FOLDER       folder of versions (dist-data)
  --draft            replace the newest version, if it is a draft (before 1.0.0)
  --stable           publish as 1.0.0 what until now were drafts
  --date YYYY-MM-DD  date of the version (SOURCE_DATE_EPOCH, else the newest day that an article states)
${gazetteerHelp}
  --max-rejects N    greatest share of records that may be rejected, 0 to 1 (0.1)`;

interface PublishingValues {
  readonly out?: string | undefined;
  readonly draft?: boolean | undefined;
  readonly stable?: boolean | undefined;
  readonly date?: string | undefined;
  readonly gazetteer?: string[] | undefined;
  readonly 'max-rejects'?: string | undefined;
}

/**
 * The values of these options; an absent one takes its default.
 *
 * @throws RecordError of kind usage for one that is not understood
 */
export function publishing(values: PublishingValues, sourceDateEpoch: string | undefined) {
  return stated({
    out: values.out ?? 'dist-data',
    draft: values.draft,
    stable: values.stable,
    gazetteers: values.gazetteer,
    date: values.date === undefined ? dayOfEpoch(sourceDateEpoch) : day(values.date),
    maxRejectShare: share('max-rejects', values['max-rejects']),
  });
}

/** What is told of a version that was published, or not since nothing changed. */
export function tellPublished(result: PublishResult, out: string): Outcome {
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
}

/** The options that were given, without the others. */
export function stated<T extends object>(options: T): { [K in keyof T]: Exclude<T[K], undefined> } {
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
