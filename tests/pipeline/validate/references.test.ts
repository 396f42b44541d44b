import { expect, it } from 'vitest';
import { danglingReferences, keysOf, referenceColumns } from '../../../pipeline/validate/references.ts';
import { tableNames, tableOf } from '../../../schemas/tables.ts';
import { id, quoteRow, sampleRows } from '../../builders.ts';

it('knows which columns refer to a table, another or their own', () => {
  const references = tableNames.flatMap((name) =>
    referenceColumns(tableOf(name)).map((column) => `${name}.${column.name} → ${column.references}`),
  );
  expect(references).toEqual([
    'articles.duplicate_of → articles.article_id',
    'passages.article_id → articles.article_id',
    'mentions.article_id → articles.article_id',
    'mentions.passage_id → passages.passage_id',
    'mentions.entity_id → entities.entity_id',
    'mentions.antecedent_id → mentions.mention_id',
    'quotes.article_id → articles.article_id',
    'quotes.passage_id → passages.passage_id',
    'quotes.speaker_id → entities.entity_id',
    'quotes.co_speaker_ids → entities.entity_id',
    'quotes.speaker_mention_id → mentions.mention_id',
    'quotes.about_ids → entities.entity_id',
    'dates.article_id → articles.article_id',
    'dates.passage_id → passages.passage_id',
    'positions.article_id → articles.article_id',
    'positions.passage_id → passages.passage_id',
    'positions.entity_id → entities.entity_id',
    'positions.of_id → entities.entity_id',
  ]);
});

it('finds every reference that points to no key, in lists too, and takes null for none', () => {
  const columns = referenceColumns(tableOf('quotes'));
  const row = quoteRow({ speaker_id: null, passage_id: id('p', 'x'), about_ids: [id('e', 'Arn'), id('e', 'x')] });
  const dangling = danglingReferences(row, columns, keysOf({ ...sampleRows() }));
  expect(dangling.map(({ column, value }) => [column.name, value])).toEqual([
    ['passage_id', id('p', 'x')],
    ['about_ids', id('e', 'x')],
  ]);
});
