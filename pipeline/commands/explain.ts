import { RecordError } from '../error.ts';
import { explain } from '../explain/explain.ts';
import { colourStyle, plainStyle } from '../explain/marked-text.ts';
import { readIndex } from '../publish/folder.ts';
import { loadRows } from '../publish/published-version.ts';
import { type Command, commonHelp, parseOptions } from './command.ts';
import { entryOf, versionAt } from './version-operand.ts';

const help = `Explain a row: its sentence with the span marked, the rule that made it, and the evidence for its speaker.
Of an entity: its mentions, why articles were joined and whom it was kept apart from; of a story, what its articles
share; of an utterance, its wordings.

Usage: on-the-record explain ID [FOLDER] [--version VERSION]

ID is the id of a row of any table, such as q-0123456789abcdef, of a story (s-), of an utterance (u-), or one that an
entity had before it was merged; FOLDER a folder of versions (dist-data).

  --version VERSION  version to look in (the latest)
${commonHelp}

Exit codes: 0 good, 2 nothing has the id, 3 a file could not be read.
`;

export const explainCommand: Command = {
  name: 'explain',
  summary: 'show a row, entity, story or utterance, and why it is there',
  help,
  run: async (args, effects, terminal) => {
    const { values, positionals } = parseOptions('explain', args, { version: { type: 'string' } });
    const [id, folder = 'dist-data', ...others] = positionals;
    if (id === undefined || others.length > 0) {
      throw new RecordError(
        'usage',
        'bad-operands',
        'explain takes an id and a folder. See on-the-record explain --help.',
      );
    }
    const index = await readIndex(folder, effects);
    const entry = entryOf(index, values.version, folder);
    const rows = await loadRows(await versionAt(folder, entry, effects));
    const lines = explain(rows, id, terminal.colour ? colourStyle : plainStyle);
    return { exit: 'good', summary: { id, version: entry.version, lines: explain(rows, id, plainStyle) }, lines };
  },
};
