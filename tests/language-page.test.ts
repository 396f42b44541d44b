import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { nameRules } from '../pipeline/language/consistency.ts';
import { nameTypes } from '../pipeline/language/sentence.ts';
import { root } from './program.ts';

const page = await readFile(join(root, 'docs', 'language.md'), 'utf8');

const [code = '', output = ''] = [/^```js\n(.*?)^```$/ms, /^```text\n(.*?)^```$/ms].map(
  (block) => block.exec(page)?.[1] ?? '',
);

describe('the page on the language library', { timeout: 120_000 }, () => {
  it('opens with an example that prints what the page says, as a user of the package would run it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'on-the-record-language-'));
    try {
      await mkdir(join(folder, 'node_modules'));
      await symlink(root, join(folder, 'node_modules', 'on-the-record'));
      await writeFile(join(folder, 'example.mjs'), code);
      const { stdout } = await promisify(execFile)(process.execPath, ['example.mjs'], { cwd: folder });
      expect(stdout).toBe(output);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('names every type and rule of names, and no other', () => {
    const firstCells = [...page.matchAll(/^\| `([a-z/-]+)` \|/gm)].map(([, cell]) => cell);
    expect(firstCells.filter((cell) => cell?.startsWith('name/'))).toEqual(Object.keys(nameRules));
    for (const type of nameTypes) expect(firstCells).toContain(type);
  });
});

describe('the pages on the model', () => {
  it('have no figure left open', async () => {
    const pages = ['docs/language.md', 'training/README.md', 'training/GUIDELINES.md'];
    const cards = (await readdir(join(root, 'models', 'en'))).filter((name) =>
      /^(?:README\.md|NOTICE|LICENSE)$/.test(name),
    );
    const all = [...pages, ...cards.map((name) => join('models', 'en', name))];
    const open = await Promise.all(
      all.map(async (name) =>
        [...(await readFile(join(root, name), 'utf8')).matchAll(/\{\{.*?\}\}/g)].map(
          ([figure]) => `${name}: ${figure}`,
        ),
      ),
    );
    expect(open.flat()).toEqual([]);
    expect(cards).toHaveLength(3);
  });
});
