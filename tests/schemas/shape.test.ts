import { describe, expect, it } from 'vitest';
import { tableOfColumns } from '../../schemas/shape.ts';
import type { Column, Row } from '../../schemas/table.ts';
import { tableNames, tableOf } from '../../schemas/tables.ts';
import { sampleRows } from '../builders.ts';

const tableOfColumn = (column: Omit<Column, 'name' | 'description'>) =>
  tableOfColumns({
    name: 'things',
    description: 'A thing.',
    key: 'value',
    order: ['value'],
    columns: [{ name: 'value', description: 'Its value.', ...column }],
  });
const holds = (column: Omit<Column, 'name' | 'description'>, value: unknown) =>
  tableOfColumn(column).row.safeParse({ value }).success;

describe('tableOfColumns', () => {
  it.each(tableNames)('checks %s by what its columns state as their own schema does', (name) => {
    const table = tableOf(name);
    const read = tableOfColumns({ ...table, columns: JSON.parse(JSON.stringify(table.columns)) });
    const rows: readonly Row[] = sampleRows()[name];
    expect(rows.map((row) => read.row.safeParse(row).error)).toEqual(rows.map(() => undefined));
    expect({ ...read, row: null }).toEqual({ ...table, row: null });
    for (const column of table.columns) {
      const wrong = { ...rows[0], [column.name]: column.type.startsWith('list') ? [true] : [] };
      expect(read.row.safeParse(wrong).success).toBe(false);
      expect(read.row.safeParse({ ...rows[0], [column.name]: null }).success).toBe(column.nullable);
    }
    expect(read.row.safeParse({ ...rows[0], more: 1 }).success).toBe(false);
  });

  it.each([
    [{ type: 'string', nullable: false, minLength: 1 }, 'a', ''],
    [{ type: 'string', nullable: false, pattern: '^e-[0-9]$' }, 'e-1', 'e-12'],
    [{ type: 'string', nullable: false, enum: ['say', 'ask'] }, 'ask', 'tell'],
    [{ type: 'list<string>', nullable: false, pattern: '^e-' }, ['e-1', 'e-2'], ['e-1', 'm-1']],
    [{ type: 'list<string>', nullable: false, enum: ['say'] }, ['say'], ['tell']],
    [{ type: 'integer', nullable: false, minimum: 0, maximum: 9 }, 9, 10],
    [{ type: 'integer', nullable: false }, -3, 0.5],
    [{ type: 'list<integer>', nullable: false, minimum: 0 }, [], [-1]],
    [{ type: 'number', nullable: false, minimum: 0, maximum: 1 }, 0.125, 1.5],
    [{ type: 'number', nullable: true }, null, '1'],
    [{ type: 'boolean', nullable: false }, false, 0],
    [{ type: 'date', nullable: false }, '2024-02-29', '2023-02-29'],
    [{ type: 'datetime', nullable: true }, '2026-11-21T08:00:00.000Z', '2026-11-21T08:00:00Z'],
  ] as const)('of %j takes %j and not %j', (column, right, wrong) => {
    const asked = { ...column, ...('enum' in column ? { enum: [...column.enum] } : {}) } as Omit<
      Column,
      'name' | 'description'
    >;
    expect([holds(asked, right), holds(asked, wrong)]).toEqual([true, false]);
  });
});
