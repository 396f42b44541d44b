import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type JsonSchema, jsonSchemaFiles, jsonSchemaOf } from '../../schemas/json-schema.ts';
import { tableNames, tableOf } from '../../schemas/tables.ts';

const folder = join(import.meta.dirname, '..', '..', 'schemas', 'json');
const regenerate = 'schemas/json is stale; run: make schemas';

const columnOf = (table: (typeof tableNames)[number], name: string): unknown =>
  (jsonSchemaOf(tableOf(table)) as { properties: Record<string, JsonSchema> }).properties[name];

describe('schemas/json', () => {
  it('holds what the row schemas say', async () => {
    const files = jsonSchemaFiles();
    expect((await readdir(folder)).sort(), regenerate).toEqual([...files.keys()].sort());
    for (const [name, text] of files) expect(await readFile(join(folder, name), 'utf8'), regenerate).toBe(text);
  });
});

describe('jsonSchemaOf', () => {
  it('names the table, requires every column and allows no other', () => {
    for (const table of tableNames.map(tableOf)) {
      const schema = jsonSchemaOf(table);
      expect(schema).toMatchObject({
        $id: `${table.name}.schema.json`,
        title: table.name,
        description: table.description,
        additionalProperties: false,
        required: table.columns.map(({ name }) => name),
      });
    }
  });

  it('keeps the unit and the reference of a column', () => {
    expect(columnOf('quotes', 'part_starts')).toMatchObject({ unit: 'code points' });
    expect(columnOf('quotes', 'speaker_id')).toMatchObject({ references: 'entities.entity_id' });
  });

  it('asks for no multiple of a fraction, which validators compute wrongly', () => {
    expect(0.069 % 0.001).not.toBe(0);
    expect(JSON.stringify(columnOf('quotes', 'confidence'))).not.toContain('multipleOf');
    expect(columnOf('quotes', 'confidence')).toMatchObject({ anyOf: [{ minimum: 0, maximum: 1 }, { type: 'null' }] });
  });
});
