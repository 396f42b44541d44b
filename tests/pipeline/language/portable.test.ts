import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer } from '../../../pipeline/language/analyzer.ts';
import { englishModelFolder, loadModel, type Model } from '../../../pipeline/language/model.ts';
import type { Runtime } from '../../../pipeline/language/runtime.ts';
import { portableRuntime } from '../../../pipeline/language/runtimes/portable.ts';
import type { Sentence } from '../../../pipeline/language/sentence.ts';
import type { Window } from '../../../pipeline/language/windows.ts';
import { root } from '../../program.ts';
import { expectSound, hardTexts } from './soundness.ts';
import { bitsOf, paragraphs, windowsOfTexts } from './texts.ts';

/** Opening a model takes its time on a machine that is busy. */
const timeout = 120_000;

const hashOf = (analysis: readonly (readonly Sentence[])[]): string =>
  createHash('sha256').update(JSON.stringify(analysis)).digest('hex');

describe('the portable runtime', { timeout }, () => {
  let model: Model;
  let runtime: Runtime;

  beforeAll(async () => {
    model = await loadModel(englishModelFolder());
    runtime = await portableRuntime(model.graph);
  }, timeout);
  afterAll(() => runtime.close());

  it('gives a window the same bits alone, between others, at once with others and in another session', async () => {
    const [first, second, third] = windowsOfTexts(model.vocabulary);
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few windows');
    const bits = async (window: Window, by = runtime) => bitsOf(await by.run(window));
    const alone = await bits(second);
    const between = [await bits(first), await bits(second), await bits(third)];
    expect(between[1]).toBe(alone);
    expect(new Set(between).size).toBe(3);
    expect(await Promise.all([first, second, third].map((window) => bits(window)))).toEqual(between);
    const other = await portableRuntime(model.graph);
    expect(await bits(second, other)).toBe(alone);
    await other.close();
    expect(await bits(second)).toBe(alone);
  });

  it('gives the scores that the interface of the model says', async () => {
    const [window] = windowsOfTexts(model.vocabulary);
    if (window === undefined) throw new Error('no window');
    const words = window.first.length;
    const { labels, candidates, arcs, ...classes } = await runtime.run(window);
    for (const name of ['upos', 'xpos', 'lemma', 'names'] as const)
      expect(classes[name]).toHaveLength(words * model.labels[name].length);
    expect(arcs).toHaveLength(words * (words + 1));
    expect(labels).toHaveLength(candidates.length * model.labels.deprel.length);
    expect(candidates.every((column) => column >= 0 && column <= words)).toBe(true);
    const apart = arcs.filter((_, at) => {
      const [word, column] = [Math.floor(at / (words + 1)), at % (words + 1)];
      return column > 0 && window.sentence[word] !== window.sentence[column - 1];
    });
    expect(apart.length > 0 && apart.every((score) => score <= -1e4)).toBe(true);
  });

  it('says that it is closed', async () => {
    const other = await portableRuntime(model.graph);
    await other.close();
    await other.close();
    const [window] = windowsOfTexts(model.vocabulary);
    if (window === undefined) throw new Error('no window');
    await expect(other.run(window)).rejects.toThrow('The language model is closed');
  });
});

describe('the English model', { timeout }, () => {
  let analyzer: Analyzer;

  beforeAll(async () => {
    analyzer = await createAnalyzer();
  }, timeout);
  afterAll(() => analyzer.close());

  it('says what it is', () => {
    expect(analyzer.identity).toEqual({
      model: expect.stringMatching(/^on-the-record-en \d+\.\d+\.\d+$/),
      modelSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      runtime: 'portable',
      library: expect.stringMatching(/^onnxruntime-web \d+\.\d+\.\d+$/),
    });
  });

  it('reads a document the same alone, after others and at once with others', async () => {
    const alone = await analyzer.analyze(paragraphs);
    await analyzer.analyze(['Ana Ruiz is a port.', 'Halden said so.']);
    const [again, , first] = await Promise.all([
      analyzer.analyze(paragraphs),
      analyzer.analyze(['It rained in Halden.']),
      analyzer.analyze(paragraphs.slice(0, 1)),
    ]);
    expect(hashOf(again)).toBe(hashOf(alone));
    expect(first).toHaveLength(1);
    for (const [index, text] of paragraphs.entries()) expectSound(text, alone[index] ?? []);
  });

  it('reads the same in a worker thread, with the program as it is built', async () => {
    const built = join(root, 'dist', 'pipeline', 'language', 'index.js');
    const code = `
      const { parentPort, workerData } = require('node:worker_threads');
      import(workerData.built).then(async ({ createAnalyzer }) => {
        const analyzer = await createAnalyzer();
        parentPort.postMessage(await analyzer.analyze(workerData.paragraphs));
        await analyzer.close();
      });`;
    const worker = new Worker(code, { eval: true, workerData: { built, paragraphs } });
    const analysis = await new Promise<Sentence[][]>((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
    });
    await worker.terminate();
    expect(hashOf(analysis)).toBe(hashOf(await analyzer.analyze(paragraphs)));
  });

  it.each(hardTexts)('takes %s', async (_, text) => {
    const [sentences = []] = await analyzer.analyze([text]);
    expectSound(text, sentences);
  });
});
