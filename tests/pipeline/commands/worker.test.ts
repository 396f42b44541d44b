import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../../pipeline/protocol/columns.ts';
import { endFrame, frameOf, payloadsOf } from '../../../pipeline/protocol/frames.ts';
import { annotateAnswer, answerSchema, readAnswer } from '../../../pipeline/protocol/messages.ts';
import { program, root } from '../../program.ts';
import { fileQuestion, toAnnotate, toRead } from '../protocol/question.ts';
import { run } from './terminal.ts';

const poison = join(root, 'tests/pipeline/workers/poison-analyzer.mjs');
const greeting = frameOf(Buffer.from('{"protocol":1}'));

/** Runs the command as another program does; gives the payloads on standard output, what else was said, and the exit code. */
async function talk(args: readonly string[], frames: readonly Uint8Array[]) {
  const child = spawn(process.execPath, [program, 'worker', ...args], { stdio: 'pipe' });
  child.stdin.end(Buffer.concat(frames));
  const [payloads, messages, [exit]] = await Promise.all([
    payloadsWithEnds(child.stdout),
    textOf(child.stderr),
    once(child, 'exit'),
  ]);
  return { payloads, messages, exit };
}

/** The payloads of the whole output; the frame of no bytes, which ends an answer, is left out. */
async function payloadsWithEnds(stream: AsyncIterable<Buffer>): Promise<Uint8Array[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const payloads: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = bytes.readUInt32LE(at);
    const frame = bytes.subarray(at, at + endFrame.length + length);
    for await (const payload of payloadsOf(only(frame))) payloads.push(payload);
    at += frame.length;
  }
  return payloads;
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}

describe('worker', () => {
  it('answers in frames alone, whatever libraries print', async () => {
    const texts = { 'a.txt': 'Ana Ruiz left Arn.', 'b.txt': 'PRINT this', 'c.txt': 'THROW this' };
    const files = Object.entries(texts).map(([path, text]) => fileQuestion(path, text));
    const args = ['--analyzer', poison];
    const read = await talk(args, [greeting, toRead(files)]);
    const articles = readRows(readAnswer, read.payloads[1] ?? new Uint8Array()).map(({ article }) => article ?? '');
    const { payloads, exit } = await talk(args, [greeting, toAnnotate(articles), endFrame]);
    expect(answerSchema.parse(JSON.parse(Buffer.from(payloads[0] ?? []).toString())).language_model.model).toBe(
      'poison 1.0.0',
    );
    const answers = readRows(annotateAnswer, payloads[1] ?? new Uint8Array());
    expect(answers.map(({ failure }) => failure && JSON.parse(failure).code)).toEqual([null, null, 'analysis-failed']);
    expect([payloads.length, exit]).toEqual([2, 0]);
  });

  it('tells its caller and people what is wrong', async () => {
    const { payloads, messages, exit } = await talk(['--analyzer', poison], [frameOf(Buffer.from('{"protocol":7}'))]);
    const [failed] = payloads.map((payload) => JSON.parse(Buffer.from(payload).toString()));
    expect(failed).toEqual({ failed: { code: 'bad-request', message: expect.stringContaining('version 7') } });
    expect([messages, exit]).toEqual([expect.stringContaining('version 7'), 2]);
  });

  it('takes no operand', async () => {
    expect(await run(['worker', 'a.txt'])).toMatchObject({ exit: 2, messages: expect.stringContaining('not a.txt') });
  });
});
