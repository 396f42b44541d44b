import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../ingest/folder.ts';
import { type Ran, run } from './terminal.ts';

/** A cache of two articles, and the path of its segment. */
async function filled(): Promise<{ readonly cache: string; readonly segment: string }> {
  const root = await folderOf({ 'sources/a.txt': 'One article.', 'sources/b.txt': 'Another article.' });
  const cache = join(root, 'cache');
  await run(['build', `${root}/sources`, '--out', `${root}/out`, '--cache', cache]);
  const [method = ''] = (await readdir(cache)).filter((name) => name !== '.gitignore');
  return { cache, segment: join(cache, method, '00000001.segment') };
}

const cacheOn = (cache: string, ...args: string[]): Promise<Ran> => run(['cache', ...args, '--cache', cache]);

describe('cache', () => {
  it('shows what is held, and frees it', async () => {
    const { cache } = await filled();
    expect((await cacheOn(cache)).output).toMatch(
      /^000001-[0-9a-f]{16}: 2 articles in 1 segments, .*\n.* holds .*\.\n$/,
    );
    expect((await cacheOn(cache, 'clear')).output).toMatch(/^Freed /);
    expect((await cacheOn(cache, 'show')).output).toMatch(/holds 0\.0 MB/);
  });

  it('finds every record as it was written', async () => {
    const { cache } = await filled();
    const { exit, output } = await cacheOn(cache, 'verify');
    expect([exit, output]).toEqual([0, `Every record of ${cache} is what was written.\n`]);
  });

  it('finds a damaged record, and gives exit code 1', async () => {
    const { cache, segment } = await filled();
    const bytes = await readFile(segment);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(segment, bytes);
    const { exit, output } = await cacheOn(cache, 'verify');
    expect([exit, output]).toEqual([1, `${segment}: 1 damaged records\n`]);
  });

  it('tells of half a record, which a build leaves that was ended, and does not call it damage', async () => {
    const { cache, segment } = await filled();
    await truncate(segment, (await readFile(segment)).length - 1);
    const { exit, output } = await cacheOn(cache, 'verify');
    expect([exit, output]).toEqual([
      0,
      expect.stringMatching(
        /the last \d+ bytes are no whole record: a build that was ended[^\n]*\nEvery record that was found/,
      ),
    ]);
  });

  it('finds a segment that has lost its beginning, and gives exit code 1', async () => {
    const { cache, segment } = await filled();
    await writeFile(segment, 'x'.repeat(100));
    const { exit, output } = await cacheOn(cache, 'verify');
    expect([exit, output]).toEqual([1, expect.stringMatching(/the last 100 bytes are no whole record: it is damaged/)]);
  });

  it('refuses an action that there is not', async () => {
    expect((await run(['cache', 'shrink'])).exit).toBe(2);
  });
});
