import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../ingest/folder.ts';
import { run } from './terminal.ts';

const files = { 'sources/a.txt': 'One article.', 'sources/b.json': '{"title":"Two","text":"Another."}' };

describe('build', () => {
  it('publishes a version and says what is in it', async () => {
    const root = await folderOf(files);
    const { exit, output } = await run(['build', `${root}/sources`, '--out', `${root}/out`]);
    expect([exit, output.split('\n')[0]]).toEqual([
      0,
      `Published 0.1.0 in ${root}/out/0.1.0: 2 articles, 3 passages, 0 entities, 0 mentions, 0 quotes, 0 dates, 0 positions.`,
    ]);
    expect(await readdir(`${root}/out`)).toEqual(['0.1.0', 'index.json']);
    expect(await run(['build', `${root}/sources`, '--out', `${root}/out`])).toMatchObject({
      exit: 0,
      output: 'Nothing changed since 0.1.0: nothing was written.\n',
    });
  });

  it('gives one record of what was done with --json', async () => {
    const root = await folderOf(files);
    const { output } = await run(['build', `${root}/sources`, '--out', `${root}/out`, '--json', '--stable']);
    expect(JSON.parse(output)).toMatchObject({
      status: 'published',
      version: '1.0.0',
      verdict: 'FIRST',
      rows: { articles: 2 },
      rejects: 0,
      out: `${root}/out`,
    });
  });

  it('tells of rejects, and fails where they are more than allowed', async () => {
    const root = await folderOf({ ...files, 'sources/c.json': 'no JSON' });
    const args = ['build', `${root}/sources`, '--out', `${root}/out`];
    const { exit, messages } = await run(args);
    expect([exit, messages]).toEqual([1, expect.stringContaining('1 of 3 documents were rejected at ingest')]);
    const allowed = await run([...args, '--max-rejects', '0.5']);
    expect([allowed.exit, allowed.output]).toEqual([
      0,
      expect.stringContaining(`Rejected: 1, see ${root}/out/0.1.0/quarantine.json.`),
    ]);
  });

  it('hands the limits on', async () => {
    const root = await folderOf(files);
    const limits = ['--max-articles', '1', '--concurrency', '1', '--timeout', '60000', '--max-rejects', '1'];
    const { output } = await run(['build', `${root}/sources`, '--out', `${root}/out`, '--json', ...limits]);
    expect(JSON.parse(output)).toMatchObject({ rows: { articles: 1 }, rejects: 1 });
    const small = await run([
      'build',
      `${root}/sources`,
      '--out',
      `${root}/out`,
      '--max-bytes',
      '12',
      '--max-rejects',
      '1',
      '--draft',
      '--json',
    ]);
    expect(JSON.parse(small.output)).toMatchObject({ rows: { articles: 1 }, rejects: 1 });
  });

  it('replaces a draft with --draft, and adds a version without', async () => {
    const root = await folderOf(files);
    const build = async (...args: string[]) => {
      const { output } = await run(['build', `${root}/sources`, '--out', `${root}/out`, '--json', ...args]);
      return JSON.parse(output).version;
    };
    expect(await build()).toBe('0.1.0');
    await writeFile(`${root}/sources/c.txt`, 'A third.');
    expect(await build('--draft')).toBe('0.1.0');
    await writeFile(`${root}/sources/d.txt`, 'A fourth.');
    expect(await build()).toBe('0.2.0');
    expect(await readdir(`${root}/out`)).toEqual(['0.1.0', '0.2.0', 'index.json']);
  });

  const dateOf = async (args: string[], sourceDateEpoch?: string) => {
    const root = await folderOf({ 'a.json': '{"text":"One article.","published_on":"2026-03-04"}' });
    const ran = await run(
      ['build', root, '--out', `${root}/out`, ...args],
      sourceDateEpoch === undefined ? {} : { sourceDateEpoch },
    );
    if (ran.exit !== 0) return ran.messages;
    return JSON.parse(await readFile(`${root}/out/index.json`, 'utf8')).versions[0].date;
  };

  it('dates a version by --date, else SOURCE_DATE_EPOCH, else the newest article', async () => {
    expect(await dateOf(['--date', '2026-11-21'], '1700000000')).toBe('2026-11-21');
    expect(await dateOf([], '1700000000')).toBe('2023-11-14');
    expect(await dateOf([], '')).toBe('2026-03-04');
    expect(await dateOf([])).toBe('2026-03-04');
  });

  it.each([
    [['--date', '2026-02-30'], undefined, '--date takes a day such as 2026-11-21, not "2026-02-30".'],
    [['--date', 'today'], undefined, '--date takes a day such as 2026-11-21, not "today".'],
    [[], 'now', 'SOURCE_DATE_EPOCH is "now", not a number of seconds.'],
    [[], '999999999999', 'SOURCE_DATE_EPOCH is "999999999999", not a number of seconds.'],
    [['--max-rejects', '1.5'], undefined, '--max-rejects takes a share from 0 to 1, not "1.5".'],
    [['--max-rejects', ''], undefined, '--max-rejects takes a share from 0 to 1, not "".'],
    [['--concurrency', 'many'], undefined, '--concurrency takes a whole number above 0, not "many".'],
  ])('refuses %j', async (args, sourceDateEpoch, message) => {
    expect(await dateOf(args, sourceDateEpoch)).toBe(`on-the-record: ${message}\n`);
  });

  it('asks for sources', async () => {
    const { exit, messages } = await run(['build']);
    expect([exit, messages]).toEqual([2, expect.stringContaining('Name the files or folders to build from.')]);
  });

  it('gives exit code 3 where it cannot write', async () => {
    const root = await folderOf(files);
    const { exit } = await run(['build', `${root}/sources`, '--out', `${root}/sources/a.txt`]);
    expect(exit).toBe(3);
  });

  it('links with the gazetteers that are given, and names them in what it publishes', async () => {
    const line = '{"wikidata_id":"Q9000001","type":"person","name":"Ana Ruiz"}';
    const root = await folderOf({ 'sources/a.txt': '“We sail today!” Ana Ruiz said.', 'own.jsonl': line });
    const args = ['build', `${root}/sources`, '--out', `${root}/out`, '--gazetteer', `${root}/own.jsonl`];
    expect((await run(args)).exit).toBe(0);
    const version = `${root}/out/0.1.0`;
    const { inputs } = JSON.parse(await readFile(`${version}/datapackage.json`, 'utf8')).on_the_record;
    expect(inputs.gazetteers).toEqual([{ path: 'own.jsonl', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(await readFile(`${version}/README.md`, 'utf8')).toContain('Entities were linked with own.jsonl (sha256 ');
    const check = ['check', `${root}/out`, '--sources', `${root}/sources`, '--gazetteer', `${root}/own.jsonl`];
    expect(await run(check)).toMatchObject({ exit: 0, output: expect.stringContaining('is what a build of') });
    const missing = await run([...args.slice(0, -1), `${root}/none.jsonl`]);
    expect([missing.exit, missing.messages]).toEqual([2, expect.stringContaining('There is no gazetteer at')]);
  });
});
