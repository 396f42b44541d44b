import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { root } from '../program.ts';

const run = promisify(execFile);

/** What npm says when it cannot get at a package: then there is nothing to try, and the tests are skipped. */
const unreachable = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED)\b/;

const article = '“The harbour is open,” said Ada Lind, the mayor of Havn, on 3 March 2026.\n';

let folder = '';
let packed: readonly string[] = [];
let reasonToSkip: string | null = null;

/** An empty folder in which the packed package is installed, as `npm install on-the-record` would install it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-the-record-package-'));
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [tarball] = JSON.parse((await run('npm', pack, { cwd: root })).stdout) as [
    { filename: string; files: { path: string }[] },
  ];
  packed = tarball.files.map(({ path }) => path);
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  await mkdir(join(folder, 'my-articles'));
  await writeFile(join(folder, 'my-articles', 'harbour.txt'), article);
  const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, tarball.filename)];
  try {
    await run('npm', install, { cwd: folder });
  } catch (error) {
    const said = String((error as { stderr?: unknown }).stderr);
    if (!unreachable.test(said)) throw error;
    reasonToSkip = `npm cannot reach its registry: ${said.split('\n')[0]}`;
  }
}, 240_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command in the folder, and gives what it prints; skips the test where nothing could be installed. */
async function inFolder({ skip }: TestContext, command: string, ...args: string[]): Promise<string> {
  if (reasonToSkip !== null) skip(reasonToSkip);
  return (await run(command, args, { cwd: folder })).stdout;
}

async function write(name: string, lines: readonly string[]): Promise<void> {
  await writeFile(join(folder, name), `${lines.join('\n')}\n`);
}

describe('the package', { timeout: 120_000 }, () => {
  it('holds the program, its schemas and what a reader needs, and nothing else', () => {
    const places = packed.map((path) => path.replace(/^(dist\/[a-z]+|schemas\/json|models\/en)\/.*$/, '$1'));
    expect([...new Set(places)].sort()).toEqual(
      [
        'LICENSE',
        'NOTICE',
        'README.md',
        'dist/package.json',
        'dist/pipeline',
        'dist/schemas',
        'models/en',
        'package.json',
        'schemas/json',
      ].sort(),
    );
    expect(
      packed.filter(
        (path) =>
          !/\.(?:js|d\.ts|json|md)$|^(?:models\/en\/)?(?:LICENSE|NOTICE)$|^models\/en\/[\w-]+\.(?:onnx|txt|bin)$/.test(
            path,
          ),
      ),
    ).toEqual([]);
  });

  it('gives the command, which tells its version', async (context) => {
    expect(await inFolder(context, 'npx', 'on-the-record', '--version')).toContain(manifest.version);
  });

  it('builds, checks and extracts', async (context) => {
    const quietly = ['my-articles', '--out', 'by-command', '--quiet'];
    await inFolder(context, 'npx', 'on-the-record', 'build', ...quietly);
    await inFolder(context, 'npx', 'on-the-record', 'check', 'by-command', '--sources', 'my-articles', '--quiet');
    const line = await inFolder(context, 'npx', 'on-the-record', 'extract', 'my-articles/harbour.txt');
    expect(JSON.parse(line)).toMatchObject({ quotes: [{ text: 'The harbour is open,', speaker: 'Ada Lind' }] });
  });

  it('is a library', async (context) => {
    await write('library.mjs', [
      "import { annotate, build } from 'on-the-record';",
      "import { tables } from 'on-the-record/schemas';",
      "import schema from 'on-the-record/schemas/json/quotes.schema.json' with { type: 'json' };",
      "const { version } = await build({ sources: ['my-articles'], out: 'by-library' });",
      'console.log(JSON.stringify([version, typeof annotate, Object.keys(tables).length, schema.title]));',
    ]);
    expect(JSON.parse(await inFolder(context, process.execPath, 'library.mjs'))).toEqual([
      '0.1.0',
      'function',
      7,
      'quotes',
    ]);
  });

  it('has types that the strictest compiler takes', async (context) => {
    await write('library.ts', [
      "import { annotate, type Annotation, type Article, build, type BuildResult, createAnalyzer } from 'on-the-record';",
      "import { tables } from 'on-the-record/schemas';",
      "const result: BuildResult = await build({ sources: ['my-articles'], out: 'by-library' });",
      'const version: string | null = result.version;',
      'declare const article: Article;',
      'const analyzer = await createAnalyzer();',
      'const annotation: Annotation = await annotate(article, { analyzer });',
      'const speakers: (string | null)[] = annotation.quotes.map((quote) => quote.speaker);',
      '// @ts-expect-error: the result is no number, so the types were found',
      "const wrong: number = await build({ sources: ['my-articles'], out: 'by-library' });",
      'export { speakers, tables, version, wrong };',
    ]);
    const strict = [
      '--strict',
      '--exactOptionalPropertyTypes',
      '--noUncheckedIndexedAccess',
      '--skipLibCheck',
      'false',
    ];
    const modules = ['--module', 'NodeNext', '--target', 'ES2022', '--noEmit'];
    const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules', '@types')];
    const compiler = join(root, 'node_modules', '.bin', 'tsc');
    expect(await inFolder(context, compiler, ...strict, ...modules, ...types, 'library.ts')).toBe('');
  });
});
