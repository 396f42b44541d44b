import { describe, expect, it } from 'vitest';
import { type Identifiers, identifierCounts, wrongIdentifiers } from '../../../evaluation/linking/identifiers.ts';
import { entityRow } from '../../builders.ts';
import { mention } from './mentions.ts';

const identifiers: Readonly<Record<string, Identifiers>> = {
  arn: { wikidataId: 'Q1', countryCode: undefined },
  norland: { wikidataId: 'Q2', countryCode: 'NO' },
  invented: { wikidataId: null, countryCode: null },
};

/** Mentions of keys, each of an entity of its own with the Wikidata id that it was given. */
const given = (...pairs: [key: string, wikidataId: string | null][]): Parameters<typeof identifierCounts> => [
  pairs.map(([key], index) => mention('1', key, `e-${index}`)),
  pairs.map(([, wikidata_id], index) => entityRow({ entity_id: `e-${index}`, wikidata_id })),
  (key) => identifiers[key] ?? { wikidataId: undefined, countryCode: undefined },
];

describe('identifierCounts', () => {
  it('counts what was given rightly, wrongly and not at all', () => {
    expect(identifierCounts(...given(['arn', 'Q1'], ['norland', 'Q1'], ['norland', null]))['Wikidata ids']).toEqual({
      gold: 3,
      found: 2,
      right: 1,
    });
  });

  it('counts an id of what has none as found and wrong', () => {
    expect(identifierCounts(...given(['invented', 'Q9']))['Wikidata ids']).toEqual({ gold: 0, found: 1, right: 0 });
  });

  it('leaves out what the gold does not say', () => {
    expect(identifierCounts(...given(['unheard-of', 'Q9']))).toEqual({});
    expect(identifierCounts(...given(['arn', 'Q1']))['country codes']).toBeUndefined();
  });
});

describe('wrongIdentifiers', () => {
  it('tells what was given and what is right, or that nothing is', () => {
    const wrong = wrongIdentifiers(...given(['arn', 'Q1'], ['arn', 'Q8'], ['invented', 'Q9'], ['norland', null]));
    expect(wrong).toEqual([
      { mention: mention('1', 'arn', 'e-1'), expected: 'Q1', given: 'Q8' },
      { mention: mention('1', 'invented', 'e-2'), expected: null, given: 'Q9' },
    ]);
  });
});
