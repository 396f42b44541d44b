import { expect, it } from 'vitest';
import { shared } from '../../../../pipeline/link/entities/shared.ts';

it('gives one object for equal values, whatever made them', () => {
  const names = (...words: string[]) => ['Ana Ruiz', words.join(' ')];
  expect(shared(names('Bo', 'Lind'))).toBe(shared(names('Bo Lind')));
  expect(shared(names('Bo', 'Lind'))).toEqual(['Ana Ruiz', 'Bo Lind']);
  expect(shared('\ud800 Ruiz')).toBe('\ud800 Ruiz');
});
