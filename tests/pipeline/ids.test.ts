import { describe, expect, it } from 'vitest';
import { idOf, sha256 } from '../../pipeline/ids.ts';

describe('idOf', () => {
  it('is a letter and 16 hex digits of the sha256 of the facts as a JSON array', () => {
    expect(sha256('["a-1","mentions",0,4]')).toMatch(/^898bc538f276802c/);
    expect(idOf('m', ['a-1', 'mentions', 0, 4])).toBe('m-898bc538f276802c');
  });

  it('tells facts apart however they are cut, and numbers and null from texts', () => {
    const facts = [['ab'], ['a', 'b'], ['1'], [1], ['null'], [null]];
    expect(new Set(facts.map((fact) => idOf('e', fact))).size).toBe(facts.length);
  });
});

describe('sha256', () => {
  it('reads a text as UTF-8', () => {
    expect(sha256('é')).toBe(sha256(Uint8Array.of(0xc3, 0xa9)));
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
