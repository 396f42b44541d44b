import { describe, expect, it } from 'vitest';
import { loadSnippets } from '../../../pipeline/publish/snippets.ts';
import { tableOf } from '../../../schemas/tables.ts';

const code = (table: 'articles' | 'dates', tool: string): string =>
  loadSnippets(tableOf(table)).find((snippet) => snippet.tool === tool)?.code ?? '';

describe('loadSnippets', () => {
  it('gives pandas the type of every column, its days, and its lists as lists', () => {
    expect(code('articles', 'pandas')).toContain('    "char_count": "Int64",\n');
    expect(code('articles', 'pandas')).toContain('dtype=types, keep_default_na=False, na_values=[""],\n');
    expect(code('articles', 'pandas')).toContain('parse_dates=["published_on", "published_at", "updated_at"],\n');
    expect(code('articles', 'pandas')).toContain('converters={"authors": json.loads},\n');
    expect(code('dates', 'pandas')).not.toContain('json');
  });

  it('gives readr a letter for every column', () => {
    expect(code('dates', 'R')).toBe(
      'library(readr)\ndates <- read_csv("dates/dates.csv", col_types = "ccciiccccDc", na = "")',
    );
    expect(code('articles', 'R')).toContain('articles$authors <- lapply(articles$authors, jsonlite::fromJSON)');
  });

  it('names the file that lies in the folder of the version', () => {
    expect(loadSnippets(tableOf('dates')).every((snippet) => snippet.code.includes('dates/dates.'))).toBe(true);
  });
});
