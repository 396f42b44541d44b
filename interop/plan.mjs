import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { loadSnippets } from '../dist/pipeline/publish/snippets.js';
import { hardTables } from './hard-rows.mjs';

/**
 * What is to be read: tables with their columns and load snippets, data packages, and the snippets of the project's
 * README. Programs in other languages get it as JSON.
 *
 * @param {string} root of the project
 * @param {string} data folder of published versions
 * @param {string} work an empty folder
 */
export async function makePlan(root, data, work) {
  const packages = (await filesNamed(data, 'datapackage.json')).sort();
  const published = (await Promise.all(packages.map((path) => tablesOf(dirname(path))))).flat();
  await addReadmeSnippets(published, root);
  return { packages, tables: [...published, ...(await hardTables(join(work, 'hard'))).map(withSnippets)] };
}

async function filesNamed(folder, name) {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith(name)).map((file) => resolve(folder, file));
}

/** The tables of a version. Where its card shows how to load a table, that is what is run. */
async function tablesOf(folder) {
  const card = codeBlocks(await readFile(join(folder, 'README.md'), 'utf8'));
  const manifests = await filesNamed(folder, 'manifest.json');
  return Promise.all(
    manifests.sort().map(async (path) => {
      const { table: name, schema } = JSON.parse(await readFile(path, 'utf8'));
      const table = { folder, name, columns: schema.columns };
      const shown = card.filter(({ code }) => code.includes(`${name}/${name}.`));
      if (shown.length === 0) return withSnippets(table);
      return { ...table, snippets: shown.map((block) => ({ ...block, folder, from: 'README.md of the version' })) };
    }),
  );
}

function withSnippets(table) {
  const snippets = loadSnippets(table).map(({ language, code }) => {
    return { language, code, folder: table.folder, from: 'load snippet' };
  });
  return { ...table, snippets };
}

/** Adds the snippets of the project's README, which are run from its root, to the tables that they load. */
async function addReadmeSnippets(tables, root) {
  for (const block of codeBlocks(await readFile(join(root, 'README.md'), 'utf8'))) {
    const path = block.code.match(/(["'])(dist-data\/.+)\.[a-z]+\1/)?.[2];
    const loaded = path && tables.find(({ folder, name }) => join(folder, name, name) === resolve(root, path));
    if (loaded) loaded.snippets.push({ ...block, folder: root, from: 'README.md of the project' });
  }
}

/** The fenced code blocks of a Markdown text. */
export function codeBlocks(markdown) {
  return [...markdown.matchAll(/^```(\w+)\n(.*?)\n```$/gms)].map(([, language, code]) => ({ language, code }));
}
