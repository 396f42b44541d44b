import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Effects } from '../effects.ts';
import { messageOf, RecordError, systemCode } from '../error.ts';
import { compareCodePoints } from '../offsets.ts';
import type { Format } from './draft.ts';
import { formats, formatsOf } from './formats.ts';

/** A file that articles are read from. */
export interface SourceFile {
  /** Absolute path of the folder that `path` counts from: the folder given, or the parent of the file given. */
  readonly root: string;
  /** Path relative to the root, with `/`. The same tree gives the same paths wherever it lies. */
  readonly path: string;
  /** Absolute path of the file. */
  readonly file: string;
}

/**
 * The source files among files, folders and glob patterns, each once, sorted by path.
 *
 * Of a folder or pattern, hidden files, `collection.json` and `*.meta.json` are no sources; files of no registered
 * format are passed over and named in the log. A file that is named itself is a source whatever its name: ingest says
 * what is wrong with it. Symbolic links are followed; a folder is entered once, by its own path if it has one here.
 *
 * @param leftOut a folder no file of which is a source, wherever it lies: what is written there must not be read again
 * @param registry the formats whose files are sources
 * @throws RecordError (usage) where a path does not exist or a pattern matches nothing; (io) where a folder is not readable
 */
export async function findSources(
  inputs: readonly string[],
  effects: Effects,
  leftOut?: string,
  registry: readonly Format[] = formats,
): Promise<SourceFile[]> {
  const found = new Map<string, SourceFile>();
  const skipped: string[] = [];
  for (const input of inputs) {
    for (const source of await sourcesAt(input, registry, skipped, effects)) {
      const isLeftOut = leftOut !== undefined && isUnder(resolve(leftOut), source.file);
      if (!isLeftOut && !found.has(source.file)) found.set(source.file, source);
    }
  }
  if (skipped.length > 0) {
    const names = skipped.sort(compareCodePoints).slice(0, 10).join(', ');
    const more = skipped.length > 10 ? ` and ${skipped.length - 10} more` : '';
    effects.log(`Skipped ${skipped.length} file(s) of no known format: ${names}${more}.`);
  }
  return distinctPaths([...found.values()]).sort((a, b) => compareCodePoints(a.path, b.path));
}

/**
 * The sources with paths that tell them apart: where they have several roots, each path begins with its root's name.
 *
 * @throws RecordError (usage) where two roots of one name hold a file of one path
 */
function distinctPaths(sources: readonly SourceFile[]): SourceFile[] {
  if (new Set(sources.map(({ root }) => root)).size < 2) return [...sources];
  const files = new Map<string, string>();
  return sources.map((source) => {
    const path = `${basename(source.root)}/${source.path}`;
    const other = files.get(path);
    if (other !== undefined) {
      const message = `"${other}" and "${source.file}" would both be called "${path}". Rename a folder, or build the folder above them.`;
      throw new RecordError('usage', 'ambiguous-sources', message);
    }
    files.set(path, source.file);
    return { ...source, path };
  });
}

function isUnder(folder: string, file: string): boolean {
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

async function sourcesAt(
  input: string,
  registry: readonly Format[],
  skipped: string[],
  effects: Effects,
): Promise<SourceFile[]> {
  const path = resolve(input);
  const kind = await kindOf(path, effects);
  if (kind === 'file') return [{ root: dirname(path), path: basename(path), file: path }];
  if (kind === 'folder') return sourcesUnder(path, await filesIn(path, effects), registry, skipped);
  if (!isDynamicPattern(input)) {
    throw new RecordError('usage', 'no-such-source', `There is no file or folder at "${input}". Check the path.`);
  }
  const root = resolve(staticPart(input));
  const pattern = input.slice(staticPart(input).length).replace(/^\/+/, '');
  const files = await glob(pattern, { cwd: root, expandDirectories: false });
  if (files.length === 0) {
    throw new RecordError('usage', 'no-such-source', `No file matches "${input}". Check the pattern.`);
  }
  return sourcesUnder(
    root,
    files.map((file) => join(root, file)),
    registry,
    skipped,
  );
}

/** The folder before the first part of a pattern that is dynamic. */
function staticPart(pattern: string): string {
  const parts = pattern.split('/');
  const dynamic = parts.findIndex((part) => isDynamicPattern(part));
  return parts.slice(0, dynamic).join('/') || (pattern.startsWith('/') ? '/' : '');
}

/** The index of what `fetch` has fetched, beside the archives that hold it. */
export const fetchIndexName = 'fetched.jsonl';
const firstArchive = 'fetched-00001.warc.gz';
/** Archives that say of pages that they are what they were, and hold none. */
const revisitArchive = /^revisits-\d{5}\.warc\.gz$/;

function sourcesUnder(
  root: string,
  files: readonly string[],
  registry: readonly Format[],
  skipped: string[],
): SourceFile[] {
  const sources: SourceFile[] = [];
  const fetched = new Set(files.filter((file) => basename(file) === firstArchive).map((file) => dirname(file)));
  for (const file of files) {
    const name = basename(file);
    if ((name === fetchIndexName || revisitArchive.test(name)) && fetched.has(dirname(file))) continue;
    const path = relative(root, file).split(sep).join('/');
    if (name === 'collection.json' && path !== name) throw nestedCollection(file, root);
    if (name.startsWith('.') || name === 'collection.json' || name.endsWith('.meta.json')) continue;
    if (formatsOf(name, registry).length === 0) skipped.push(path);
    else sources.push({ root, path, file });
  }
  return sources;
}

/** What a nested collection states, such as that texts are withheld, must not be passed over in silence. */
function nestedCollection(file: string, root: string): RecordError {
  const message = `"${file}" describes a collection of its own, but only the one at the root of "${root}" is read. Build its folder by itself, or move what it states there.`;
  return new RecordError('usage', 'nested-collection', message);
}

async function kindOf(path: string, effects: Effects): Promise<'file' | 'folder' | 'nothing'> {
  try {
    return (await effects.files.stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return 'nothing';
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): RecordError {
  const message = `"${path}" cannot be read: ${messageOf(error)}. Check its permissions.`;
  return new RecordError('io', 'unreadable-source', message, { cause: error });
}

/**
 * Absolute paths of the files under a folder. Links to folders are entered last and only where their folder was not
 * entered yet, so that a loop ends and a folder has the same path whatever links to it.
 */
async function filesIn(root: string, effects: Effects): Promise<string[]> {
  const files: string[] = [];
  const entered = new Set<string>();
  const folders = [root];
  const links: string[] = [];
  for (;;) {
    const folder = folders.pop() ?? links.shift();
    if (folder === undefined) return files;
    try {
      const real = await effects.files.realpath(folder);
      if (entered.has(real)) continue;
      entered.add(real);
      const entries = await effects.files.readdir(folder, { withFileTypes: true });
      entries.sort((a, b) => compareCodePoints(a.name, b.name));
      for (const entry of entries) {
        const path = join(folder, entry.name);
        if (entry.name.startsWith('.')) continue;
        if (entry.isDirectory()) folders.push(path);
        else if (entry.isSymbolicLink() && (await linksToFolder(path, effects))) links.push(path);
        else files.push(path);
      }
    } catch (error) {
      throw unreadable(folder, error);
    }
  }
}

/** A broken link counts as a file: that it cannot be read is said when it is. */
async function linksToFolder(path: string, effects: Effects): Promise<boolean> {
  try {
    return (await effects.files.stat(path)).isDirectory();
  } catch {
    return false;
  }
}
