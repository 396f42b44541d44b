import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Column, defineTable } from '../../schemas/table.ts';
import { tableNames, tableOf, tables } from '../../schemas/tables.ts';
import { count, day, id, instant, probability, text } from '../../schemas/value.ts';

function columnOf(schema: z.ZodType): Column | undefined {
  return defineTable({ name: 't', description: 'T.', key: 'c', order: ['c'], columns: { c: schema } }).columns[0];
}

describe('defineTable', () => {
  it.each([
    [text(), { type: 'string', nullable: false, minLength: 1 }],
    [text().nullable(), { type: 'string', nullable: true, minLength: 1 }],
    [id('q'), { type: 'string', nullable: false, pattern: '^q-[0-9a-f]{16}$' }],
    [z.enum(['a', 'b']), { type: 'string', nullable: false, enum: ['a', 'b'] }],
    [count(), { type: 'integer', nullable: false, minimum: 0, maximum: 2147483647 }],
    [probability().nullable(), { type: 'number', nullable: true, minimum: 0, maximum: 1 }],
    [z.boolean(), { type: 'boolean', nullable: false }],
    [day().nullable(), { type: 'date', nullable: true }],
    [instant(), { type: 'datetime', nullable: false }],
    [z.array(id('e')), { type: 'list<string>', nullable: false, pattern: '^e-[0-9a-f]{16}$' }],
    [z.array(count()), { type: 'list<integer>', nullable: false, minimum: 0, maximum: 2147483647 }],
  ])('describes a column from its schema', (schema, expected) => {
    expect(columnOf(schema.meta({ description: 'C.' }))).toEqual({ name: 'c', description: 'C.', ...expected });
  });

  it('keeps the unit and the reference of a column', () => {
    const schema = z.array(id('e')).meta({ description: 'C.', unit: 'things', references: 'entities.entity_id' });
    expect(columnOf(schema)).toMatchObject({ unit: 'things', references: 'entities.entity_id' });
  });

  it('refuses a column without a description', () => {
    expect(() => columnOf(text())).toThrow('Column t.c needs a description');
  });

  it.each([z.array(z.boolean()), z.strictObject({}), z.record(z.string(), z.string())])(
    'refuses a column that no format can hold',
    (schema) => {
      expect(() => columnOf(schema.meta({ description: 'C.' }))).toThrow('cannot hold');
    },
  );
});

describe('the tables', () => {
  it('are named as their key in the list', () => {
    expect(Object.values(tables).map(({ name }) => name)).toEqual(tableNames);
  });

  it('have columns in lower snake_case', () => {
    for (const { columns } of tableNames.map(tableOf)) {
      for (const { name } of columns) expect(name).toMatch(/^[a-z]+(_[a-z0-9]+)*$/);
    }
  });

  it('refer to the key of a table', () => {
    const keys = Object.values(tables).map(({ name, key }) => `${name}.${key}`);
    const references = tableNames.flatMap((name) => tableOf(name).columns.flatMap((column) => column.references ?? []));
    for (const reference of references) expect(keys).toContain(reference);
  });
});
