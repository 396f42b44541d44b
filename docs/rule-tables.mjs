/**
 * Writes the rules of docs/extraction.md, docs/linking.md and docs/passages.md from the registry in schemas/rules/, each
 * table between its two marks. Run it after a build: node docs/rule-tables.mjs
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rules } from '../dist/schemas/index.js';

for (const name of ['extraction.md', 'linking.md', 'passages.md']) {
  const path = join(import.meta.dirname, name);
  const page = await readFile(path, 'utf8');
  const written = page.replace(/(<!-- rules: (\w+) -->\n).*?(<!-- end of rules -->)/gs, (_, start, area, end) => {
    const rows = Object.entries(rules).filter(([id]) => id.startsWith(`${area}/`));
    const lines = rows.map(([id, { description, example }]) => `| \`${id}\` | ${description} | ${example} |`);
    return `${start}${['| rule | | for example |', '|---|---|---|', ...lines].join('\n')}\n${end}`;
  });
  await writeFile(path, written);
}
