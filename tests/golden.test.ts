import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { build } from '../pipeline/build.ts';
import { versionIndexSchema } from '../schemas/manifest.ts';
import { shippedAnalyzer } from './document.ts';
import { root } from './program.ts';

/**
 * Every folder here is a case: `input/` is built, and the version must be `expected/`, byte for byte. A case without
 * `expected/` gets one, to be looked at before it is committed; continuous integration refuses that.
 */
const cases = join(import.meta.dirname, 'golden');
const made: string[] = [];

afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

async function buildInto(input: string): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'golden-'));
  made.push(out);
  const { version } = await build({ sources: [input], out, maxRejectShare: 1, analyzer: await shippedAnalyzer() });
  return join(out, version);
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

async function expectSameFiles(found: string, expected: string): Promise<void> {
  expect(await filesOf(found)).toEqual(await filesOf(expected));
  for (const path of await filesOf(expected)) {
    const [actual, wanted] = await Promise.all([readFile(join(found, path)), readFile(join(expected, path))]);
    if (actual.equals(wanted)) continue;
    expect(actual.toString('utf8'), path).toBe(wanted.toString('utf8'));
    expect.fail(`${path} differs in bytes that are no text`);
  }
}

describe('golden folders', async () => {
  for (const name of await readdir(cases)) {
    it(`builds ${name} byte for byte`, async () => {
      const built = await buildInto(join(cases, name, 'input'));
      const expected = join(cases, name, 'expected');
      const missing = await readdir(expected).then(
        () => false,
        () => true,
      );
      if (missing && process.env['CI'] === undefined) await cp(built, expected, { recursive: true });
      await expectSameFiles(built, expected);
    });
  }

  it('builds the newest version of the sample collection as it is published, after the one before', async () => {
    const published = join(root, 'dist-data');
    const out = await mkdtemp(join(tmpdir(), 'golden-'));
    made.push(out);
    await cp(published, out, { recursive: true });
    const index = versionIndexSchema.parse(JSON.parse(await readFile(join(out, 'index.json'), 'utf8')));
    const newest = index.latest ?? '';
    const before = index.versions.slice(0, -1);
    await rm(join(out, newest), { recursive: true });
    await writeFile(
      join(out, 'index.json'),
      JSON.stringify({ latest: before.at(-1)?.version ?? null, versions: before }),
    );
    await build({ sources: [join(root, 'seeds')], out, analyzer: await shippedAnalyzer() });
    await expectSameFiles(join(out, newest), join(published, newest));
  });
});
