import { describe, expect, it } from 'vitest';
import { endsInFullStop, endsSentence, isOneSentence, namesOnly } from '../../../../pipeline/normalize/roles/line.ts';

describe('endsSentence', () => {
  it.each([
    'The ferry ran.',
    '“The ferry ran,” he said.',
    '“It ran.”',
    'Did it run?',
    'It ran. (Really!)',
    '船は出た。',
  ])('%s', (text) => {
    expect(endsSentence(text)).toBe(true);
  });
  it.each(['Ferry runs again', 'Made in the U.S.', 'Ferry runs at 9 a.m.', 'Tom Falk Jr.', 'Ferries:', ''])(
    'not %s',
    (text) => {
      expect(endsSentence(text)).toBe(false);
    },
  );
});

describe('endsInFullStop', () => {
  it('is not so for questions, exclamations and dots', () => {
    expect(['Why?', 'Sail!', 'And then...', 'Sail.', '“Sail.”'].map(endsInFullStop)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('isOneSentence', () => {
  it('sees a sentence that follows another', () => {
    expect(isOneSentence('The ferry ran. All were glad.')).toBe(false);
    expect(isOneSentence('The ferry of Mr. Falk ran at 9 a.m. on Monday.')).toBe(true);
  });
});

describe('namesOnly', () => {
  it.each(['Ana Ruiz', 'Ana Ruiz and Tom Falk', 'Ana de la Cruz / AP', 'REUTERS/Ana Ruiz'])('%s', (text) => {
    expect(namesOnly(text)).toBe(true);
  });
  it.each(['Ana Ruiz leaves', 'a ferry', '12', ''])('not %s', (text) => {
    expect(namesOnly(text)).toBe(false);
  });
});
