import { harmlessRejects, type RejectCode } from '../schemas/reject.ts';
import type { Assembled } from './assemble.ts';
import type { Effects } from './effects.ts';
import { RecordError } from './error.ts';
import { groupBy } from './grouping.ts';
import { counted } from './publish/markdown.ts';
import type { Publication } from './publish/publish.ts';
import type { RowStreams } from './row-streams.ts';
import { checkExpectations } from './validate/expectations.ts';

export interface PublicationOptions {
  /** The greatest share of documents and of rows that may be rejected. @default 0.1 */
  readonly maxRejectShare?: number | undefined;
  /** Date of the version, YYYY-MM-DD. @default the newest day that an article states */
  readonly date?: string | undefined;
}

/**
 * What is published of assembled tables, if they may be.
 *
 * @throws RecordError of kind data where too much was rejected or less is there than the collection expects, io where a
 *   source of articles of the version before could not be read.
 */
export async function publicationOf(
  assembled: Assembled,
  before: RowStreams | null,
  { maxRejectShare = 0.1, date }: PublicationOptions,
  effects: Effects,
): Promise<Publication> {
  const { facts, collection } = assembled;
  await refuseLosses(assembled, before);
  refuseEmpty(assembled);
  refuseRejects(assembled, maxRejectShare);
  checkExpectations(facts.figures, collection.expectations ?? {}, effects.warn);
  return { ...assembled, date: date ?? facts.newestDay, publishers: facts.publishers };
}

/** Codes of files that are there but could not be read this time: a disk that sleeps, a permission that was lost. */
const passing: readonly RejectCode[] = ['unreadable-file', 'timed-out'];

/**
 * @throws RecordError of kind io when a file that the version before has articles of could not be read: its rows would
 *   be taken for removed.
 */
async function refuseLosses({ rejects }: Assembled, before: RowStreams | null): Promise<void> {
  const unread = rejects.filter(({ code }) => passing.includes(code));
  if (unread.length === 0 || before === null) return;
  const sought = new Set(unread.map(({ inputRef }) => inputRef));
  const published = new Set<string>();
  for await (const rows of before.articles.read()) {
    for (const { source_path } of rows) {
      for (const file of filesOf(String(source_path))) if (sought.has(file)) published.add(file);
    }
  }
  const lost = unread.filter(({ inputRef }) => published.has(inputRef));
  const [first] = lost;
  if (first === undefined) return;
  throw new RecordError(
    'io',
    'unreadable-source',
    `${counted(lost.length, 'file', 'files')} of articles that are published could not be read. The first: ${first.inputRef}: ${first.message} To take the articles out of the dataset, remove the file. Nothing was published.`,
  );
}

/** What the file of a source may be: a record's id, an entry's path or the file's own may hold a `#`. */
function filesOf(source: string): string[] {
  return [source, ...[...source.matchAll(/#/g)].map(({ index }) => source.slice(0, index))];
}

function refuseEmpty({ facts, rejects }: Assembled): void {
  if (facts.figures.articles.rows > 0) return;
  const first = rejects[0];
  throw new RecordError(
    'data',
    'no-articles',
    first === undefined
      ? 'The sources hold no article, so there is nothing to publish. Check the paths and the kinds of file.'
      : `None of the sources gave an article, so there is nothing to publish. The first reason: ${first.inputRef}: ${first.message}`,
  );
}

/** @throws RecordError of kind data when a larger share than allowed was rejected, of documents or of rows. */
function refuseRejects({ stages, rejects }: Assembled, most: number): void {
  for (const { stage, of, in: taken } of stages) {
    const counted = rejects.filter((reject) => reject.stage === stage && !harmlessRejects.includes(reject.code));
    if (counted.length <= most * taken) continue;
    const codes = [...groupBy(counted, (reject) => reject.code)].map(([code, group]) => `${group.length} ${code}`);
    const first = counted[0];
    throw new RecordError(
      'data',
      'too-many-rejects',
      `${counted.length} of ${taken} ${of} were rejected at ${stage} (${codes.join(', ')}), more than the share of ${most} allowed. ` +
        `The first: ${first?.inputRef}: ${first?.message} Mend them, or allow more with --max-rejects. Nothing was published.`,
    );
  }
}
