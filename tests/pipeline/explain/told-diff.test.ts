import { describe, expect, it } from 'vitest';
import { colourStyle, plainStyle } from '../../../pipeline/explain/marked-text.ts';
import { toldDiff } from '../../../pipeline/explain/told-diff.ts';
import { diffWords, wordedText } from '../../../pipeline/explain/word-diff.ts';

const told = (copy: string, original: string) =>
  toldDiff(diffWords(wordedText(copy), wordedText(original)), plainStyle);
const numbered = (count: number, prefix = 'w') => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('toldDiff', () => {
  it('marks words as added and cut in the text of the copy', () => {
    expect(told('The ferry sails on Monday, Ana Ruiz said.', 'The old ferry sails on Sunday, Ana Ruiz said.')).toEqual([
      'The [-old-] ferry sails on [-Sunday,-] {+Monday,+} Ana Ruiz said.',
    ]);
  });

  it('marks them in colour on a terminal', () => {
    const lines = toldDiff(diffWords(wordedText('on Monday'), wordedText('on Sunday')), colourStyle);
    expect(lines).toEqual(['on \u001b[9;31mSunday\u001b[0m \u001b[32mMonday\u001b[0m']);
  });

  it('takes another case, accent or mark for no change', () => {
    expect(told('“Café,” SHE SAID', 'Cafe - she said')).toEqual(['“Café,” SHE SAID']);
  });

  it('tells paragraphs that were added, cut and moved on lines of their own', () => {
    const paragraph = (name: string) => numbered(9, name).join(' ');
    const original = [paragraph('a'), paragraph('b'), `${paragraph('c')} ${paragraph('d')}`].join('\n');
    const copy = [`${paragraph('c')} ${paragraph('d')}`, 'Bo Lind wrote this', paragraph('a')].join('\n');
    expect(told(copy, original)).toEqual([
      `[-${paragraph('b')}-]`,
      `${paragraph('c')} ${paragraph('d')}`,
      '{+Bo Lind wrote this+}',
      `(moved: ${paragraph('a')})`,
    ]);
  });

  it('leaves out the middle of long passages and counts it', () => {
    const shared = numbered(40);
    const added = numbered(100, 'n');
    expect(told([...shared, ...added].join(' '), shared.join(' '))).toEqual([
      [
        ...shared.slice(0, 8),
        '… (24 words) …',
        ...shared.slice(-8),
        `{+${added.slice(0, 30).join(' ')}`,
        '… (40 words) …',
        `${added.slice(-30).join(' ')}+}`,
      ].join(' '),
    ]);
  });

  it('counts the changes beyond sixteen', () => {
    const original = numbered(200);
    const copy = original.map((word, index) => (index % 10 === 5 ? `x${index}` : word));
    const lines = told(copy.join(' '), original.join(' '));
    expect(lines.join(' ').match(/\{\+/g)).toHaveLength(16);
    expect(lines.at(-1)).toBe('… and 4 more changes');
  });
});
