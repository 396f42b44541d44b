import { describe, expect, it } from 'vitest';
import { byteOf } from '../../../../pipeline/normalize/mojibake/charsets.ts';
import { sequenceAt } from '../../../../pipeline/normalize/mojibake/sequences.ts';

const windows1252 = 0;
const read = (text: string) => sequenceAt(text, 0, byteOf(text.charCodeAt(0), windows1252), windows1252);

describe('sequenceAt', () => {
  it.each([
    ['two bytes', 'Ã©!', 2, 'é', 0],
    ['three bytes', 'â€™s', 3, '’', 0],
    ['four bytes', 'ðŸ˜€', 4, '😀', 0],
    ['a space for A0', 'Å koda', 2, 'Š', 1.5],
    ['a lost byte', 'â€\ufffd', 3, '\ufffd', 0.5],
    ['a lone à', 'Ã la', 1, 'à', 0.5],
    ['a lone à before two spaces', 'Ã  la', 2, 'à', 0.5],
    ['às', 'Ã s dez', 2, 'à', 1.5],
    ['a dropped closing mark', 'â€ ', 2, '”', 0.5],
    ['a diaeresis that was taken apart', 'Ã ̈', 3, 'è', 0],
  ])('reads %s', (_, text, end, character, doubt) => {
    expect(read(text)).toEqual({ start: 0, end, character, doubt });
  });

  it.each([
    ['a lead byte before a letter', 'Ãb'],
    ['a lead byte at the end', 'Ã'],
    ['an overlong sequence', 'à‚¬'],
    ['a lone surrogate', 'í\u00a0½'],
    ['a code point beyond Unicode', 'ô\u0090\u0080\u0080'],
    ['three bytes that are all guessed but one', 'é ?'],
    ['a space in a character that nobody writes', 'É '],
  ])('does not read %s', (_, text) => {
    expect(read(text)).toBeNull();
  });
});
