import { describe, expect, it } from 'vitest';
import { judge } from '../../../evaluation/quotes/judgements.ts';
import { scoreQuotes, scoreSources, scoreSpeakers } from '../../../evaluation/quotes/score.ts';
import { document, found, gold, person } from './statements.ts';

const text = '“We sail at noon,” said Ana Ruiz. Bo Lind denied that he knew. It rained, they say.';
const sail = { content: 'We sail at noon', source: 'Ana Ruiz', cue: 'said' };
const denial = { content: 'that he knew', source: 'Bo Lind', cue: 'denied' };
const rain = { content: 'It rained', source: 'they' };
const both = { first: person('Ana Ruiz'), others: [person('Bo Lind')] };
const nobody = { first: null, others: [] };
const tide = document(text, [
  gold(text, sail, { speakers: both }),
  gold(text, denial, { type: 'indirect', speakers: { first: person('Bo Lind'), others: [] } }),
  gold(text, rain, { type: 'indirect', speakers: nobody }),
]);

describe('scoreQuotes', () => {
  const shorter = { ...sail, content: 'We sail at' };
  const counts = scoreQuotes(
    judge(tide, {
      quotes: [
        found(text, shorter, { type: 'mixed' }),
        found(text, { ...denial, source: 'Ana Ruiz' }, { type: 'indirect' }),
        found(text, { content: 'Ruiz. Bo' }, { type: 'mixed' }),
      ],
    }),
  );

  it('counts a pair in the block of the gold, and what has none in that of its own', () => {
    expect(counts['direct J5']).toEqual({ gold: 1, found: 1, right: 1 });
    expect(counts['mixed J5']).toEqual({ gold: 0, found: 1, right: 0 });
    expect(counts['direct+mixed J5']).toEqual({ gold: 1, found: 2, right: 1 });
    expect(counts['all J5']).toEqual({ gold: 3, found: 3, right: 2 });
  });

  it('asks more of J8, of exact and of end-to-end', () => {
    expect(counts['direct J8']?.right).toBe(0);
    expect(counts['indirect J8']).toEqual({ gold: 2, found: 1, right: 1 });
    expect(counts['indirect exact']?.right).toBe(1);
    expect(counts['indirect end-to-end']?.right).toBe(0);
  });
});

describe('scoreSources', () => {
  it('counts source, cue and type of what was found', () => {
    const quotes = [
      found(text, { ...sail, source: 'Ruiz' }),
      found(text, { ...denial, cue: 'said' }, { type: 'mixed' }),
    ];
    const counts = scoreSources(judge(tide, { quotes }));
    expect(counts['all source']).toEqual({ gold: 2, found: 2, right: 2 });
    expect(counts['all source exact']?.right).toBe(1);
    expect(counts['all cue']?.right).toBe(1);
    expect(counts['indirect type']).toEqual({ gold: 1, found: 1, right: 0 });
  });
});

describe('scoreSpeakers', () => {
  const score = (...quotes: readonly ReturnType<typeof found>[]) => scoreSpeakers(judge(tide, { quotes }));

  it('counts names of those found, and of all', () => {
    const counts = score(found(text, sail, { speaker: 'Ana Ruiz' }), found(text, rain, { speaker: 'Ana Ruiz' }));
    expect(counts['named']).toEqual({ gold: 1, found: 2, right: 1 });
    expect(counts['named, of all']).toEqual({ gold: 2, found: 2, right: 1 });
    expect(counts['kept silent']).toEqual({ gold: 1, found: 1, right: 0 });
  });

  it('counts as kept silent what was given no name', () => {
    expect(score(found(text, rain))['kept silent']).toEqual({ gold: 1, found: 1, right: 1 });
  });

  it('counts further speakers, each of the gold once', () => {
    const twice = found(text, sail, { speaker: 'Ana Ruiz', coSpeakers: [['Bo Lind'], ['Lind', 'Bo Lind']] });
    expect(score(twice)['co-speakers']).toEqual({ gold: 1, found: 2, right: 1 });
  });

  it('leaves further speakers out where the gold does not say', () => {
    const open = document(text, [gold(text, sail, { speakers: { first: person('Ana Ruiz'), others: null } })]);
    const counts = scoreSpeakers(judge(open, { quotes: [found(text, sail, { coSpeakers: [['Bo Lind']] })] }));
    expect(counts['co-speakers']).toBeUndefined();
    expect(counts['named']).toEqual({ gold: 1, found: 0, right: 0 });
  });
});
