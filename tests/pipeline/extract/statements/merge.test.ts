import { describe, expect, it } from 'vitest';
import { mergeStatements } from '../../../../pipeline/extract/statements/merge.ts';
import type { RuleId } from '../../../../schemas/rules.ts';

type Type = 'direct' | 'mixed' | 'indirect';
const statement = (type: Type, rule: RuleId, ...bounds: number[]) => ({
  type,
  rule,
  parts: Array.from({ length: bounds.length / 2 }, (_, index) => ({
    start: bounds[2 * index] ?? 0,
    end: bounds[2 * index + 1] ?? 0,
  })),
});

describe('mergeStatements', () => {
  const quotation = statement('direct', 'quote/cue-after', 10, 20);
  it.each([
    ['keeps both where they lie apart', [quotation], [statement('indirect', 'quote/clause', 30, 40)], [1, 1]],
    ['prefers a clause that quotes some words', [quotation], [statement('mixed', 'quote/clause', 5, 40)], [0, 1]],
    [
      'prefers a quotation that is all of the clause',
      [quotation],
      [statement('direct', 'quote/clause', 10, 20)],
      [1, 0],
    ],
    [
      'prefers a quotation that reaches beyond the clause',
      [statement('direct', 'quote/split', 10, 20, 50, 60)],
      [statement('mixed', 'quote/clause', 5, 40)],
      [1, 0],
    ],
    [
      'prefers a clause to a quotation without a cue',
      [statement('direct', 'quote/no-cue', 10, 50)],
      [statement('mixed', 'quote/label', 15, 30)],
      [0, 1],
    ],
    [
      'prefers a clause with a part before its source',
      [quotation],
      [statement('mixed', 'quote/inserted-source', 0, 4, 10, 20)],
      [0, 1],
    ],
    [
      'keeps a clause between the parts of a quotation',
      [statement('direct', 'quote/split', 10, 20, 50, 60)],
      [statement('indirect', 'quote/clause', 25, 45)],
      [1, 1],
    ],
  ])('%s', (_, quoted, reported, [first, second]) => {
    const merged = mergeStatements(quoted, reported);
    expect(merged.quoted).toHaveLength(first ?? 0);
    expect(merged.reported).toHaveLength(second ?? 0);
  });

  it('names the report over the words of a quotation that stays', () => {
    const report = statement('direct', 'quote/clause', 10, 20);
    expect(mergeStatements([quotation], [report]).witnesses.get(quotation)).toBe(report);
  });
});
