import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Effects } from '../effects.ts';
import { RecordError } from '../error.ts';
import { gazetteerLines } from '../gazetteer-files.ts';
import { type ImportedGazetteer, newImporter } from '../link/gazetteer/import/importer.ts';
import { counted } from '../publish/markdown.ts';
import { writeWhole } from '../publish/sink.ts';
import { type Command, commonHelp, parseOptions } from './command.ts';

const help = `Make a gazetteer, to link entities with, out of public data sets of persons, organizations and places.

Usage: on-the-record gazetteer import FILE… --out FILE

FILE holds JSON lines, also with .gz: items of Wikidata (a dump or a part of it), records {"qid", "name", "birth", "country",
"offices"} of persons, records {"qid", "name", "names", "kind", "countries"} of organizations, or lines of the format itself.
docs/gazetteer.md tells the format and what is taken of each. Gender is never taken.

  --out FILE         the gazetteer to write, packed where the name ends in .gz
${commonHelp}

The result does not depend on the order of files and lines. Use it with build --gazetteer FILE or in collection.json.
Exit codes: 0 written, 1 the files hold no entry, 2 usage, 3 a file could not be read or written.
`;

/** The command `gazetteer`. */
export const gazetteerCommand: Command = {
  name: 'gazetteer',
  summary: 'make a file of persons, organizations and places to link entities with',
  help,
  run: async (args, effects) => {
    const { values, positionals } = parseOptions('gazetteer', args, { out: { type: 'string' } });
    const [verb, ...files] = positionals;
    const { out } = values;
    if (verb !== 'import' || files.length === 0 || out === undefined) {
      const message = 'Say which files to import and where to: gazetteer import FILE… --out FILE.';
      throw new RecordError('usage', 'bad-gazetteer-command', `${message} See on-the-record gazetteer --help.`);
    }
    const imported = await importFiles(files, effects);
    if (imported.lines.length === 0) throw nothingImported(imported);
    const text = imported.lines.map((line) => `${line}\n`);
    await writeWhole(effects.files, out, out.endsWith('.gz') ? packed(text) : text);
    const { lines, taken, merged, left } = imported;
    return {
      exit: 'good',
      summary: { status: 'written', out, entries: lines.length, taken, merged, left },
      lines: [
        `Wrote ${counted(lines.length, 'entry', 'entries')} to ${out}, from ${counted(taken, 'record', 'records')}; ${merged} were put together with others of their id.`,
        ...left.map((what) => `Left: ${tellLeft(what)}`),
      ],
    };
  },
};

async function importFiles(files: readonly string[], effects: Effects): Promise<ImportedGazetteer> {
  const importer = newImporter();
  for (const file of files) {
    let number = 0;
    for await (const line of gazetteerLines(file, effects)) {
      number += 1;
      importer.take(line, `${file}, line ${number}`);
    }
  }
  return importer.finish();
}

function tellLeft({ reason, count, first }: ImportedGazetteer['left'][number]): string {
  return `${count} ${reason}. The first: ${first}.`;
}

function nothingImported({ left }: ImportedGazetteer): RecordError {
  const why = left.length === 0 ? 'They are empty.' : left.map(tellLeft).join(' ');
  return new RecordError('data', 'no-entries', `The files hold no entry, so nothing was written. ${why}`);
}

/** Where the header of gzip says which system packed, and what stands there for none that is known (RFC 1952). */
const systemAt = 9;
const unknownSystem = 255;

/** Bytes of gzip that are the same on every system. */
async function* packed(text: readonly string[]): AsyncGenerator<Uint8Array, undefined> {
  let isFirst = true;
  for await (const chunk of Readable.from(text).pipe(createGzip({ level: 9 })) as AsyncIterable<Buffer>) {
    if (isFirst) chunk[systemAt] = unknownSystem;
    isFirst = false;
    yield chunk;
  }
}
