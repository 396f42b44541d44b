import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Analyzer, analyzerOf, createAnalyzer } from '../../../pipeline/language/analyzer.ts';
import { buckets } from '../../../pipeline/language/given-names.ts';
import { lemmaTableOf } from '../../../pipeline/language/lemma-table.ts';
import type { Model } from '../../../pipeline/language/model.ts';
import type { Runtime } from '../../../pipeline/language/runtime.ts';
import type { Sentence } from '../../../pipeline/language/sentence.ts';
import type { Window } from '../../../pipeline/language/windows.ts';
import { writeModel } from './model-folder.ts';
import { labels, type ScoredWord, scoresOf } from './scores.ts';
import { expectSound, hardTexts } from './soundness.ts';

/** What the fake model says of the words it knows; others are nouns. */
const words: Readonly<Record<string, ScoredWord>> = {
  ana: { upos: 'PROPN', xpos: 'NNP', lemma: 't0>', name: 'B-person' },
  ruiz: { upos: 'PROPN', xpos: 'NNP', lemma: 't0>', name: 'I-person' },
  halden: { upos: 'PROPN', xpos: 'NNP', lemma: 't0>', name: 'B-place' },
  mayor: { upos: 'NOUN', xpos: 'NN', name: 'B-person' },
  left: { upos: 'VERB', xpos: 'VBD', lemma: '=leave' },
  '.': { upos: 'PUNCT', xpos: '.' },
};

const pieces = ['[UNK]', ...Object.keys(words), 'a', '##a'];

const model: Model = {
  name: 'tiny',
  version: '1.0.0',
  sha256: 'of its files',
  graph: new Uint8Array(),
  vocabulary: new Map(pieces.map((piece, id) => [piece, id])),
  labels,
  lemmas: lemmaTableOf([{ form: 'left', xpos: 'VBD', script: labels.lemma.indexOf('=leave') }], labels.lemma),
  givenNames: { weights: new Int8Array(buckets) },
};

interface FakeRuntime extends Runtime {
  readonly windows: Window[];
  readonly closed: () => number;
}

/** A name that the model knows only where it opens a sentence. */
const shy = 'halden';

/** Says of each word what it knows, and hangs the words of a sentence from its first. */
function fakeRuntime(): FakeRuntime {
  const windows: Window[] = [];
  let closed = 0;
  return {
    name: 'portable',
    library: 'fake 1.0',
    windows,
    closed: () => closed,
    run: async (window) => {
      windows.push(window);
      const starts = [...window.sentence].map((sentence) => window.sentence.indexOf(sentence));
      return scoresOf(
        [...window.first].map((at, word) => {
          const start = starts[word] ?? 0;
          const piece = pieces[window.ids[at] ?? 0] ?? '';
          return {
            ...words[piece],
            ...(piece === shy && start !== word ? { name: 'O' } : {}),
            arcs: { [start === word ? 0 : start + 1]: 9 },
            relations: [{ obj: 1 }],
          };
        }),
      );
    },
    close: async () => {
      closed++;
    },
  };
}

async function analyze(...paragraphs: string[]): Promise<Sentence[][]> {
  return await analyzerOf(model, fakeRuntime()).analyze(paragraphs);
}

const namesOf = (sentences: readonly Sentence[], text: string) =>
  sentences.flatMap(({ names }) => names.map(({ start, end, type, rule }) => [text.slice(start, end), type, rule]));

describe('analyze', () => {
  it('gives the sentences of each paragraph, offsets counted within it', async () => {
    const [first, second, third] = await analyze('Ana Ruiz left. It rained.', '', '  Halden left.');
    expect(first?.map(({ start, end }) => [start, end])).toEqual([
      [0, 14],
      [15, 25],
    ]);
    expect(second).toEqual([]);
    expect(third?.map(({ start, end }) => [start, end])).toEqual([[2, 14]]);
    expect(third?.[0]?.names).toMatchObject([{ start: 2, end: 8, first: 0, last: 0, type: 'place' }]);
  });

  it('reads what the model says: tags, lemmas, tree and names', async () => {
    const [[sentence] = []] = await analyze('Ana Ruiz left.');
    expect(sentence?.tokens.map(({ form, lemma, upos, head, deprel }) => [form, lemma, upos, head, deprel])).toEqual([
      ['Ana', 'Ana', 'PROPN', -1, 'root'],
      ['Ruiz', 'Ruiz', 'PROPN', 0, 'obj'],
      ['left', 'leave', 'VERB', 0, 'obj'],
      ['.', '.', 'PUNCT', 0, 'obj'],
    ]);
    expect(sentence?.names).toEqual([
      {
        start: 0,
        end: 8,
        first: 0,
        last: 1,
        type: 'person',
        score: expect.any(Number),
        womanLogOdds: 0,
        rule: 'name/model',
      },
    ]);
  });

  it('tidies names: a title is none', async () => {
    const text = 'Mayor Ana Ruiz left.';
    const [sentences = []] = await analyze(text);
    expect(namesOf(sentences, text)).toEqual([['Ana Ruiz', 'person', 'name/model']]);
  });

  it('holds names consistent over the paragraphs given together, and over no others', async () => {
    const analyzer = analyzerOf(model, fakeRuntime());
    const late = 'Ana left Halden.';
    const [, together = []] = await analyzer.analyze(['Halden left.', late]);
    expect(namesOf(together, late)).toEqual([
      ['Ana', 'person', 'name/model'],
      ['Halden', 'place', 'name/elsewhere'],
    ]);
    const [alone = []] = await analyzer.analyze([late]);
    expect(namesOf(alone, late)).toEqual([['Ana', 'person', 'name/model']]);
  });

  it('gives the same whatever was read before and is read at once', async () => {
    const analyzer = analyzerOf(model, fakeRuntime());
    const texts = ['Ana Ruiz left.', 'Halden left. Ana left.', 'It rained.'];
    const alone = await Promise.all(texts.map((text) => analyze(text)));
    expect(await Promise.all(texts.map((text) => analyzer.analyze([text])))).toEqual(alone);
  });

  it('runs short sentences together and cuts one that the encoder has no positions for', async () => {
    const runtime = fakeRuntime();
    const analyzer = analyzerOf(model, runtime);
    await analyzer.analyze(['Ana left. Ruiz left.', 'Halden left.']);
    expect(runtime.windows.map(({ lengths }) => lengths)).toEqual([[3, 3, 3]]);
    const text = 'aaaaaaaa '.repeat(120).trimEnd();
    const [sentences = []] = await analyzer.analyze([text]);
    expect(sentences.map(({ tokens }) => tokens.length)).toEqual([49, 49, 22]);
    expectSound(text, sentences);
  });

  it.each(hardTexts)('takes %s', async (_, text) => {
    const [sentences = []] = await analyze(text);
    expectSound(text, sentences);
  });

  it('takes any text', async () => {
    const word = fc.constantFrom('Ana', 'Ruiz', 'HALDEN', 'left', '.', ' ', '\n', '’s', '-', '🙂', '\u0301', '\ud800');
    const text = fc.oneof(
      fc.array(word).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 3 }), async (paragraphs) => {
        const analyzed = await analyze(...paragraphs);
        expect(analyzed).toHaveLength(paragraphs.length);
        for (const [index, paragraph] of paragraphs.entries()) expectSound(paragraph, analyzed[index] ?? []);
      }),
      { numRuns: 30 },
    );
  });
});

describe('analyzeTokens', () => {
  it('keeps to the tokens and sentences that it is given', async () => {
    const text = 'Ana Ruiz left';
    const tokens = [
      { start: 0, end: 8 },
      { start: 9, end: 13 },
    ];
    const [sentences] = await analyzerOf(model, fakeRuntime()).analyzeTokens([{ text, sentences: [tokens, []] }]);
    expect(sentences?.map((sentence) => sentence.tokens.map(({ form }) => form))).toEqual([['Ana Ruiz', 'left']]);
  });
});

describe('an analyzer', () => {
  it('says which model and which arithmetic it reads with', () => {
    expect(analyzerOf(model, fakeRuntime()).identity).toEqual({
      model: 'tiny 1.0.0',
      modelSha256: 'of its files',
      runtime: 'portable',
      library: 'fake 1.0',
    });
  });

  it('closes its runtime', async () => {
    const runtime = fakeRuntime();
    await analyzerOf(model, runtime).close();
    expect(runtime.closed()).toBe(1);
  });

  it('passes on what the runtime fails with', async () => {
    const failing: Runtime = { ...fakeRuntime(), run: () => Promise.reject(new Error('out of memory')) };
    const analyzer: Analyzer = analyzerOf(model, failing);
    await expect(analyzer.analyze(['Ana left.'])).rejects.toThrow('out of memory');
    expect(await analyzer.analyze([' '])).toEqual([[]]);
  });
});

describe('createAnalyzer', () => {
  it('refuses a folder without a model, and one whose graph is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'on-the-record-analyzer-'));
    try {
      await expect(createAnalyzer({ model: folder })).rejects.toThrow(
        `The file ${join(folder, 'model.json')} of the language model is missing`,
      );
      await writeModel(folder);
      await expect(createAnalyzer({ model: folder })).rejects.toThrow();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
