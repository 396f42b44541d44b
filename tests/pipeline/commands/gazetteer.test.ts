import { readdir, readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../ingest/folder.ts';
import { run } from './terminal.ts';

const person = '{"qid":"Q9000001","name":"Ana Ruiz","country":"norway"}\n';
const body = '{"qid":"Q9000003","name":"Arn Post","names":[],"countries":["no"]}\n';
const written = [
  '{"wikidata_id":"Q9000001","type":"person","name":"Ana Ruiz","country_code":"NO"}\n',
  '{"wikidata_id":"Q9000003","type":"organization","name":"Arn Post","country_code":"NO"}\n',
].join('');

describe('gazetteer import', () => {
  it('writes a gazetteer, plain or packed the same on every system, whatever the order of files', async () => {
    const root = await folderOf({ 'people.jsonl.gz': gzipSync(person), 'bodies.jsonl': `${body}no JSON\n` });
    const files = [`${root}/people.jsonl.gz`, `${root}/bodies.jsonl`];
    const { exit, output } = await run(['gazetteer', 'import', ...files, '--out', `${root}/out.jsonl`]);
    expect([exit, output.replaceAll(root, '')]).toEqual([
      0,
      'Wrote 2 entries to /out.jsonl, from 3 records; 0 were put together with others of their id.\n' +
        'Left: 1 no JSON. The first: /bodies.jsonl, line 2.\n',
    ]);
    expect(await readFile(`${root}/out.jsonl`, 'utf8')).toBe(written);
    await run(['gazetteer', 'import', ...files.reverse(), '--out', `${root}/out.jsonl.gz`]);
    const bytes = await readFile(`${root}/out.jsonl.gz`);
    expect([gunzipSync(bytes).toString(), bytes[9]]).toEqual([written, 255]);
    expect((await readdir(root)).sort()).toEqual(['bodies.jsonl', 'out.jsonl', 'out.jsonl.gz', 'people.jsonl.gz']);
  });

  it('sums up in JSON', async () => {
    const root = await folderOf({ 'people.jsonl': person });
    const { output } = await run([
      'gazetteer',
      'import',
      `${root}/people.jsonl`,
      '--out',
      `${root}/out.jsonl`,
      '--json',
    ]);
    expect(JSON.parse(output)).toMatchObject({ status: 'written', entries: 1, taken: 1, merged: 0, left: [] });
  });

  it.each([[['gazetteer']], [['gazetteer', 'import', 'a.jsonl']], [['gazetteer', 'export', 'a.jsonl', '--out', 'b']]])(
    'does not understand %j',
    async (args) => {
      const { exit, messages } = await run(args);
      expect([exit, messages]).toEqual([2, expect.stringContaining('gazetteer import FILE… --out FILE')]);
    },
  );

  it('writes nothing where the files hold no entry, and fails where one is missing', async () => {
    const root = await folderOf({ 'a.jsonl': 'no JSON\n' });
    const import_ = (file: string) => run(['gazetteer', 'import', `${root}/${file}`, '--out', `${root}/out.jsonl`]);
    expect(await import_('a.jsonl')).toMatchObject({ exit: 1, messages: expect.stringContaining('hold no entry') });
    expect(await import_('b.jsonl')).toMatchObject({
      exit: 2,
      messages: expect.stringContaining('There is no gazetteer'),
    });
    expect(await readdir(root)).toEqual(['a.jsonl']);
  });
});
