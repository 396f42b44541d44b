import { describe, expect, it } from 'vitest';
import { repair } from '../../../pipeline/normalize/mapped-text.ts';
import { decodeReferences } from '../../../pipeline/normalize/references.ts';

const decoded = (text: string): string => repair(text, [decodeReferences]).text;

describe('decodeReferences', () => {
  it.each([
    ['AT&amp;T', 'AT&T'],
    ['&ldquo;It&rsquo;s over&rdquo;', '“It’s over”'],
    ['&nbsp;&iexcl;&frac14;&iquest;&Agrave;&times;&szlig;&eacute;&yuml;', '\u00a0¡¼¿À×ßéÿ'],
    ['&#8217; &#x2019; &#X2019;', '’ ’ ’'],
    ['&amp;lt;', '&lt;'],
    ['R&D; &nonsense; &amp & &#0; &#xd800; &#99999999; &;', 'R&D; &nonsense; &amp & &#0; &#xd800; &#99999999; &;'],
  ])('reads %s as %s', (text, expected) => {
    expect(decoded(text)).toBe(expected);
  });

  it('edits only the reference', () => {
    expect(decodeReferences('AT&amp;T')).toEqual([{ start: 2, end: 7, replacement: '&' }]);
  });
});
