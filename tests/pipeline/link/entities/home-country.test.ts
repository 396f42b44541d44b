import { expect, it } from 'vitest';
import type { EntityType } from '../../../../schemas/entities.ts';
import type { GazetteerLine } from '../../../../schemas/gazetteer.ts';
import { type ArticleSketch, clustersOf, factsOf } from './collection.ts';

const gazetteer: GazetteerLine[] = [
  { wikidata_id: 'Q1', type: 'place', name: 'Norland', country_code: 'NO', kind: 'country' },
  { wikidata_id: 'Q2', type: 'place', name: 'Sudland', country_code: 'SD', kind: 'country' },
  { wikidata_id: 'Q3', type: 'place', name: 'Vik', country_code: 'NO', kind: 'city' },
  { wikidata_id: 'Q4', type: 'place', name: 'Arn', shared_names: ['Arn'], country_code: 'NO', kind: 'country' },
  { wikidata_id: 'Q5', type: 'place', name: 'Norway', country_code: 'NW', kind: 'country' },
  { wikidata_id: 'Q6', type: 'place', name: 'India', country_code: 'IN', kind: 'country' },
];

function codeOf(name: string, beside: ArticleSketch = {}, type: EntityType = 'organization', followers: string[] = []) {
  const clusters = clustersOf(factsOf({ A: { [name]: { type, followers }, ...beside } }), { gazetteer });
  return clusters.find((cluster) => cluster.name === name)?.countryCode;
}

it.each([
  ['Bank of Norland', 'NO'],
  ['Norland Chess Federation', 'NO'],
  ['Norwegian Chess Federation', 'NW'],
  ['Ministry of Health of Sudland', 'SD'],
  ['Sudland Friends of Norland', null],
  ['Indian Ocean Commission', null],
  ['Indian Chess Federation', 'IN'],
  ['Arn Chess Federation', null],
  ['Friends of Chess', null],
])('tells the country of the %s from its name: %s', (name, code) => {
  expect(codeOf(name)).toBe(code);
});

it('is the one that the articles are about for what every country has', () => {
  expect(codeOf('Ministry of Health', { Norland: 'place' })).toBe('NO');
  expect(codeOf('Ministry of Health', { Norland: 'place', Sudland: 'place' })).toBeNull();
  expect(codeOf('Court', { Norland: 'place' })).toBeNull();
  expect(codeOf('City Council', { Norland: 'place' })).toBeNull();
});

it('is that of a town in the name where the articles are about its country', () => {
  expect(codeOf('Vik Theatre', { Norland: 'place' })).toBe('NO');
  expect(codeOf('University of Vik', { Norland: 'place' })).toBe('NO');
  expect(codeOf('Vik Theatre', { Sudland: 'place' })).toBeNull();
  expect(codeOf('Vik Theatre')).toBeNull();
});

it('is that of the country named behind a place, and nobody’s', () => {
  expect(codeOf('Holm', { Norland: 'place' }, 'place', ['Norland'])).toBe('NO');
  expect(codeOf('Holm', { Norland: 'place' }, 'place')).toBeNull();
  expect(codeOf('Europe', { Norland: 'place' }, 'place', ['Norland'])).toBeNull();
  expect(codeOf('Middle East', { Norland: 'place' }, 'place', ['Norland'])).toBeNull();
  expect(codeOf('Ana Norland', { Norland: 'place' }, 'person')).toBeNull();
});
