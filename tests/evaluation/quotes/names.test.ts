import { describe, expect, it } from 'vitest';
import { isRightName } from '../../../evaluation/quotes/names.ts';
import { person } from './statements.ts';

describe('isRightName', () => {
  const port = { name: 'The Port-Union of Ålesund', kind: 'organization' } as const;

  it('takes the same name but for case, accents, marks and a leading article', () => {
    expect(isRightName(port, ['port union of alesund'])).toBe(true);
    expect(isRightName(person("Éva O'Lind"), ['Eva OLind'])).toBe(true);
  });

  it('takes any of the names that were found', () => {
    expect(isRightName(port, ['PU', 'Port Union of Ålesund'])).toBe(true);
    expect(isRightName(port, ['', '—'])).toBe(false);
  });

  it('takes a shorter or longer name of a person with the same surname', () => {
    expect(isRightName(person('Ana Maria Ruiz'), ['Ana Ruiz'])).toBe(true);
    expect(isRightName(person('Ruiz'), ['Ana Ruiz'])).toBe(true);
    expect(isRightName(person('Ana Ruiz'), ['Eva Ruiz'])).toBe(false);
    expect(isRightName(person('Ana Ruiz'), ['Ana'])).toBe(false);
  });

  it('takes no part of another name', () => {
    expect(isRightName({ name: 'Bank of Arn', kind: 'organization' }, ['Arn'])).toBe(false);
  });
});
