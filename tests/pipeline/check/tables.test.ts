import { describe, expect, it } from 'vitest';
import { checkRows } from '../../../pipeline/check/tables.ts';
import type { Rows } from '../../../schemas/tables.ts';
import { articleRow, dateRow, id, mentionRow, quoteRow, sampleRows, sampleText } from '../../builders.ts';
import { inOrder } from '../publish/streams.ts';
import { publishedOf } from './published.ts';

async function told(tables: Partial<Rows>): Promise<string[]> {
  const problems = await checkRows('0.1.0', publishedOf({ ...inOrder(sampleRows()), ...tables }).tables);
  return problems.map(({ place, message }) => `${place}: ${message}`);
}

describe('checkRows', () => {
  it('finds nothing wrong with rows that hold', async () => {
    expect(await told({})).toEqual([]);
  });

  it.each<[what: string, tables: Partial<Rows>, expected: string[]]>([
    [
      'a value that its column does not allow',
      { dates: [dateRow({ rule: 'Date Year' as 'date/year' })] },
      [`0.1.0/dates/${id('d', 'sample')}: rule: Invalid string: must match pattern /^[a-z]+\\/[a-z0-9-]+$/`],
    ],
    [
      'a span that reads something else',
      { dates: [dateRow({ text: '2028' })] },
      [`0.1.0/dates/${id('d', 'sample')}: the text there reads "2027"`],
    ],
    [
      'a span beyond the end of the text',
      { quotes: [quoteRow({ speaker_end: 47 })] },
      [`0.1.0/quotes/${id('q', 'sample')}: [24, 47) is no span of a text of 46 code points`],
    ],
    [
      'a key twice',
      { dates: [dateRow(), dateRow()] },
      [`0.1.0/dates/${id('d', 'sample')}: has the key of another row`],
    ],
    [
      'a reference to a row that is not there',
      { dates: [dateRow({ passage_id: id('p', 'nowhere') })] },
      [`0.1.0/dates/${id('d', 'sample')}: passage_id ${id('p', 'nowhere')} is no row of passages.passage_id`],
    ],
    [
      'a reference in a list to a row that is not there',
      { quotes: [quoteRow({ about_ids: [id('e', 'Arn'), id('e', 'nobody')] })] },
      [`0.1.0/quotes/${id('q', 'sample')}: about_ids ${id('e', 'nobody')} is no row of entities.entity_id`],
    ],
    [
      'rows out of order',
      { mentions: [mentionRow({ mention_id: id('m', 'late'), start: 42, end: 45, text: 'Arn' }), mentionRow()] },
      [`0.1.0/mentions/${id('m', 'Ana Ruiz')}: stands after a row that it goes before`],
    ],
    [
      'a text with the hash of another',
      { articles: [articleRow({ text: sampleText.replace('Arn', 'Orn') })] },
      [
        `0.1.0/articles/${id('a', 'sample')}: text_sha256 is not that of the text, af9998d677117137c5476f0a9e0592cf3187abe82f0997b1e95e861b041e2f65`,
      ],
    ],
    [
      'a text of another length than is stated',
      { articles: [articleRow({ char_count: 45 })] },
      [`0.1.0/articles/${id('a', 'sample')}: char_count is 45; the text has 46 code points`],
    ],
  ])('finds %s', async (_what, tables, expected) => {
    expect(await told(tables)).toEqual(expect.arrayContaining(expected));
  });

  it('tells ten problems of a kind and counts the others', async () => {
    const dates = Array.from({ length: 12 }, (_, index) => dateRow({ date_id: id('d', `${index}`), text: '2028' }));
    const told12 = await told({ dates: dates.sort((a, b) => (a.date_id < b.date_id ? -1 : 1)) });
    expect(told12).toHaveLength(11);
    expect(told12[10]).toMatch(/: and 2 more of this kind$/);
  });
});
