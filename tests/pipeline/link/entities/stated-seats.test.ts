import { expect, it } from 'vitest';
import type { StatedPosition } from '../../../../pipeline/link/entities/facts.ts';
import { countriesOf, statedSeats, titleOfSeat } from '../../../../pipeline/link/entities/stated-seats.ts';
import { gazetteerOfLines } from './collection.ts';

const gazetteer = gazetteerOfLines([
  { wikidata_id: 'Q1', type: 'place', name: 'Norland', aliases: ['NL'], country_code: 'NO', kind: 'country' },
]);

const position = (title: string, name: string | null): StatedPosition => ({
  title,
  status: 'current',
  of: name === null ? null : { name, type: 'place' },
});

it('states offices of places, those of a country by its code', () => {
  const positions = [
    position('president', 'NL'),
    position('president', 'Norland'),
    position('mayor', 'Arn'),
    position('mayor', null),
    position('plumber', 'Arn'),
  ];
  expect(statedSeats(positions, gazetteer)).toEqual(['mayor of place arn', 'president of country NO']);
});

it('divides a seat into the office and its country', () => {
  expect(['mayor of place arn', 'minister of defence of country NO'].map(titleOfSeat)).toEqual([
    'mayor',
    'minister of defence',
  ]);
  expect(countriesOf(['mayor of place arn', 'president of country NO', 'ambassador of country SD'])).toEqual(['NO']);
});
