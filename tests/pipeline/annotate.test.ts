import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../pipeline/annotate.ts';
import type { Article } from '../../pipeline/article.ts';
import { link } from '../../pipeline/link/link.ts';
import { fakeAnalyzer } from '../analyzer.ts';
import { article } from '../builders.ts';
import { validateRows } from '../linked-articles.ts';

const report = article({
  text: 'Ferry to sail again\n\n🚢 The ferry will sail again, said Mayor Ana Ruiz. “We sail on May 4, 2027!” Ruiz said.\n',
});

const analyzer = fakeAnalyzer();

/** What `link` makes of one article, proved. */
async function provedRows(given: Article) {
  const annotation = await annotate(given, { analyzer });
  const validated = await validateRows(link([annotation]));
  return { annotation, ...validated };
}

describe('annotate', () => {
  it('finds who said what, with offsets in code points', async () => {
    const { quotes, mentions, dates, passages } = await annotate(report, { analyzer });
    expect(passages.map(({ role, start, end }) => [role, start, end])).toEqual([
      ['headline', 0, 19],
      ['body', 21, 107],
    ]);
    expect(quotes.filter(({ type }) => type === 'direct')).toMatchObject([
      {
        text: 'We sail on May 4, 2027!',
        start: 72,
        end: 95,
        speaker: 'Ana Ruiz',
        speaker_text: 'Ruiz',
        cue_text: 'said',
      },
    ]);
    expect(mentions.map(({ text, start }) => [text, start])).toEqual([
      ['Ana Ruiz', 61],
      ['Ruiz', 97],
    ]);
    expect(dates).toMatchObject([{ value: '2027-05-04' }]);
  });

  it('has the mined passages of an article analyzed as one document, datelines left out', async () => {
    const documents: (readonly string[])[] = [];
    const text = 'Ferry to sail\n\nBy Bo Lind\n\nOSLO (NPA) — The ferry sank 🚢.\n\nPhoto: Eva Lind\n\nAna Ruiz won.';
    await annotate(article({ text, metadata: { ...report.metadata, language: 'en' } }), {
      analyzer: {
        analyze: async (paragraphs) => {
          documents.push(paragraphs);
          return await analyzer.analyze(paragraphs);
        },
      },
    });
    expect(documents).toEqual([['Ferry to sail', 'By Bo Lind', 'The ferry sank 🚢.', 'Ana Ruiz won.']]);
  });

  it('gives an article in another language its passages alone, and has it not analyzed', async () => {
    const analyze = () => Promise.reject(new Error('asked'));
    const spanish = { ...report, metadata: { ...report.metadata, language: 'es' } };
    const {
      article: row,
      passages,
      entities,
      mentions,
      quotes,
      dates,
      positions,
    } = await annotate(spanish, { analyzer: { analyze } });
    expect(row.language).toBe('es');
    expect(passages).toHaveLength(2);
    expect([entities, mentions, quotes, dates, positions].flat()).toEqual([]);
  });

  it('gives entities the ids of a collection of one', async () => {
    const { annotation, rows } = await provedRows(report);
    expect(rows.entities.map((row) => row.entity_id)).toEqual(
      annotation.entities.map((entity) => entity.entity_id).sort(),
    );
    expect(rows.mentions).toEqual(annotation.mentions);
  });

  const words = constantFrom(
    'Ana Ruiz',
    'Ruiz',
    'Mayor',
    'the mayor of Arn',
    'she',
    'said',
    'according to',
    'told reporters that',
    '“We sail',
    'today,”',
    '"',
    '’',
    'â€œ',
    'on May 4, 2027',
    '(AP) —',
    'Photo: Reuters',
    'By Ana Ruiz',
    '🚢',
    'e\u0301',
    '\u0301',
    '\u200b',
    '.',
    ', ',
    ':',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    'العربية',
  );

  it('gives rows that all hold, whatever the text', async () => {
    await assert(
      asyncProperty(array(words, { minLength: 1, maxLength: 40 }), async (parts) => {
        const text = parts.join(' ');
        const { rejects } = await provedRows(article({ text, metadata: { ...report.metadata, language: 'en' } }));
        expect(rejects.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
      }),
    );
  });
});
