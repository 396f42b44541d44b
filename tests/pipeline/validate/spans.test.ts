import { describe, expect, it } from 'vitest';
import { groundOf, groundsOf, spanProblem } from '../../../pipeline/validate/spans.ts';
import type { QuoteRow } from '../../../schemas/quotes.ts';
import { articleRow, id, mentionRow, quoteRow, sampleText } from '../../builders.ts';

const plain = groundOf(sampleText, 46);
const quoteProblem = (columns: Partial<QuoteRow>, ground = plain) => spanProblem('quotes', quoteRow(columns), ground);

describe('spanProblem', () => {
  it('is null where the slice is the text, or the source text that the row gives', () => {
    expect(spanProblem('mentions', mentionRow(), plain)).toBeNull();
    expect(spanProblem('mentions', mentionRow({ text: 'Aña Ruiz', source_text: 'Ana Ruiz' }), plain)).toBeNull();
    expect(spanProblem('mentions', mentionRow({ text: 'Aña Ruiz' }), plain)).toBe('the text there reads "Ana Ruiz"');
    expect(spanProblem('mentions', mentionRow({ source_text: 'Aña Ruiz' }), plain)).toBe(
      'the text there reads "Ana Ruiz"',
    );
  });

  it('counts code points, not UTF-16 units', () => {
    const ground = groundOf('🚢🚢 Ana Ruiz 🚢', 12);
    expect(spanProblem('mentions', mentionRow({ start: 3, end: 11 }), ground)).toBeNull();
    expect(spanProblem('mentions', mentionRow({ start: 5, end: 13 }), ground)).toBe('the text there reads "a Ruiz 🚢"');
    expect(spanProblem('mentions', mentionRow({ start: 12, end: 14 }), ground)).toContain('13 code points');
    expect(spanProblem('mentions', mentionRow({ start: 0, end: 2, text: '🚢🚢' }), ground)).toBeNull();
  });

  it.each([
    [3, 3],
    [4, 3],
    [-1, 3],
    [40, 47],
  ])('takes [%i, %i) for no span', (start, end) => {
    expect(spanProblem('mentions', mentionRow({ start, end }), plain)).toContain(
      'is no span of a text of 46 code points',
    );
  });

  it('proves bounds alone where the text is withheld', () => {
    const withheld = groundOf(null, 46);
    expect(spanProblem('mentions', mentionRow({ text: 'Other' }), withheld)).toBeNull();
    expect(spanProblem('mentions', mentionRow({ end: 47 }), withheld)).toContain('is no span');
    expect(quoteProblem({ cue_end: 47 }, withheld)).toContain('[19, 47) is no span');
  });

  it('has nothing against a passage whose words are withheld', () => {
    expect(spanProblem('passages', { start: 0, end: 46, text: null, source_text: null }, plain)).toBeNull();
  });

  describe('of a quote', () => {
    const parts = { start: 1, end: 16, part_starts: [1, 9], part_ends: [3, 16], text: 'We … in 2027' };

    it('joins the slices of all parts', () => {
      expect(quoteProblem(parts)).toBeNull();
      expect(quoteProblem({ ...parts, text: 'WE … in 2027', source_text: 'We … in 2027' })).toBeNull();
      expect(quoteProblem({ ...parts, text: 'We in 2027' })).toBe('the text there reads "We … in 2027"');
    });

    it.each([
      ['start and end are not the hull of the parts', { ...parts, start: 0 }],
      ['start and end are not the hull of the parts', { ...parts, end: 17 }],
      ['the parts overlap', { ...parts, part_starts: [9, 1], part_ends: [16, 3] }],
      ['the parts overlap', { ...parts, part_starts: [1, 2] }],
      ['1 part_starts but 2 part_ends', { ...parts, part_starts: [1] }],
      ['[9, -1) is no span of a text of 46 code points', { ...parts, part_ends: [3] }],
      ['[24, 47) is no span of a text of 46 code points', { speaker_end: 47 }],
      ['[24, -1) is no span of a text of 46 code points', { speaker_end: null }],
      ['[-1, 23) is no span of a text of 46 code points', { cue_start: null }],
      ['[46, 46) is no span of a text of 46 code points', { sentence_start: 46 }],
    ])('tells that %s', (problem, columns) => {
      expect(quoteProblem(columns)).toBe(problem);
    });

    it('needs neither speaker nor cue', () => {
      const none = { speaker_start: null, speaker_end: null, cue_start: null, cue_end: null };
      expect(quoteProblem(none)).toBeNull();
    });
  });

  it('shortens what it reads', () => {
    const long = groundOf('x'.repeat(500), 500);
    const told = `the text there reads "${'x'.repeat(79)}…"`;
    expect(spanProblem('mentions', mentionRow({ start: 0, end: 500 }), long)).toBe(told);
  });
});

describe('groundsOf', () => {
  it('knows each article by its id, in whatever order it is asked', () => {
    const other = articleRow({ article_id: id('a', 'other'), text: 'Ana Ruiz', char_count: 8 });
    const withheld = articleRow({ article_id: id('a', 'withheld'), text: null, char_count: 7 });
    const grounds = groundsOf([articleRow(), other, withheld]);
    const lengths = ['other', 'sample', 'withheld', 'other'].map((name) => grounds.get(id('a', name))?.().length);
    expect(lengths).toEqual([8, 46, 7, 8]);
    expect(grounds.get(id('a', 'none'))).toBeUndefined();
  });
});
