import type { Column, Table } from '../../schemas/table.ts';
import type { About } from './format.ts';

/** What a file's schema says of the table, as pairs of strings: the form in which Arrow and Parquet keep metadata. */
export function tableNotes(table: Table, about: About): [string, string][] {
  return [
    ['table', table.name],
    ['description', table.description],
    ['key', table.key],
    ...(about.version === undefined ? [] : [['version', about.version] satisfies [string, string]]),
  ];
}

/** What a file's schema says of a column beside its name and type; lists of values are JSON. */
export function columnNotes(table: Table, column: Column): Record<string, string> {
  const { description, unit, references, enum: values } = column;
  return {
    description,
    ...(unit === undefined ? {} : { unit }),
    ...(references === undefined ? {} : { references }),
    ...(values === undefined ? {} : { enum: JSON.stringify(values) }),
    ...(column.name === table.key ? { key: 'true' } : {}),
  };
}
