import { jsonSchemaOf } from '../../schemas/json-schema.ts';
import { tableNames, tableOf } from '../../schemas/tables.ts';
import { RecordError } from '../error.ts';
import { type Command, commonHelp, onlyOperand, parseOptions } from './command.ts';

const help = `Print the JSON Schema of a table's rows, or the names of the tables.

Usage: on-the-record schema [TABLE]

TABLE is one of ${tableNames.join(', ')}.

${commonHelp}
`;

export const schemaCommand: Command = {
  name: 'schema',
  summary: 'print the JSON Schema of a table',
  help,
  run: async (args, _effects, terminal) => {
    const { positionals } = parseOptions('schema', args, {});
    const asked = onlyOperand('schema', positionals);
    if (asked === undefined) return { exit: 'good', summary: { tables: tableNames }, lines: tableNames };
    const name = tableNames.find((table) => table === asked);
    if (name === undefined) {
      throw new RecordError(
        'usage',
        'unknown-table',
        `There is no table ${asked}. The tables are ${tableNames.join(', ')}.`,
      );
    }
    await terminal.write(`${JSON.stringify(jsonSchemaOf(tableOf(name)), null, 2)}\n`);
    return { exit: 'good', summary: null, lines: [] };
  },
};
