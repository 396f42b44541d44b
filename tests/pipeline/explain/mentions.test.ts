import { describe, expect, it } from 'vitest';
import { explain } from '../../../pipeline/explain/explain.ts';
import { plainStyle } from '../../../pipeline/explain/marked-text.ts';
import { countCodePoints } from '../../../pipeline/offsets.ts';
import type { MentionRow } from '../../../schemas/mentions.ts';
import { articleRow, id, mentionRow, passageRow, sampleRows } from '../../builders.ts';

const first = '🙂 Mayor Ana Ruiz sailed. The sea was calm.';
const text = `${first}\n\nThe ice was thick. She turned back.`;
/** The same counted by code points: the smiling face is two UTF-16 units. */
const points = text.replace('🙂', '.');
const firstEnd = countCodePoints(first);
const passages = [
  passageRow({ start: 0, end: firstEnd, text: first }),
  passageRow({ passage_id: id('p', 'second'), start: firstEnd + 2, end: points.length }),
];

/** A mention of Ana Ruiz by its words, joined to another by its words. */
function mention(words: string, facts: Partial<MentionRow> = {}, from = 0): MentionRow {
  const start = points.indexOf(words, from);
  const { passage_id } = passages[start < firstEnd ? 0 : 1] ?? passageRow();
  return mentionRow({
    mention_id: id('m', words),
    passage_id,
    start,
    end: start + words.length,
    text: words,
    ...facts,
  });
}

const name = mention('Ana Ruiz');
const she = mention('She', { form: 'pronoun', antecedent_id: name.mention_id });
const rowsOf = (mentions: readonly MentionRow[], text_: string | null = text) =>
  sampleRows({ articles: [articleRow({ text: text_ })], passages, mentions, quotes: [], dates: [], positions: [] });
const told = (row: MentionRow, rows = rowsOf([name, she])) => explain(rows, row.mention_id, plainStyle);

describe('explain of a mention', () => {
  it('shows what it was joined to in a sentence of its own, and whom it means by name', () => {
    const lines = told(she);
    expect(lines).toContain('  The ice was thick. ⟦She⟧ turned back.');
    expect(lines).toContain(`entity_id: Ana Ruiz (${name.entity_id})`);
    expect(lines.slice(-3)).toEqual([
      `joined to: ⟨Ana Ruiz⟩, name, mention/full-name (${name.mention_id})`,
      '  🙂 Mayor ⟨Ana Ruiz⟩ sailed.',
      'mentions of it in the article: Ana Ruiz · ⟦She⟧',
    ]);
  });

  it('says of the first mention that there was none to join it to, and of another that it needed none', () => {
    const alone = { ...she, antecedent_id: null };
    const rows = rowsOf([name, alone]);
    expect(told(name, rows)).toContain('joined to: nothing: the first mention of its entity here');
    expect(told(alone, rows)).toContain('joined to: nothing: its rule needs no earlier one');
  });

  it('tells the rule that joined the article to others', () => {
    const lines = told(
      { ...name, entity_rule: 'entity/full-name' },
      rowsOf([{ ...name, entity_rule: 'entity/full-name' }]),
    );
    expect(lines.find((line) => line.startsWith('entity_rule'))).toMatch(/^entity_rule: entity\/full-name: The same/);
    expect(told(name).join('\n')).not.toContain('entity_rule');
  });

  it('shows no text that is withheld', () => {
    const lines = told(she, rowsOf([name, she], null)).join('\n');
    expect(lines).toContain('text withheld; the row reads ⟦She⟧');
    expect(lines).toContain('joined to: ⟨Ana Ruiz⟩');
    expect(lines).not.toContain('sailed');
  });

  it('says nothing of antecedents in a version that has none', () => {
    const { antecedent_id, ...before } = she;
    const lines = told(she, rowsOf([name, before as MentionRow]));
    expect(lines.filter((line) => line.startsWith('joined to'))).toEqual([]);
    expect(antecedent_id).toBe(name.mention_id);
  });

  it('leaves mentions of other articles and entities out of the chain', () => {
    const others = [mention('ice', { entity_id: id('e', 'Arn') }), mention('turned', { article_id: id('a', 'other') })];
    expect(told(she, rowsOf([name, ...others, she])).at(-1)).toBe('mentions of it in the article: Ana Ruiz · ⟦She⟧');
  });

  it('cuts a long chain to twelve around the mention', () => {
    const chain = Array.from({ length: 30 }, (_, index) => {
      return mention('She', { mention_id: id('m', `${index}`), start: index, end: index + 1, text: `m${index}` });
    });
    const lineOf = (index: number) => told(chain[index] ?? name, rowsOf(chain)).at(-1);
    expect(lineOf(0)).toMatch(/: ⟦m0⟧ · m1 · .* · m11 · … 18 more$/);
    expect(lineOf(14)).toMatch(/: … 9 before · m9 · .* · m13 · ⟦m14⟧ · m15 · .* · m20 · … 9 more$/);
    expect(lineOf(29)).toMatch(/: … 18 before · m18 · .* · ⟦m29⟧$/);
  });
});
