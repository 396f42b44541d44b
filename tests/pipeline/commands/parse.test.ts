import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../../pipeline/commands/parse.ts';
import { drawSvg } from '../../../pipeline/language/drawing/svg.ts';
import { drawTree } from '../../../pipeline/language/drawing/text.ts';
import type { Sentence } from '../../../pipeline/language/sentence.ts';
import type { OpenAnalyzer } from '../../../pipeline/lazy-analyzer.ts';
import { fakeAnalyzer } from '../../analyzer.ts';
import { folderOf } from '../ingest/folder.ts';
import { sentenceOf } from '../language/drawing/sentences.ts';
import { run, type Surroundings } from './terminal.ts';

/** A sentence a line, of words that all hang from the first, which is a name. */
function sentencesOf(paragraph: string): Sentence[] {
  return [...paragraph.matchAll(/\S[^\n]*/g)].map(({ 0: line, index }) => {
    const lines = line
      .trim()
      .split(/\s+/)
      .map((word, at) => `${word} ${word} X X ${at === 0 ? '0 root' : '1 dep'}`);
    return sentenceOf(' '.repeat(index) + line, lines, [{ type: 'person', first: 0, last: 0 }]);
  });
}

const fake: OpenAnalyzer = async () => ({
  ...fakeAnalyzer(),
  analyze: async (paragraphs) => paragraphs.map(sentencesOf),
});

const parse = (args: readonly string[], surroundings: Surroundings = {}, factory = fake) =>
  run(['parse', ...args], { ...surroundings, commands: [parseCommand(factory)] });

const drawing = (text: string, colour = false) =>
  sentencesOf(text)
    .map((sentence) => `${text.slice(sentence.start, sentence.end)}\n${drawTree(sentence, { colour })}\n`)
    .join('');

describe('parse', () => {
  it('draws the sentences of its operand', async () => {
    expect(await parse(['Ruiz left'])).toEqual({
      exit: 0,
      output: `${[
        'Ruiz left',
        '     # form lemma upos xpos morphology head relation name',
        '─┬── 1 Ruiz Ruiz  X    X                  0 root     ] person 0.990',
        ' ╰── 2 left left  X    X                  1 dep',
      ].join('\n')}\n\n`,
      messages: '',
    });
  });

  it.each([[[]], [['-']]])('with %j reads standard input, bytes split anywhere', async (args) => {
    async function* bytes(): AsyncGenerator<Uint8Array> {
      for (const byte of Buffer.from('Łuk\u00e9 left\n')) yield Uint8Array.of(byte);
    }
    expect((await parse(args, { stdin: bytes() })).output).toBe(drawing('Łuké left'));
  });

  it('uses colours on a terminal', async () => {
    expect((await parse(['Ruiz left'], { isTTY: true })).output).toBe(drawing('Ruiz left', true));
    expect(drawing('Ruiz left', true)).toContain('\u001b[');
  });

  it('shows a sentence on one line, without what would steer the terminal', async () => {
    const { output } = await parse(['Ruiz\u001b[2J   left'], { isTTY: true });
    expect(output).toMatch(/^Ruiz\ufffd\[2J left\n/);
  });

  it('gives the analyzer the paragraphs between blank lines', async () => {
    const seen: string[] = [];
    const factory: OpenAnalyzer = async () => ({
      ...fakeAnalyzer(),
      analyze: async (paragraphs) => {
        seen.push(...paragraphs);
        return paragraphs.map(() => []);
      },
    });
    await parse(['One.\nTwo.\n \n\n\nThree.\r\n\r\nFour.\n\n'], {}, factory);
    expect(seen.map((paragraph) => paragraph.trim())).toEqual(['One.\nTwo.', 'Three.', 'Four.']);
    expect(await parse([' \n\n '])).toEqual({ exit: 0, output: '', messages: '' });
  });

  it('prints sentences as JSON lines, offsets in code points of the text', async () => {
    const { output } = await parse(['--json'], { stdin: ['🙂 Ruiz left', '', 'Now 🙂'] });
    const [first, second, ...others] = output.split('\n');
    expect(others).toEqual(['']);
    expect(JSON.parse(first ?? '')).toMatchObject({
      start: 0,
      end: 11,
      text: '🙂 Ruiz left',
      tokens: [
        { start: 0, end: 1, form: '🙂', head: -1, deprel: 'root' },
        { start: 2, end: 6, form: 'Ruiz', head: 0, deprel: 'dep' },
        { start: 7, end: 11 },
      ],
      names: [{ start: 0, end: 1, type: 'person', first: 0, last: 0 }],
    });
    expect(JSON.parse(second ?? '')).toMatchObject({ start: 13, end: 18, tokens: [{ start: 13 }, { start: 17 }] });
  });

  it('writes a picture beside what it prints, and nothing but it with --quiet', async () => {
    const file = `${await folderOf({})}/parse.svg`;
    const sentence = 'Ruiz left';
    expect(await parse([sentence, '--svg', file])).toEqual({
      exit: 0,
      output: drawing(sentence),
      messages: `Drew 1 sentence in ${file}.\n`,
    });
    expect(await readFile(file, 'utf8')).toBe(drawSvg(sentencesOf(sentence)));
    expect(await parse(['--quiet', 'Two words', '--svg', file])).toEqual({ exit: 0, output: '', messages: '' });
    expect(await readFile(file, 'utf8')).toContain('words');
  });

  it.each([
    [[], 'portable'],
    [['--runtime', 'portable'], 'portable'],
    [['--runtime', 'native'], 'native'],
  ])('with %j asks for the runtime %s', async (args, expected) => {
    const asked: unknown[] = [];
    await parse(['One', ...args], {}, async (options) => {
      asked.push(options);
      return await fake(options);
    });
    expect(asked).toEqual([{ runtime: expected }]);
  });
});

it('closes the analyzer', async () => {
  let closed = 0;
  const closing: OpenAnalyzer = async (options) => ({
    ...(await fake(options)),
    close: async () => {
      closed++;
    },
  });
  await parse(['Ruiz left'], {}, closing);
  expect(closed).toBe(1);
});

describe('a failure of parse', () => {
  it.each([
    [['--runtime', 'fast', 'x'], 2, '--runtime takes portable or native, not "fast".'],
    [['one', 'two'], 2, 'parse takes one operand, not also two.'],
    [['--loud'], 2, "Unknown option '--loud'"],
    [['x', '--svg', '/none/at/all.svg'], 3, 'ENOENT'],
  ])('of %j gives exit code %i and says why', async (args, exit, message) => {
    const ran = await parse(args);
    expect([ran.exit, ran.output]).toEqual([exit, '']);
    expect(ran.messages).toContain(message);
  });

  it('is input that is no text', async () => {
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield Uint8Array.of(0, 1, 2, 3, 0xff, 0, 0);
    }
    expect(await parse([], { stdin: bytes() })).toMatchObject({
      exit: 1,
      messages: expect.stringContaining('Standard input is not text.'),
    });
  });

  it('is a language model that cannot be started', async () => {
    const failing: OpenAnalyzer = async () => {
      throw new Error('No such module: install it.');
    };
    expect(await parse(['x'], {}, failing)).toEqual({
      exit: 3,
      output: '',
      messages: 'on-the-record: The language model could not be started: No such module: install it.\n',
    });
  });
});

it('has a page of help', async () => {
  const { exit, output } = await parse(['--help']);
  expect(exit).toBe(0);
  for (const option of ['Usage: on-the-record parse', '--svg', '--runtime', '--json', '--quiet'])
    expect(output).toContain(option);
});
