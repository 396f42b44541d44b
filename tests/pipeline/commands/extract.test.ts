import { describe, expect, it } from 'vitest';
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
    const { runCommandLine } = await import('../../../pipeline/commands/command-line.ts');
    const written = await new Promise<string>((fulfil) => {
      const write = (text: string) => {
        fulfil(text);
        return new Promise<void>(() => {});
      };
      void runCommandLine(['extract'], {
        stdin: counted(),
        write,
        messages: { write: () => {} },
        colour: false,
        sourceDateEpoch: undefined,
      });
    });
    expect([ids(written), taken]).toEqual([['1', ''], 1]);
  });
});
