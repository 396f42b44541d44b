import { describe, expect, it } from 'vitest';
import { type Mark, markedText, paragraphsOf } from '../../../evaluation/quotes/marked-text.ts';

const points = Array.from('🙂 We <sail>.\n\n \nAnd stay.');
const [first, second] = paragraphsOf(points);
const mark = (start: number, end: number, part: Mark['part'], number = 1): Mark => ({ start, end, part, number });
const html = (...marks: readonly Mark[]) => markedText(points, first ?? { start: 0, end: 0 }, marks);

describe('paragraphsOf', () => {
  it('gives the lines that hold more than white space', () => {
    expect([first, second, paragraphsOf(points).length]).toEqual([{ start: 0, end: 12 }, { start: 16, end: 25 }, 2]);
  });
});

describe('markedText', () => {
  it('escapes what is not marked and what is', () => {
    expect(html()).toBe('🙂 We &lt;sail&gt;.');
    expect(html(mark(5, 11, 'content'))).toBe(
      '🙂 We <b class="content" data-of="1">⟦1</b><span class="content" data-of="1">&lt;sail&gt;</span><b class="content" data-of="1">⟧</b>.',
    );
  });

  it('tells speakers and cues by brackets of their own', () => {
    expect(html(mark(2, 4, 'source'))).toContain('⟨S1</b>');
    expect(html(mark(2, 4, 'cue'))).toContain('⟨C1</b>');
  });

  it('cuts marks that overlap into stretches, and opens the longer first', () => {
    const text = html(mark(2, 9, 'content', 1), mark(2, 4, 'source', 2), mark(7, 12, 'content', 3));
    expect(text.replace(/<[^>]*>/g, '')).toBe('🙂 ⟦1⟨S2We⟩ &lt;s⟦3ai⟧l&gt;.⟧');
    expect(text.match(/<span [^>]*>/g)).toEqual([
      '<span class="content source" data-of="1 2">',
      '<span class="content" data-of="1">',
      '<span class="content" data-of="1 3">',
      '<span class="content" data-of="3">',
    ]);
  });

  it('opens a mark again that goes on from the paragraph before', () => {
    const open = [mark(2, 25, 'content')];
    expect(html(...open).replace(/<[^>]*>/g, '')).toBe('🙂 ⟦1We &lt;sail&gt;.⟧');
    expect(markedText(points, second ?? { start: 0, end: 0 }, open).replace(/<[^>]*>/g, '')).toBe('⟦1And stay.⟧');
  });
});
