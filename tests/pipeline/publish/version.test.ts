import { describe, expect, it } from 'vitest';
import { compareVersions, isDraft, nextVersion, parseVersion } from '../../../pipeline/publish/version.ts';

describe('nextVersion', () => {
  it.each([
    [null, 'FIRST', '0.1.0'],
    ['0.1.0', 'PATCH', '0.1.1'],
    ['0.1.9', 'PATCH', '0.1.10'],
    ['0.1.2', 'MINOR', '0.2.0'],
    ['0.2.1', 'MAJOR', '0.3.0'],
    ['1.2.1', 'PATCH', '1.2.2'],
    ['1.2.1', 'MINOR', '1.3.0'],
    ['1.2.1', 'MAJOR', '2.0.0'],
  ] as const)('after %s, %s makes %s', (before, verdict, expected) => {
    expect(nextVersion(before, verdict)).toBe(expected);
  });
});

describe('parseVersion', () => {
  it('gives the three numbers', () => {
    expect(parseVersion('1.20.3')).toEqual([1, 20, 3]);
  });

  it.each(['1.2', '1.2.', '1.2.3.4', '01.2.3', '1.2.3-beta', '0x1.2.3', ' 1.2.3', ''])('refuses %j', (text) => {
    expect(() => parseVersion(text)).toThrow(TypeError);
  });
});

describe('compareVersions', () => {
  it('orders by number, not by text', () => {
    expect(['0.10.0', '0.9.1', '1.0.0', '0.9.0'].sort(compareVersions)).toEqual(['0.9.0', '0.9.1', '0.10.0', '1.0.0']);
  });
});

describe('isDraft', () => {
  it('holds before 1.0.0 only', () => {
    expect(['0.1.0', '0.99.5', '1.0.0', '2.0.0'].map(isDraft)).toEqual([true, true, false, false]);
  });
});
