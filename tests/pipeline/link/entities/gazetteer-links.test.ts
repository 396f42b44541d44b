import { describe, expect, it } from 'vitest';
import type { GazetteerLine } from '../../../../schemas/gazetteer.ts';
import { type ArticleSketch, type CollectionOptions, clustersOf, factsOf } from './collection.ts';

const place = (id: string, name: string, facts: Partial<GazetteerLine>): GazetteerLine => ({
  wikidata_id: id,
  type: 'place',
  name,
  ...facts,
});
const country = (id: string, name: string, code: string): GazetteerLine =>
  place(id, name, { country_code: code, kind: 'country' });

const places: GazetteerLine[] = [
  country('Q1', 'Norland', 'NO'),
  country('Q2', 'Sudland', 'SD'),
  country('Q3', 'Ostland', 'OS'),
  place('Q10', 'Arn', { shared_names: ['Arn'], country_code: 'AR', kind: 'country' }),
  place('Q11', 'Arn', { shared_names: ['Arn'], country_code: 'NO', kind: 'state', within: 'Norland' }),
  place('Q12', 'Vik', { country_code: 'NO', kind: 'city', within: 'Q11' }),
  place('Q13', 'Lund', { country_code: 'AR', kind: 'city', within: 'Arn' }),
  place('Q15', 'Westerness', { country_code: 'NO', kind: 'state', within: 'Norland' }),
  place('Q14', 'Paris', { country_code: 'SD', kind: 'city' }),
  { wikidata_id: 'Q20', type: 'organization', name: 'Northern Fishing Union', aliases: ['NFU'], country_code: 'NO' },
  {
    wikidata_id: 'Q21',
    type: 'organization',
    name: 'Supreme Court of Norland',
    shared_names: ['Supreme Court'],
    country_code: 'NO',
  },
];

/** The Wikidata id that the first cluster of a name gets. */
function linked(name: string, article: ArticleSketch, options: CollectionOptions = {}): string | null | undefined {
  const clusters = clustersOf(factsOf({ A: article }), { gazetteer: places, ...options });
  return clusters.find((cluster) => cluster.name === name)?.wikidataId;
}

describe('a place or body of a gazetteer', () => {
  it('is found by its name or alias, where no other bears it', () => {
    expect(linked('Vik', { Vik: 'place' })).toBe('Q12');
    expect(linked('NFU', { NFU: 'organization' })).toBe('Q20');
    expect(linked('Vik', { Vik: { type: 'person', pronoun: 'she' } })).toBeNull();
    expect(linked('Holm', { Holm: 'place' })).toBeNull();
  });

  it('is of two the one whose towns the article names', () => {
    expect(linked('Arn', { Arn: 'place', Vik: 'place' })).toBe('Q11');
    expect(linked('Arn', { Arn: 'place', Lund: 'place' })).toBe('Q10');
    expect(linked('Arn', { Arn: 'place' })).toBeNull();
  });

  it('is a country among countries, and a state where it has a governor', () => {
    expect(linked('Arn', { Arn: 'place', Sudland: 'place', Ostland: 'place' })).toBe('Q10');
    const governor = { 'Ana Ruiz': { positions: ['governor of Arn'] } };
    expect(linked('Arn', { Arn: 'place', Sudland: 'place', Ostland: 'place', ...governor })).toBe('Q11');
    const president = { 'Ana Ruiz': { positions: ['president of Arn'] } };
    expect(linked('Arn', { Arn: 'place', ...president })).toBe('Q10');
  });

  it('is never one with what a gazetteer knows as another of the name', () => {
    const north = { Arn: 'place', Vik: 'place' } as const;
    const south = { Arn: 'place', Lund: 'place' } as const;
    const clusters = clustersOf(factsOf({ A: north, B: south, C: north }), { gazetteer: places });
    const arns = clusters.filter(({ name }) => name === 'Arn');
    expect(arns.map(({ wikidataId, joins }) => `${wikidataId} ${joins.length}`).sort()).toEqual(['Q10 1', 'Q11 2']);
  });

  it('is not the one of its name where the article places it elsewhere', () => {
    const paris = (follower: string) =>
      ({ Paris: { type: 'place', followers: [follower] }, [follower]: 'place' }) as const;
    expect(linked('Paris', paris('Sudland'))).toBe('Q14');
    expect(linked('Paris', paris('Westerness'))).toBeNull();
    // One more of a list
    expect(linked('Paris', paris('Norland'))).toBe('Q14');
    expect(linked('Paris', paris('Vik'))).toBe('Q14');
  });

  it('is the one known elsewhere where a list names another town behind it', () => {
    const gazetteer: GazetteerLine[] = [
      ...places,
      place('Q16', 'Lundby', { country_code: 'NO', kind: 'city' }),
      place('Q17', 'Lundby', { country_code: 'NO', kind: 'state', shared_names: ['Lundby'] }),
    ];
    const listed = (name: string) =>
      linked(name, { [name]: { type: 'place', followers: ['Lundby'] }, Lundby: 'place' }, { gazetteer });
    expect(listed('Paris')).toBe('Q14');
    expect(linked('Paris', { Paris: { type: 'place', followers: ['Westerness'] }, Westerness: 'place' })).toBeNull();
  });

  it('is no town of a name that others bear in an article about another country', () => {
    const gazetteer: GazetteerLine[] = [
      ...places,
      place('Q18', 'Holm', { country_code: 'NO', kind: 'city', shared_names: ['Holm'] }),
    ];
    const articles = {
      A: { Holm: 'place', Norland: 'place' },
      B: { Holm: 'place', Sudland: 'place' },
      C: { Holm: 'place', Sudland: 'place' },
    } as const;
    const holms = clustersOf(factsOf(articles), { gazetteer }).filter(({ name }) => name === 'Holm');
    expect(holms.map(({ wikidataId, joins }) => `${wikidataId} ${joins.length}`).sort()).toEqual(['Q18 1', 'null 2']);
  });

  it('is not the country whose team plays', () => {
    const clusters = clustersOf(factsOf({ A: { Norland: { type: 'place', plays: true } }, B: { Norland: 'place' } }), {
      gazetteer: places,
    });
    expect(clusters.map(({ type, wikidataId }) => `${type} ${wikidataId}`).sort()).toEqual([
      'organization null',
      'place Q1',
    ]);
  });

  it('is an institution of the country that the article is about', () => {
    const court = { 'Supreme Court': 'organization' } as const;
    expect(linked('Supreme Court', { ...court, Norland: 'place' })).toBe('Q21');
    expect(linked('Supreme Court', { ...court, Sudland: 'place' })).toBeNull();
    expect(linked('Supreme Court', court)).toBeNull();
  });

  it('is no body whose full name in the article has another country or no word in common', () => {
    const union = (name: string) => ({ [name]: { type: 'organization', names: [name, 'NFU'] } }) as const;
    expect(linked('Fishing Union of the North', union('Fishing Union of the North'))).toBe('Q20');
    expect(linked('National Farmers', union('National Farmers'))).toBeNull();
  });

  it('joins all its names, the rarer ones by the gazetteer', () => {
    const articles = {
      A: { NFU: 'organization' },
      B: { 'Northern Fishing Union': 'organization' },
      C: { NFU: 'organization' },
    } as const;
    const [cluster, ...others] = clustersOf(factsOf(articles), { gazetteer: places });
    expect(others).toEqual([]);
    expect(cluster).toMatchObject({ name: 'Northern Fishing Union', wikidataId: 'Q20', countryCode: 'NO' });
    expect(cluster?.joins.map(({ rule }) => rule)).toEqual([null, 'entity/gazetteer', 'entity/full-name']);
  });
});

describe('a person of a gazetteer', () => {
  const person = (id: string, name: string, facts: Partial<GazetteerLine> = {}): GazetteerLine => ({
    wikidata_id: id,
    type: 'person',
    name,
    country_code: 'NO',
    ...facts,
  });
  const ana = person('Q31', 'Ana Ruiz', {
    positions: [{ title: 'Prime Minister', from: '2010-05', to: '2014' }],
    born: '1970',
  });
  const per = person('Q32', 'Per Holm');
  const with3 = (...people: GazetteerLine[]) => ({ gazetteer: [...places, ...people], days: { A: '2012-03-01' } });
  const minister = { positions: ['prime minister'] };

  it('holds the stated office at the day of the article, in a country that it names', () => {
    expect(linked('Ana Ruiz', { 'Ana Ruiz': minister, Norland: 'place' }, with3(ana))).toBe('Q31');
    expect(linked('Ana Ruiz', { 'Ana Ruiz': minister, Sudland: 'place' }, with3(ana))).toBeNull();
    const late = { ...with3(ana), days: { A: '2015-01-01' } };
    expect(linked('Ana Ruiz', { 'Ana Ruiz': minister, Norland: 'place' }, late)).toBeNull();
  });

  it('holds it of the country that the article says', () => {
    const of = (name: string) =>
      ({ 'Ana Ruiz': { positions: [`prime minister of ${name}`] }, [name]: 'place' }) as const;
    expect(linked('Ana Ruiz', of('Norland'), with3(ana))).toBe('Q31');
    expect(linked('Ana Ruiz', of('Sudland'), with3(ana))).toBeNull();
  });

  it('is one of whom nothing is stated, beside a countryman of the gazetteer in an article about the country', () => {
    expect(linked('Ana Ruiz', { 'Ana Ruiz': {}, Norland: 'place', 'Per Holm': {} }, with3(ana, per))).toBe('Q31');
    expect(linked('Ana Ruiz', { 'Ana Ruiz': {}, Norland: 'place' }, with3(ana, per))).toBeNull();
    expect(linked('Ana Ruiz', { 'Ana Ruiz': {}, 'Per Holm': {} }, with3(ana, per))).toBeNull();
  });

  it('is no plumber, nobody of a shared name, and nobody who was a child then', () => {
    const around = { Norland: 'place', 'Per Holm': {} } as const;
    expect(linked('Ana Ruiz', { 'Ana Ruiz': { positions: ['plumber'] }, ...around }, with3(ana, per))).toBeNull();
    const other = person('Q33', 'Ana Ruiz');
    expect(linked('Ana Ruiz', { 'Ana Ruiz': {}, ...around }, with3(ana, per, other))).toBeNull();
    expect(linked('Ana Ruiz', { 'Ana Ruiz': {}, ...around }, with3({ ...ana, born: '2005' }, per))).toBeNull();
  });

  it('is never one with another whose office an article states', () => {
    const other = person('Q33', 'Ana Ruiz', { positions: [{ title: 'Minister of Finance' }] });
    const articles = {
      A: { 'Ana Ruiz': minister, Norland: 'place' },
      B: { 'Ana Ruiz': { positions: ['minister of finance'] }, Norland: 'place' },
      C: { 'Ana Ruiz': minister, Norland: 'place' },
    } as const;
    const clusters = clustersOf(factsOf(articles), { ...with3(ana, other), days: {} });
    const found = clusters.filter(({ type }) => type === 'person');
    expect(found.map(({ wikidataId, joins }) => `${wikidataId} ${joins.length}`).sort()).toEqual(['Q31 2', 'Q33 1']);
  });

  it('is meant by a surname only where it goes by it and the office is stated with its place', () => {
    const known = with3({ ...ana, aliases: ['Ruiz'] });
    expect(linked('Ruiz', { Ruiz: { positions: ['prime minister of Norland'] }, Norland: 'place' }, known)).toBe('Q31');
    expect(linked('Ruiz', { Ruiz: minister, Norland: 'place' }, known)).toBeNull();
  });
});
