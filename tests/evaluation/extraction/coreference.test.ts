import { describe, expect, it } from 'vitest';
import { align } from '../../../evaluation/extraction/alignment.ts';
import { scoreCoreference } from '../../../evaluation/extraction/coreference.ts';
import { document, found, gold } from './chains.ts';

const text = 'Ana Ruiz met Bo Lind. She waved. Lind left. They say a boy sang; he bowed.';
const tide = document(text, [
  gold(text, 'Ana Ruiz', 'ana'),
  gold(text, 'Bo Lind', 'bo'),
  gold(text, 'She', 'ana', { form: 'pronoun' }),
  gold(text, 'Lind', 'bo', { from: 30 }),
  gold(text, 'a boy', 'boy', { form: 'nominal' }),
  gold(text, 'he', 'boy', { form: 'pronoun', from: 60 }),
]);
const names = [found(text, 'Ana Ruiz', 'a'), found(text, 'Bo Lind', 'b'), found(text, 'Lind', 'b', { from: 30 })];
const score = (mentions: readonly ReturnType<typeof found>[]) => scoreCoreference(tide, align(tide, mentions));

describe('scoreCoreference', () => {
  it('counts a pronoun as right whose entity has its nearest name in the right chain', () => {
    const right = score([...names, found(text, 'She', 'a', { form: 'pronoun' })]);
    expect(right['person he/she nearest']).toEqual({ gold: 1, found: 1, right: 1 });
    expect(right['any type represent']).toEqual({ gold: 1, found: 1, right: 1 });
    const wrong = score([...names, found(text, 'She', 'b', { form: 'pronoun' })]);
    expect(wrong['person nearest']).toEqual({ gold: 1, found: 1, right: 0 });
  });

  it('counts a pronoun that was found by itself, or not at all, as one without an answer', () => {
    expect(score(names)['person nearest']).toEqual({ gold: 1, found: 0, right: 0 });
    expect(score([...names, found(text, 'She', 'c', { form: 'pronoun' })])['person nearest']).toEqual({
      gold: 1,
      found: 0,
      right: 0,
    });
  });

  it('looks for a name after the pronoun where none stands before it', () => {
    const ebb = 'When she left, Ana Ruiz sang.';
    const mentions = [gold(ebb, 'she', 'ana', { form: 'pronoun' }), gold(ebb, 'Ana Ruiz', 'ana')];
    const predicted = [found(ebb, 'she', 'a', { form: 'pronoun' }), found(ebb, 'Ana Ruiz', 'a')];
    const flood = document(ebb, mentions);
    expect(scoreCoreference(flood, align(flood, predicted))['person nearest']?.right).toBe(1);
  });

  it('asks for silence where the chain has no name', () => {
    const silent = 'no name: kept silent (person)';
    expect(score(names)[silent]).toEqual({ gold: 1, found: 1, right: 1 });
    const answered = score([...names, found(text, 'he', 'b', { form: 'pronoun', from: 60 })]);
    expect(answered[silent]).toEqual({ gold: 1, found: 1, right: 0 });
  });

  it('counts later names that are tied to their chain, and first ones that are tied to none', () => {
    const right = score(names);
    expect(right['names person later']).toEqual({ gold: 1, found: 1, right: 1 });
    expect(right['names person first']).toEqual({ gold: 2, found: 2, right: 2 });
    expect(right['names any all']).toEqual({ gold: 3, found: 3, right: 3 });
    const apart = score(names.map((mention, index) => ({ ...mention, chain: `${index}` })));
    expect(apart['names person later']).toEqual({ gold: 1, found: 0, right: 0 });
    const together = score(names.map((mention) => ({ ...mention, chain: 'one' })));
    expect(together['names person first']).toEqual({ gold: 2, found: 2, right: 1 });
  });

  it('counts the first person of persons by itself, and things apart from persons', () => {
    const ebb = 'Ana Ruiz said: “I sail.” The Borealis is slow; it leaks. Borealis!';
    const flood = document(ebb, [
      gold(ebb, 'Ana Ruiz', 'ana'),
      gold(ebb, 'I', 'ana', { form: 'pronoun' }),
      gold(ebb, 'it', 'ship', { form: 'pronoun', type: 'object', from: 40 }),
      gold(ebb, 'Borealis', 'ship', { type: 'object', from: 50 }),
    ]);
    const counts = scoreCoreference(flood, align(flood, []));
    expect(Object.keys(counts).filter((name) => name.endsWith('nearest'))).toEqual([
      'first person nearest',
      'any type nearest',
      'not person (it/they) nearest',
    ]);
  });
});
