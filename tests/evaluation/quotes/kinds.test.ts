import { describe, expect, it } from 'vitest';
import type { GoldStatement } from '../../../evaluation/quotes/gold.ts';
import { judge } from '../../../evaluation/quotes/judgements.ts';
import { countKinds, countOutcomes, foundKinds, goldKinds } from '../../../evaluation/quotes/kinds.ts';
import type { FoundStatement } from '../../../evaluation/quotes/predictions.ts';
import { document, found, gold, person } from './statements.ts';

const text =
  '“We sail,” said Ana Ruiz, “at noon.”\n\nOfficials said it rained. She knew that Ruiz lied. “No.\n\n“And no.” The pilots of Arn left.';

const placed = (quotes: readonly GoldStatement[], given: readonly FoundStatement[] = []) => {
  const tide = document(text, quotes);
  return judge(tide, { quotes: given }).map((judgement) => ({ ...judgement, document: tide }));
};

const kindsOf = (name: string, ...quotes: readonly GoldStatement[]) =>
  placed(quotes).map((judgement) => goldKinds[name]?.(judgement));

describe('kinds of statements', () => {
  it('tell whether a speaker span is a pronoun, holds a name or neither', () => {
    const content = 'it rained';
    const form = (source?: string) =>
      kindsOf('speaker form', gold(text, { content, ...(source === undefined ? {} : { source }) }))[0];
    expect([form(), form('She'), form('Ruiz'), form('Officials'), form('The pilots of Arn')]).toEqual([
      'none',
      'pronoun',
      'name',
      'nominal',
      'name',
    ]);
  });

  it('tell where a speaker span stands', () => {
    expect(
      kindsOf(
        'place of the speaker span',
        gold(text, { content: ['We sail', 'at noon.'], source: 'Ana Ruiz' }),
        gold(text, { content: 'it rained', source: 'Officials' }),
        gold(text, { content: 'that Ruiz lied' }),
        gold(text, { content: 'No.', source: 'The pilots of Arn' }),
      ),
    ).toEqual(['between the parts', 'before', 'none', 'after']);
  });

  it('count parts and paragraphs', () => {
    const open = gold(text, { content: ['No.', 'And no.'] });
    expect([kindsOf('parts', open), kindsOf('paragraphs', open)]).toEqual([['2'], ['2']]);
    const long = gold(text, { content: ['We', 'sail', 'at noon.', 'it rained'] });
    expect(kindsOf('parts', long)).toEqual(['3 and more']);
  });
});

describe('countKinds', () => {
  const sail = { content: 'We sail', source: 'Ana Ruiz' };
  const judgements = placed(
    [
      gold(text, sail, { speakers: { first: person('Ana Ruiz'), others: [] } }),
      gold(text, { content: 'it rained', source: 'Officials' }, { type: 'indirect' }),
      gold(text, { content: 'that Ruiz lied', source: 'She' }, { type: 'indirect' }),
    ],
    [
      found(text, sail, { speaker: 'Bo Lind' }),
      found(text, { content: 'it rained' }, { type: 'indirect', rule: 'quote/clause' }),
    ],
  );

  it('counts statements of the gold by kind, the most frequent first', () => {
    expect(countKinds(judgements, goldKinds['type'] ?? (() => null))).toEqual([
      ['indirect', { statements: 2, found: 1, bounded: 1, endToEnd: 0, source: 0, names: 0, rightNames: 0 }],
      ['direct', { statements: 1, found: 1, bounded: 1, endToEnd: 1, source: 1, names: 1, rightNames: 0 }],
    ]);
  });

  it('counts what was found by rule', () => {
    const rules = countKinds(judgements, foundKinds['rule'] ?? (() => null)).map(([rule, { endToEnd }]) => [
      rule,
      endToEnd,
    ]);
    expect(rules).toEqual([
      ['quote/clause', 0],
      ['quote/cue-after', 1],
    ]);
  });

  it('counts outcomes, those that did not happen too', () => {
    expect(countOutcomes(judgements)).toEqual({
      right: 0,
      boundary: 0,
      'wrong source': 1,
      'wrong name': 1,
      missed: 1,
      extra: 0,
    });
  });
});
