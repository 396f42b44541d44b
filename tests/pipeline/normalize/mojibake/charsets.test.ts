import { describe, expect, it } from 'vitest';
import { byteOf, charsets, leadsOf, windows1252Of } from '../../../../pipeline/normalize/mojibake/charsets.ts';

const at = (name: string): number => charsets.findIndex((charset) => charset.name === name);

describe('charsets', () => {
  it.each(charsets)('have 128 different characters: $name', ({ upperHalf }) => {
    expect(new Set(upperHalf).size).toBe(128);
    expect(upperHalf).toHaveLength(128);
  });

  it.each([
    ['windows-1252', 0x93, '“'],
    ['windows-1252', 0xff, 'ÿ'],
    ['windows-1251', 0xc0, 'А'],
    ['windows-1250', 0xb9, 'ą'],
    ['windows-1253', 0xe1, 'α'],
    ['windows-1254', 0xfd, 'ı'],
    ['windows-1257', 0xe0, 'ą'],
    ['iso-8859-2', 0xb1, 'ą'],
    ['macintosh', 0xd0, '–'],
    ['cp437', 0xc3, '├'],
    ['cp850', 0xb5, 'Á'],
    ['cp866', 0x80, 'А'],
    ['koi8-r', 0xc1, 'а'],
  ])('%s has at %i the character %s', (name, byte, character) => {
    expect(byteOf(character.charCodeAt(0), at(name))).toBe(byte);
  });
});

describe('byteOf', () => {
  it('reads C1 controls as themselves in windows-1252 alone', () => {
    expect(byteOf(0x93, at('windows-1252'))).toBe(0x93);
    expect(byteOf(0x93, at('windows-1251'))).toBe(0);
  });

  it('is 0 for what a charset does not have', () => {
    expect(byteOf('я'.charCodeAt(0), at('windows-1252'))).toBe(0);
  });
});

describe('leadsOf', () => {
  it('lists the charsets in which a character begins a sequence', () => {
    const names = leadsOf('├'.charCodeAt(0)).map(({ charset, byte }) => [charsets[charset]?.name, byte]);
    expect(names).toEqual([
      ['cp437', 0xc3],
      ['cp850', 0xc3],
      ['cp866', 0xc3],
    ]);
  });

  it('is empty for continuation bytes and ASCII', () => {
    expect([...leadsOf('™'.charCodeAt(0)), ...leadsOf('a'.charCodeAt(0))]).toEqual([]);
  });
});

describe('windows1252Of', () => {
  it('is the character of a byte, or the control itself where there is none', () => {
    expect([windows1252Of(0x85), windows1252Of(0x81)]).toEqual(['…', '\u0081']);
  });
});
