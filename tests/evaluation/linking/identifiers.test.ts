import { describe, expect, it } from 'vitest';
import { type Identifiers, identifierCounts } from '../../../evaluation/linking/identifiers.ts';
import { entityRow } from '../../builders.ts';
import { mention } from './mentions.ts';

const identifiers: Readonly<Record<string, Identifiers>> = {
  arn: { wikidataId: 'Q1', countryCode: undefined },
  norland: { wikidataId: 'Q2', countryCode: 'NO' },
  invented: { wikidataId: null, countryCode: null },
};
const count = (...pairs: [key: string, wikidataId: string | null][]) =>
  identifierCounts(
    pairs.map(([key], index) => mention('1', key, `e-${index}`)),
    pairs.map(([, wikidata_id], index) => entityRow({ entity_id: `e-${index}`, wikidata_id })),
    (key) => identifiers[key] ?? { wikidataId: undefined, countryCode: undefined },
  );

describe('identifierCounts', () => {
  it('counts what was given rightly, wrongly and not at all', () => {
    expect(count(['arn', 'Q1'], ['norland', 'Q1'], ['norland', null])['Wikidata ids']).toEqual({
      gold: 3,
      found: 2,
      right: 1,
    });
  });

  it('counts an id of what has none as found and wrong', () => {
    expect(count(['invented', 'Q9'])['Wikidata ids']).toEqual({ gold: 0, found: 1, right: 0 });
  });

  it('leaves out what the gold does not say', () => {
    expect(count(['unheard-of', 'Q9'])).toEqual({});
    expect(count(['arn', 'Q1'])['country codes']).toBeUndefined();
  });
});
