import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dateTypes } from '../schemas/dates.ts';
import { mentionForms } from '../schemas/mentions.ts';
import { positionStatuses } from '../schemas/positions.ts';
import { rules } from '../schemas/rules.ts';
import { root } from './program.ts';

const page = await readFile(join(root, 'docs', 'extraction.md'), 'utf8');

/** The lines between the two marks of a table of rules. */
function tableOf(area: string): string[] {
  const [, table = ''] = new RegExp(`<!-- rules: ${area} -->\n(.*?)\n<!-- end of rules -->`, 's').exec(page) ?? [];
  return table.split('\n').slice(2);
}

describe('the page on extraction', () => {
  it.each(['mention', 'position', 'date'])(
    'lists every rule of %s as the registry has it: node docs/rule-tables.mjs',
    (area) => {
      const registered = Object.entries(rules).filter(([id]) => id.startsWith(`${area}/`));
      expect(tableOf(area)).toEqual(
        registered.map(([id, { description, example }]) => `| \`${id}\` | ${description} | ${example} |`),
      );
      expect(registered.length).toBeGreaterThan(0);
      for (const line of tableOf(area)) expect(line.split('|')).toHaveLength(5);
    },
  );

  it('names every form of mentions, status of positions and type of dates', () => {
    for (const value of [...mentionForms, ...positionStatuses, ...dateTypes]) expect(page).toContain(`\`${value}\``);
  });
});
