import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateOwn, evaluateSet } from '../../../evaluation/quotes/evaluate.ts';
import { fakeAnalyzer } from '../../analyzer.ts';

const marked =
  'style: plain\npublished_on: 2026-11-22\n---\n⟦s1 Ana Ruiz⟧ ⟦c1 waved⟧: “⟦q1 We sail.⟧”\n===\n1 | direct | say | Ana Ruiz (person)\n';
const text = 'Ana Ruiz waved: “We sail.”\n';
const quote = { content: [[17, 25]], source: [[0, 8]], cue: [[9, 14]], type: 'direct', speaker: null };
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quotes-'));
  await mkdir(join(folder, 'annotated'));
  await mkdir(join(folder, 'quotes'));
  for (const slug of ['ebb', 'tide']) await writeFile(join(folder, 'annotated', `${slug}.txt`), marked);
  const line = JSON.stringify({ id: 'tide', text, quotes: [quote, quote] });
  const speakers = [0, 1].map((i) =>
    JSON.stringify({ id: 'tide', i, speaker: 'Ana Ruiz', kind: 'person', sure: i === 0 }),
  );
  await writeFile(join(folder, 'quotes', 'polnear-dev.jsonl'), line);
  await writeFile(join(folder, 'quotes', 'polnear-dev-speakers.jsonl'), speakers.join('\n'));
  await writeFile(join(folder, 'quotes', 'gum-news.jsonl'), line);
});
afterAll(() => rm(folder, { recursive: true }));

const sizesOf = ({ figures }: Awaited<ReturnType<typeof evaluateOwn>>) =>
  ['all J5', 'named, of all'].map((name) => figures.find(({ figure }) => figure === name)?.gold);

describe('evaluateOwn', () => {
  it('measures marked articles, and as few of them as it is told', async () => {
    const evaluation = await evaluateOwn(fakeAnalyzer(), join(folder, 'annotated'));
    expect([evaluation.set, ...sizesOf(evaluation)]).toEqual(['spoken-record', 2, 2]);
    expect(evaluation.predictions[0]?.quotes[0]?.content).toEqual([[17, 25]]);
    expect(sizesOf(await evaluateOwn(fakeAnalyzer(), join(folder, 'annotated'), 1))).toEqual([1, 1]);
  });
});

describe('evaluateSet', () => {
  it('measures names where the gold is sure of them', async () => {
    expect(sizesOf(await evaluateSet(fakeAnalyzer(), folder, 'polnear-dev'))).toEqual([2, 1]);
  });

  it('measures no names where the gold has none', async () => {
    const { figures, intervals } = await evaluateSet(fakeAnalyzer(), folder, 'gum-news');
    expect(figures.some(({ task }) => task === 'speakers')).toBe(false);
    expect(intervals.get('gum-news')?.get('all J5')?.recall).toBeDefined();
  });
});
