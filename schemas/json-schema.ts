import { z } from 'zod';
import { collectionSchema, statedMetadata } from './collection.ts';
import { gazetteerLine } from './gazetteer.ts';
import { changesSchema, quarantineSchema, tableManifestSchema, versionIndexSchema } from './manifest.ts';
import type { Table } from './table.ts';
import { tableNames, tableOf } from './tables.ts';

/** A JSON Schema document (draft 2020-12). Beside its vocabulary, columns carry `unit` and `references`. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema of a row of a table, as rows stand in `<table>.json`. */
export function jsonSchemaOf(table: Table): JsonSchema {
  return documentOf(table.name, table.row, 'output');
}

/** The files beside the tables: those that a user writes, whose defaults may be left out, and those of a version. */
const documents = {
  collection: collectionSchema.meta({
    title: 'collection',
    description: 'collection.json at the root of a folder of articles. Every key is optional.',
  }),
  gazetteer: gazetteerLine.meta({
    title: 'gazetteer',
    description: 'A line of a gazetteer: a person, organization, place or other thing that texts may name.',
  }),
  metadata: statedMetadata.meta({
    title: 'metadata',
    description: 'What may be stated of an article, in <file>.meta.json or as defaults of a collection.',
  }),
  index: versionIndexSchema.meta({ title: 'index', description: 'index.json: every published version, oldest first.' }),
  manifest: tableManifestSchema.meta({
    title: 'manifest',
    description: '<table>/manifest.json of a version: the schema of the table, its row count, files and hashes.',
  }),
  changes: changesSchema.meta({
    title: 'changes',
    description: 'changes.json of a version: what differs from the version before, row by row.',
  }),
  quarantine: quarantineSchema.meta({
    title: 'quarantine',
    description: 'quarantine.json of a version: every record that could not be used, and why.',
  }),
};

/** The text of every generated schema file by its name, for `schemas/json/`. */
export function jsonSchemaFiles(): ReadonlyMap<string, string> {
  const schemas = [
    ...tableNames.map((name) => [name, jsonSchemaOf(tableOf(name))] as const),
    ...Object.entries(documents).map(([name, schema]) => [name, documentOf(name, schema, 'input')] as const),
  ];
  return new Map(schemas.map(([name, schema]) => [fileName(name), `${JSON.stringify(schema, null, 2)}\n`]));
}

const fileName = (name: string): string => `${name}.schema.json`;

/** The id is relative, so that it holds wherever the files are served from. */
function documentOf(name: string, schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema, title, description, ...rest } = z.toJSONSchema(schema, { io, override: dropStep });
  return { $schema, $id: fileName(name), title, description, ...rest };
}

/** In binary fractions 0.069 is no multiple of 0.001: validators that divide would reject good rows. */
function dropStep({ jsonSchema }: { jsonSchema: { multipleOf?: number } }): void {
  delete jsonSchema.multipleOf;
}
