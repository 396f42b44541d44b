import { describe, expect, it } from 'vitest';
import { isSame, isSameSource, pairStatements, prepare, touches } from '../../../evaluation/quotes/pairing.ts';
import { document, gold, spansOf } from './statements.ts';

const text = '🙂 “We sail at noon, all of us,” said Ana Ruiz, the pilot of the port of Arn.';
const tide = document(text, []);
const all = 'We sail at noon, all of us';
const contents = (...words: readonly string[]) =>
  prepare(
    tide,
    words.map((content) => gold(text, { content })),
  );
const sourced = (source?: string) => {
  const [one] = prepare(tide, [gold(text, { content: all, ...(source === undefined ? {} : { source }) })]);
  if (one === undefined) throw new RangeError('It has no letters');
  return one;
};

describe('prepare', () => {
  it('leaves out marks and white space at the ends of spans, and compares letters and digits', () => {
    const [one] = contents('“We sail at noon, ');
    expect(one?.content.size).toBe('We sail at noon'.length);
    expect(one?.letters.size).toBe('Wesailatnoon'.length);
  });

  it('leaves out statements without a letter, and those that lie mostly in what the gold discards', () => {
    expect(contents('” ').length).toBe(0);
    const discard = spansOf(text, 'We sail at noon,');
    const kept = prepare({ text, discard }, [gold(text, { content: 'We sail' }), gold(text, { content: all })]);
    expect(kept).toHaveLength(0);
    expect(prepare({ text, discard: spansOf(text, 'We sail') }, [gold(text, { content: all })])).toHaveLength(1);
  });
});

describe('pairStatements', () => {
  it('pairs those first that share most, each once', () => {
    expect(pairStatements(contents('We sail at noon', 'all of us'), contents('noon, all of us', all))).toEqual([
      { gold: 1, found: 0, overlap: 7 / 11 },
      { gold: 0, found: 1, overlap: 12 / 19 },
    ]);
  });

  it('of equals takes the first', () => {
    expect(pairStatements(contents('sail', 'sail'), contents('sail'))).toEqual([{ gold: 0, found: 0, overlap: 1 }]);
  });

  it('pairs nothing that shares no letter', () => {
    expect(pairStatements(contents('We'), contents('noon'))).toEqual([]);
  });
});

describe('isSameSource', () => {
  it('takes none for none alone', () => {
    expect(isSameSource(sourced(), sourced())).toBe(true);
    expect(isSameSource(sourced(), sourced('Ana Ruiz'))).toBe(false);
    expect(isSameSource(sourced('Ana Ruiz'), sourced())).toBe(false);
  });

  it('takes a part of the source, or what is not much longer', () => {
    const long = 'Ana Ruiz, the pilot of the port of Arn';
    expect(isSameSource(sourced(long), sourced('Ruiz'))).toBe(true);
    expect(isSameSource(sourced('Ana Ruiz'), sourced('Ana Ruiz, the pilot of the'))).toBe(true);
    expect(isSameSource(sourced('Ruiz'), sourced(long))).toBe(false);
  });

  it('takes what shares half of both', () => {
    expect(isSameSource(sourced('Ana Ruiz, the pilot'), sourced('Ruiz, the pilot of'))).toBe(true);
    expect(isSameSource(sourced('Ana Ruiz, the'), sourced('the pilot of the port'))).toBe(false);
  });

  it('takes nothing that lies in the content', () => {
    expect(isSameSource(sourced('all of us'), sourced('all of us'))).toBe(false);
  });
});

it('knows sets that touch, and that are the same', () => {
  const [none, one, two] = [new Set<number>(), new Set([1]), new Set([1, 2])];
  expect([touches(none, none), touches(one, two), touches(one, none)]).toEqual([true, true, false]);
  expect([isSame(two, new Set([2, 1])), isSame(one, two)]).toEqual([true, false]);
});
