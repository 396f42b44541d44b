import { describe, expect, it } from 'vitest';
import { align } from '../../../evaluation/extraction/alignment.ts';
import { dateErrors, pronounErrors } from '../../../evaluation/extraction/errors.ts';
import { document, found, gold } from './chains.ts';

const text = '🙂 Ana Ruiz met Bo Lind. She waved. She left.';
/** The same words counted by code points: the smiling face is two UTF-16 units. */
const plain = text.replace('🙂', '.');
const tide = {
  ...document(text, [
    gold(plain, 'Ana Ruiz', 'ana'),
    gold(plain, 'Bo Lind', 'bo'),
    gold(plain, 'She', 'ana', { form: 'pronoun' }),
    gold(plain, 'She', 'ana', { form: 'pronoun', from: 30 }),
  ]),
};

describe('pronounErrors', () => {
  it('shows each wrong pronoun in its sentence, with what was meant, what was said and the rule', () => {
    const alignment = align(tide, [
      found(plain, 'Ana Ruiz', 'a'),
      found(plain, 'Bo Lind', 'b'),
      found(plain, 'She', 'b', { form: 'pronoun', rule: 'mention/subject' }),
    ]);
    expect(pronounErrors(tide, alignment).split('\n\n')).toEqual([
      '# GUM_news_tide',
      '[[She]] waved.\n  gold Ana Ruiz (person he/she)\n  said Bo Lind (mention/subject)',
      '[[She]] left.\n  gold Ana Ruiz (person he/she)\n  said nothing',
      '',
    ]);
  });

  it('leaves out what is right', () => {
    const all = ['a', 'a'].map((chain, index) => found(plain, 'She', chain, { form: 'pronoun', from: 30 * index }));
    const alignment = align(tide, [found(plain, 'Ana Ruiz', 'a'), ...all]);
    expect(pronounErrors(tide, alignment)).toBe('# GUM_news_tide\n\n');
  });
});

describe('dateErrors', () => {
  it('shows each wrong time expression in its sentence', () => {
    const sail = { id: 'sail', dct: '2020-12-15', text: 'We sail on Monday. We rest today.', timexes: [] };
    const monday = { start: 11, end: 17, type: 'DATE', value: '2020-12-14' };
    const today = { start: 27, end: 32, type: 'DATE', value: null, rule: 'date/day' };
    const shown = dateErrors(sail, [
      { gold: monday, found: null },
      { gold: null, found: today },
      { gold: monday, found: monday },
    ]);
    expect(shown.split('\n\n')).toEqual([
      '# sail, 2020-12-15',
      'We sail on [[Monday]].\n  gold DATE 2020-12-14\n  said nothing',
      'We rest [[today]].\n  gold nothing\n  said DATE without a value (date/day)',
      '',
    ]);
  });
});
