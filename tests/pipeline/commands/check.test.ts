import { appendFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { commandsWith } from '../../../pipeline/commands/command-line.ts';
import type { OpenAnalyzer } from '../../../pipeline/lazy-analyzer.ts';
import { openFake } from '../../analyzer.ts';
import { folderOf } from '../ingest/folder.ts';
import { run } from './terminal.ts';

/** A folder with one version of one article. */
async function published(): Promise<string> {
  const root = await folderOf({ 'sources/a.txt': 'One article.' });
  await run(['build', `${root}/sources`, '--out', `${root}/out`]);
  return root;
}

describe('check', () => {
  it('tells what was proved of versions that hold', async () => {
    const root = await published();
    const { exit, output } = await run(['check', `${root}/out`, '--sources', `${root}/sources`]);
    expect([exit, output]).toEqual([0, expect.stringMatching(/^Proved: 0\.1\.0: [\s\S]*\n.*\/out holds\.\n$/)]);
    expect(output).not.toContain('Wrong');
  });

  it('builds with the runtime that made the version, or the one that is asked for', async () => {
    const root = await folderOf({ 'sources/a.txt': 'One article.' });
    const asked: string[] = [];
    const open: OpenAnalyzer = (options) => {
      asked.push(options.runtime);
      return openFake(options);
    };
    const commands = commandsWith(open);
    await run(['build', `${root}/sources`, '--out', `${root}/out`, '--runtime', 'native'], { commands });
    const check = ['check', `${root}/out`, '--sources', `${root}/sources`];
    await run(check, { commands });
    await run([...check, '--runtime', 'portable'], { commands });
    expect(asked).toEqual(['native', 'native', 'portable']);
  });

  it('tells what is wrong, even with --quiet, and gives exit code 1', async () => {
    const root = await published();
    await appendFile(`${root}/out/0.1.0/README.md`, 'x');
    for (const more of [[], ['--quiet']]) {
      const { exit, output } = await run(['check', `${root}/out`, ...more]);
      expect([exit, output]).toEqual([
        1,
        expect.stringMatching(/^Wrong: 0\.1\.0\/README\.md: [\s\S]*does not hold: 1 problem\.\n$/),
      ]);
    }
    const { exit, output } = await run(['check', `${root}/out`, '--json']);
    expect([exit, JSON.parse(output)]).toMatchObject([
      1,
      { status: 'failed', problems: [{ place: '0.1.0/README.md' }] },
    ]);
  });
});
