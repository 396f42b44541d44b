import { expect, it } from 'vitest';
import { countryCodeOf } from '../../../../../pipeline/link/gazetteer/import/country.ts';

it.each([
  ['us', 'US'],
  ['MX', 'MX'],
  ['uk', 'GB'],
  ['united-kingdom', 'GB'],
  ['South Korea', 'KR'],
  ['cote-d-ivoire', 'CI'],
  ["Côte d'Ivoire", 'CI'],
  ['mainland china', 'CN'],
  ['czech', 'CZ'],
  ['conus', 'US'],
  ['gb-sct', 'GB'],
  ['ch-be.geojson', 'CH'],
  ['world', null],
  ['001', null],
  ['eu', null],
  ['congo', null],
  ['', null],
])('%j is the country %s', (word, code) => {
  expect(countryCodeOf(word)).toBe(code);
});
