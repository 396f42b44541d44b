import { describe, expect, it } from 'vitest';
import { standsFor } from '../../../../pipeline/extract/lexicon/body-kinds.ts';

describe('standsFor', () => {
  it.each([
    ['company', 'acme', true],
    ['company', 'acme motors', true],
    ['company', 'arn university', false],
    ['agency', 'nfu', true],
    ['party', 'norland party', true],
    ['party', 'nfu', false],
    ['newspaper', 'arn post', true],
    ['newspaper', 'acme', false],
    ['boat', 'acme', false],
  ])('the %s for %s: %s', (noun, name, expected) => {
    expect(standsFor(noun, name)).toBe(expected);
  });
});
