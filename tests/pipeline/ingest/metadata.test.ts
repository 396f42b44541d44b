import { describe, expect, it } from 'vitest';
import { languageOf, problemsOf, resolveMetadata } from '../../../pipeline/ingest/metadata.ts';

describe('resolveMetadata', () => {
  it('takes the file before the document before the collection, column by column', () => {
    const metadata = resolveMetadata({
      file: { publisher: 'Of the file' },
      document: {
        publisher: 'Of the document',
        title: ' A  title\n',
        language: 'en-GB',
        published_at: '2026-03-04T23:00-05:00',
      },
      collection: { publisher: 'Of the collection', licence: 'CC0-1.0', published_on: '2020-01-01' },
    });
    expect(metadata).toEqual({
      url: null,
      title: 'A title',
      authors: [],
      publisher: 'Of the file',
      section: null,
      published_on: '2026-03-04',
      published_at: '2026-03-05T04:00:00.000Z',
      published_from: 'metadata',
      updated_at: null,
      language: 'en',
      licence: 'CC0-1.0',
    });
  });

  it('takes day and instant from the same statement', () => {
    const metadata = resolveMetadata({
      file: { published_on: '2026-03-01' },
      document: { published_at: '2026-03-04T10:00Z' },
      collection: {},
    });
    expect([metadata.published_on, metadata.published_at]).toEqual(['2026-03-01', null]);
  });

  it('keeps a stated local day beside the instant in UTC', () => {
    const document = { published_on: '2026-03-04', published_at: '2026-03-05T01:00Z' };
    const metadata = resolveMetadata({ file: {}, document, collection: {} });
    expect([metadata.published_on, metadata.published_at]).toEqual(['2026-03-04', '2026-03-05T01:00:00.000Z']);
  });

  it('reads the day in the URL where the document states none that can be read', () => {
    const document = { url: 'https://news.example/2026/03/04/a', published_at: '03/04/2026' };
    const metadata = resolveMetadata({ file: {}, document, collection: { published_on: '2020-01-01' } });
    expect([metadata.published_on, metadata.published_from]).toEqual(['2026-03-04', 'url']);
  });

  it('says where a page read its day, and that a file states its own', () => {
    const document = { published_on: '2026-03-04', published_from: 'text' as const };
    const resolved = (file: object): string | null =>
      resolveMetadata({ file, document, collection: {} }).published_from;
    expect(resolved({})).toBe('text');
    expect(resolved({ published_on: '2026-03-01' })).toBe('metadata');
  });
});

describe('problemsOf', () => {
  it('names what cannot be understood', () => {
    const stated = { url: 'example', published_on: '03/04/2026', updated_at: '2026-03-04', language: '?' };
    expect(problemsOf(stated).map((problem) => problem.split(' ')[0])).toEqual([
      '"url"',
      '"published_on"',
      '"updated_at"',
      '"language"',
    ]);
    expect(problemsOf({ url: 'https://news.example/a', published_on: '4 March 2026', language: 'en' })).toEqual([]);
  });
});

it.each([
  ['en-GB', 'en'],
  ['en_US.UTF-8', null],
  ['ENG', 'en'],
  ['Spanish', 'es'],
  ['und', null],
  ['klingon', null],
  ['', null],
])('reads the language %s as %s', (tag, code) => {
  expect(languageOf(tag)).toBe(code);
});
