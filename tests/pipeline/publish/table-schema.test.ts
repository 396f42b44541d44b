import { describe, expect, it } from 'vitest';
import { tableSchemaOf } from '../../../pipeline/publish/table-schema.ts';
import { tableNames, tableOf } from '../../../schemas/tables.ts';
import { samples } from './sample.ts';

const fieldOf = (table: Parameters<typeof tableOf>[0], name: string) =>
  tableSchemaOf(tableOf(table)).fields.find((field) => field.name === name);

describe('tableSchemaOf', () => {
  it('gives every column its type; a list is a JSON array', () => {
    expect(
      tableSchemaOf(samples)
        .fields.slice(0, 9)
        .map(({ type }) => type),
    ).toEqual(['string', 'string', 'integer', 'number', 'boolean', 'date', 'datetime', 'array', 'array']);
  });

  it('states what the column states', () => {
    expect(fieldOf('quotes', 'start')).toEqual({
      name: 'start',
      type: 'integer',
      description: 'Where the first part begins in articles.text.',
      unit: 'code points',
      constraints: { required: true, minimum: 0, maximum: 2147483647 },
    });
    expect(fieldOf('quotes', 'quote_id')?.constraints).toEqual({
      required: true,
      unique: true,
      pattern: '^q-[0-9a-f]{16}$',
    });
    expect(fieldOf('quotes', 'type')?.constraints).toEqual({ required: true, enum: ['direct', 'indirect', 'mixed'] });
    expect(fieldOf('quotes', 'speaker')?.constraints).toEqual({ minLength: 1 });
    expect(fieldOf('quotes', 'about_ids')?.constraints).toEqual({ required: true });
    expect(fieldOf('articles', 'published_on')).not.toHaveProperty('constraints');
  });

  it('names the key, and references of single values, to the table itself without its name', () => {
    const quotes = tableSchemaOf(tableOf('quotes'));
    expect(quotes.primaryKey).toEqual(['quote_id']);
    expect(quotes.missingValues).toEqual(['']);
    expect(
      quotes.foreignKeys?.map(({ fields, reference }) => [...fields, reference.resource, ...reference.fields]),
    ).toEqual([
      ['article_id', 'articles', 'article_id'],
      ['passage_id', 'passages', 'passage_id'],
      ['speaker_id', 'entities', 'entity_id'],
      ['speaker_mention_id', 'mentions', 'mention_id'],
    ]);
    expect(tableSchemaOf(tableOf('articles')).foreignKeys).toEqual([
      { fields: ['duplicate_of'], reference: { fields: ['article_id'] } },
    ]);
    expect(tableSchemaOf(tableOf('entities'))).not.toHaveProperty('foreignKeys');
  });

  it('describes every column of every table', () => {
    for (const table of tableNames.map(tableOf)) {
      expect(tableSchemaOf(table).fields.map(({ name }) => name)).toEqual(table.columns.map(({ name }) => name));
    }
  });
});
