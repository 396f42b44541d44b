import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Gazetteer,
  gazetteerKey,
  gazetteerOf,
  isSharedName,
  joinGazetteers,
  readGazetteer,
} from '../../../../pipeline/link/gazetteer/gazetteer.ts';
import type { GazetteerLine } from '../../../../schemas/gazetteer.ts';

const ruiz: GazetteerLine = {
  wikidata_id: 'Q9000001',
  type: 'person',
  name: 'Ana Ruiz',
  aliases: ['Ana J. Ruiz'],
  country_code: 'XK',
  positions: [{ title: 'Mayor', of: 'Arn', from: '2020', to: null }],
  born: '1970-05',
};
const arn: GazetteerLine = { wikidata_id: 'Q9000002', type: 'place', name: 'Arn', shared_names: ['Arn'], kind: 'city' };
const arnIsland: GazetteerLine = { wikidata_id: 'Q9000010', type: 'place', name: 'Arn', shared_names: ['Arn'] };
const union: GazetteerLine = { wikidata_id: null, type: 'organization', name: 'Northern Fishing Union' };
const all = [union, arnIsland, arn, ruiz];
const idsOf = (gazetteer: Gazetteer, name: string) => gazetteer.candidates(name).map(({ wikidataId }) => wikidataId);

describe('gazetteerOf', () => {
  const gazetteer = gazetteerOf(all, 'test');

  it('finds an entry by its name and aliases, whatever case, accents and typography', () => {
    for (const name of ['Ana Ruiz', 'ANA RUÍZ', 'Ana J Ruiz', 'the Ana Ruiz']) {
      expect(idsOf(gazetteer, name)).toEqual(['Q9000001']);
    }
  });

  it('finds no entry by a part of its name, and none by marks alone', () => {
    expect([idsOf(gazetteer, 'Ruiz'), idsOf(gazetteer, '…'), idsOf(gazetteer, '')]).toEqual([[], [], []]);
  });

  it('gives all bearers of a name, smaller Wikidata numbers first', () => {
    expect(idsOf(gazetteer, 'Arn')).toEqual(['Q9000002', 'Q9000010']);
  });

  it('gives what the line says, and null or nothing for the rest', () => {
    expect(gazetteer.entry('Q9000001')).toEqual({
      wikidataId: 'Q9000001',
      type: 'person',
      name: 'Ana Ruiz',
      aliases: ['Ana J. Ruiz'],
      sharedNames: [],
      countryCode: 'XK',
      kind: null,
      within: null,
      positions: [{ title: 'Mayor', of: 'Arn', from: '2020', to: null }],
      born: '1970-05',
      died: null,
    });
    expect(gazetteer.entry('Q1')).toBeNull();
  });

  it('tells names that others bear from names of one alone', () => {
    const [city] = gazetteer.candidates('Arn');
    const [mayor] = gazetteer.candidates('Ana Ruiz');
    if (city === undefined || mayor === undefined) throw new Error('both were to be found');
    expect([isSharedName(city, 'ARN'), isSharedName(mayor, 'Ana Ruiz')]).toEqual([true, false]);
  });

  it('does not depend on the order of the lines', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        const other = gazetteerOf(shuffled, 'test');
        for (const name of ['Arn', 'Ana Ruiz', 'Northern Fishing Union']) {
          expect(other.candidates(name)).toEqual(gazetteer.candidates(name));
        }
      }),
    );
  });
});

describe('gazetteerKey', () => {
  it('leaves a leading the away, but not where it is the whole name', () => {
    expect(['The Hague', 'Hague', 'The'].map(gazetteerKey)).toEqual(['hague', 'hague', 'the']);
  });
});

describe('readGazetteer', () => {
  const read = (...lines: string[]) => readGazetteer(lines, 'arn.jsonl');

  it('passes over empty lines and counts them', async () => {
    const gazetteer = await read(JSON.stringify(ruiz), '', JSON.stringify(arn));
    expect([idsOf(gazetteer, 'Ana Ruiz'), idsOf(gazetteer, 'Arn')]).toEqual([['Q9000001'], ['Q9000002']]);
    await expect(read('', '{}')).rejects.toThrow('line 2');
  });

  it.each([
    ['no JSON', 'it is not JSON'],
    ['{"wikidata_id":"42","type":"person","name":"Ana Ruiz"}', '"wikidata_id": is no Wikidata id such as Q42'],
    ['{"wikidata_id":null,"type":"person","name":" "}', '"name": '],
    ['{"wikidata_id":null,"type":"person","name":"Ana Ruiz","gender":"f"}', 'gender'],
    ['{"wikidata_id":null,"type":"person","name":"Ana Ruiz","born":"May 1970"}', '"born": is no date such as 1990'],
    ['{"wikidata_id":null,"type":"place","name":"Arn","country_code":"no"}', 'is no ISO 3166-1 code such as MX'],
  ])('stops at %s and says what to mend', async (line, problem) => {
    await expect(read(JSON.stringify(arn), line)).rejects.toMatchObject({
      kind: 'usage',
      code: 'bad-gazetteer',
      message: expect.stringMatching(
        /^"arn\.jsonl", line 2, is no entry of a gazetteer: .*Mend it, or take the line out\.$/s,
      ),
    });
    await expect(read(JSON.stringify(arn), line)).rejects.toThrow(problem);
  });

  it('stops at a second line of one Wikidata id', async () => {
    await expect(read(JSON.stringify(arn), JSON.stringify(arn))).rejects.toThrow(
      '"arn.jsonl", line 2, is no entry of a gazetteer: Q9000002 stands in line 1 too',
    );
  });
});

describe('joinGazetteers', () => {
  const own = gazetteerOf([{ ...ruiz, name: 'Ana Ruiz Lind', aliases: [], born: null, kind: 'mayor' }], 'own');
  const joined = joinGazetteers([own, gazetteerOf(all, 'test')]);

  it('makes one entry of what several say of an id: names of all, else what the first says', () => {
    const [entry, ...others] = joined.candidates('Ana Ruiz');
    expect(entry).toEqual({
      ...own.entry('Q9000001'),
      aliases: ['Ana Ruiz', 'Ana J. Ruiz'],
      positions: [{ title: 'Mayor', of: 'Arn', from: '2020', to: null }],
      born: '1970-05',
    });
    expect([others, joined.entry('Q9000001')]).toEqual([[], entry]);
  });

  it('keeps entries apart that have no id', () => {
    const twice = joinGazetteers([gazetteerOf([union], 'a'), gazetteerOf([union], 'b')]);
    expect(twice.candidates('Northern Fishing Union')).toHaveLength(2);
  });

  it('finds what any of them has, in one order', () => {
    expect(idsOf(joined, 'Arn')).toEqual(['Q9000002', 'Q9000010']);
    expect(joined.entry('Q1')).toBeNull();
  });
});
