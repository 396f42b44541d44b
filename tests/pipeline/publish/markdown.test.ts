import { describe, expect, it } from 'vitest';
import { counted, markdown } from '../../../pipeline/publish/markdown.ts';

describe('markdown', () => {
  it.each([
    ['plain words, 2 of them.', 'plain words, 2 of them.'],
    ['a\n\n# b', 'a \\# b'],
    ['<b>&amp;</b>', '\\<b\\>\\&amp;\\</b\\>'],
    ['a | b', 'a \\| b'],
    ['![x](y)', '!\\[x\\](y)'],
    ['_a_ *b* ~~c~~ `d` \\e', '\\_a\\_ \\*b\\* \\~\\~c\\~\\~ \\`d\\` \\\\e'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['1. item', '1\\. item'],
    ['2) item', '2\\) item'],
    ['  spaced\tout ', 'spaced out'],
    ['', ''],
  ])('writes %j as %j', (text, expected) => {
    expect(markdown(text)).toBe(expected);
  });
});

describe('counted', () => {
  it('agrees with the number', () => {
    expect([0, 1, 2].map((count) => counted(count, 'file', 'files'))).toEqual(['0 files', '1 file', '2 files']);
  });
});
