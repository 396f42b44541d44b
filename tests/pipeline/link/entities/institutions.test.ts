import { describe, expect, it } from 'vitest';
import { institutionOf } from '../../../../pipeline/link/entities/institutions.ts';
import { bodyWords } from '../../../../pipeline/link/entities/names.ts';
import { shippedGazetteer } from '../../../../pipeline/link/gazetteer/shipped.ts';

const told = (name: string): string | null => {
  const institution = institutionOf(bodyWords(name), shippedGazetteer);
  return institution && [institution.words.join(' '), institution.scope, institution.countryCode].join(', ');
};

describe('institutionOf', () => {
  it.each([
    ['Department of Health', 'department of health, country, '],
    ['City Council', 'city council, town, '],
    ['Supreme Court of India', 'supreme court, country, IN'],
    ['the New Zealand Labour Party', 'labor party, country, NZ'],
    ['British Parliament', 'parliament, country, GB'],
    ['United States government', 'government, country, US'],
    ['U.S. government', 'government, country, US'],
    ['Parliament of Norway', 'parliament, country, NO'],
  ])('takes the country out of %s', (name, expected) => {
    expect(told(name)).toBe(expected);
  });

  it.each([
    'Bank of Japan',
    'Supreme Court of Georgia',
    'Arn Shipping',
    'Supreme Court of Arn',
    'France',
    'International Criminal Court',
  ])('is null for %s, which is its own', (name) => {
    expect(told(name)).toBeNull();
  });
});
