import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program, root } from './program.ts';

const run = promisify(execFile);
let folder = '';

/**
 * Builds the sample collection and one of damaged files, whose reasons are published too, in a process of its own;
 * gives the hash that covers every file of the version.
 */
async function hashOf(
  name: string,
  settings: { node?: string; cwd?: string; sources?: string[]; env?: NodeJS.ProcessEnv; args?: string[] } = {},
): Promise<string> {
  const out = join(folder, name);
  const sources = settings.sources ?? [join(root, 'seeds'), join(folder, 'here', 'damaged')];
  const { SOURCE_DATE_EPOCH: _, ...env } = { ...process.env, ...settings.env };
  await run(
    settings.node ?? process.execPath,
    [program, 'build', ...sources, '--out', out, '--quiet', '--max-rejects', '1', ...(settings.args ?? [])],
    {
      cwd: settings.cwd ?? root,
      env,
    },
  );
  const index = JSON.parse(await readFile(join(out, 'index.json'), 'utf8')) as {
    versions: { manifest_sha256: string }[];
  };
  return index.versions[0]?.manifest_sha256 ?? '';
}

describe('the bytes of a version', () => {
  let plain = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'same-bytes-'));
    await cp(join(root, 'tests', 'golden', 'formats', 'input'), join(folder, 'here', 'damaged'), { recursive: true });
    await rm(join(folder, 'here', 'damaged', 'collection.json'));
    plain = await hashOf('plain');
  }, 300_000);

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('do not depend on the time zone and the locale', async () => {
    expect(await hashOf('zone', { env: { TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } })).toBe(
      plain,
    );
  });

  it('do not depend on how many files are read at once', async () => {
    expect(await hashOf('one', { args: ['--concurrency', '1'] })).toBe(plain);
    expect(await hashOf('many', { args: ['--concurrency', '64'] })).toBe(plain);
  });

  it('do not depend on where the sources lie and where the program is run', async () => {
    const elsewhere = join(folder, 'else where');
    await cp(join(root, 'seeds'), join(elsewhere, 'seeds'), { recursive: true });
    await cp(join(folder, 'here', 'damaged'), join(elsewhere, 'damaged'), { recursive: true });
    expect(await hashOf('cwd', { cwd: elsewhere, sources: ['seeds', 'damaged'] })).toBe(plain);
    expect(await hashOf('order', { cwd: elsewhere, sources: ['./damaged/', 'seeds'] })).toBe(plain);
  });

  it.skipIf(process.env['NODE_LTS'] === undefined)('are the same on the newest LTS of Node (NODE_LTS)', async () => {
    expect(await hashOf('lts', { node: process.env['NODE_LTS'] ?? '' })).toBe(plain);
  });
});
