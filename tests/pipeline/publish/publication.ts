import { silentEffects } from '../../../pipeline/effects.ts';
import { sha256 } from '../../../pipeline/ids.ts';
import {
  type Publication,
  type PublishOptions,
  type PublishResult,
  publish,
} from '../../../pipeline/publish/publish.ts';
import type { Reject } from '../../../pipeline/reject.ts';
import { streamsOf } from '../../../pipeline/row-streams.ts';
import { type Collection, collectionSchema } from '../../../schemas/collection.ts';
import { type Rows, tableNames } from '../../../schemas/tables.ts';
import { fakeModel } from '../../analyzer.ts';
import { articleRow, dateRow, id, passageRow, sampleRows } from '../../builders.ts';
import { inOrder } from './streams.ts';

/** What a build would hand to be published, from rows: collection, inputs and the account of the stages fit them. */
export function publicationOf(
  rows: Rows,
  { collection = {}, rejects = [] }: { collection?: Partial<Collection>; rejects?: readonly Reject[] } = {},
): Publication {
  const rowCount = tableNames.reduce((sum, name) => sum + rows[name].length, 0);
  const of = (stage: string): number => rejects.filter((reject) => reject.stage === stage).length;
  const articles = rows.articles.length + of('extract');
  const sources = rows.articles.map(({ source_path, source_sha256, publisher }) => [
    source_path,
    source_sha256,
    publisher,
  ]);
  return {
    tables: streamsOf(inOrder(rows)),
    collection: collectionSchema.parse({ title: 'Ferries of Arn', ...collection }),
    inputs: { root: 'arn', files: sources.length, sha256: sha256(JSON.stringify(sources)) },
    languageModel: fakeModel,
    date: '2026-03-02',
    stages: [
      { stage: 'ingest', of: 'documents', in: articles + of('ingest'), out: articles, rejected: of('ingest') },
      { stage: 'extract', of: 'articles', in: articles, out: articles - of('extract'), rejected: of('extract') },
      { stage: 'link', of: 'articles', in: rows.articles.length, out: rows.articles.length, rejected: 0 },
      { stage: 'validate', of: 'rows', in: rowCount + of('validate'), out: rowCount, rejected: of('validate') },
    ],
    rejects,
    publishers: [[null, rows.articles.length]],
  };
}

/** Publishes rows as a build would. */
export async function publishRows(
  folder: string,
  rows: Rows,
  { effects = silentEffects(), ...options }: PublishOptions & { effects?: ReturnType<typeof silentEffects> } = {},
): Promise<PublishResult> {
  return await publish(folder, options, async () => publicationOf(rows), effects);
}

/** The sample article and a second one, whose text a test may give. */
export function twoArticles(text: string = 'The ferry sailed in 2027.'): Rows {
  const article_id = id('a', 'second');
  const length = [...text].length;
  const rows = sampleRows();
  const article = articleRow({
    article_id,
    source_path: 'second.txt',
    source_sha256: sha256(text),
    text,
    text_sha256: sha256(text),
    char_count: length,
    word_count: 5,
  });
  const passage = passageRow({ passage_id: id('p', `second ${length}`), article_id, end: length, text });
  const date = dateRow({ date_id: id('d', 'second'), article_id, passage_id: passage.passage_id, start: 20, end: 24 });
  return {
    ...rows,
    articles: [...rows.articles, article],
    passages: [...rows.passages, passage],
    dates: [...rows.dates, date],
  };
}
