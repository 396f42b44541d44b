import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf } from '../../../../pipeline/ids.ts';
import type { GazetteerLine } from '../../../../schemas/gazetteer.ts';
import { clustersOf, type FactsOfArticle, type FullCluster, factsOf, idIn, told } from './collection.ts';

const summaries = (clusters: readonly FullCluster[]) =>
  clusters.map(({ type, name, joins }) => `${type} ${name} ${joins.length}`);

describe('clusterEntities', () => {
  it('joins persons of one full name, whatever its case, accents, initials and titles of a generation', () => {
    const names = ['Åsa Løvgren', 'ASA LOVGREN', 'Åsa M. Løvgren', 'Åsa Maria Løvgren'];
    const facts = factsOf(Object.fromEntries(names.map((name, index) => [`A${index}`, { [name]: 'person' }])));
    expect(summaries(clustersOf(facts))).toEqual(['person Åsa Maria Løvgren 4']);
  });

  it.each([
    ['a word', 'Ana Ruiz', 'Ana Ruiz Gil'],
    ['a middle name', 'Ana Luz Ruiz', 'Ana Mar Ruiz'],
    ['the generation', 'Bo Lind Jr.', 'Bo Lind Sr.'],
    ['the given name', 'Ana Ruiz', 'Eva Ruiz'],
  ])('keeps persons apart whose names differ in %s', (_, one, other) => {
    expect(summaries(clustersOf(factsOf({ A: { [one]: 'person' }, B: { [other]: 'person' } })))).toHaveLength(2);
  });

  it.each(['Ruiz', 'al-Ruiz', 'de la Cruz', 'Jean-Luc', 'B. Ruiz'])('never joins persons of the name %s', (name) => {
    const facts = factsOf({ A: { [name]: 'person' }, B: { [name]: 'person' }, C: { 'Bo Ruiz': 'person' } });
    expect(clustersOf(facts)).toHaveLength(3);
  });

  it('joins a bare name to neither of two middle names, since either could be meant', () => {
    const articles = { A: { 'Ana Q. Ruiz': {} }, B: { 'Ana R. Ruiz': {} }, C: { 'Ana Ruiz': {} } };
    expect(told(articles, /Ruiz/)).toEqual([['A Ana Q. Ruiz'], ['B Ana R. Ruiz'], ['C Ana Ruiz']]);
  });

  it('joins other things by type and name, without the article and the legal form', () => {
    const articles = {
      A: { 'Arn Shipping': {} },
      B: { 'The Arn Shipping Co. Ltd': {} },
      C: { Arn: {} },
      D: { Arn: {} },
    };
    const facts = factsOf(articles).map((entity) => ({ ...entity, type: 'organization' as const }));
    expect(summaries(clustersOf(facts)).sort()).toEqual([
      'organization Arn 2',
      'organization The Arn Shipping Co. Ltd 2',
    ]);
  });

  it('joins names that differ in where words end alone', () => {
    const articles = { A: { 'Kim Ara-lin': {} }, B: { 'Kim Aralin': {} }, C: { 'Kim Ara Lin': {} } };
    expect(summaries(clustersOf(factsOf(articles)))).toEqual(['person Kim Ara-lin 3']);
  });

  it('joins institutions that every country has only where the country is the same', () => {
    const lines: GazetteerLine[] = [
      { wikidata_id: 'Q1', type: 'place', name: 'Norland', country_code: 'NO', kind: 'country' },
      { wikidata_id: 'Q2', type: 'place', name: 'Sudland', country_code: 'SD', kind: 'country' },
    ];
    const court = 'Supreme Court';
    const articles = {
      A: { [court]: 'organization', Norland: 'place' },
      B: { [court]: 'organization', Norland: 'place' },
      C: { [court]: 'organization', Sudland: 'place' },
      D: { [court]: 'organization' },
      E: { 'Supreme Court of Sudland': 'organization' },
    } as const;
    expect(told(articles, /Supreme/, { gazetteer: lines })).toEqual([
      ['A Supreme Court', 'B Supreme Court (country)'],
      ['C Supreme Court (country)', 'E Supreme Court of Sudland'],
      ['D Supreme Court'],
    ]);
  });

  it('keeps institutions of two countries apart that articles also call by the same short name', () => {
    const lines: GazetteerLine[] = ['Norland', 'Sudland'].map((name, index) => ({
      wikidata_id: `Q${index + 1}`,
      type: 'place',
      name,
      country_code: index === 0 ? 'NO' : 'SD',
      kind: 'country',
    }));
    const of = (place: string) =>
      ({ 'Reserve Bank': 'organization', [`Reserve Bank of ${place}`]: 'organization', [place]: 'place' }) as const;
    expect(told({ A: of('Norland'), B: of('Sudland') }, /Bank/, { gazetteer: lines })).toEqual([
      ['A Reserve Bank (country)', 'A Reserve Bank of Norland'],
      ['B Reserve Bank (country)', 'B Reserve Bank of Sudland'],
    ]);
  });

  it('never joins what every article calls a place of its own', () => {
    expect(told({ A: { Downtown: 'place' }, B: { Downtown: 'place' } }, /Downtown/)).toHaveLength(2);
  });

  it('never joins speakers of a single name that have no type', () => {
    const smith = { type: 'other', speaks: true } as const;
    expect(told({ A: { Smith: smith }, B: { Smith: smith } }, /Smith/)).toHaveLength(2);
  });

  it('takes the fullest spelling for the name, of equals the most frequent', () => {
    const named = (names: Record<string, number>) =>
      clustersOf(
        factsOf(
          Object.fromEntries(
            Object.entries(names).map(([name, mentions]) => [name, { [name]: { type: 'organization', mentions } }]),
          ),
        ),
      ).map(({ name }) => name);
    expect(named({ 'Café Noir': 1, 'Cafe Noir': 5 })).toEqual(['Café Noir']);
    expect(named({ Wikiworks: 1, WikiWorks: 2 })).toEqual(['WikiWorks']);
    expect(named({ 'NATO Works': 1, 'Nato Works': 1 })).toEqual(['Nato Works']);
    expect(named({ 'A\u0301\u0302\u0303rn Works': 5, 'Arn Works': 1 })).toEqual(['Arn Works']);
    expect(named({ 'A\u0301rn Works': 1, 'Arn Works': 5 })).toEqual(['A\u0301rn Works']);
  });

  it('calls what a gazetteer knows by its name there, where an article has it', () => {
    const gazetteer: GazetteerLine[] = [
      { wikidata_id: 'Q1', type: 'place', name: 'Norland', aliases: ['Kingdom of Norland'], country_code: 'NO' },
    ];
    const facts = factsOf({ A: { 'Kingdom of Norland': 'place' }, B: { Norland: 'place' } });
    expect(clustersOf(facts, { gazetteer })).toMatchObject([{ name: 'Norland', wikidataId: 'Q1', countryCode: 'NO' }]);
  });

  it('spells a name as the gazetteer does where an article does so, and else not in capitals alone', () => {
    const gazetteer: GazetteerLine[] = [{ wikidata_id: 'Q1', type: 'organization', name: 'ArnWorks' }];
    const named = (names: Record<string, number>) =>
      clustersOf(
        factsOf(
          Object.fromEntries(
            Object.entries(names).map(([name, mentions]) => [name, { [name]: { type: 'organization', mentions } }]),
          ),
        ),
        { gazetteer },
      ).map(({ name }) => name);
    expect(named({ Arnworks: 5, ArnWorks: 1 })).toEqual(['ArnWorks']);
    expect(named({ 'ARN POST': 5, 'Arn Post': 1 })).toEqual(['Arn Post']);
  });

  it('makes the id of type, name and the smallest mention id', () => {
    const facts = factsOf({ B: { 'Ana Ruiz': { mentions: 2 } }, A: { 'Ana Ruiz': {} } });
    const smallest = idIn('m', 'A', 0);
    expect(clustersOf(facts)).toMatchObject([
      { id: idOf('e', ['person', 'Ana Ruiz', smallest]), label: 'person ana ruiz' },
    ]);
  });

  it('knows nothing of an entity that is never mentioned', () => {
    expect(clustersOf(factsOf({ A: { 'Ana Ruiz': { mentions: 0 } } }))).toEqual([]);
  });

  it('takes a name of many thousand articles in its stride', () => {
    const articles = Array.from({ length: 5000 }, (_, index): [string, Record<string, object>] => [
      `A${index}`,
      { 'Ana Ruiz': { pronoun: index % 7 === 0 ? 'he' : 'she', positions: [`mayor of Arn${index % 300}`] }, Ruiz: {} },
    ]);
    expect(clustersOf(factsOf(Object.fromEntries(articles))).length).toBeGreaterThan(5000);
  });
});

const gazetteer: GazetteerLine[] = [
  { wikidata_id: 'Q1', type: 'place', name: 'Norland', aliases: ['NL'], country_code: 'NO', kind: 'country' },
  { wikidata_id: 'Q2', type: 'place', name: 'Arn', shared_names: ['Arn'], country_code: 'NO', within: 'Norland' },
  { wikidata_id: 'Q3', type: 'place', name: 'Arn', shared_names: ['Arn'], country_code: 'SD', within: 'Sudland' },
  { wikidata_id: 'Q4', type: 'place', name: 'Sudland', country_code: 'SD', kind: 'country' },
  {
    wikidata_id: 'Q5',
    type: 'person',
    name: 'Ana Ruiz',
    country_code: 'NO',
    positions: [{ title: 'Mayor', of: 'Arn' }],
  },
];

/** Few names and traits, so that they meet. */
const someEntity = fc.record({
  type: fc.constantFrom('person', 'person', 'organization', 'place', 'other'),
  name: fc.constantFrom(
    ...['Ana Ruiz', 'Ana Q. Ruiz', 'Ana R. Ruiz', 'Ruiz', 'A. Ruiz', 'Ana Ruiz Gil', 'Bo Lind Jr', 'Bo Lind', 'Lind'],
    ...['Arn', 'Norland', 'Sudland', 'NL', 'Supreme Court', 'Northern Fishing Union', 'NFU', 'Arn Shipping Co'],
  ),
  alias: fc.constantFrom(null, null, 'Ruiz', 'Ana Ruiz', 'NFU', 'Arn Shipping'),
  pronoun: fc.constantFrom(null, null, 'he', 'she'),
  position: fc.constantFrom(null, null, 'mayor of Arn', 'president of Norland', 'plumber', 'striker', 'senator'),
  speaks: fc.boolean(),
});

const someArticles = fc
  .array(fc.tuple(fc.constantFrom(null, null, 's-1', 's-2'), fc.array(someEntity, { minLength: 1, maxLength: 5 })), {
    maxLength: 12,
  })
  .map((articles) => {
    const stories: Record<string, string> = {};
    const facts = articles.flatMap(([story, entities], number): FactsOfArticle[] => {
      const article = `a-${number}`;
      if (story !== null) stories[article] = story;
      return entities.map(({ type, name, alias, pronoun, position, speaks }, index) => {
        const [title, of] = position?.split(' of ') ?? [];
        const isPerson = type === 'person';
        return {
          article,
          documentId: idIn('e', article, index),
          type,
          name,
          names: alias === null ? [name] : [name, alias],
          positions:
            isPerson && title !== undefined
              ? [{ title, status: 'current', of: of === undefined ? null : { name: of, type: 'place' } }]
              : [],
          followers: [],
          pronoun: isPerson ? pronoun : null,
          plays: false,
          speaks,
          mentionIds: [idIn('m', article, index)],
        };
      });
    });
    return { facts, stories };
  });

const byId = (clusters: readonly FullCluster[]) => clusters.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const partition = (clusters: readonly FullCluster[]) =>
  clusters.map(({ joins }) => joins.map(({ facts, rule }) => `${facts.documentId} ${rule}`).join(', ')).sort();

describe('laws of clusterEntities', () => {
  it('the order of the facts never matters', () => {
    fc.assert(
      fc.property(someArticles, fc.infiniteStream(fc.nat()), ({ facts, stories }, numbers) => {
        const keyed = facts.map((entity) => ({ entity, at: numbers.next().value ?? 0 }));
        const shuffled = keyed.sort((a, b) => a.at - b.at).map(({ entity }) => entity);
        const options = { stories, gazetteer };
        expect(byId(clustersOf(shuffled, options))).toEqual(byId(clustersOf(facts, options)));
      }),
      { numRuns: 300 },
    );
  });

  it('each entity of an article is in one cluster, whose first has no rule', () => {
    fc.assert(
      fc.property(someArticles, ({ facts, stories }) => {
        const clusters = clustersOf(facts, { stories, gazetteer });
        const members = clusters.flatMap(({ joins }) => joins.map((join) => join.facts.documentId));
        expect(members.sort()).toEqual(facts.map(({ documentId }) => documentId).sort());
        for (const { joins } of clusters) expect(joins.filter(({ rule }) => rule === null)).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });

  it('he and she are never one, and no two entries of a gazetteer', () => {
    fc.assert(
      fc.property(someArticles, ({ facts, stories }) => {
        for (const { joins, type } of clustersOf(facts, { stories, gazetteer })) {
          if (type !== 'person') continue;
          const pronouns = joins.flatMap((join) => join.facts.pronoun ?? []);
          expect(new Set(pronouns).size).toBeLessThan(2);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a surname alone joins nobody', () => {
    fc.assert(
      fc.property(someArticles, ({ facts }) => {
        const bare = facts.map((entity) => ({ ...entity, positions: [], names: [entity.name] }));
        const single = bare.map((entity) => ({ ...entity, article: entity.documentId }));
        for (const { joins, type, name } of clustersOf(single, { gazetteer })) {
          if (type === 'person' && /^(?:Ruiz|Lind)$/.test(name)) expect(joins).toHaveLength(1);
        }
      }),
    );
  });

  it('an article that shares no name with others changes nothing for them', () => {
    const unrelated = factsOf({
      Z: { 'Per Holm': { positions: ['skipper of Vik'], pronoun: 'he' }, Vik: 'place', 'Vik Bank': 'organization' },
    });
    fc.assert(
      fc.property(someArticles, ({ facts, stories }) => {
        const options = { stories, gazetteer };
        const own = partition(clustersOf(facts, options));
        expect(partition(clustersOf([...unrelated, ...facts], options))).toEqual(expect.arrayContaining(own));
      }),
    );
  });
});
