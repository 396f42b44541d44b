import { describe, expect, it } from 'vitest';
import { RuntimeFailure } from '../../pipeline/language/runtime.ts';
import { lazyAnalyzer, openAnalyzer, withAnalyzer } from '../../pipeline/lazy-analyzer.ts';
import { fakeAnalyzer, fakeModel } from '../analyzer.ts';

/** An analyzer, and what was done with it. */
function watched() {
  const done: string[] = [];
  const open = async () => {
    done.push('open');
    return { ...fakeAnalyzer(), close: async () => void done.push('close') };
  };
  return { open, done };
}

describe('lazyAnalyzer', () => {
  it('is opened once, when it is first used', async () => {
    const { open, done } = watched();
    const analyzer = lazyAnalyzer(open);
    expect(done).toEqual([]);
    await Promise.all([analyzer.analyze(['One.']), analyzer.languageModel(), analyzer.analyze(['Two.'])]);
    expect(done).toEqual(['open']);
    expect(await analyzer.languageModel()).toEqual(fakeModel);
  });

  it('tells what to do where it cannot be opened', async () => {
    const analyzer = lazyAnalyzer(() => Promise.reject(new Error('No model: install it.')));
    const message = 'The language model could not be started: No model: install it.';
    await expect(analyzer.analyze(['One.'])).rejects.toMatchObject({ kind: 'io', code: 'no-analyzer', message });
    await expect(analyzer.languageModel()).rejects.toMatchObject({ code: 'no-analyzer' });
    await analyzer.close();
  });
});

describe('an analyzer whose runtime fails', () => {
  it('ends the run, while a flaw in one text does not', async () => {
    const failing = (thrown: Error) =>
      lazyAnalyzer(async () => ({ ...fakeAnalyzer(), analyze: () => Promise.reject(thrown) }));
    const failed = failing(new RuntimeFailure('Out of memory')).analyze(['One.']);
    await expect(failed).rejects.toMatchObject({ kind: 'io', code: 'analyzer-failed' });
    await expect(failing(new Error('A flaw')).analyze(['One.'])).rejects.toThrow(/^A flaw$/);
  });
});

describe('withAnalyzer', () => {
  it('closes what it opened, whatever happens', async () => {
    const { open, done } = watched();
    expect(await withAnalyzer(open, async () => 1)).toBe(1);
    expect(done).toEqual([]);
    await withAnalyzer(open, (analyzer) => analyzer.analyze(['One.']));
    expect(done).toEqual(['open', 'close']);
    const failing = withAnalyzer(open, async (analyzer) => {
      await analyzer.languageModel();
      throw new Error('A fault');
    });
    await expect(failing).rejects.toThrow('A fault');
    expect(done).toEqual(['open', 'close', 'open', 'close']);
  });
});

describe('openAnalyzer', () => {
  it('opens the model of this package', async () => {
    await withAnalyzer(
      () => openAnalyzer({ runtime: 'portable' }),
      async (analyzer) => {
        expect(await analyzer.languageModel()).toEqual({
          model: expect.stringMatching(/^on-the-record-en \d+\.\d+\.\d+$/),
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          runtime: 'portable',
          library: expect.stringMatching(/^onnxruntime-web \d/),
        });
        expect((await analyzer.analyze(['Ana Ruiz left.', '']))[0]?.[0]?.tokens.map(({ form }) => form)).toEqual([
          'Ana',
          'Ruiz',
          'left',
          '.',
        ]);
      },
    );
  });
});
