import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyScript, scriptOf } from '../../../pipeline/language/lemmas.ts';

describe('scriptOf', () => {
  it.each([
    ['the', 'the', 'l0>'],
    ['The', 'the', 'l0>'],
    ['Cities', 'city', 'l3>y'],
    ['PARTIES', 'party', 'l3>y'],
    ['running', 'run', 'l4>'],
    ['stopped', 'stop', 'l3>'],
    ['making', 'make', 'l3>e'],
    ['is', 'be', '=be'],
    ['rediculous', 'ridiculous', '=ridiculous'],
    ['Oslo', 'Oslo', 't0>'],
    ['OSLO', 'Oslo', 't0>'],
    ['oslo', 'Oslo', 't0>'],
    ['McGill', 'McGill', 't0>'],
    ['iPhones', 'iPhone', 't1>'],
    ['USA', 'USA', 'u0>'],
    ['Usa', 'USA', 'u0>'],
    ['25,000', '25000', 'digits'],
    ['2024', '2024', 'l0>'],
    [',', ',', 'l0>'],
    ['', '', '='],
  ])('writes %j → %j as %j', (form, lemma, script) => {
    expect(scriptOf(form, lemma)).toBe(script);
  });

  it('is undone by applyScript for any two strings', () => {
    const text = fc.oneof(
      fc.array(fc.nat({ max: 0xffff }), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
      fc.string({ unit: fc.constantFrom('a', 'A', 's', ',', '1', '=', '>', 'l', 'ß', 'İ', 'Σ', '\ud83d', '\ude00') }),
    );
    fc.assert(fc.property(text, text, (form, lemma) => applyScript(form, scriptOf(form, lemma)) === lemma));
  });
});

describe('applyScript', () => {
  it('does to other words what it was made for', () => {
    expect(applyScript('Ponies', scriptOf('cities', 'city'))).toBe('pony');
    expect(applyScript('THIMPHU', scriptOf('oslo', 'Oslo'))).toBe('Thimphu');
    expect(applyScript('1,250,000', scriptOf('25,000', '25000'))).toBe('1250000');
  });

  it('changes only the case of a form too short for its cut', () => {
    expect(applyScript('Is', 'l3>y')).toBe('is');
    expect(applyScript('S', 'l1>')).toBe('s');
  });

  it('leaves a form as it is under a text that is no script', () => {
    for (const script of ['', 'x1>', 'l', 'l>y', 'l-1>y', 'l99999999999>y', 'nonsense'])
      expect(applyScript('Word', script)).toBe('Word');
  });

  it('counts in code points', () => {
    expect(applyScript('go😀', 'l1>')).toBe('go');
  });
});
