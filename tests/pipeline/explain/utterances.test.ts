import { describe, expect, it } from 'vitest';
import { plainStyle } from '../../../pipeline/explain/marked-text.ts';
import { explainUtterance } from '../../../pipeline/explain/utterances.ts';
import type { QuoteRow } from '../../../schemas/quotes.ts';
import { articleRow, id, quoteRow, sampleRows } from '../../builders.ts';

const utterance_id = id('u', 'harbour');
const full = 'The harbour belongs to the town, and we will not let Norland sell it';

const articles = ['1', '2', '3', '4'].map((day) =>
  articleRow({
    article_id: id('a', day),
    title: `Paper ${day}`,
    published_on: `2021-03-0${day}`,
    source_path: `${day}.txt`,
  }),
);

function quote(day: string, text: string, facts: Partial<QuoteRow> = {}): QuoteRow {
  return quoteRow({ quote_id: id('q', day), article_id: id('a', day), utterance_id, text, ...facts });
}

const told = (quotes: readonly QuoteRow[]) =>
  explainUtterance(sampleRows({ articles, quotes }), utterance_id, plainStyle);
const inPaper = (day: string) => `(${id('q', day)}) in Paper ${day}, 2021-03-0${day}, ${day}.txt (${id('a', day)})`;

describe('explainUtterance', () => {
  it('tells who said it, and its wordings from the fullest with what they have otherwise', () => {
    const quotes = [
      quote('3', 'we won’t let Norland sell it', { speaker_id: null, speaker: null, speaker_text: null }),
      quote('2', full.toUpperCase(), { is_duplicate: true }),
      quote('1', full),
      quote('4', 'that the harbour belonged to the town', { type: 'indirect', speaker_text: 'she' }),
      quote('5', 'of another utterance', { utterance_id: null }),
    ];
    expect(told(quotes)).toEqual([
      `said by: Ana Ruiz (${id('e', 'Ana Ruiz')}, 3 quotes), nobody named (1 quote)`,
      '4 quotes in 4 articles, 1 of them in copies of another article',
      '',
      `fullest wording: ⟦${full}⟧`,
      `  direct, ⟨Mayor Ana Ruiz of Arn⟩ ${inPaper('1')}`,
      `  direct, ⟨Mayor Ana Ruiz of Arn⟩ ${inPaper('2')}`,
      '',
      'wording: {+that+} the harbour [-belongs-] {+belonged+} to the town …',
      `  indirect, ⟨she⟩ ${inPaper('4')}`,
      '',
      'wording: … we [-will not-] {+won’t+} let Norland sell it',
      `  direct, nobody named ${inPaper('3')}`,
    ]);
  });

  it('caps the quotes of a wording and the wordings', () => {
    const same = Array.from({ length: 30 }, (_, index) => quote('1', full, { quote_id: id('q', `same ${index}`) }));
    expect(told(same).slice(-2)).toEqual([expect.stringContaining('direct'), '  … and 18 more quotes']);
    const others = Array.from({ length: 30 }, (_, index) => quote('2', `${full} ${'at all '.repeat(index)}`));
    expect(told(others).at(-1)).toBe('… and 10 more wordings');
  });

  it('has nothing to say of an utterance that no quote is of', () => {
    expect(told([quote('1', full, { utterance_id: null })])).toEqual([]);
  });
});
