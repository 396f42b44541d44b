import { expect, it } from 'vitest';
import { entryKey } from '../../../../pipeline/link/entities/entry-key.ts';
import type { GazetteerEntry } from '../../../../pipeline/link/gazetteer/gazetteer.ts';
import type { GazetteerLine } from '../../../../schemas/gazetteer.ts';
import { clustersOf, factsOf, gazetteerOfLines } from './collection.ts';

const first = (line: GazetteerLine): GazetteerEntry => {
  const [entry] = gazetteerOfLines([line]).candidates(line.name);
  if (entry === undefined) throw new Error(line.name);
  return entry;
};

it('is the Wikidata id, or all that an entry without one says', () => {
  expect(entryKey(first({ wikidata_id: 'Q1', type: 'place', name: 'Arn' }))).toBe('Q1');
  const town: GazetteerLine = { wikidata_id: null, type: 'place', name: 'Arn' };
  expect(entryKey(first(town))).toBe(entryKey(first(town)));
  expect(entryKey(first(town))).not.toBe(entryKey(first({ ...town, type: 'organization' })));
});

it('keeps entries without a Wikidata id apart that share a name', () => {
  const office = (title: string, of: string, country_code: string): GazetteerLine => ({
    ...{ wikidata_id: null, type: 'person', name: 'Bo Lind', country_code },
    positions: [{ title, of }],
  });
  const gazetteer: GazetteerLine[] = [
    { wikidata_id: null, type: 'place', name: 'Arn' },
    { wikidata_id: null, type: 'organization', name: 'Arn' },
    office('Mayor', 'Ost', 'NO'),
    office('Judge', 'Vik', 'SD'),
  ];
  const clubs = factsOf(
    Object.fromEntries([...'ABCDEF'].map((id) => [id, { Arn: id < 'D' ? 'place' : 'organization' } as const])),
  );
  expect(clustersOf(clubs, { gazetteer }).map(({ type, joins }) => `${type} ${joins.length}`)).toEqual([
    'place 3',
    'organization 3',
  ]);
  const persons = factsOf({
    A: { 'Bo Lind': { positions: ['mayor of Ost'] }, Ost: 'place' },
    B: { 'Bo Lind': { positions: ['judge of Vik'] }, Vik: 'place' },
  });
  const codes = clustersOf(persons, { gazetteer }).flatMap(({ type, countryCode }) =>
    type === 'person' ? [countryCode] : [],
  );
  expect(codes).toEqual(['NO', 'SD']);
});
