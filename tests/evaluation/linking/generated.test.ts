import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateGenerated, readBaseTexts } from '../../../evaluation/linking/generated.ts';
import { annotatedFolder } from '../../../evaluation/quotes/spoken-record.ts';

/** A sentence of words that no other sentence has. */
const sentence = (number: number): string =>
  `Ana Ruiz said ${Array.from({ length: 30 }, (_, index) => `word${100 * number + index}`).join(' ')}.`;
const texts = [1, 2, 3].map((report) =>
  [1, 2, 3, 4, 5].map((paragraph) => sentence(10 * report + paragraph)).join('\n\n'),
);

describe('evaluateGenerated', () => {
  const evaluation = evaluateGenerated({ set: 'tides', texts }, 60);

  it('measures stories and utterances, and gives their counts as figures of the set', () => {
    const { stories, utterances, figures } = evaluation;
    expect(stories.articles).toBe(60);
    expect(utterances.quotes).toBeGreaterThan(0);
    expect(figures).toContainEqual({ task: 'stories', set: 'tides', figure: 'pairs', ...stories.pairs });
    expect(figures).toContainEqual({ task: 'utterances', set: 'tides', figure: 'pairs', ...utterances.pairs });
    const full = utterances.kinds.find(({ kind }) => kind === 'full');
    const counts = { gold: full?.quotes, found: full?.quotes, right: full?.right };
    expect(figures).toContainEqual({ task: 'utterances', set: 'tides', figure: 'full', ...counts });
  });

  it('gives the same figures every time', () => {
    expect(evaluateGenerated({ set: 'tides', texts }, 60)).toEqual(evaluation);
  });
});

describe('readBaseTexts', () => {
  it('takes the project’s own texts, and no others without gold', async () => {
    const bases = await readBaseTexts(join(import.meta.dirname, '../../..', annotatedFolder), null);
    expect(bases.map(({ set }) => set)).toEqual(['spoken-record']);
    expect(bases[0]?.texts.length).toBeGreaterThan(30);
    expect(bases[0]?.texts.join('')).not.toContain('⟦');
  });
});
