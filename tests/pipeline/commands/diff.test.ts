import { describe, expect, it } from 'vitest';
import { dateRow, sampleRows } from '../../builders.ts';
import { folderOf } from '../ingest/folder.ts';
import { publishRows, twoArticles } from '../publish/publication.ts';
import { run } from './terminal.ts';

/** A folder of three versions: two articles follow on one, and of those one goes. */
async function versions(): Promise<string> {
  const folder = `${await folderOf({})}/versions`;
  await publishRows(folder, sampleRows());
  await publishRows(folder, twoArticles());
  const rows = sampleRows();
  await publishRows(folder, { ...rows, dates: [dateRow({ value: null })] });
  return folder;
}

describe('diff', () => {
  it('tells the verdict, why, and what differs by cause and by table', async () => {
    const folder = await versions();
    const { exit, output, messages } = await run(['diff', '0.1.0', '0.2.0', folder]);
    expect([exit, messages]).toEqual([0, '']);
    expect(output).toBe(
      [
        'From 0.1.0 to 0.2.0.',
        'Verdict: MINOR',
        '  MINOR: articles: 1 added with new articles',
        '  MINOR: passages: 1 added with new articles',
        '  MINOR: dates: 1 added with new articles',
        '',
        'New articles:',
        '  second.txt',
        '',
        'Rows:',
        '  articles  1 added',
        '  passages  1 added',
        '  dates     1 added',
        '',
      ].join('\n'),
    );
  });

  it('compares with the latest where one version is named, and lists every change when asked', async () => {
    const folder = await versions();
    const { output } = await run(['diff', '0.2.0', folder, '--full']);
    expect(output).toMatch(/^From 0\.2\.0 to 0\.3\.0\.\n/);
    expect(output).toMatch(/\nAll changes:\n {2}DEL articles\/a-\w{16} \(removed\)\n/);
    expect(output).toMatch(/ {2}MOD dates\/d-\w{16} \(method\): value is now null\n/);
  });

  it('tells the way back from a newer version', async () => {
    const folder = await versions();
    const { exit, output } = await run(['diff', '0.2.0', '0.1.0', folder]);
    expect(exit).toBe(0);
    expect(output).toContain('From 0.2.0 to 0.1.0, which is the older: this is the way back from 0.2.0.\n');
    expect(output).toContain('  articles  1 removed\n');
  });

  it('gives all changes with --json, and none of a version and itself', async () => {
    const folder = await versions();
    const summary = JSON.parse((await run(['diff', '0.1.0', '0.2.0', folder, '--json'])).output);
    expect(summary).toMatchObject({ from: '0.1.0', to: '0.2.0', verdict: 'MINOR' });
    expect(summary.changes.map(({ op, table }: { op: string; table: string }) => `${op} ${table}`)).toEqual([
      'ADD articles',
      'ADD passages',
      'ADD dates',
    ]);
    expect((await run(['diff', '0.1.0', '0.1.0', folder])).output).toContain('They do not differ.\n');
  });

  it.each([
    [[], 'diff takes one or two versions and a folder.'],
    [['0.1.0', '0.2.0', 'FOLDER', 'more'], 'diff takes one or two versions and a folder.'],
    [['9.9.9', 'FOLDER'], 'has no version 9.9.9. It holds: 0.1.0.'],
  ])('refuses %j as a mistake in usage', async (operands, message) => {
    const folder = `${await folderOf({})}/versions`;
    await publishRows(folder, sampleRows());
    const { exit, messages } = await run(['diff', ...operands.map((name) => (name === 'FOLDER' ? folder : name))]);
    expect(exit).toBe(2);
    expect(messages).toContain(message);
  });
});
