import { describe, expect, it } from 'vitest';
import { annotate } from '../../../pipeline/annotate.ts';
import type { Article } from '../../../pipeline/article.ts';
import { silentEffects } from '../../../pipeline/effects.ts';
import { readRows } from '../../../pipeline/protocol/columns.ts';
import { endFrame, frameOf, payloadsOf } from '../../../pipeline/protocol/frames.ts';
import { annotateAnswer, answerSchema, readAnswer } from '../../../pipeline/protocol/messages.ts';
import { serve } from '../../../pipeline/protocol/serve.ts';
import { annotationOf } from '../../../pipeline/store/record.ts';
import { annotatorOf } from '../../../pipeline/workers/annotator.ts';
import { fakeAnalyzer, fakeModel, lazyFake } from '../../analyzer.ts';
import { fileQuestion, toAnnotate, toDo, toRead } from './question.ts';

const greeting = (more: object = {}): Uint8Array => frameOf(Buffer.from(JSON.stringify({ protocol: 1, ...more })));

/** Says all of it at once; gives the payloads that came back, an answer a list, and what was thrown. */
async function talk(...frames: readonly Uint8Array[]) {
  const said: Uint8Array[] = [];
  const input = (async function* () {
    yield* frames;
  })();
  const write = async (bytes: Uint8Array) => void said.push(bytes);
  const answerer = { annotator: annotatorOf(lazyFake(), silentEffects()), variant: null };
  const thrown = await serve({ input, write }, answerer).then(
    () => null,
    (error: unknown) => error,
  );
  const answers: Uint8Array[][] = [[]];
  for (const bytes of said) {
    if (bytes === endFrame) answers.push([]);
    else for await (const payload of payloadsOf(once(bytes))) answers.at(-1)?.push(payload);
  }
  const [first, ...others] = answers[0] ?? [];
  return { first: JSON.parse(Buffer.from(first ?? []).toString()), answers: [others, ...answers.slice(1)], thrown };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const failed = (code: string) => ({ failed: { code, message: expect.any(String) } });

describe('a conversation with a worker', () => {
  it('begins with what the worker is', async () => {
    const { first, thrown } = await talk(greeting({ collection: '{"gazetteers":["people.jsonl"]}' }));
    expect(thrown).toBeNull();
    expect(answerSchema.parse(first)).toMatchObject({ language_model: fakeModel, gazetteers: ['people.jsonl'] });
    expect(first.endings).toEqual(expect.arrayContaining(['.txt', '.jsonl.gz', '.tgz']));
    expect(first.endings).not.toContain('.parquet');
  });

  it('names a method that stands for model and collection', async () => {
    const method = async (more?: object) => (await talk(greeting(more))).first.method;
    expect(await method()).toBe(await method({ collection: '{}' }));
    expect(await method()).not.toBe(await method({ collection: '{"language":"de"}' }));
  });

  it('turns files into articles and articles into their annotations', async () => {
    const read = await talk(
      greeting(),
      toRead([fileQuestion('a.txt', 'Ana Ruiz said: “I left Arn.”'), fileQuestion('b.txt', '')]),
    );
    const answers = (read.answers[0] ?? []).flatMap((payload) => readRows(readAnswer, payload));
    expect(answers.map(({ row, source, reject }) => [row, source, reject === null])).toEqual([
      [0, 'a.txt', true],
      [1, 'b.txt', false],
    ]);
    const json = answers[0]?.article ?? '';
    const annotated = await talk(greeting(), toAnnotate([json, json]));
    const rows = (annotated.answers[0] ?? []).flatMap((payload) => readRows(annotateAnswer, payload));
    expect(rows.map(({ row, failure }) => [row, failure])).toEqual([
      [0, null],
      [1, null],
    ]);
    const article: Article = JSON.parse(json);
    expect(annotationOf(rows[0]?.record ?? new Uint8Array())).toEqual(
      await annotate(article, { analyzer: fakeAnalyzer() }),
    );
    expect(rows[0]?.record).toEqual(rows[1]?.record);
  });

  it('cuts long answers into frames', async () => {
    const lines = Array.from({ length: 600 }, (_, index) => `{"text":"Text ${index}."}`).join('\n');
    const { answers } = await talk(greeting(), toRead([fileQuestion('a.jsonl', lines)]), toRead([]));
    expect(answers.map((parts) => parts.map((payload) => readRows(readAnswer, payload).length))).toEqual([
      [256, 256, 88],
      [0],
      [],
    ]);
  });

  it.each([
    ['a greeting of another version', [greeting({ protocol: 2 })], 'bad-request'],
    ['a greeting that is no JSON', [frameOf(Buffer.from('hello'))], 'bad-request'],
    ['a collection that cannot be understood', [greeting({ collection: '[' })], 'bad-metadata-file'],
  ])('ends at %s', async (_, frames, code) => {
    expect(await talk(...frames)).toMatchObject({ first: failed(code), thrown: { code, kind: 'usage' } });
  });

  it.each([
    ['asks for nothing known', toDo('publish')],
    ['holds an article that is none', toAnnotate(['{"id":1}'])],
    ['holds a line without its file', toRead([fileQuestion('a.jsonl', '{}', { number: 1 })])],
    ['is no Arrow', frameOf(Buffer.from('no Arrow'))],
  ])('ends at a question that %s', async (_, frame) => {
    const { answers, thrown } = await talk(greeting(), frame);
    expect(answers.map((parts) => parts.map((payload) => JSON.parse(Buffer.from(payload).toString())))).toEqual([
      [failed('bad-request')],
    ]);
    expect(thrown).toMatchObject({ kind: 'usage' });
  });

  it('is over where the caller says nothing', async () => {
    const said: Uint8Array[] = [];
    const write = async (bytes: Uint8Array) => void said.push(bytes);
    await serve(
      { input: once(endFrame), write },
      { annotator: annotatorOf(lazyFake(), silentEffects()), variant: null },
    );
    expect(said).toEqual([]);
  });
});
