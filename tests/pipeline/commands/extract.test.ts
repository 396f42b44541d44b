import { describe, expect, it } from 'vitest';
import { commandsWith, runCommandLine } from '../../../pipeline/commands/command-line.ts';
import { openFake } from '../../analyzer.ts';
import { folderOf } from '../ingest/folder.ts';
import { run } from './terminal.ts';

const ids = (output: string) => output.split('\n').map((line) => (line === '' ? '' : JSON.parse(line).id));

describe('extract', () => {
  it.each([[[]], [['-']], [['--json']], [['--quiet']]])(
    'with %j reads JSON lines and writes one for each',
    async (args) => {
      const { exit, output, messages } = await run(['extract', ...args], {
        stdin: ['{"id":"b","text":"One."}', 'no JSON', '{"id":"a","text":"Two."}'],
      });
      expect([exit, messages]).toEqual([0, '']);
      expect(ids(output)).toEqual(['b', '2', 'a', '']);
      expect(JSON.parse(output.split('\n')[1] ?? '')).toMatchObject({ error: { stage: 'ingest', code: 'bad-json' } });
    },
  );

  it('fails where the language model cannot be started', async () => {
    const commands = commandsWith(() => Promise.reject(new Error('Install it again.')));
    const { exit, output, messages } = await run(['extract'], { stdin: ['{"id":"b","text":"One."}'], commands });
    expect([exit, output]).toEqual([3, '']);
    expect(messages).toBe('on-the-record: The language model could not be started: Install it again.\n');
  });

  it('keeps to the limit on bytes', async () => {
    const { output } = await run(['extract', '--max-bytes', '20'], { stdin: ['{"text":"Too long a text."}'] });
    expect(JSON.parse(output)).toMatchObject({ id: '1', error: { code: 'too-large' } });
  });

  it('reads files in the order given, and says nothing of progress', async () => {
    const root = await folderOf({ 'a.txt': 'One.', 'b.jsonl': '{"text":"Two."}\n{"text":"Three."}\n' });
    const { exit, output, messages } = await run(['extract', `${root}/b.jsonl`, `${root}/a.txt`]);
    expect([exit, messages]).toEqual([0, '']);
    expect(ids(output)).toEqual([`${root}/b.jsonl#1`, `${root}/b.jsonl#2`, `${root}/a.txt`, '']);
  });

  it('waits for the reader before it takes the next line', async () => {
    let taken = 0;
    async function* counted(): AsyncGenerator<Uint8Array> {
      for (;;) {
        taken++;
        yield Buffer.from('{"text":"Again."}\n');
      }
    }
    const written = await new Promise<string>((fulfil) => {
      const write = (text: string) => {
        fulfil(text);
        return new Promise<void>(() => {});
      };
      const terminal = {
        stdin: counted(),
        write,
        takeOutput: () => async () => {},
        messages: { write: () => {} },
        colour: false,
        cache: null,
        sourceDateEpoch: undefined,
      };
      void runCommandLine(['extract'], terminal, commandsWith(openFake));
    });
    expect([ids(written), taken]).toEqual([['1', ''], 1]);
  });

  it('links with the gazetteers that are given, of a stream and of files', async () => {
    const line = '{"wikidata_id":"Q9000002","type":"place","name":"Arn","country_code":"NO"}';
    const text = 'Ana Ruiz sailed to Arn.';
    const root = await folderOf({ 'a.txt': text, 'own.jsonl': line });
    const given = ['--gazetteer', `${root}/own.jsonl`];
    const ran = [
      await run(['extract', ...given], { stdin: [JSON.stringify({ text })] }),
      await run(['extract', `${root}/a.txt`, ...given]),
    ];
    for (const { output } of ran) expect(output).toContain('"wikidata_id":"Q9000002","country_code":"NO"');
  });
});
