import { describe, expect, it } from 'vitest';
import { align } from '../../../evaluation/extraction/alignment.ts';
import { dateErrors, nameErrors, pronounErrors } from '../../../evaluation/extraction/errors.ts';
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

describe('pronounErrors of what has no name', () => {
  it('shows pronouns that mean nothing in the gold, or nobody by name, where they were given a name', () => {
    const ebb = 'Ana Ruiz waved. It rained. A boy sang and he bowed.';
    const gold_ = [
      gold(ebb, 'Ana Ruiz', 'ana'),
      gold(ebb, 'A boy', 'boy', { form: 'nominal' }),
      gold(ebb, 'he', 'boy', { form: 'pronoun', from: 40 }),
    ];
    const flood = document(ebb, gold_, 'ebb');
    const alignment = align(flood, [
      found(ebb, 'Ana Ruiz', 'a'),
      found(ebb, 'It', 'a', { form: 'pronoun' }),
      found(ebb, 'he', 'a', { form: 'pronoun', from: 40 }),
    ]);
    expect(pronounErrors(flood, alignment).split('\n\n').slice(1, 3)).toEqual([
      '[[It]] rained.\n  gold nothing\n  said Ana Ruiz (mention/pronoun)',
      'A boy sang and [[he]] bowed.\n  gold nobody by name (person he/she)\n  said Ana Ruiz (mention/pronoun)',
    ]);
  });
});

describe('nameErrors', () => {
  it('shows names that were tied to a wrong one, not tied, or not found', () => {
    const ebb = 'Ana Ruiz met Bo Lind. Ruiz left. Lind stayed.';
    const names = [
      gold(ebb, 'Ana Ruiz', 'ana'),
      gold(ebb, 'Bo Lind', 'bo'),
      gold(ebb, 'Ruiz', 'ana', { from: 20 }),
      gold(ebb, 'Lind', 'bo', { from: 30 }),
    ];
    const flood = document(ebb, names, 'ebb');
    const alignment = align(flood, [
      found(ebb, 'Ana Ruiz', 'a'),
      found(ebb, 'Bo Lind', 'a', { rule: 'mention/full-name' }),
      found(ebb, 'Ruiz', 'b', { from: 20, rule: 'mention/surname' }),
    ]);
    expect(nameErrors(flood, alignment).split('\n\n').slice(1, 4)).toEqual([
      'Ana Ruiz met [[Bo Lind]].\n  gold nothing before it\n  said Ana Ruiz (mention/full-name)',
      '[[Ruiz]] left.\n  gold Ana Ruiz\n  said nothing (mention/surname)',
      '[[Lind]] stayed.\n  gold Bo Lind\n  said nothing: not found',
    ]);
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
