import { describe, expect, it } from 'vitest';
import { judge } from '../../../evaluation/quotes/judgements.ts';
import { document, found, gold, person } from './statements.ts';

const text = '“We sail at noon, all of us,” said Ana Ruiz. Bo Lind left.';
const content = 'We sail at noon, all of us';
const speakers = { first: person('Ana Ruiz'), others: [] };
const tide = document(text, [gold(text, { content, source: 'Ana Ruiz' }, { speakers })]);
const right = found(text, { content, source: 'Ana Ruiz' }, { speaker: 'Ruiz' });
const outcomesOf = (...quotes: readonly ReturnType<typeof found>[]) =>
  judge(tide, { quotes }).map(({ outcome }) => outcome);

describe('judge', () => {
  it('holds what has the bounds, the source and the name to be right', () => {
    expect(judge(tide, { quotes: [right] })).toMatchObject([
      { outcome: 'right', overlap: 1, isSourceRight: true, isNameRight: true },
    ]);
  });

  it('names the first thing that is wrong', () => {
    expect(outcomesOf({ ...right, content: [[1, 16]] })).toEqual(['boundary']);
    expect(outcomesOf({ ...right, source: [], speaker: 'Bo Lind' })).toEqual(['wrong source']);
    expect(outcomesOf({ ...right, speaker: 'Bo Lind' })).toEqual(['wrong name']);
    expect(outcomesOf({ ...right, speaker: null })).toEqual(['wrong name']);
    expect(outcomesOf({ ...right, speaker: 'Skipper', aliases: ['Ana Ruiz'] })).toEqual(['right']);
  });

  it('holds a statement of the gold and one that shares less than half to be apart', () => {
    expect(outcomesOf({ ...right, content: [[1, 8]] })).toEqual(['missed', 'extra']);
    expect(outcomesOf()).toEqual(['missed']);
  });

  it('holds any name to be wrong where the source has none', () => {
    const silent = document(text, [gold(text, { content }, { speakers: { first: null, others: null } })]);
    const nobody = { ...right, source: [], speaker: null };
    expect(judge(silent, { quotes: [nobody] })[0]).toMatchObject({ isNameRight: true, outcome: 'right' });
    expect(judge(silent, { quotes: [{ ...nobody, speaker: 'Bo Lind' }] })[0]?.outcome).toBe('wrong name');
  });

  it('leaves names alone of which the gold says nothing', () => {
    const open = document(text, [gold(text, { content, source: 'Ana Ruiz' })]);
    expect(judge(open, { quotes: [{ ...right, speaker: 'Bo Lind' }] })[0]).toMatchObject({
      isNameRight: null,
      outcome: 'right',
    });
  });

  it('goes in the order of the text', () => {
    const late = found(text, { content: 'Bo Lind left' });
    expect(judge(tide, { quotes: [late, right] }).map(({ outcome }) => outcome)).toEqual(['right', 'extra']);
  });
});
