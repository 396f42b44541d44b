import { describe, expect, it } from 'vitest';
import { analyzeText, paragraphsOf } from '../../../evaluation/language/text.ts';
import { sentenceOf } from './sentences.ts';

describe('paragraphsOf', () => {
  it('cuts at empty lines and says where each paragraph begins', () => {
    expect(paragraphsOf('One\ntwo.\n\nThree.')).toEqual([
      { start: 0, text: 'One\ntwo.' },
      { start: 10, text: 'Three.' },
    ]);
  });

  it('leaves out paragraphs of white space', () => {
    expect(paragraphsOf('\n\n \n\nOne.\n\n')).toEqual([{ start: 5, text: 'One.' }]);
    expect(paragraphsOf('')).toEqual([]);
  });
});

describe('analyzeText', () => {
  it('counts every offset from the beginning of the text', async () => {
    const text = 'One.\n\nAda left.';
    const analyze = async (paragraphs: readonly string[]) =>
      paragraphs.map((paragraph) => {
        const [first = '', second = ''] = paragraph.split(' ');
        const names = first === 'Ada' ? ([[0, 0, 'person']] as const) : [];
        return [
          sentenceOf(
            paragraph,
            0,
            [
              [first, 'X', 1, 'dep'],
              [second, 'X', -1, 'root'],
            ],
            names,
          ),
        ];
      });
    const [, sentence] = await analyzeText({ analyze }, text);
    expect([sentence?.start, sentence?.end]).toEqual([6, 15]);
    expect(sentence?.tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['Ada', 'left.']);
    expect(sentence?.names.map(({ start, end, first }) => [start, end, first])).toEqual([[6, 9, 0]]);
  });
});
