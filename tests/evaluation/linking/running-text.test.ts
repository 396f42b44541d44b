import { describe, expect, it } from 'vitest';
import { runningSentences } from '../../../evaluation/linking/running-text.ts';
import { goldText } from '../../../evaluation/tokenization.ts';

const text = (tokens: string): string => {
  const words = tokens.split(' ');
  return goldText(
    runningSentences(
      words,
      words.map(() => 1),
    ).sentences,
  ).text;
};

describe('runningSentences', () => {
  it.each([
    ['“ Rain , ” said Ruiz .', '“Rain,” said Ruiz.'],
    ["`` Rain '' ( or snow ) is n't rare", "“Rain” (or snow) isn't rare"],
    ['a # 13 billion deal', 'a £13 billion deal'],
    ['US $ 20 ; # 1', 'US $20; £1'],
    ['Lind &amp; Sons', 'Lind & Sons'],
  ])('puts %s together', (tokens, whole) => {
    expect(text(tokens)).toBe(whole);
  });

  it('puts the first day on a line of its own, and states it', () => {
    const tokens = 'Rain in Arn March 4 , 2008 It rains .'.split(' ');
    const { sentences, publishedOn } = runningSentences(tokens, [1, 1, 1, 2, 2, 2, 2, 2, 2, 2]);
    expect(goldText(sentences).text).toBe('Rain in Arn\n\nMarch 4, 2008\n\nIt rains.');
    expect(publishedOn).toBe('2008-03-04');
  });

  it('knows no day where none is stated', () => {
    expect(runningSentences(['Rain'], [1]).publishedOn).toBeNull();
  });
});
