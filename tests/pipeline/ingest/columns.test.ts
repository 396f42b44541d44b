import { expect, it } from 'vitest';
import { fieldsByColumn } from '../../../pipeline/ingest/columns.ts';

it('knows usual names whatever their case, spaces and punctuation', () => {
  const fields = fieldsByColumn(['Headline', 'Pub_Date', 'Article Text', 'media-name', 'License', '__proto__'], {});
  expect([...fields].filter(([, names]) => names.length > 0)).toEqual([
    ['text', ['Article Text']],
    ['title', ['Headline']],
    ['publisher', ['media-name']],
    ['published_at', ['Pub_Date']],
    ['licence', ['License']],
  ]);
});

it('puts the surer name first', () => {
  expect(fieldsByColumn(['content', 'source', 'text', 'publisher'], {}).get('text')).toEqual(['text', 'content']);
  expect(fieldsByColumn(['source', 'publisher'], {}).get('publisher')).toEqual(['publisher', 'source']);
});

it('follows what the collection says before any guess', () => {
  const fields = fieldsByColumn(['text', 'résumé', 'date'], { résumé: 'text', date: 'updated_at' });
  expect(fields.get('text')).toEqual(['résumé', 'text']);
  expect(fields.get('published_at')).toEqual([]);
  expect(fields.get('updated_at')).toEqual(['date']);
});
