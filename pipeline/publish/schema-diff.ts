import type { Verdict } from '../../schemas/manifest.ts';
import type { Column } from '../../schemas/table.ts';

/** What of a table's schema is published in its manifest. */
export interface TableShape {
  readonly table: string;
  readonly description: string;
  readonly key: string;
  readonly order: readonly string[];
  readonly columns: readonly Column[];
}

/** A change of the schema, and what it makes of the version. */
export interface SchemaChange {
  readonly level: Exclude<Verdict, 'FIRST'>;
  /** A whole sentence without its full stop. */
  readonly reason: string;
}

/** Every difference between the schemas of two versions. */
export function diffSchemas(before: readonly TableShape[], after: readonly TableShape[]): SchemaChange[] {
  const shapeAfter = new Map(after.map((shape) => [shape.table, shape]));
  const known = new Set(before.map((shape) => shape.table));
  return [
    ...before.flatMap((shape) => {
      const now = shapeAfter.get(shape.table);
      return now === undefined ? [major(`Table ${shape.table} was removed`)] : diffTable(shape, now);
    }),
    ...after.filter(({ table }) => !known.has(table)).map(({ table }) => minor(`Table ${table} was added`)),
  ];
}

const major = (reason: string): SchemaChange => ({ level: 'MAJOR', reason });
const minor = (reason: string): SchemaChange => ({ level: 'MINOR', reason });
const patch = (reason: string): SchemaChange => ({ level: 'PATCH', reason });

function diffTable(before: TableShape, after: TableShape): SchemaChange[] {
  const { table } = before;
  const changes: SchemaChange[] = [];
  if (before.key !== after.key) changes.push(major(`The key of ${table} changed from ${before.key} to ${after.key}`));
  if (before.order.join() !== after.order.join()) changes.push(minor(`The order of the rows of ${table} changed`));
  if (before.description !== after.description) changes.push(patch(`The description of ${table} changed`));
  const now = new Map(after.columns.map((column) => [column.name, column]));
  const kept = before.columns.filter((column) => now.has(column.name));
  for (const column of before.columns) {
    const same = now.get(column.name);
    if (same === undefined) changes.push(major(`Column ${table}.${column.name} was removed or renamed`));
    else changes.push(...diffColumn(`${table}.${column.name}`, column, same));
  }
  const leading = after.columns.slice(0, kept.length).map((column) => column.name);
  if (kept.some((column, index) => leading[index] !== column.name)) {
    changes.push(major(`The columns of ${table} were reordered`));
  }
  const known = new Set(before.columns.map((column) => column.name));
  for (const { name } of after.columns) {
    if (!known.has(name)) changes.push(minor(`Column ${table}.${name} was added`));
  }
  return changes;
}

function diffColumn(name: string, before: Column, after: Column): SchemaChange[] {
  const changes: SchemaChange[] = [];
  if (before.type !== after.type) changes.push(major(`${name} changed from ${before.type} to ${after.type}`));
  if (before.unit !== after.unit) {
    changes.push(major(`The unit of ${name} changed from ${before.unit ?? 'none'} to ${after.unit ?? 'none'}`));
  }
  if (before.references !== after.references) {
    changes.push(
      major(`${name} refers to ${after.references ?? 'nothing'} instead of ${before.references ?? 'nothing'}`),
    );
  }
  if (before.nullable && !after.nullable) changes.push(major(`${name} may no longer be null`));
  if (!before.nullable && after.nullable) changes.push(minor(`${name} may now be null`));
  changes.push(...diffEnum(name, before.enum, after.enum));
  if (before.pattern !== after.pattern) {
    changes.push(
      after.pattern === undefined ? minor(`${name} no longer has a pattern`) : major(`The pattern of ${name} changed`),
    );
  }
  changes.push(...diffBound(`The least value of ${name}`, before.minimum, after.minimum, 1));
  changes.push(...diffBound(`The least length of ${name}`, before.minLength, after.minLength, 1));
  changes.push(...diffBound(`The greatest value of ${name}`, before.maximum, after.maximum, -1));
  if (before.description !== after.description) changes.push(patch(`The description of ${name} changed`));
  return changes;
}

function diffEnum(
  name: string,
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): SchemaChange[] {
  if (before === undefined) return after === undefined ? [] : [major(`${name} now has a closed list of values`)];
  if (after === undefined) return [minor(`${name} no longer has a closed list of values`)];
  return [
    ...before.filter((value) => !after.includes(value)).map((value) => major(`${name} lost the value ${value}`)),
    ...after.filter((value) => !before.includes(value)).map((value) => minor(`${name} gained the value ${value}`)),
  ];
}

/** A bound that moves in the direction of `tighter` (1 up, -1 down), or appears, excludes values that were allowed. */
function diffBound(
  what: string,
  before: number | undefined,
  after: number | undefined,
  tighter: 1 | -1,
): SchemaChange[] {
  if (before === after) return [];
  if (after === undefined) return [minor(`${what} is no longer bounded`)];
  if (before === undefined) return [major(`${what} is now ${after}`)];
  const reason = `${what} changed from ${before} to ${after}`;
  return [(after - before) * tighter > 0 ? major(reason) : minor(reason)];
}
