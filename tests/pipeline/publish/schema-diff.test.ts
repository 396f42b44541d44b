import { describe, expect, it } from 'vitest';
import { diffSchemas, type TableShape } from '../../../pipeline/publish/schema-diff.ts';
import type { Column } from '../../../schemas/table.ts';

const id: Column = { name: 'boat_id', type: 'string', nullable: false, description: 'The boat.' };
const kind: Column = {
  name: 'kind',
  type: 'string',
  nullable: false,
  description: 'Its kind.',
  enum: ['ferry', 'tug'],
};
const length: Column = {
  name: 'length',
  type: 'integer',
  nullable: true,
  description: 'Its length.',
  unit: 'metres',
  minimum: 1,
  maximum: 100,
};

const boats: TableShape = {
  table: 'boats',
  description: 'One boat.',
  key: 'boat_id',
  order: ['boat_id'],
  columns: [id, kind, length],
};

function withLength(change: Partial<Record<keyof Column, unknown>>): TableShape {
  const changed = Object.fromEntries(
    Object.entries({ ...length, ...change }).filter(([, value]) => value !== undefined),
  );
  return { ...boats, columns: [id, kind, changed as unknown as Column] };
}

function withKind(values: string[]): TableShape {
  return { ...boats, columns: [id, { ...kind, enum: values }, length] };
}

function describeChanges(before: TableShape[], after: TableShape[]): string[] {
  return diffSchemas(before, after).map(({ level, reason }) => `${level}: ${reason}`);
}

describe('diffSchemas', () => {
  it('finds nothing where nothing changed', () => {
    expect(diffSchemas([boats], [structuredClone(boats)])).toEqual([]);
  });

  it.each<[what: string, after: TableShape[], expected: string[]]>([
    ['a table that is gone', [], ['MAJOR: Table boats was removed']],
    ['a new table', [boats, { ...boats, table: 'crews' }], ['MINOR: Table crews was added']],
    ['another key', [{ ...boats, key: 'kind' }], ['MAJOR: The key of boats changed from boat_id to kind']],
    ['another order of rows', [{ ...boats, order: ['kind'] }], ['MINOR: The order of the rows of boats changed']],
    [
      'another description of the table',
      [{ ...boats, description: 'A boat.' }],
      ['PATCH: The description of boats changed'],
    ],
    [
      'a column that is gone',
      [{ ...boats, columns: [id, kind] }],
      ['MAJOR: Column boats.length was removed or renamed'],
    ],
    [
      'a renamed column',
      [{ ...boats, columns: [id, kind, { ...length, name: 'size' }] }],
      ['MAJOR: Column boats.length was removed or renamed', 'MINOR: Column boats.size was added'],
    ],
    [
      'columns in another order',
      [{ ...boats, columns: [id, length, kind] }],
      ['MAJOR: The columns of boats were reordered'],
    ],
    [
      'a column that is appended',
      [{ ...boats, columns: [id, kind, length, { ...kind, name: 'flag' }] }],
      ['MINOR: Column boats.flag was added'],
    ],
    [
      'a column that is inserted, which moves the ones after it',
      [{ ...boats, columns: [id, { ...kind, name: 'flag' }, kind, length] }],
      ['MAJOR: The columns of boats were reordered', 'MINOR: Column boats.flag was added'],
    ],
    ['another type', [withLength({ type: 'number' })], ['MAJOR: boats.length changed from integer to number']],
    ['another unit', [withLength({ unit: 'feet' })], ['MAJOR: The unit of boats.length changed from metres to feet']],
    [
      'a new reference',
      [withLength({ references: 'sizes.id' })],
      ['MAJOR: boats.length refers to sizes.id instead of nothing'],
    ],
    [
      'a column that may no longer be null',
      [withLength({ nullable: false })],
      ['MAJOR: boats.length may no longer be null'],
    ],
    ['a value less in a closed list', [withKind(['ferry'])], ['MAJOR: boats.kind lost the value tug']],
    [
      'a value more in a closed list',
      [withKind(['ferry', 'tug', 'raft'])],
      ['MINOR: boats.kind gained the value raft'],
    ],
    ['the same values in another order', [withKind(['tug', 'ferry'])], []],
    [
      'a list that is closed',
      [{ ...boats, columns: [{ ...id, enum: ['a'] }, kind, length] }],
      ['MAJOR: boats.boat_id now has a closed list of values'],
    ],
    ['a new pattern', [withLength({ pattern: '^x' })], ['MAJOR: The pattern of boats.length changed']],
    [
      'a least value that rises',
      [withLength({ minimum: 2 })],
      ['MAJOR: The least value of boats.length changed from 1 to 2'],
    ],
    [
      'a least value that falls',
      [withLength({ minimum: 0 })],
      ['MINOR: The least value of boats.length changed from 1 to 0'],
    ],
    [
      'a least value that is gone',
      [withLength({ minimum: undefined })],
      ['MINOR: The least value of boats.length is no longer bounded'],
    ],
    [
      'a greatest value that falls',
      [withLength({ maximum: 99 })],
      ['MAJOR: The greatest value of boats.length changed from 100 to 99'],
    ],
    [
      'a greatest value that rises',
      [withLength({ maximum: 101 })],
      ['MINOR: The greatest value of boats.length changed from 100 to 101'],
    ],
    [
      'a least length that is new',
      [withLength({ minLength: 1 })],
      ['MAJOR: The least length of boats.length is now 1'],
    ],
    [
      'another description of a column',
      [withLength({ description: 'How long.' })],
      ['PATCH: The description of boats.length changed'],
    ],
  ])('tells %s', (_what, after, expected) => {
    expect(describeChanges([boats], after)).toEqual(expected);
  });

  it.each<[what: string, before: TableShape, expected: string[]]>([
    ['may now be null', withLength({ nullable: false }), ['MINOR: boats.length may now be null']],
    ['no longer has a pattern', withLength({ pattern: '^x' }), ['MINOR: boats.length no longer has a pattern']],
  ])('tells that a column %s', (_what, before, expected) => {
    expect(describeChanges([before], [boats])).toEqual(expected);
  });
});
