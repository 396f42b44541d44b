import { describe, expect, it } from 'vitest';
import { findUtterances } from '../../../pipeline/link/utterances.ts';
import { id, quoteRow } from '../../builders.ts';

const quote = (name: string, article: string, text: string) =>
  quoteRow({ quote_id: id('q', name), article_id: id('a', article), text });

const found = (...quotes: ReturnType<typeof quote>[]) => findUtterances(quotes).map(({ quotes }) => quotes);

describe('findUtterances', () => {
  it('groups the same words across articles, however they are cut, cased and marked', () => {
    const whole = quote('1', 'A', 'We won’t sail until the inquiry is over');
    const parts = quote('2', 'B', "We won't sail, … until the Inquiry is over.");
    expect(found(whole, parts)).toEqual([[id('q', '1'), id('q', '2')].sort()]);
    expect(findUtterances([parts, whole])).toEqual(findUtterances([whole, parts]));
  });

  it.each([
    ['other words', 'We will not sail until the inquiry is over', 'We will sail after the inquiry is over'],
    ['fewer than five words', 'We will not sail', 'We will not sail'],
  ])('groups no quotes of %s', (_, one, other) => {
    expect(found(quote('1', 'A', one), quote('2', 'B', other))).toEqual([]);
  });

  it('groups no quotes of one article alone', () => {
    const words = 'We will not sail until the inquiry is over';
    expect(found(quote('1', 'A', words), quote('2', 'A', words))).toEqual([]);
    expect(found(quote('1', 'A', words), quote('2', 'A', words), quote('3', 'B', words))).toHaveLength(1);
  });
});
