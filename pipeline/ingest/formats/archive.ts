import type { StatedMetadata } from '../../../schemas/collection.ts';
import { statedMetadata } from '../../../schemas/collection.ts';
import { decode } from '../decode.ts';
import type { InnerReader, OpenBytes, ReadContext, Reading, Refusal } from '../draft.ts';
import { parseJson } from '../json.ts';
import { problemsOf } from '../metadata.ts';

/** An entry of an archive that was asked for: its bytes, or why there are none. */
export type Entry = {
  /** As the archive states it. */
  readonly path: string;
} & ({ readonly bytes: Uint8Array } | { readonly code: 'bad-archive' | 'too-large'; readonly message: string });

/**
 * Unpacks an archive, one entry after the other.
 *
 * @param wants whether an entry is to be unpacked
 * @param maxBytes the most bytes of an entry, once unpacked; of a larger one nothing is kept
 * @throws ArchiveError where nothing more can be read of it
 */
export type Unpack = (
  chunks: AsyncIterable<Uint8Array>,
  wants: (path: string) => boolean,
  maxBytes: number,
) => AsyncIterable<Entry>;

/** What is wrong with an archive as a whole. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

/** Entries of an archive that are unpacked at most. */
const mostEntries = 1_000_000;
/** A metadata file is no larger. */
const longestMetadata = 1 << 20;

/**
 * The articles in the files of an archive, named by their path in it. Nothing is written to disk, so that a path can
 * lead nowhere; one that tries is a refusal. Hidden files, those of macOS and files of no known format are passed over.
 * `<file>.meta.json` states the metadata of the file beside it.
 */
export async function* readArchive(
  open: OpenBytes,
  unpack: Unpack,
  { inner, maxBytes }: ReadContext,
): AsyncGenerator<Reading, undefined> {
  if (inner === undefined) {
    yield wholeRefusal('It lies in an archive within an archive, and no deeper one is read. Unpack the outer one.');
    return;
  }
  try {
    const metadata = await readMetadata(open, unpack);
    if ('code' in metadata) {
      yield metadata;
      return;
    }
    const wants = (path: string): boolean => isSource(path, inner);
    let entries = 0;
    for await (const entry of unpack(open(), wants, maxBytes)) {
      entries++;
      if (entries > mostEntries) {
        yield wholeRefusal(`It has more than ${mostEntries} entries; those after them are not read. Split it.`);
        return;
      }
      yield* readEntry(entry, metadata.stated.get(entry.path) ?? {}, inner);
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    yield wholeRefusal(`${error.message} What stands after that is lost: fetch or pack it again.`);
  }
}

interface Metadata {
  /** By the path of the entry that it is stated of. */
  readonly stated: ReadonlyMap<string, StatedMetadata | Refusal>;
}

/** What the metadata files in an archive state; a refusal where it holds a collection, whose statements may forbid much. */
async function readMetadata(open: OpenBytes, unpack: Unpack): Promise<Metadata | Refusal> {
  const stated = new Map<string, StatedMetadata | Refusal>();
  try {
    for await (const entry of unpack(open(), isMetadata, longestMetadata)) {
      if (nameOf(entry.path) === 'collection.json') {
        const message = `It holds "${entry.path}", which describes a collection and is not read here. Unpack it, and build the folder.`;
        return { record: null, code: 'bad-metadata', message, original: null };
      }
      stated.set(entry.path.slice(0, -metadataEnding.length), metadataOf(entry));
    }
  } catch (error) {
    // That the archive is damaged is said where its entries are read.
    if (!(error instanceof ArchiveError)) throw error;
  }
  return { stated };
}

async function* readEntry(
  entry: Entry,
  beside: StatedMetadata | Refusal,
  inner: InnerReader,
): AsyncGenerator<Reading, undefined> {
  const refuse = (refusal: Pick<Refusal, 'code' | 'message'>): Refusal => ({
    ...refusal,
    record: entry.path.toWellFormed(),
    original: null,
  });
  if (leavesFolder(entry.path)) {
    yield refuse({ code: 'bad-archive', message: 'Its path leads out of the archive. Pack the archive again.' });
  } else if ('code' in entry) yield refuse(entry);
  else if ('code' in beside) yield refuse(beside);
  else yield* inner.read({ path: entry.path, bytes: entry.bytes, beside });
}

const metadataEnding = '.meta.json';

function isMetadata(path: string): boolean {
  return !isHidden(path) && (path.endsWith(metadataEnding) || nameOf(path) === 'collection.json');
}

function isSource(path: string, inner: InnerReader): boolean {
  return !isHidden(path) && !isMetadata(path) && !path.endsWith('/') && inner.knows(path);
}

/** Files that a person does not see in the folder, and what macOS packs beside each file. */
function isHidden(path: string): boolean {
  return path.split('/').some((part) => (part.startsWith('.') && !/^\.{1,2}$/.test(part)) || part === '__MACOSX');
}

function leavesFolder(path: string): boolean {
  return /^(?:[/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes('..') || path.includes('\0');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function metadataOf(entry: Entry): StatedMetadata | Refusal {
  const name = `"${entry.path}"`;
  const refuse = (problem: string): Refusal => ({
    record: null,
    code: 'bad-metadata',
    message: `${name} cannot be understood: ${problem}. Mend it.`,
    original: null,
  });
  if ('code' in entry) return refuse(entry.message.replace(/\.$/, ''));
  const parsed = statedMetadata.safeParse(parseJson(decode(entry.bytes) ?? '')?.value);
  if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? 'it does not fit its schema');
  const problem = problemsOf(parsed.data)[0];
  return problem === undefined ? parsed.data : refuse(problem);
}

function wholeRefusal(message: string): Refusal {
  return { record: null, code: 'bad-archive', message, original: null };
}

/** What is said of an entry beyond the limit. */
export function entryTooLarge(path: string, maxBytes: number): Entry {
  const message = `It is larger than ${maxBytes} bytes, once unpacked. Split it, or raise the limit on bytes.`;
  return { path, code: 'too-large', message };
}
