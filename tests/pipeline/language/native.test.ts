import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../../pipeline/language/analyzer.ts';
import { englishModelFolder, loadModel } from '../../../pipeline/language/model.ts';
import { nativeRuntime } from '../../../pipeline/language/runtimes/native.ts';
import type { Window } from '../../../pipeline/language/windows.ts';
import { expectSound, hardTexts } from './soundness.ts';
import { bitsOf, paragraphs, windowsOfTexts } from './texts.ts';

/** The optional package, in a variable since the compiler may not find it. */
const library: string = 'onnxruntime-node';
const installed = await import(library).then(
  () => true,
  () => false,
);

describe.skipIf(installed)('the native runtime without onnxruntime-node', () => {
  it('says what to install', async () => {
    await expect(createAnalyzer({ runtime: 'native' })).rejects.toThrow(
      /^The native runtime needs the package onnxruntime-node, which cannot be loaded here \(.*\)\. Install it beside on-the-record \(npm install onnxruntime-node\), or use the portable runtime\.$/,
    );
  });
});

describe(`the native runtime${installed ? '' : ' (skipped: onnxruntime-node is not installed here)'}`, {
  timeout: 120_000,
}, () => {
  it.skipIf(!installed)('gives a window the same bits alone, between others and in another session', async () => {
    const { graph, vocabulary } = await loadModel(englishModelFolder());
    const runtime = await nativeRuntime(graph);
    const [first, second] = windowsOfTexts(vocabulary);
    if (first === undefined || second === undefined) throw new Error('too few windows');
    const bits = async (window: Window, by = runtime) => bitsOf(await by.run(window));
    const alone = await bits(second);
    expect(await bits(first)).not.toBe(alone);
    expect(await bits(second)).toBe(alone);
    expect((await Promise.all([first, second].map((window) => bits(window))))[1]).toBe(alone);
    await runtime.close();
    const other = await nativeRuntime(graph);
    expect(await bits(second, other)).toBe(alone);
    await other.close();
  });

  it.skipIf(!installed)('reads a document the same alone, after others and at once with others', async () => {
    const analyzer = await createAnalyzer({ runtime: 'native' });
    expect(analyzer.identity).toMatchObject({
      runtime: 'native',
      library: expect.stringMatching(/^onnxruntime-node \d+\.\d+\.\d+$/),
    });
    const alone = JSON.stringify(await analyzer.analyze(paragraphs));
    await analyzer.analyze(['Ana Ruiz is a port.']);
    const [again] = await Promise.all([analyzer.analyze(paragraphs), analyzer.analyze(['It rained in Halden.'])]);
    expect(JSON.stringify(again)).toBe(alone);
    await analyzer.close();
  });

  it.skipIf(!installed)('takes any text', async () => {
    const analyzer = await createAnalyzer({ runtime: 'native' });
    for (const [, text] of hardTexts) {
      const [sentences = []] = await analyzer.analyze([text]);
      expectSound(text, sentences);
    }
    await analyzer.close();
  });
});
