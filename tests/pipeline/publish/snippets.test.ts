import { describe, expect, it } from 'vitest';
import { loadSnippets } from '../../../pipeline/publish/snippets.ts';
import type { Column } from '../../../schemas/table.ts';
import { tableOf } from '../../../schemas/tables.ts';

const code = (table: Parameters<typeof loadSnippets>[0], tool: string): string =>
  loadSnippets(table).find((snippet) => snippet.tool === tool)?.code ?? '';

const tableWith = (column: Pick<Column, 'type' | 'nullable'>): Parameters<typeof loadSnippets>[0] => ({
  name: 'things',
  columns: [{ name: 'value', description: 'A value.', ...column }],
});

describe('loadSnippets for pandas', () => {
  it('gives the type of every column, and takes only the empty cell as missing', () => {
    expect(code(tableOf('articles'), 'pandas')).toContain('    "char_count": "Int64",\n');
    expect(code(tableOf('articles'), 'pandas')).toContain('dtype=types, keep_default_na=False, na_values=[""],\n');
  });

  it('makes days and instants of texts, instants in UTC, also where a column has none', () => {
    const articles = code(tableOf('articles'), 'pandas').split('\n');
    expect(articles).toContain('    "published_on": "string",');
    expect(articles.slice(-3)).toEqual([
      'articles["published_on"] = pd.to_datetime(articles["published_on"], format="ISO8601")',
      'articles["published_at"] = pd.to_datetime(articles["published_at"], format="ISO8601", utc=True)',
      'articles["updated_at"] = pd.to_datetime(articles["updated_at"], format="ISO8601", utc=True)',
    ]);
  });

  it('reads lists as lists', () => {
    expect(code(tableOf('articles'), 'pandas')).toContain('converters={"authors": json.loads},\n');
    expect(code(tableOf('dates'), 'pandas')).not.toContain('json');
  });

  it('leaves a missing list missing', () => {
    expect(code(tableWith({ type: 'list<string>', nullable: true }), 'pandas')).toContain(
      'converters={"value": lambda cell: json.loads(cell) if cell else None},',
    );
  });
});

describe('loadSnippets for R', () => {
  it('gives a letter for every column, and leaves blanks around a text', () => {
    expect(code(tableOf('dates'), 'R')).toBe(
      'library(readr)\ndates <- read_csv("dates/dates.csv", col_types = "ccciicccccc", na = "", trim_ws = FALSE)',
    );
  });

  it('reads lists as vectors of their type, in which the text “NA” is a text', () => {
    expect(code(tableOf('articles'), 'R')).toContain(
      'articles$authors <- lapply(articles$authors, function(cell) as.character(jsonlite::fromJSON(cell, simplifyVector = FALSE)))',
    );
    expect(code(tableOf('quotes'), 'R')).toContain('function(cell) as.integer(');
  });

  it('leaves a missing list missing', () => {
    expect(code(tableWith({ type: 'list<integer>', nullable: true }), 'R')).toContain(
      'function(cell) if (!is.na(cell)) as',
    );
  });
});

describe('loadSnippets', () => {
  it('names the file that lies in the folder of the version', () => {
    expect(loadSnippets(tableOf('dates')).every((snippet) => snippet.code.includes('dates/dates.'))).toBe(true);
  });
});
