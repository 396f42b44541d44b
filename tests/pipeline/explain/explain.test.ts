import { describe, expect, it } from 'vitest';
import { explain } from '../../../pipeline/explain/explain.ts';
import { plainStyle } from '../../../pipeline/explain/marked-text.ts';
import { sampleRows } from '../../builders.ts';

const rows = sampleRows();
const told = (id: string | undefined, from = rows) => explain(from, id ?? '', plainStyle).join('\n');

describe('explain', () => {
  it('shows a quote in its sentence with speaker and cue marked, and the rules behind both', () => {
    const quote = rows.quotes[0];
    const page = told(quote?.quote_id);
    expect(page).toContain('“⟦We sail in 2027⟧,” ⟨said⟩');
    expect(page).toContain(`rule: ${quote?.rule}: `);
    expect(page).toContain('for example');
    expect(page).toContain('sample.txt');
  });

  it('shows every kind of row that has a span', () => {
    for (const [id, words] of [
      [rows.mentions[0]?.mention_id, rows.mentions[0]?.text],
      [rows.dates[0]?.date_id, rows.dates[0]?.text],
      [rows.positions[0]?.position_id, rows.positions[0]?.text],
      [rows.passages[0]?.passage_id, rows.passages[0]?.text],
    ]) {
      expect(told(id ?? '')).toContain(`⟦${words}⟧`);
    }
  });

  it('tells whom ids mean by name, those of lists too', () => {
    const quotes = rows.quotes.map((row) => ({ ...row, about_ids: rows.entities.map(({ entity_id }) => entity_id) }));
    const [ana, arn] = rows.entities;
    const page = told(quotes[0]?.quote_id, { ...rows, quotes });
    expect(page).toContain(`speaker_id: Ana Ruiz (${ana?.entity_id})`);
    expect(page).toContain(`speaker_mention_id: “Ana Ruiz” (${rows.mentions[0]?.mention_id})`);
    expect(page).toContain(`about_ids: Ana Ruiz (${ana?.entity_id}), Arn (${arn?.entity_id})`);
  });

  it('shows an article with its own facts and the one that it is a copy of', () => {
    const original = { ...rows.articles[0], article_id: 'a-1', title: 'Ferry talks' };
    const copies = rows.articles.map((row) => ({ ...row, url: 'https://example.org/', duplicate_of: 'a-1' }));
    const page = told(copies[0]?.article_id, { ...rows, articles: [...copies, original] } as typeof rows);
    expect(page).toContain('url: https://example.org/');
    expect(page).toContain('duplicate_of: Ferry talks (a-1)');
  });

  it('shows an entity with its mentions, article by article', () => {
    const entity = rows.entities.find(({ type }) => type === 'person');
    const page = told(entity?.entity_id);
    expect(page).toContain(`⟦${entity?.name}⟧ (person)`);
    expect(page).toMatch(/⟨.+⟩ at \d+ to \d+, mention\//);
  });

  it('shows the words of the row alone where the text is withheld', () => {
    const withheld = { ...rows, articles: rows.articles.map((row) => ({ ...row, text: null })) };
    expect(told(rows.quotes[0]?.quote_id, withheld)).toContain('text withheld; the row reads ⟦We sail in 2027⟧');
  });

  it('shows an utterance with its wordings', () => {
    const quotes = rows.quotes.map((row) => ({ ...row, utterance_id: 'u-1' }));
    const lines = explain({ ...rows, quotes }, 'u-1', plainStyle);
    expect(lines[0]).toBe('Quotes of the same words: u-1');
    expect(lines.join('\n')).toContain('fullest wording: ⟦We sail in 2027⟧');
  });

  it('refuses an id that no row has', () => {
    expect(() => told('q-0000000000000000')).toThrow(/No row has the id q-0000000000000000/);
  });
});
