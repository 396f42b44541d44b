import { describe, expect, it } from 'vitest';
import { packMetadata, unknownMetadata, unpackMetadata } from '../../pipeline/article.ts';
import { resolveMetadata } from '../../pipeline/ingest/metadata.ts';

const full = {
  url: 'https://arn.example/a',
  title: 'Harbour',
  authors: ['Ana Ruiz'],
  publisher: 'Arn Post',
  section: 'News',
  published_at: '2026-03-04T10:00:00Z',
  updated_at: '2026-03-05T10:00:00Z',
  language: 'en',
  licence: 'CC0',
};

describe('packed metadata', () => {
  it.each([
    ['all', full],
    ['some', { title: full.title, updated_at: full.updated_at, publisher: full.publisher }],
    ['nothing', {}],
  ])('is unpacked as it was resolved, to the order of its keys, where %s is stated', (_, document) => {
    const metadata = resolveMetadata({ file: {}, document, collection: {} });
    expect(JSON.stringify(unpackMetadata(packMetadata(metadata)))).toBe(JSON.stringify(metadata));
  });

  it('leaves out what is not known', () => {
    expect(packMetadata(unknownMetadata)).toBe('{}');
    expect(packMetadata({ ...unknownMetadata, title: 'Harbour' })).toBe('{"title":"Harbour"}');
  });
});
