import { Binary, LargeBinary, LargeUtf8, Table, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteOf, readRows, writeRows } from '../../../pipeline/protocol/columns.ts';

const columns = {
  name: { type: 'text', nullable: false },
  count: { type: 'number', nullable: true },
  content: { type: 'bytes', nullable: true },
} as const;

describe('columns', () => {
  it('give the rows back that were written, nulls and empty values apart', () => {
    const row = fc.record({
      name: fc.string({ unit: 'grapheme' }),
      count: fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
      content: fc.option(fc.uint8Array()),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(readRows(columns, writeRows(columns, rows))).toEqual(rows);
      }),
    );
  });

  it.each([
    ['short', new Utf8(), new Binary()],
    ['long', new LargeUtf8(), new LargeBinary()],
  ])('are read with %s offsets, in any order', (_, text, binary) => {
    const content = Uint8Array.of(1, 2);
    const table = new Table({
      content: vectorFromArray([content, null], binary),
      more: vectorFromArray(['x', 'y'], text),
      count: vectorFromArray([3, null]),
      name: vectorFromArray(['a', 'b'], text),
    });
    expect(readRows(columns, tableToIPC(table, 'stream'))).toEqual([
      { name: 'a', count: 3, content },
      { name: 'b', count: null, content: null },
    ]);
  });

  it('tell what is missing or wrong', () => {
    const named = (name: unknown[]): Uint8Array => tableToIPC(new Table({ name: vectorFromArray(name) }), 'stream');
    const only = { name: columns.name };
    expect(() => readRows(columns, named(['a']))).toThrow('lacks the column count');
    expect(() => readRows(only, named([1]))).toThrow('The column name holds a wrong value');
    expect(() => readRows(only, named(['a', null]))).toThrow('The column name holds a wrong value');
    expect(() => readRows(only, Buffer.from('no Arrow'))).toThrow('no Arrow IPC stream');
  });

  it('know what is noted in a schema', () => {
    const table = new Table({ name: vectorFromArray(['a']) });
    table.schema.metadata.set('work', 'read');
    const payload = tableToIPC(table, 'stream');
    expect([noteOf(payload, 'work'), noteOf(payload, 'other')]).toEqual(['read', undefined]);
  });
});
