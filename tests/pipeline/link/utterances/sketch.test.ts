import { describe, expect, it } from 'vitest';
import { labelOf, labelOfRows, sketchQuotes } from '../../../../pipeline/link/utterances/sketch.ts';
import { articleRow, id, quoteRow } from '../../../builders.ts';

const quote = (name: string, text: string) => quoteRow({ quote_id: id('q', name), text });

describe('sketchQuotes', () => {
  it('keeps the words of quotes of five words or more as hashes, with who said them', () => {
    const quotes = [
      quote('1', 'We will sail at dawn'),
      quote('2', 'No comment'),
      quoteRow({ quote_id: id('q', '3'), text: 'that the old boats will sail', type: 'indirect', speaker_id: null }),
    ];
    const sketch = sketchQuotes({ article: articleRow(), quotes });
    expect(sketch).toMatchObject({
      articleId: id('a', 'sample'),
      quoteIds: [id('q', '1'), id('q', '3')],
      speakerIds: [id('e', 'Ana Ruiz'), null],
      areIndirect: [false, true],
      ends: [5, 10],
    });
    expect(sketch.words).toHaveLength(10);
    expect(sketch.words[2]).toBe(sketch.words[9]);
  });

  it('makes one of an article without quotes', () => {
    expect(sketchQuotes({ article: articleRow(), quotes: [] })).toMatchObject({
      quoteIds: [],
      ends: [],
    });
  });
});

describe('labelOfRows', () => {
  it('is that of the fullest wording, whatever its marks and capitals and the order of the rows', () => {
    const full = quote('1', 'We won’t sail until the Inquiry is over');
    const part = quote('2', 'until the inquiry is over');
    const { words } = sketchQuotes({ article: articleRow(), quotes: [full] });
    const label = labelOf({ words, start: 0, end: words.length });
    expect(labelOfRows([part, full])).toBe(label);
    expect(labelOfRows([{ ...full, text: 'we will not sail, … until the inquiry is over' }])).toBe(label);
    expect(labelOfRows([part])).not.toBe(label);
    expect(labelOfRows([])).toBeNull();
  });
});
