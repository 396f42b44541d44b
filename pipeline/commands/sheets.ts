import { join } from 'node:path';
import type { Row } from '../../schemas/table.ts';
import type { Effects } from '../effects.ts';
import { RecordError } from '../error.ts';
import { makeFolder, readIndex, versionFolder } from '../publish/folder.ts';
import { readVersion } from '../publish/published-version.ts';
import { openSink } from '../publish/sink.ts';
import { spreadsheetLines } from '../publish/spreadsheet.ts';
import { type Command, commonHelp, parseOptions } from './command.ts';

const help = `Write the tables of a version as CSV that is safe to open in a spreadsheet.

Usage: on-the-record sheets [FOLDER] --out FOLDER

FOLDER is a folder of versions (dist-data). Cells that a spreadsheet would run as formulas begin with an apostrophe, cells
that are too long for one are cut, lines end in CR LF and the file says that it is UTF-8. Values are changed by that: cite and
analyze the files of the version itself.

  --of VERSION       version number (the latest)
  --out FOLDER       folder to write to; files of the same names are replaced
${commonHelp}

Exit codes: 0 written, 1 the version is damaged, 2 usage, 3 a file could not be read or written.
`;

export const sheetsCommand: Command = {
  name: 'sheets',
  summary: 'write the tables of a version for spreadsheets, formulas disarmed',
  help,
  run: async (args, effects) => {
    const { values, positionals } = parseOptions('sheets', args, { of: { type: 'string' }, out: { type: 'string' } });
    const [folder = 'dist-data', ...others] = positionals;
    const { out } = values;
    if (out === undefined || others.length > 0) {
      const message = 'Say which folder of versions to read and where to write: sheets FOLDER --out FOLDER.';
      throw new RecordError('usage', 'bad-operands', `${message} See on-the-record sheets --help.`);
    }
    const index = await readIndex(folder, effects);
    const wanted = values.of ?? index.latest;
    const entry = index.versions.find(({ version }) => version === wanted);
    if (entry === undefined) {
      const known = index.versions.map(({ version }) => version).join(', ') || 'none';
      throw new RecordError(
        'usage',
        'unknown-version',
        `${folder} has no version ${wanted ?? ''}. It holds: ${known}.`,
      );
    }
    const { tables } = await readVersion(await versionFolder(folder, entry, effects), entry.version, effects);
    await makeFolder(out, effects);
    const files: string[] = [];
    for (const { table, rows } of tables) {
      files.push(`${table.name}.csv`);
      await writeLines(spreadsheetLines(table, rows as readonly Row[]), join(out, `${table.name}.csv`), effects);
    }
    return {
      exit: 'good',
      summary: { status: 'written', version: entry.version, out, files },
      lines: [`Wrote ${files.length} tables of ${entry.version} to ${out}: ${files.join(', ')}.`],
    };
  },
};

async function writeLines(lines: Iterable<string>, path: string, effects: Effects): Promise<void> {
  const sink = await openSink(effects.files, path);
  try {
    for (const line of lines) await sink.write(line);
    await sink.close();
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}
