import { describe, expect, it } from 'vitest';
import { formatFigures, parseFigures } from '../../../evaluation/language/committed.ts';
import { figuresOf, percent, sumCounts } from '../../../evaluation/language/counts.ts';
import { everyEighth } from '../../../evaluation/language/gold.ts';
import { disagreements, scorerSentence } from '../../../evaluation/language/scorer.ts';
import { countWords, middleSpeed } from '../../../evaluation/language/speed.ts';

const counts = { PER: { gold: 4, found: 4, right: 3 }, boundaries: { gold: 6, found: 3, right: 3 } };

describe('counts', () => {
  it('are added up by name', () => {
    const other = { PER: { gold: 1, found: 0, right: 0 } };
    expect(sumCounts([counts, other])).toEqual({ ...counts, PER: { gold: 5, found: 4, right: 3 } });
    expect(sumCounts([])).toEqual({});
  });

  it('become figures of a task and a set, in their order', () => {
    expect(figuresOf('names', 'tide', counts)).toEqual([
      { task: 'names', set: 'tide', figure: 'PER', gold: 4, found: 4, right: 3 },
      { task: 'names', set: 'tide', figure: 'boundaries', gold: 6, found: 3, right: 3 },
    ]);
  });

  it('are told as F1 in percent', () => {
    expect(percent(counts.PER)).toBe('75.0');
    expect(percent(counts.boundaries)).toBe('66.7');
  });
});

describe('disagreements', () => {
  it('are where the scorer gives other figures, or none', () => {
    expect(disagreements(counts, { PER: { f1: 75 }, boundary: { f1: 66.6666 } })).toEqual([]);
    expect(disagreements(counts, { PER: { f1: 74.94 } })).toEqual([
      'PER: 75.0 here, 74.9 by the scorer',
      'boundaries: 66.7 here, nothing by the scorer',
    ]);
  });
});

describe('scorerSentence', () => {
  it('says that a scorer gives our figures, or once each where it does not', () => {
    expect(scorerSentence('x.py', [])).toBe('`x.py`, which is not of this project, gives the same figures.');
    expect(scorerSentence('x.py', ['tide: no', 'tide: no', 'ebb: no'])).toBe('`x.py`: tide: no; ebb: no.');
  });
});

describe('formatFigures', () => {
  const identity = { model: 'tide 1.0.0', modelSha256: 'ab', runtime: 'portable', library: 'x 1' } as const;
  const figures = figuresOf('names', 'tide', counts);

  it('writes a figure a line, and parseFigures reads it again', () => {
    const text = formatFigures({ identity, figures });
    expect(text.split('\n').filter((line) => line.includes('"gold":'))).toEqual([
      '        "PER": { "gold": 4, "found": 4, "right": 3 },',
      '        "boundaries": { "gold": 6, "found": 3, "right": 3 }',
    ]);
    expect(parseFigures(text)).toEqual({ identity, figures });
  });

  it('keeps tasks and sets apart', () => {
    const all = [...figures, ...figuresOf('names', 'ebb', counts), ...figuresOf('raw text', 'tide', counts)];
    expect(parseFigures(formatFigures({ identity, figures: all }))).toEqual({ identity, figures: all });
  });
});

describe('everyEighth', () => {
  it('takes the first of each eight', () => {
    expect(everyEighth(Array.from({ length: 18 }, (_, index) => index))).toEqual([0, 8, 16]);
  });
});

describe('speed', () => {
  it('counts words between white space', () => {
    expect(countWords(' The tide\n\ncomes–in  . ')).toBe(4);
    expect(countWords('')).toBe(0);
  });

  it('is that of the middle round, with the highest peak of all', () => {
    const round = (cpu: number, memory: number) => ({ library: 'x', loading: 1, words: 100, cpu, memory });
    expect(middleSpeed([round(1, 5), round(4, 9), round(2, 7)])).toEqual(round(2, 9));
    expect(middleSpeed([round(2, 5)])).toEqual(round(2, 5));
    expect(() => middleSpeed([])).toThrow(RangeError);
  });
});
