import type { InferenceSession } from 'onnxruntime-web';
import { Tensor } from 'onnxruntime-web';
import { describe, expect, it } from 'vitest';
import { RuntimeFailure, type Scores } from '../../../../pipeline/language/runtime.ts';
import { type OnnxSession, sessionRuntime } from '../../../../pipeline/language/runtimes/session.ts';
import { encodeSentence, windowsOf } from '../../../../pipeline/language/windows.ts';
import { scoresOf } from '../scores.ts';

const onnx = { Tensor, env: { versions: {} } };
const vocabulary = new Map(['[UNK]', 'ana', 'left', '##over'].map((piece, id) => [piece, id]));
const [window] = windowsOf([encodeSentence(vocabulary, ['Ana', 'leftover']), encodeSentence(vocabulary, ['left'])]);
if (window === undefined) throw new Error('no window');

const scores = scoresOf([{ name: 'B-person' }, { arcs: { 0: 3 } }, {}]);

function tensorsOf(values: Scores): Record<string, Tensor> {
  return Object.fromEntries(Object.entries(values).map(([name, data]) => [name, new Tensor(data)]));
}

interface FakeSession extends OnnxSession {
  readonly asked: Record<string, Tensor>[];
  readonly released: () => number;
}

function sessionOf(outputs: Record<string, Tensor>): FakeSession {
  const asked: Record<string, Tensor>[] = [];
  let released = 0;
  return {
    asked,
    released: () => released,
    run: async (feeds: InferenceSession.FeedsType) => {
      asked.push(feeds as Record<string, Tensor>);
      return outputs;
    },
    release: async () => {
      released++;
    },
  };
}

describe('sessionRuntime', () => {
  it('gives the model one window, as rows of int32, and its scores back', async () => {
    const session = sessionOf(tensorsOf(scores));
    const runtime = sessionRuntime('portable', 'fake 1.0', onnx, session);
    expect(await runtime.run(window)).toEqual(scores);
    const [feeds = {}] = session.asked;
    expect(Object.entries(feeds).map(([name, { type, dims, data }]) => [name, type, dims, [...data]])).toEqual([
      ['ids', 'int32', [1, 7], [101, 1, 2, 3, 102, 2, 102]],
      ['shapes', 'int32', [1, 7], [0, 2, 1, 1, 0, 1, 0]],
      ['first', 'int32', [1, 3], [1, 2, 5]],
      ['word_shapes', 'int32', [1, 3], [2, 1, 1]],
      ['sentence', 'int32', [1, 3], [0, 0, 1]],
    ]);
  });

  it.each<[string, Record<string, Tensor>]>([
    ['is missing', { upos: new Tensor(scores.upos) }],
    ['is of another kind', { ...tensorsOf(scores), candidates: new Tensor(scores.arcs) }],
  ])('says that the model is another where an output %s', async (_, outputs) => {
    const runtime = sessionRuntime('portable', 'fake 1.0', onnx, sessionOf(outputs));
    await expect(runtime.run(window)).rejects.toThrow(/^The model gives no \w+: it is not a model of this version/);
  });

  it('computes one window after the other, whichever runtime asks', async () => {
    const order: string[] = [];
    const slow = (name: string): OnnxSession => ({
      run: async () => {
        order.push(`${name} begins`);
        for (let step = 0; step < 5; step++) await null;
        order.push(`${name} ends`);
        return tensorsOf(scores);
      },
      release: async () => void order.push(`${name} is released`),
    });
    const [one, two] = ['one', 'two'].map((name) => sessionRuntime('portable', 'fake 1.0', onnx, slow(name)));
    await Promise.all([one?.run(window), two?.run(window), one?.close()]);
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'one is released']);
  });

  it('tells a failure to compute from a fault of the text', async () => {
    const broken = { ...sessionOf({}), run: () => Promise.reject(new Error('out of memory')) };
    const runtime = sessionRuntime('portable', 'fake 1.0', onnx, broken);
    await expect(runtime.run(window)).rejects.toThrow(RuntimeFailure);
    await expect(runtime.run(window)).rejects.toThrow('out of memory');
  });

  it('releases its session once, and then says that it is closed', async () => {
    const session = sessionOf(tensorsOf(scores));
    const runtime = sessionRuntime('portable', 'fake 1.0', onnx, session);
    await Promise.all([runtime.close(), runtime.close()]);
    await runtime.close();
    expect(session.released()).toBe(1);
    await expect(runtime.run(window)).rejects.toThrow('The language model is closed: open another.');
  });
});
