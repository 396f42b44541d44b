import { describe, expect, it } from 'vitest';
import {
  actions,
  addressing,
  isActOfSpeech,
  isIdea,
  isSayableNoun,
  telling,
  verdicts,
} from '../../../../pipeline/extract/lexicon/actions.ts';
import { verbFrames } from '../../../../pipeline/extract/lexicon/cue-frames.ts';

describe('actions', () => {
  it.each([
    ['volunteer', 'any'],
    ['offer', 'sayable'],
    ['credit', 'reason'],
    ['welcome', 'idea'],
    ['attack', 'party'],
  ])('%s needs for its object: %s', (lemma, reported) => {
    expect(actions.get(lemma)).toBe(reported);
  });

  it('holds cues only', () => {
    const listed = [...actions.keys(), ...addressing, ...telling, ...verdicts];
    expect(listed.filter((lemma) => !verbFrames.has(lemma) && lemma !== 'publish')).toEqual([]);
  });

  it('takes for ideas what one can hold a view of', () => {
    const nouns = ['plan', 'decision', 'law', 'policy', 'town', 'roof', 'station', 'guest'];
    expect(nouns.filter(isIdea)).toEqual(['plan', 'decision', 'law', 'policy']);
  });

  it('takes for sayable what can be said', () => {
    expect(['advice', 'claim', 'asylum'].filter(isSayableNoun)).toEqual(['advice', 'claim']);
  });

  it('tells acts of speech from views', () => {
    expect([isActOfSpeech('say', 'say'), isActOfSpeech('support', 'judge'), isActOfSpeech('fear', 'think')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
