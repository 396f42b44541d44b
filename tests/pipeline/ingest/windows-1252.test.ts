import { expect, it } from 'vitest';
import { windows1252 } from '../../../pipeline/ingest/windows-1252.ts';

it('differs from ISO 8859-1 between 0x80 and 0x9F only', () => {
  const all = Array.from({ length: 256 }, (_, byte) => windows1252(byte));
  expect(new Set(all).size).toBe(256);
  expect(all.flatMap((character, byte) => (character.charCodeAt(0) === byte ? [] : [byte])).length).toBe(27);
  expect([0x80, 0x92, 0x93, 0x94, 0x97, 0x9f, 0xe9].map(windows1252).join('')).toBe('€’“”—Ÿé');
});
