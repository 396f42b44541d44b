import { describe, expect, it } from 'vitest';
import { colourStyle, markedText, plainStyle } from '../../../pipeline/explain/marked-text.ts';
import { codePointSlicer } from '../../../pipeline/offsets.ts';

const text = '🙂 “We sail,” said Ana Ruiz.';
const shown = (spans: Parameters<typeof markedText>[2], style = plainStyle) =>
  markedText(codePointSlicer(text), { start: 0, end: 27 }, spans, style);

describe('markedText', () => {
  it('marks spans by their code points', () => {
    expect(
      shown([
        { start: 13, end: 17, as: 'evidence' },
        { start: 3, end: 11, as: 'mark' },
      ]),
    ).toBe('🙂 “⟦We sail,⟧” ⟨said⟩ Ana Ruiz.');
  });

  it('uses escape codes in colour only', () => {
    expect(shown([{ start: 3, end: 11, as: 'mark' }])).not.toContain('\u001b');
    expect(shown([{ start: 3, end: 11, as: 'mark' }], colourStyle)).toContain('\u001b[1;30;43mWe sail,\u001b[0m');
  });

  it('leaves out spans that overlap one before or reach beyond the text', () => {
    expect(
      shown([
        { start: 3, end: 11, as: 'mark' },
        { start: 5, end: 13, as: 'evidence' },
        { start: 18, end: 40, as: 'evidence' },
      ]),
    ).toBe('🙂 “⟦We sail,⟧” said Ana Ruiz.');
  });

  it('cuts long stretches to some context and shows line ends', () => {
    const long = `${'a '.repeat(200)}b\n\nHIT ${'c '.repeat(200)}`;
    const start = long.indexOf('HIT');
    const line = markedText(
      codePointSlicer(long),
      { start: 0, end: long.length },
      [{ start, end: start + 3, as: 'mark' }],
      plainStyle,
    );
    expect(line).toMatch(/^… a a .* b ¶ ⟦HIT⟧ c c .* …$/);
    expect(line.length).toBeLessThan(340);
  });
});
