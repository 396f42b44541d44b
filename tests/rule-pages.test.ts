import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dateTypes } from '../schemas/dates.ts';
import { mentionForms } from '../schemas/mentions.ts';
import { positionStatuses } from '../schemas/positions.ts';
import { rules } from '../schemas/rules.ts';
import { root } from './program.ts';

const pageOf = async (name: string): Promise<string> => await readFile(join(root, 'docs', name), 'utf8');
const extraction = await pageOf('extraction.md');
const linking = await pageOf('linking.md');
const passages = await pageOf('passages.md');

/** The lines between the two marks of a table of rules. */
function tableOf(page: string, area: string): string[] {
  const [, table = ''] = new RegExp(`<!-- rules: ${area} -->\n(.*?)\n<!-- end of rules -->`, 's').exec(page) ?? [];
  return table.split('\n').slice(2);
}

it.each([
  ['mention', extraction],
  ['position', extraction],
  ['date', extraction],
  ['entity', linking],
  ['role', passages],
])('its page lists every rule of %s as the registry has it: node docs/rule-tables.mjs', (area, page) => {
  const registered = Object.entries(rules).filter(([id]) => id.startsWith(`${area}/`));
  const table = tableOf(page, area);
  expect(table).toEqual(
    registered.map(([id, { description, example }]) => `| \`${id}\` | ${description} | ${example} |`),
  );
  expect(registered.length).toBeGreaterThan(0);
  for (const line of table) expect(line.split('|')).toHaveLength(5);
});

it('the page on extraction names every form of mentions, status of positions and type of dates', () => {
  for (const value of [...mentionForms, ...positionStatuses, ...dateTypes])
    expect(extraction).toContain(`\`${value}\``);
});
