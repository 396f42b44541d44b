import { describe, expect, it } from 'vitest';
import {
  fuller,
  labelOf,
  labelOfWording,
  sketchQuotes,
  wordingOf,
} from '../../../../pipeline/link/utterances/sketch.ts';
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

describe('labelOfWording', () => {
  it('is that of the fullest wording, whatever its marks and capitals and the order of the rows', () => {
    const full = quote('1', 'We won’t sail until the Inquiry is over');
    const part = quote('2', 'until the inquiry is over');
    const { words } = sketchQuotes({ article: articleRow(), quotes: [full] });
    const label = labelOf({ words, start: 0, end: words.length });
    const [one, other] = [wordingOf(full), wordingOf(part)];
    expect([fuller(one, other), fuller(other, one)].map(labelOfWording)).toEqual([label, label]);
    expect(labelOfWording(wordingOf({ ...full, text: 'we will not sail, … until the inquiry is over' }))).toBe(label);
    expect(labelOfWording(other)).not.toBe(label);
  });

  it('is of equally long wordings that of the smallest id', () => {
    const [one, other] = ['q-1', 'q-2'].map((quote_id) => wordingOf({ quote_id, text: `We sail on ${quote_id}` }));
    expect(one && other && [fuller(one, other), fuller(other, one)]).toEqual([one, one]);
  });
});
