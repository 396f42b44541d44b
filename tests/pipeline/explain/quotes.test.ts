import { describe, expect, it } from 'vitest';
import { explain } from '../../../pipeline/explain/explain.ts';
import { plainStyle } from '../../../pipeline/explain/marked-text.ts';
import type { MentionRow } from '../../../schemas/mentions.ts';
import { articleRow, entityRow, id, mentionRow, passageRow, quoteRow, sampleRows } from '../../builders.ts';

const text = 'Ana Ruiz left. She waved. “We sail,” she said.';

/** A mention of Ana Ruiz by the index that its words begin at. */
function mention(start: number, words: string, facts: Partial<MentionRow> = {}): MentionRow {
  return mentionRow({ mention_id: id('m', String(start)), start, end: start + words.length, text: words, ...facts });
}

const name = mention(0, 'Ana Ruiz');
const first = mention(15, 'She', { form: 'pronoun', rule: 'mention/pronoun', antecedent_id: name.mention_id });
const second = mention(37, 'she', { form: 'pronoun', rule: 'mention/pronoun', antecedent_id: first.mention_id });
const quote = quoteRow({ speaker_text: 'she', speaker_form: 'pronoun', speaker_mention_id: second.mention_id });

function told(facts: Partial<typeof quote> = {}, mentions = [name, first, second]): string[] {
  const row = { ...quote, ...facts };
  const passages = [passageRow({ start: 0, end: text.length, text })];
  const articles = [articleRow({ text })];
  const entities = [entityRow(), entityRow({ entity_id: id('e', 'bo'), name: 'Bo Lind' })];
  const rows = sampleRows({ articles, passages, entities, mentions, quotes: [row], dates: [], positions: [] });
  return explain(rows, row.quote_id, plainStyle);
}

describe('explain of a quote', () => {
  it('tells how a pronoun leads to a name, step by step', () => {
    const lines = told().filter((line) => /^(?:whom that means|joined to)/.test(line));
    expect(lines.map((line) => line.replace(/: He or she[^(]*/, ' '))).toEqual([
      `whom that means: ⟨she⟩, pronoun, mention/pronoun (${second.mention_id})`,
      `joined to: ⟨She⟩, pronoun, mention/pronoun (${first.mention_id})`,
      `joined to: ⟨Ana Ruiz⟩, name, ${name.rule} (${name.mention_id})`,
    ]);
  });

  it('shows the sentence of each step', () => {
    expect(told()).toContain('  ⟨She⟩ waved.');
  });

  it('says nothing of that where the name itself stands beside the cue', () => {
    expect(told({ speaker_mention_id: name.mention_id }).join('\n')).not.toContain('whom that means');
  });

  it('says nothing of that where nobody is known', () => {
    expect(told({ speaker_mention_id: null }).join('\n')).not.toContain('whom that means');
  });

  it('names who else spoke', () => {
    expect(told({ co_speaker_ids: [id('e', 'bo')] })).toContain(`co_speaker_ids: Bo Lind (${id('e', 'bo')})`);
  });

  it('counts the other quotes of its words', () => {
    const utterance_id = id('u', 'sail');
    const others = ['one', 'two', 'two again'].map((name) =>
      quoteRow({ quote_id: id('q', name), article_id: id('a', name.slice(0, 3)), utterance_id }),
    );
    const quotes = [{ ...quote, utterance_id }, ...others, quoteRow({ quote_id: id('q', 'else') })];
    expect(explain(sampleRows({ quotes }), quote.quote_id, plainStyle)).toContain(
      `others of its words: 3 quotes in 2 articles; explain ${utterance_id} shows their wordings`,
    );
    expect(told().join('\n')).not.toContain('others of its words');
  });
});
