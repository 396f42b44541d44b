import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../pipeline/article.ts';
import { applyEdits, unmapped } from '../../../pipeline/normalize/mapped-text.ts';
import { cutPassages, paragraphs } from '../../../pipeline/normalize/passages.ts';

const cut = (text: string): string[] => paragraphs(text).map(({ start, end }) => text.slice(start, end));

const wrapped = `Ferry runs again

The ferry between the two islands ran again on Monday after a storm
that had kept it in the harbour for three weeks. The mayor of the
larger island said that nobody had expected it to take so long.

Passengers lined up in the rain from early in the morning, some with
children, some with bicycles, and one with a goat on a piece of string
that would not go on board.
`;

describe('paragraphs', () => {
  it('makes one of every line that is not empty, without the white space around it', () => {
    expect(cut('  Ferry runs again \n\n\tThe ferry ran.\nAll were glad.\u00a0\n \n')).toEqual([
      'Ferry runs again',
      'The ferry ran.',
      'All were glad.',
    ]);
  });

  it('joins lines that were wrapped at a column', () => {
    const found = cut(wrapped);
    expect(found).toHaveLength(3);
    expect(found[1]).toMatch(/^The ferry between.*take so long\.$/s);
    expect(found[2]).toMatch(/^Passengers.*on board\.$/s);
  });

  it('does not join lines that had room for the next word', () => {
    const list = `Harbours of the island in the order in which the ferry calls at them:\nNorthport\nSouthport\nWestport`;
    expect(cut(list)).toHaveLength(4);
  });

  it('does not join long lines', () => {
    const line =
      'The ferry between the two islands ran again on Monday after a storm that had kept it in the harbour for weeks.';
    expect(cut([line, line, line, line].join('\n'))).toHaveLength(4);
  });

  it('finds none in an empty text', () => {
    expect(cut('')).toEqual([]);
    expect(cut(' \n \n')).toEqual([]);
  });

  it('covers every character that is not white space, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\u00a0', '😀', 'é'), maxLength: 80 }), (text) => {
        expect(cut(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    const started = performance.now();
    paragraphs(`${'word'.repeat(15)}\n`.repeat(20_000));
    paragraphs(' '.repeat(500_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('cutPassages', () => {
  it('never crosses a block and knows its hint', () => {
    const text = 'Ferry runs again The ferry ran.\nMore';
    const blocks: Block[] = [
      { start: 0, end: 16, hint: 'title' },
      { start: 17, end: 31, hint: 'paragraph' },
    ];
    expect(cutPassages(unmapped(text), blocks)).toEqual([
      { start: 0, end: 16, hint: 'title', adjoins: false },
      { start: 17, end: 31, hint: 'paragraph', adjoins: false },
      { start: 32, end: 36, hint: null, adjoins: false },
    ]);
  });

  it('places blocks by the source, where repairs made the text shorter', () => {
    const source = "''Sail''\nThe ferry ran.";
    const repaired = applyEdits(unmapped(source), [
      { start: 0, end: 2, replacement: '“' },
      { start: 6, end: 8, replacement: '”' },
    ]);
    const blocks: Block[] = [
      { start: 0, end: 8, hint: 'title' },
      { start: 9, end: 23, hint: 'caption' },
    ];
    expect(
      cutPassages(repaired, blocks).map(({ start, end, hint }) => [repaired.text.slice(start, end), hint]),
    ).toEqual([
      ['“Sail”', 'title'],
      ['The ferry ran.', 'caption'],
    ]);
  });

  it('tells lines that adjoin from lines that a blank line parts', () => {
    const cuts = cutPassages(unmapped('One\nTwo\n\nThree'), []);
    expect(cuts.map(({ adjoins }) => adjoins)).toEqual([false, true, false]);
  });
});
