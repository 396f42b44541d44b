import { tableFromIPC, tableToIPC } from 'apache-arrow';
import { type Columns, type RowOf, writeRows } from '../../../pipeline/protocol/columns.ts';
import { frameOf } from '../../../pipeline/protocol/frames.ts';
import { annotateQuestion, type ReadQuestion, readQuestion } from '../../../pipeline/protocol/messages.ts';

/** The frame of a question as a caller sends it. */
function question<C extends Columns>(work: string, columns: C, rows: readonly RowOf<C>[]): Uint8Array {
  const table = tableFromIPC(writeRows(columns, rows));
  table.schema.metadata.set('work', work);
  return frameOf(tableToIPC(table, 'stream'));
}

/** A file to be read, or a line of one. */
export const fileQuestion = (path: string, content: string | Uint8Array, more: Partial<ReadQuestion> = {}) => ({
  ...{ path, number: null, sha256: null, stated: null, content: Buffer.from(content), ...more },
});

export const toRead = (rows: readonly ReadQuestion[]): Uint8Array => question('read', readQuestion, rows);

export const toAnnotate = (articles: readonly string[]): Uint8Array =>
  question(
    'annotate',
    annotateQuestion,
    articles.map((article) => ({ article })),
  );

export const toDo = (work: string): Uint8Array => question(work, annotateQuestion, []);
