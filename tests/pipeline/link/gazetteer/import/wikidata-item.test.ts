import { describe, expect, it } from 'vitest';
import { importItem } from '../../../../../pipeline/link/gazetteer/import/wikidata-item.ts';
import { item, qualifiers, statement, time, wikidataItem } from './items.ts';

const person = { P31: [statement(item('Q5'))] };
const entryOf = (record: Readonly<Record<string, unknown>>) => {
  const imported = importItem(record);
  return 'entry' in imported ? imported.entry : imported;
};

describe('importItem', () => {
  it('takes a person with citizenship, dates and offices', () => {
    const held = {
      qualifiers: qualifiers({ P580: time('2020-01-02', 11), P582: time('2024-03-00', 10), P642: item('Q9000002') }),
    };
    const imported = importItem({
      ...wikidataItem('Q9000001', 'Ana Ruiz', {
        ...person,
        P27: [statement(item('Q20'))],
        P39: [statement(item('Q9000005'), held), statement(item('Q9000006'), { rank: 'deprecated' })],
        P569: [statement(time('1970-00-00', 9))],
        P570: [statement(time('2000-00-00', 8))],
      }),
      aliases: { en: [{ value: 'A. Ruiz' }, { value: 'Ana Ruiz' }], es: [{ value: 'Anita' }] },
    });
    expect(imported).toEqual({
      entry: {
        wikidata_id: 'Q9000001',
        type: 'person',
        name: 'Ana Ruiz',
        aliases: ['A. Ruiz'],
        country_code: 'NO',
        born: '1970',
      },
      offices: [{ office: 'Q9000005', of: 'Q9000002', from: '2020-01-02', to: '2024-03' }],
    });
  });

  it('takes a place with its kind, its code and what it lies in', () => {
    const claims = {
      P31: [statement(item('Q1')), statement(item('Q515'))],
      P17: [statement(item('Q20'))],
      P131: [statement(item('Q9000010'))],
    };
    expect(entryOf(wikidataItem('Q9000002', 'Arn', claims))).toEqual({
      wikidata_id: 'Q9000002',
      type: 'place',
      name: 'Arn',
      country_code: 'NO',
      kind: 'city',
      within: 'Q9000010',
    });
    const country = { P31: [statement(item('Q6256'))], P297: [statement('NO')] };
    expect(entryOf(wikidataItem('Q20', 'Norway', country))).toMatchObject({ country_code: 'NO', kind: 'country' });
  });

  it('takes the country that holds now: the preferred one, and none that has ended', () => {
    const ended = { qualifiers: qualifiers({ P582: time('1991-12-26', 11) }) };
    const claims = (...countries: unknown[]) => ({ P31: [statement(item('Q43229'))], P17: countries });
    const codeOf = (...countries: unknown[]) =>
      (entryOf(wikidataItem('Q9000003', 'Arn Post', claims(...countries))) as { country_code?: string }).country_code;
    expect(codeOf(statement(item('Q34')), statement(item('Q20'), { rank: 'preferred' }))).toBe('NO');
    expect(codeOf(statement(item('Q34'), ended), statement(item('Q20')))).toBe('NO');
    expect(codeOf(statement(item('Q34')), statement(item('Q20')))).toBeUndefined();
  });

  it('takes an office as a word for those who hold it', () => {
    const claims = { P31: [statement(item('Q4164871'))] };
    expect(importItem(wikidataItem('Q9000005', 'Mayor of Arn', claims))).toEqual({
      office: 'Q9000005',
      title: 'Mayor of Arn',
    });
  });

  it('takes a name that holds for many languages where there is no English one', () => {
    const record = { ...wikidataItem('Q9000001', '', person), labels: { mul: { value: 'Bo Lind' } } };
    expect(entryOf(record)).toMatchObject({ name: 'Bo Lind' });
  });

  it.each([
    [{ ...wikidataItem('P31', 'instance of', person) }, 'no item: its "id" is none of Wikidata'],
    [{ ...wikidataItem('Q9', 'x', person), labels: {} }, 'without an English name'],
    [wikidataItem('Q9', 'Arn', { P31: [statement(item('Q1'))] }), 'of a class that the importer does not know'],
    [{ id: 'Q9', labels: [], claims: null }, 'without an English name'],
  ])('takes nothing of %j', (record, nothing) => {
    expect(importItem(record)).toEqual({ nothing });
  });
});
