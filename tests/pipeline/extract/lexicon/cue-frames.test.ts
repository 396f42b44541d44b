import { describe, expect, it } from 'vitest';
import { verbForms, verbFrames } from '../../../../pipeline/extract/lexicon/cue-frames.ts';
import { cueWords } from '../../../../pipeline/extract/lexicon/cues.ts';

it('a cue has one class, whether it stands beside a quotation or has a clause', () => {
  const classes = [...cueWords.values()].map((word) => [
    word.lemma,
    word.class,
    verbFrames.get(word.lemma)?.complements.get('clause') ?? word.class,
  ]);
  expect(classes.filter(([, beside, clause]) => beside !== clause)).toEqual([]);
});

describe('cue frames', () => {
  it.each([
    ['say', 'clause', 'say'],
    ['urge', 'person-infinitive', 'order'],
    ['deny', 'gerund', 'deny'],
    ['accuse', 'object', 'judge'],
    ['call', 'naming', 'judge'],
    ['call', 'for', 'order'],
    ['believe', 'clause', 'think'],
    ['show', 'clause', 'show'],
    ['rule', 'clause', 'decide'],
    ['point out', 'clause', 'say'],
    ['see', 'object-as', 'think'],
    ['expect', 'raising', 'think'],
    ['show', 'naming', 'show'],
  ] as const)('%s takes %s and then is of class %s', (lemma, complement, name) => {
    expect(verbFrames.get(lemma)?.complements.get(complement)).toBe(name);
  });

  it('knows no complement that a verb does not take', () => {
    expect(verbFrames.get('say')?.complements.has('infinitive')).toBe(false);
  });

  it('holds plain lemmas of at most two words', () => {
    for (const lemma of verbFrames.keys()) expect(lemma).toMatch(/^[a-z]+(?: [a-z]+)?$/);
  });

  it('finds lemmas by their forms', () => {
    expect(['noting', 'said', 'denies'].map((form) => verbForms.get(form))).toEqual(['note', 'say', 'deny']);
  });
});
