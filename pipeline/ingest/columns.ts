/** What a field of a record can be: the text, the record's id, or a column of metadata. */
export const recordColumns = [
  'text',
  'id',
  'url',
  'title',
  'authors',
  'publisher',
  'section',
  'published_on',
  'published_at',
  'updated_at',
  'language',
  'licence',
] as const;
export type RecordColumn = (typeof recordColumns)[number];

/**
 * Names that fields of news data sets go by, the surest first; case, spaces and punctuation aside.
 * Compiled for this project by hand.
 */
const usualNames: Readonly<Record<RecordColumn, readonly string[]>> = {
  text: ['text', 'articletext', 'fulltext', 'maintext', 'articlebody', 'body', 'content', 'story', 'article'],
  id: ['id', 'articleid', 'uid', 'guid'],
  url: ['url', 'canonicalurl', 'link', 'permalink', 'articleurl', 'weburl'],
  title: ['title', 'headline', 'articletitle'],
  authors: ['authors', 'author', 'byline'],
  publisher: ['publisher', 'sourcename', 'medianame', 'outlet', 'publication', 'newspaper', 'source'],
  section: ['section', 'category', 'articlesection'],
  published_on: ['publishedon'],
  published_at: [
    'publishedat',
    'published',
    'datepublished',
    'publisheddate',
    'publishdate',
    'publicationdate',
    'pubdate',
    'date',
    'datetime',
    'timestamp',
  ],
  updated_at: ['updatedat', 'updated', 'modifiedat', 'modified', 'datemodified', 'lastmodified'],
  language: ['language', 'lang'],
  licence: ['licence', 'license'],
};

function plainName(field: string): string {
  return field.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const guesses: ReadonlyMap<string, { readonly column: RecordColumn; readonly rank: number }> = new Map(
  recordColumns.flatMap((column) => usualNames[column].map((name, rank) => [name, { column, rank }] as const)),
);

export function isRecordColumn(name: string): name is RecordColumn {
  return recordColumns.some((column) => column === name);
}

/**
 * The fields that can fill each column, the best first: those that `columns` names, then those whose names are usual.
 * A field that `columns` names is read as nothing else.
 *
 * @param columns field of the file → column, as in `collection.json`; values that are no column are ignored
 */
export function fieldsByColumn(
  fields: readonly string[],
  columns: Readonly<Record<string, string>>,
): ReadonlyMap<RecordColumn, readonly string[]> {
  const chosen = new Map(Object.entries(columns));
  const ranked: { field: string; column: RecordColumn; rank: number }[] = [];
  for (const field of fields) {
    const named = chosen.get(field);
    if (named !== undefined) {
      if (isRecordColumn(named)) ranked.push({ field, column: named, rank: -1 });
      continue;
    }
    const guess = guesses.get(plainName(field));
    if (guess !== undefined) ranked.push({ field, ...guess });
  }
  ranked.sort((a, b) => a.rank - b.rank);
  return new Map(
    recordColumns.map((column) => [
      column,
      ranked.filter((candidate) => candidate.column === column).map(({ field }) => field),
    ]),
  );
}
