import { join } from 'node:path';
import { RecordError } from '../error.ts';
import { makeFolder, readIndex } from '../publish/folder.ts';
import { writeWhole } from '../publish/sink.ts';
import { spreadsheetLines } from '../publish/spreadsheet.ts';
import { type Command, commonHelp, parseOptions } from './command.ts';
import { entryOf, versionAt } from './version-operand.ts';

const help = `Write the tables of a version as CSV that is safe to open in a spreadsheet.

Usage: on-the-record sheets [FOLDER] --out FOLDER

FOLDER is a folder of versions (dist-data). Cells, and parts of them, that a spreadsheet would run as formulas begin with an
apostrophe, cells that are too long for one are cut, lines end in CR LF and the file says that it is UTF-8. Values are
changed by that: cite and analyze the files of the version itself.

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
    const entry = entryOf(index, values.of, folder);
    const { tables } = await versionAt(folder, entry, effects);
    await makeFolder(out, effects);
    const files: string[] = [];
    for (const { table, rows } of tables) {
      files.push(`${table.name}.csv`);
      await writeWhole(effects.files, join(out, `${table.name}.csv`), spreadsheetLines(table, rows.read()));
    }
    return {
      exit: 'good',
      summary: { status: 'written', version: entry.version, out, files },
      lines: [`Wrote ${files.length} tables of ${entry.version} to ${out}: ${files.join(', ')}.`],
    };
  },
};
