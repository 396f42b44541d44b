import { describe, expect, it } from 'vitest';
import { type NameSpan, predictionOf, predictNames, scoreNames } from '../../../evaluation/language/names.ts';
import { sentenceOf } from './sentences.ts';

const text = '🌊 Ada Quay left Lowport for the Tide Fair.';
const analysis = sentenceOf(
  text,
  0,
  [
    ['Ada', 'PROPN', 2, 'nsubj'],
    ['Quay', 'PROPN', 0, 'flat'],
    ['left', 'VERB', -1, 'root'],
    ['Lowport', 'PROPN', 2, 'obj'],
    ['for', 'ADP', 7, 'case'],
    ['the', 'DET', 7, 'det'],
    ['Tide', 'PROPN', 7, 'compound'],
    ['Fair', 'PROPN', 2, 'obl'],
  ],
  [
    [0, 1, 'person'],
    [3, 3, 'place'],
    [6, 7, 'event'],
  ],
);
const prediction = {
  id: 'tide',
  spans: [
    [2, 10, 'PER'],
    [16, 23, 'LOC'],
    [32, 41, 'OTHER'],
  ],
};

describe('predictionOf', () => {
  it('gives names as code points with the classes that scorers know', () => {
    expect(predictionOf('tide', text, [analysis])).toEqual(prediction);
  });
});

describe('predictNames', () => {
  it('reads each document by itself', async () => {
    const analyze = async (paragraphs: readonly string[]) => paragraphs.map(() => [analysis]);
    expect(await predictNames({ analyze }, [{ id: 'tide', text, spans: [] }])).toEqual([prediction]);
  });
});

describe('scoreNames', () => {
  const score = (gold: readonly NameSpan[], found: readonly NameSpan[]) =>
    scoreNames([{ id: 'tide', text, spans: gold }], [{ id: 'tide', spans: found }]);

  it('counts names by class, all together, and their boundaries alone', () => {
    const gold: NameSpan[] = [
      [0, 5, 'PER'],
      [10, 15, 'ORG'],
      [20, 25, 'LOC'],
    ];
    const found: NameSpan[] = [
      [0, 5, 'PER'],
      [10, 15, 'LOC'],
      [20, 26, 'LOC'],
      [30, 35, 'PER'],
    ];
    expect(score(gold, found)).toEqual({
      PER: { gold: 1, found: 2, right: 1 },
      ORG: { gold: 1, found: 0, right: 0 },
      LOC: { gold: 1, found: 2, right: 0 },
      all: { gold: 3, found: 4, right: 1 },
      boundaries: { gold: 3, found: 4, right: 2 },
    });
  });

  it('leaves aside what touches a gold name of another class, and names of other classes', () => {
    const gold: NameSpan[] = [[10, 15, 'EVENT']];
    const none = { gold: 0, found: 0, right: 0 };
    expect(
      score(gold, [
        [14, 18, 'ORG'],
        [30, 31, 'OTHER'],
      ]).all,
    ).toEqual(none);
    expect(score(gold, [[15, 18, 'ORG']]).all).toEqual({ ...none, found: 1 });
  });

  it('counts a document without a prediction as one in which nothing was found', () => {
    const gold = { id: 'ebb', text, spans: [[2, 10, 'PER']] satisfies NameSpan[] };
    expect(scoreNames([gold], [{ id: 'flood', spans: gold.spans }]).all).toEqual({ gold: 1, found: 0, right: 0 });
  });

  it('does not take the same span of another document for the same name', () => {
    const spans: NameSpan[] = [[2, 10, 'PER']];
    const documents = ['ebb', 'flood'].map((id) => ({ id, text, spans }));
    expect(scoreNames(documents, documents).all).toEqual({ gold: 2, found: 2, right: 2 });
  });
});
