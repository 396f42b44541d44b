import { describe, expect, it } from 'vitest';
import { gazetteerKey, isSharedName } from '../../../../pipeline/link/gazetteer/gazetteer.ts';
import { shippedGazetteer, shippedLines } from '../../../../pipeline/link/gazetteer/shipped.ts';

/** Ids of the bearers of a name; `~` before those that need evidence beside it. */
const bearers = (name: string) =>
  shippedGazetteer.candidates(name).map((entry) => `${isSharedName(entry, name) ? '~' : ''}${entry.wikidataId}`);

describe('the shipped gazetteer', () => {
  it.each([
    ['Q30', 'United States, US, U.S., USA, America, United States of America'],
    ['Q145', 'United Kingdom, UK, U.K., Britain, Great Britain'],
    ['Q878', 'United Arab Emirates, UAE, the Emirates'],
    ['Q974', 'DRC, DR Congo, Democratic Republic of Congo'],
    ['Q148', 'China, PRC, People’s Republic of China'],
    ['Q43', 'Turkey, Türkiye'],
    ['Q213', 'Czechia, Czech Republic'],
    ['Q836', 'Myanmar, Burma'],
    ['Q55', 'Netherlands, Holland'],
    ['Q1065', 'United Nations, UN, U.N.'],
    ['Q11220', 'United States Navy, US Navy, U.S. Navy'],
    ['Q36600', 'The Hague, Hague'],
  ])('knows %s as %s', (id, names) => {
    for (const name of names.split(', ')) expect(bearers(name)).toEqual([id]);
  });

  it.each([
    ['Georgia', ['~Q230', '~Q1428']],
    ['Congo', ['~Q971', '~Q974']],
    ['Washington', ['Q61', '~Q1223']],
    ['New York', ['Q60', '~Q1384']],
    ['Birmingham', ['~Q2256', '~Q79867']],
    ['Cambridge', ['~Q350', '~Q35794', '~Q49111']],
    ['London', ['Q84', '~Q92561']],
    ['Supreme Court', ['~Q11201', '~Q1122261']],
  ])('gives all bearers of %s, and who needs evidence', (name, expected) => {
    expect(bearers(name)).toEqual(expected);
  });

  it('says in which country things are, and what they lie in', () => {
    const placed = ['Q1428', 'Q16554', 'Q1085', 'Q8333', 'Q37470'].map((id) => shippedGazetteer.entry(id));
    expect(placed.map((entry) => [entry?.countryCode, entry?.kind, entry?.within])).toEqual([
      ['US', 'state', 'United States'],
      ['US', 'city', 'Colorado'],
      ['CZ', 'capital', 'Czechia'],
      ['US', 'agency', null],
      [null, 'body', 'United Nations'],
    ]);
  });

  it('has a country for every place, and a kind for every entry', () => {
    const places = shippedLines.filter(({ type }) => type === 'place');
    expect(places.filter(({ country_code }) => country_code === null)).toEqual([]);
    expect(shippedLines.filter(({ kind }) => kind === undefined || kind === '')).toEqual([]);
  });

  it('leaves no mark of its tables in a name', () => {
    const names = shippedLines.flatMap(({ name, aliases = [], shared_names = [] }) => [
      name,
      ...aliases,
      ...shared_names,
    ]);
    expect(names.filter((name) => /[~|;]/.test(name) || name !== name.trim())).toEqual([]);
  });

  it('has one country of a code', () => {
    const codes = shippedLines.filter(({ kind }) => kind === 'country').map(({ country_code }) => country_code);
    expect([codes.length, new Set(codes).size]).toEqual([197, 197]);
  });

  it('names what an entry lies in by a name that it knows', () => {
    const unknown = shippedLines.flatMap(({ within }) =>
      within != null && shippedGazetteer.candidates(within).length === 0 ? [within] : [],
    );
    expect(unknown).toEqual([]);
  });

  it('marks every name that several entries of one type bear, but for one of them', () => {
    const unmarked = new Map<string, string[]>();
    for (const { wikidata_id, type, name, aliases = [], shared_names = [] } of shippedLines) {
      const shared = new Set(shared_names.map(gazetteerKey));
      const keys = new Set([name, ...aliases].map(gazetteerKey).filter((key) => !shared.has(key)));
      for (const key of keys)
        unmarked.set(`${type} ${key}`, [...(unmarked.get(`${type} ${key}`) ?? []), `${wikidata_id}`]);
    }
    expect([...unmarked].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });
});
