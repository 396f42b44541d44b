import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../evaluation/language/counts.ts';
import { type Evaluation, figuresTable, reportOf } from '../../../evaluation/language/report.ts';

const half = { gold: 1200, found: 1200, right: 600 };
const figures = [
  ...figuresOf('gold tokens', 'gum-news', { UPOS: { ...half, right: 1101 }, LAS: half }),
  ...figuresOf('names', 'worldwide-dev', { PER: half, ORG: half, LOC: half, all: { ...half, right: 972 } }),
];
const evaluation: Evaluation = {
  identity: { model: 'tide 1.0.0', modelSha256: 'abcdef0123456789', runtime: 'portable', library: 'x 1' },
  figures,
  scorer: 'The scorer says so too.',
  machine: 'Node v0, load average 0.0',
  runtimes: [
    {
      runtime: 'portable',
      hash: 'cafe',
      speed: { library: 'x 1', loading: 0.5, words: 3000, cpu: 2, memory: 400e6 },
    },
  ],
  agreement: { tokens: 200, differing: { upos: 1, xpos: 2, lemma: 0, head: 4, deprel: 3, name: 0 } },
};

describe('figuresTable', () => {
  it('has a line for each set and a column for each figure and the size', () => {
    expect(figuresTable(figures, 'gold tokens', ['gum-news'], 'words').split('\n')).toEqual([
      '| set | UPOS | LAS | words |',
      '| --- | --: | --: | --: |',
      '| `gum-news`: Wikinews articles of UD English GUM | 91.8 | 50.0 | 1,200 |',
    ]);
  });
});

describe('reportOf', () => {
  const lines = reportOf(evaluation).split('\n');

  it('says what was measured with', () => {
    expect(reportOf(evaluation)).toContain('with tide 1.0.0 (SHA-256 `abcdef012345…`) on the portable runtime');
    expect(reportOf(evaluation)).toContain('The scorer says so too.');
  });

  it('has speed, memory and agreement', () => {
    expect(lines).toContain('| portable (x 1) | 1,500 | 0.50 | 400 | 3,000 |');
    expect(lines).toContain('| of 200 | 0.50 % | 1.00 % | 0.00 % | 2.00 % | 1.50 % | 0.00 % |');
    expect(lines).toContain('SHA-256 of the portable analyses: `cafe`.');
  });

  it('says where only one runtime was there', () => {
    expect(reportOf({ ...evaluation, agreement: null })).toContain('Only one was installed');
  });

  it('sets our figures above those of others', () => {
    const own = lines.filter((line) => line.startsWith('| **this library**'));
    expect(own).toEqual(['| **this library** | 50.0 | 50.0 | 50.0 | 81.0 |  |', '| **this library** | 91.8 | 50.0 |']);
  });
});
