import { expect, it } from 'vitest';
import { tables } from '../../../schemas/tables.ts';
import { run } from './terminal.ts';

it('lists the tables', async () => {
  const names = ['articles', 'passages', 'entities', 'mentions', 'quotes', 'dates', 'positions'];
  expect((await run(['schema'])).output).toBe(`${names.join('\n')}\n`);
  expect(JSON.parse((await run(['schema', '--json'])).output)).toEqual({ tables: names });
});

it('prints the JSON Schema of a table', async () => {
  const { exit, output } = await run(['schema', 'mentions']);
  const { type, properties, required } = JSON.parse(output);
  expect([exit, type, Object.keys(properties)]).toEqual([0, 'object', Object.keys(tables.mentions.row.shape)]);
  expect(required).toContain('mention_id');
});

it('knows no other table', async () => {
  const { exit, messages } = await run(['schema', 'rows']);
  expect([exit, messages]).toEqual([2, expect.stringContaining('There is no table rows. The tables are articles, ')]);
});
