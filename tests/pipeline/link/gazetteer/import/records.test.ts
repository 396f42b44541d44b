import { describe, expect, it } from 'vitest';
import { importRecord } from '../../../../../pipeline/link/gazetteer/import/records.ts';

const entryOf = (record: Readonly<Record<string, unknown>>) => {
  const imported = importRecord(record);
  return 'entry' in imported ? imported.entry : imported;
};

describe('importRecord', () => {
  it('takes a person with country, birth and offices, and never gender', () => {
    const offices = [
      ['Mayor', '2015-00-00', '2020-03'],
      ['Senator', '1990s', ''],
      ['', '2001', '2002'],
    ];
    expect(
      entryOf({ qid: 'Q9000001', name: 'Ana Ruiz', gender: 'female', birth: '1970-05', country: 'norway', offices }),
    ).toEqual({
      wikidata_id: 'Q9000001',
      type: 'person',
      name: 'Ana Ruiz',
      country_code: 'NO',
      positions: [{ title: 'Mayor', from: '2015', to: '2020-03' }, { title: 'Senator' }],
      born: '1970-05',
    });
  });

  it('takes an organization with its names, kind and country', () => {
    const record = { qid: 'Q9000003', name: 'Arn Post', names: ['Arn Post', 'Post of Arn'] };
    expect(entryOf({ ...record, kind: 'brands/amenity/post_office', countries: ['no', 'no-03.geojson'] })).toEqual({
      wikidata_id: 'Q9000003',
      type: 'organization',
      name: 'Arn Post',
      aliases: ['Post of Arn'],
      country_code: 'NO',
      kind: 'post office',
    });
  });

  it('gives no country to who is at work in several, and no kind to who runs something', () => {
    const record = { qid: 'Q9000003', name: 'Arn Post', names: [], kind: 'operators/amenity/library' };
    expect(entryOf({ ...record, countries: ['no', 'se'] })).toEqual({
      wikidata_id: 'Q9000003',
      type: 'organization',
      name: 'Arn Post',
    });
  });

  it('leaves a place a place that runs something', () => {
    expect(entryOf({ qid: 'Q1085', name: 'Praha', names: [], countries: ['cz'] })).toMatchObject({ type: 'place' });
  });

  it.each([
    [{ qid: '42', name: 'Ana Ruiz' }, 'without a Wikidata id in "qid"'],
    [{ qid: 'Q42', name: ' ' }, 'without a "name"'],
  ])('takes nothing of %j', (record, nothing) => {
    expect(importRecord(record)).toEqual({ nothing });
  });
});
