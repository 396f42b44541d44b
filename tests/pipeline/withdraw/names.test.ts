import { describe, expect, it } from 'vitest';
import { nameFinder, textsOf } from '../../../pipeline/withdraw/names.ts';

const withdrawal = { person: 'Ana Ruiz', reason: 'On request' };

describe('nameFinder', () => {
  const find = nameFinder([['Ana Ruiz', withdrawal]]);

  it.each(['Ana Ruiz', 'said ANA RUIZ.', 'Aña-Ruíz', 'Ana Ruiz’s boat', 'Ana\nRuiz'])(
    'finds the name in %j',
    (text) => {
      expect(find(text)).toBe(withdrawal);
    },
  );

  it.each(['', 'Ana', 'Ruiz', 'Diana Ruiz', 'Ana Ruizal', 'Ana B. Ruiz'])('finds no name in %j', (text) => {
    expect(find(text)).toBeUndefined();
  });

  it('seeks no name that has no letter', () => {
    expect(nameFinder([['—', withdrawal]])('a — b')).toBeUndefined();
  });
});

describe('textsOf', () => {
  it('gives every text of a record, keys among them, and of lists their items alone', () => {
    expect(textsOf({ a: ['b', 1, null], c: { d: 'e' } })).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
