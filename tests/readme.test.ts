import { execFile } from 'node:child_process';
import { access, chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectionSchema } from '../schemas/collection.ts';
import type { Row } from '../schemas/table.ts';
import { tableNames, tableOf } from '../schemas/tables.ts';
import { program, root } from './program.ts';

const readme = await readFile(join(root, 'README.md'), 'utf8');

/** The fenced code blocks of a language, in their order. */
function blocks(language: string): string[] {
  return [...readme.matchAll(/^```(\w+)\n(.*?)\n```$/gms)].flatMap(([, name, code]) =>
    name === language && code !== undefined ? [code] : [],
  );
}

/** The commands of a shell block, without what is said of them. */
function commandsOf(block: string): string[] {
  return block
    .split('\n')
    .map((line) => line.replace(/(?:^|\s+)#.*$/, '').trim())
    .filter((line) => line !== '');
}

/** Commands that are not run here, and what runs them. */
const ranElsewhere = new Map([
  ['make data', 'tests/same-bytes.test.ts builds the sample'],
  ['make test', 'runs this test'],
  ['on-the-record fetch urls.txt --out fetched', 'tests/pipeline/commands/fetch.test.ts asks a server of its own'],
  ['spark-submit cluster/job.py hdfs:///news --out hdfs:///annotated', 'make cluster-test runs the job on Spark'],
  ['on-the-record publish annotated --out my-dataset', 'tests/pipeline/publish-annotated.test.ts publishes its folder'],
  ['npm install --global on-the-record', 'tests/slow/package.test.ts installs the package'],
]);

/** Blocks of these languages load tables of the sample: `make interop` runs them. */
const ranByInterop = ['python', 'sql'];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-the-record-readme-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const article = 'Harbour opens\n\n“The harbour is open,” said Ada Lind, the mayor of Havn, on 3 March 2026.\n';

/** The files that the commands name, and the program under its name. */
async function furnish(): Promise<NodeJS.ProcessEnv> {
  await mkdir(join(folder, 'my-articles'));
  await writeFile(join(folder, 'my-articles', 'harbour.txt'), article);
  await writeFile(join(folder, 'article.txt'), article);
  await writeFile(join(folder, 'lines.jsonl'), `${JSON.stringify({ id: 'one', text: article })}\nnot JSON\n`);
  const command = join(folder, 'bin', 'on-the-record');
  await mkdir(join(folder, 'bin'));
  await writeFile(command, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  await chmod(command, 0o755);
  return { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}` };
}

async function shell(command: string, env: NodeJS.ProcessEnv): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', ['-c', command], { cwd: folder, env });
  return stdout;
}

async function jsonOf<Value>(...path: string[]): Promise<Value> {
  return JSON.parse(await readFile(join(...path), 'utf8')) as Value;
}

/** A second version of the dataset, with an article more. */
async function publishAgain(env: NodeJS.ProcessEnv): Promise<void> {
  await writeFile(join(folder, 'my-articles', 'later.txt'), article.replace('open', 'shut'));
  await shell('on-the-record build my-articles --out my-dataset', env);
}

/** The command with the id of a quote that there is, in place of an example. */
async function withRealId(command: string): Promise<string> {
  if (!command.includes(' q-')) return command;
  const quotes = await jsonOf<{ quote_id: string }[]>(folder, 'my-dataset', '0.1.0', 'quotes', 'quotes.json');
  return command.replace(/ q-[0-9a-f]+/, ` ${quotes[0]?.quote_id}`);
}

/** The first line of a stream of rows. */
function firstRecord(lines: string): { quotes: Row[] } {
  return JSON.parse(lines.split('\n')[0] ?? '') as { quotes: Row[] };
}

describe('the commands of the README', { timeout: 120_000 }, () => {
  const commands = blocks('sh').flatMap(commandsOf);

  it('are each run here, or known to be run elsewhere', () => {
    expect(commands).not.toEqual([]);
    const unknown = commands.filter((command) => !command.startsWith('on-the-record ') && !ranElsewhere.has(command));
    expect(unknown).toEqual([]);
  });

  it('do what they say, in their order', async () => {
    const env = await furnish();
    const printed = new Map<string, string>();
    for (const command of commands.filter((each) => !ranElsewhere.has(each))) {
      if (command.startsWith('on-the-record diff ')) await publishAgain(env);
      printed.set(command, await shell(await withRealId(command), env));
    }
    expect(printed.get('on-the-record diff 0.1.0 0.2.0 my-dataset')).toContain('MINOR');
    expect(printed.get('on-the-record explain q-0123456789abcdef my-dataset')).toContain('⟦The harbour is open,⟧');
    expect(await jsonOf(folder, 'my-dataset', 'index.json')).toMatchObject({ latest: '0.2.0' });
    expect(firstRecord(printed.get('on-the-record extract article.txt') ?? '').quotes).toMatchObject([
      { text: 'The harbour is open,', speaker: 'Ada Lind' },
    ]);
    const [good, bad] = (await readFile(join(folder, 'rows.jsonl'), 'utf8')).trimEnd().split('\n');
    expect(firstRecord(good ?? '').quotes).toHaveLength(1);
    expect(Object.keys(JSON.parse(bad ?? ''))).toEqual(['id', 'error']);
  });

  it('are targets and commands that there are, where they stand within the text', async () => {
    const makefile = await readFile(join(root, 'Makefile'), 'utf8');
    const help = await shell('on-the-record --help', await furnish());
    const inline = [...readme.matchAll(/`(make|on-the-record) ([a-z]+)[^`\n]*`/g)];
    expect(inline.length).toBeGreaterThan(3);
    for (const [text, tool, name] of inline) {
      expect(tool === 'make' ? makefile : help, text).toMatch(
        new RegExp(tool === 'make' ? `^${name}:` : `^  ${name} `, 'm'),
      );
    }
  });

  it('have the options that the text names', async () => {
    const env = await furnish();
    const help = `${await shell('on-the-record build --help', env)}${await shell('on-the-record check --help', env)}`;
    for (const [option] of readme.matchAll(/(?<=`)--[a-z-]+/g)) expect(help).toContain(`  ${option} `);
  });
});

describe('the other code of the README', { timeout: 120_000 }, () => {
  it('shows a collection.json that is understood as it stands', () => {
    const [example, guards] = blocks('json');
    expect(Object.keys(collectionSchema.strict().parse(JSON.parse(guards ?? '')))).toEqual(
      expect.arrayContaining(['expectations', 'withdrawals']),
    );
    expect(collectionSchema.strict().parse(JSON.parse(example ?? ''))).toMatchObject({
      text: 'withhold',
      columns: { article_body: 'text' },
    });
  });

  it('builds a dataset with the library', async () => {
    await furnish();
    const [example] = blocks('js');
    await mkdir(join(folder, 'node_modules'));
    await symlink(root, join(folder, 'node_modules', 'on-the-record'));
    await writeFile(join(folder, 'example.mjs'), `${example}\nconsole.log(JSON.stringify({ version, reasons }));\n`);
    const printed = await shell(`"${process.execPath}" example.mjs`, process.env);
    expect(JSON.parse(printed)).toEqual({ version: '0.1.0', reasons: ['The first version'] });
    expect(await jsonOf(folder, 'my-dataset', 'index.json')).toMatchObject({ latest: '0.1.0' });
  });

  it('loads files of the sample that there are', async () => {
    const code = ranByInterop.flatMap(blocks);
    const paths = code.flatMap((block) => [...block.matchAll(/dist-data\/[^"']+/g)].map(([path]) => path));
    expect(paths).toHaveLength(code.length);
    for (const path of paths) await access(join(root, path));
  });

  it('is in no language that nothing runs', () => {
    const languages = new Set([...readme.matchAll(/^```(\w+)$/gm)].map(([, language]) => language));
    expect([...languages].sort()).toEqual(['js', 'json', ...ranByInterop, 'sh'].sort());
  });
});

describe('the rows of the README', () => {
  const shown = blocks('json')
    .slice(2)
    .map((block) => JSON.parse(block) as Row);
  const titles = [...readme.matchAll(/^\*\*(\w+)\*\*, /gm)].map(([, title]) => title);
  const named = tableNames.map((name) => [name, shown[titles.indexOf(name)] ?? {}] as const);

  it('are one of each table', () => {
    expect([...titles].sort()).toEqual([...tableNames].sort());
    expect(shown).toHaveLength(titles.length);
  });

  it.each(named)('are rows of the sample: %s', async (title, row) => {
    const { key, columns } = tableOf(title);
    const { latest } = await jsonOf<{ latest: string }>(root, 'dist-data', 'index.json');
    const rows = await jsonOf<Row[]>(root, 'dist-data', latest, title, `${title}.json`);
    const published = rows.find((each) => each[key] === row[key]) ?? {};
    const differing = columns.map(({ name }) => name).filter((name) => !isShown(row[name], published[name]));
    expect(Object.keys(row)).toEqual(columns.map(({ name }) => name));
    expect(differing, 'README.md shows other rows than dist-data/ has: run `make readme`').toEqual([]);
  });
});

/** Whether a value is shown as it is; a text may be cut short. */
function isShown(shown: unknown, published: unknown): boolean {
  if (typeof shown === 'string' && typeof published === 'string' && shown.endsWith('…')) {
    return published.startsWith(shown.slice(0, -1));
  }
  return published !== undefined && JSON.stringify(shown) === JSON.stringify(published);
}
