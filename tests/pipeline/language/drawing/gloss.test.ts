import { expect, it } from 'vitest';
import { glossOf } from '../../../../pipeline/language/drawing/gloss.ts';

it('is short for what is known of a word', () => {
  const none = { number: null, person: null, tense: null, verbForm: null, voice: null };
  expect(glossOf(none)).toBe('');
  expect(glossOf({ ...none, number: 'plural' })).toBe('pl');
  expect(glossOf({ person: 3, number: 'singular', tense: 'present', verbForm: 'finite', voice: 'passive' })).toBe(
    '3sg prs fin pass',
  );
});
