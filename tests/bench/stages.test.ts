import { describe, expect, it } from 'vitest';
import { type CpuProfile, stageShares } from '../../bench/stages.ts';

/** A profile with one sample of a millisecond for each stack, the outermost frame first: `url` or `url function`. */
function profileOf(stacks: readonly (readonly string[])[]): CpuProfile {
  const nodes: { id: number; callFrame: { functionName: string; url: string }; children: number[] }[] = [];
  const samples = stacks.map((stack) => {
    let parent: (typeof nodes)[number] | null = null;
    for (const frame of stack) {
      const [url = '', functionName = ''] = frame.split(/ (.*)/);
      const node = { id: nodes.length + 1, callFrame: { functionName, url }, children: [] };
      nodes.push(node);
      parent?.children.push(node.id);
      parent = node;
    }
    return nodes.length;
  });
  return { nodes, samples, timeDeltas: stacks.map(() => 1000) };
}

const only = (...stack: readonly string[]): string[] =>
  Object.entries(stageShares(profileOf([stack])))
    .filter(([, share]) => share > 0)
    .map(([stage]) => stage);

describe('stageShares', () => {
  it('counts a sample to the innermost module that has a stage', () => {
    expect(only('file:///arn/pipeline/validate/sift.js', 'file:///arn/pipeline/ids.js', 'node:crypto')).toEqual([
      'validate',
    ]);
    expect(only('file:///arn/pipeline/validate/sift.js', 'file:///arn/pipeline/store/record.js')).toEqual(['store']);
  });

  it('counts linking as summaries where an annotator does it', () => {
    const sketch = 'file:///arn/pipeline/link/summary.js';
    expect(only('file:///arn/pipeline/stored-articles.js', sketch)).toEqual(['link']);
    expect(only('file:///arn/pipeline/workers/annotator.js', sketch)).toEqual(['summarize']);
  });

  it('counts JSON as spooling where the spool is written or read', () => {
    const json = 'file:///arn/pipeline/publish/json.js';
    expect(only('file:///arn/pipeline/publish/table-files.js', `${json} open`)).toEqual(['publish: json']);
    expect(only('file:///arn/pipeline/spool.js', `${json} open`)).toEqual(['spool']);
    expect(only('file:///arn/pipeline/publish/table-files.js', `${json} readJson`, `${json} toRow`)).toEqual(['spool']);
  });

  it('gives shares that add up to 1, and leaves idle time out', () => {
    const shares = stageShares(
      profileOf([[' (idle)'], [' (garbage collector)'], ['file:///arn/pipeline/extract/extract.js'], ['node:net']]),
    );
    expect(shares['garbage collection']).toBeCloseTo(1 / 3);
    expect(shares.extract).toBeCloseTo(1 / 3);
    expect(shares.other).toBeCloseTo(1 / 3);
  });

  it('gives nothing of nothing', () => {
    expect(Object.values(stageShares({ nodes: [] })).every((share) => share === 0)).toBe(true);
  });
});
