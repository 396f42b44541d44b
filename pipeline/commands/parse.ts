import type { Effects } from '../effects.ts';
import { RecordError } from '../error.ts';
import { decode } from '../ingest/decode.ts';
import { printable } from '../language/drawing/characters.ts';
import { drawSvg } from '../language/drawing/svg.ts';
import { drawTree } from '../language/drawing/text.ts';
import type { Range, Sentence } from '../language/sentence.ts';
import { type LazyAnalyzer, type OpenAnalyzer, withAnalyzer } from '../lazy-analyzer.ts';
import { codePointOffsets } from '../offsets.ts';
import { type Command, commonHelp, onlyOperand, parseOptions, runtimeHelp, runtimeName } from './command.ts';

const help = `Draw the parse of a text: the tree, parts of speech, morphology and names of each of its sentences.

Usage: on-the-record parse TEXT [--svg FILE]
       on-the-record parse [--svg FILE] < text.txt

With no text, or -, it reads from standard input. Blank lines part paragraphs.

  --svg FILE         draw the sentences to this file too, as a picture in SVG
${runtimeHelp}
${commonHelp}

With --json each sentence is a record on a line of its own, with its text, tokens and names. Offsets count code points
of the text; heads and the ends of names count tokens from 0, and the head of the root is -1.

Exit codes: 0 good, 1 the input is no text, 2 usage, 3 a file or the model could not be read or written.
`;

/** The command `parse`, with what opens its analyzer. */
export function parseCommand(open: OpenAnalyzer): Command {
  return {
    name: 'parse',
    summary: 'draw the parse and the names of each sentence of a text',
    help,
    run: async (args, effects, terminal) => {
      const { values, positionals } = parseOptions('parse', args, {
        svg: { type: 'string' },
        runtime: { type: 'string' },
      });
      const runtime = runtimeName(values.runtime) ?? 'portable';
      const operand = onlyOperand('parse', positionals) ?? '-';
      const text = operand === '-' ? await readText(terminal.stdin) : operand.toWellFormed();
      const sentences = await withAnalyzer(
        () => open({ runtime }),
        (analyzer) => analyze(text, analyzer),
      );
      if (values.svg !== undefined) await writeDrawing(values.svg, sentences, effects);
      return {
        exit: 'good',
        summary: recordsOf(text, sentences),
        lines: sentences.flatMap((sentence) => [
          oneLine(text.slice(sentence.start, sentence.end)),
          drawTree(sentence, { colour: terminal.colour }),
        ]),
      };
    },
  };
}

/** @throws RecordError of kind data where the bytes are not text */
async function readText(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const text = decode(Buffer.concat(chunks));
  if (text !== null) return text;
  throw new RecordError('data', 'not-text', 'Standard input is not text. Give it text in UTF-8.');
}

/** The sentences of a text, offsets counted in the whole of it. */
async function analyze(text: string, analyzer: LazyAnalyzer): Promise<Sentence[]> {
  const paragraphs = paragraphsOf(text);
  const analyzed = await analyzer.analyze(paragraphs.map(({ start, end }) => text.slice(start, end)));
  return paragraphs.flatMap(({ start }, index) =>
    (analyzed[index] ?? []).map((sentence) => mapOffsets(sentence, (offset) => start + offset)),
  );
}

/** What stands between blank lines. */
function paragraphsOf(text: string): Range[] {
  const paragraphs: Range[] = [];
  let start = 0;
  for (const { index, 0: blank } of text.matchAll(/\n[^\S\n]*\n/g)) {
    paragraphs.push({ start, end: index });
    start = index + blank.length;
  }
  paragraphs.push({ start, end: text.length });
  return paragraphs.filter((range) => /\S/.test(text.slice(range.start, range.end)));
}

function mapOffsets(sentence: Sentence, map: (offset: number) => number): Sentence {
  const moved = <T extends Range>(range: T): T => ({ ...range, start: map(range.start), end: map(range.end) });
  return { ...moved(sentence), tokens: sentence.tokens.map(moved), names: sentence.names.map(moved) };
}

function recordsOf(text: string, sentences: readonly Sentence[]): Readonly<Record<string, unknown>>[] {
  const offsetOf = codePointOffsets(text);
  return sentences.map((sentence) => {
    const { start, end, tokens, names } = mapOffsets(sentence, offsetOf);
    return { start, end, text: text.slice(sentence.start, sentence.end), tokens, names };
  });
}

function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim());
}

async function writeDrawing(file: string, sentences: readonly Sentence[], effects: Effects): Promise<void> {
  await effects.files.writeFile(file, drawSvg(sentences));
  effects.log(`Drew ${sentences.length} ${sentences.length === 1 ? 'sentence' : 'sentences'} in ${file}.`);
}
