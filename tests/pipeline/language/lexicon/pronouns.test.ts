import { describe, expect, it } from 'vitest';
import { pronouns } from '../../../../pipeline/language/lexicon/pronouns.ts';

describe('pronouns', () => {
  it.each([
    ['i', 1, 'singular'],
    ['ourselves', 1, 'plural'],
    ['you', 2, null],
    ['yourselves', 2, 'plural'],
    ['her', 3, 'singular'],
    ["'em", 3, 'plural'],
    ['those', null, 'plural'],
  ])('knows %s', (form, person, number) => {
    expect(pronouns.get(form)).toEqual({ person, number });
  });

  it('says nothing of pronouns that may be of any number', () => {
    expect(pronouns.has('who')).toBe(false);
  });

  it('is in lower case', () => {
    for (const form of pronouns.keys()) expect(form).toBe(form.toLowerCase());
  });
});
