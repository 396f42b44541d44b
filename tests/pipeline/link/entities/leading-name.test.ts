import { describe, expect, it } from 'vitest';
import { leadingForms, leadingName } from '../../../../pipeline/link/entities/leading-name.ts';
import { bodyWords } from '../../../../pipeline/link/entities/names.ts';
import type { GazetteerLine } from '../../../../schemas/gazetteer.ts';
import { clustersOf, factsOf, gazetteerOfLines, told } from './collection.ts';

const lines: GazetteerLine[] = [
  { wikidata_id: 'Q1', type: 'place', name: 'United Norland', aliases: ['U.N.L.', 'UNL', 'Norland'], kind: 'country' },
  { wikidata_id: 'Q2', type: 'place', name: 'Arn', shared_names: ['Arn'], kind: 'country' },
  { wikidata_id: 'Q3', type: 'place', name: 'Vik', kind: 'city' },
  { wikidata_id: 'Q4', type: 'organization', name: 'UNL fishing agency', country_code: 'NO' },
];
const gazetteer = gazetteerOfLines(lines);
const leading = (name: string) => leadingName(bodyWords(name), gazetteer);

describe('leadingName', () => {
  it('is the country with which the name of a body begins, the longest', () => {
    expect(leading('United Norland Chess Federation')).toMatchObject({
      entry: { wikidataId: 'Q1' },
      rest: ['chess', 'federation'],
    });
    expect(leading('Norland Air')?.rest).toEqual(['air']);
  });

  it('is neither a town nor a name that others bear, nor the whole name', () => {
    expect(['Vik Chess Club', 'Arn Chess Club', 'Norland', 'Chess Club of Norland'].map(leading)).toEqual(
      Array(4).fill(null),
    );
  });

  it('gives the body all names of the country', () => {
    const found = leading('Norland Air');
    expect(found && leadingForms(found)).toEqual(['United Norland air', 'U.N.L. air', 'UNL air', 'Norland air']);
  });
});

describe('bodies whose names begin with a country', () => {
  it('are one whatever the country is called', () => {
    const articles = {
      A: { 'U.N.L. Chess Federation': 'organization' },
      B: { 'Norland Chess Federation': 'organization' },
      C: { 'Sudland Chess Federation': 'organization' },
    } as const;
    expect(told(articles, /Norland/, { gazetteer: lines })).toHaveLength(1);
    expect(told(articles, /Chess/, { gazetteer: lines })).toHaveLength(2);
  });

  it('are found in a gazetteer that has another name of the country', () => {
    const articles = {
      A: { 'UNL fishing agency': 'organization' },
      B: { 'Norland fishing agency': 'organization' },
    } as const;
    const clusters = clustersOf(factsOf(articles), { gazetteer: lines });
    expect(clusters).toMatchObject([{ wikidataId: 'Q4' }]);
  });
});
