import { type Change, type Changes, changeSchema, changesSchema } from '../../schemas/manifest.ts';
import type { Effects } from '../effects.ts';
import { messageOf, RecordError } from '../error.ts';
import { textLines } from './reader.ts';

/** changes.json of a version as it is read back. */
export interface ChangesFile {
  readonly head: Omit<Changes, 'changes'>;
  /** The changes in portions, as often as they are asked for. */
  readonly read: () => AsyncIterable<readonly Change[]>;
}

/** What its changes begin with; where there are none the list is closed on the same line. */
const opening = '  "changes": [';
const closing = '  ]';

/**
 * Opens changes.json: reads what stands before the changes, of which each has a line of its own.
 *
 * @throws RecordError of kind data when it is none, io when it cannot be read.
 */
export async function openChanges(path: string, { files }: Effects): Promise<ChangesFile> {
  const before: string[] = [];
  for await (const lines of textLines(files, path)) {
    const place = lines.findIndex((line) => line.startsWith(opening));
    before.push(...lines.slice(0, place === -1 ? undefined : place));
    if (place === -1) continue;
    const head = parsed(path, () => changesSchema.parse(JSON.parse(`${before.join('\n')}${opening}]}`)));
    return { head, read: () => readChanges(path, files) };
  }
  throw parsed(path, () => {
    throw new RangeError('it lists no changes');
  });
}

async function* readChanges(path: string, files: Effects['files']): AsyncGenerator<readonly Change[]> {
  let part: 'head' | 'changes' | 'end' = 'head';
  for await (const lines of textLines(files, path)) {
    const changes: Change[] = [];
    for (const line of lines) {
      if (part === 'head') {
        if (line === opening) part = 'changes';
        continue;
      }
      if (line === closing) part = 'end';
      if (part === 'changes') changes.push(parsed(path, () => changeOf(line)));
    }
    yield changes;
  }
}

/** It is given as it stands, for the schema would leave out a key such as `__proto__`. */
function changeOf(line: string): Change {
  const change = JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line);
  changeSchema.parse(change);
  return change;
}

function parsed<T>(path: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new RecordError(
      'data',
      'damaged-version',
      `${path} is not what was published (${messageOf(error)}). The version is damaged: restore it from a backup or from version control.`,
      { cause: error },
    );
  }
}
