import { expect, it } from 'vitest';
import { jsonLdMetadata } from '../../../pipeline/ingest/json-ld.ts';

function stated(value: string) {
  return jsonLdMetadata([value]);
}

it('finds the article however it is wrapped', () => {
  const article = {
    '@type': 'ReportageNewsArticle',
    headline: 'H',
    mainEntityOfPage: { '@id': 'https://p.example/a' },
  };
  const expected = { title: 'H', url: 'https://p.example/a' };
  expect(stated(JSON.stringify(article))).toEqual(expected);
  expect(stated(JSON.stringify([{ '@type': 'Organization', name: 'P' }, { '@graph': [article] }]))).toEqual(expected);
  expect(stated(`<!-- ${JSON.stringify(article)} -->`)).toEqual(expected);
});

it('states nothing where there is no article, or none that can be read', () => {
  expect(stated('{"@type":"WebSite","name":"P"}')).toEqual({});
  expect(stated('null')).toEqual({});
  expect(stated('{"@type":"Article","headline":5,"author":{"name":null}}')).toEqual({});
});

it('takes the article that is of the page before others, and the day of the page where the article has none', () => {
  const items = [
    { '@type': 'NewsArticle', headline: 'Other' },
    { '@type': 'NewsArticle', headline: 'Own' },
    { '@type': 'WebPage', name: 'Page', datePublished: '2026-03-04', author: 'Nobody' },
  ];
  expect(jsonLdMetadata([JSON.stringify(items)], (headline) => headline === 'Own')).toEqual({
    title: 'Own',
    published_at: '2026-03-04',
  });
});

it('follows ids to the names of persons and publishers', () => {
  const graph = [
    { '@type': 'NewsArticle', headline: 'H', author: { '@id': '#ana' }, publisher: { '@id': '#p' } },
    { '@type': 'Person', '@id': '#ana', name: 'Ana Ruiz' },
    { '@type': 'Organization', '@id': '#p', name: 'Arn Times' },
  ];
  expect(stated(JSON.stringify({ '@graph': graph }))).toEqual({
    title: 'H',
    authors: ['Ana Ruiz'],
    publisher: 'Arn Times',
  });
});

it('reads line breaks within strings, commas left behind, and letters written as entities', () => {
  expect(stated('{"@type":"Article","headline":"Mayor\nresigns","author":"Jos&eacute; Ruiz",}')).toEqual({
    title: 'Mayor resigns',
    authors: ['José Ruiz'],
  });
});

it('reads typed values, and names in two parts', () => {
  const author = { '@type': 'Person', givenName: 'Ana', familyName: 'Ruiz' };
  const typed = { '@type': 'Article', headline: { '@value': 'H' }, datePublished: { '@value': '2026-03-04' }, author };
  expect(stated(JSON.stringify(typed))).toEqual({ title: 'H', published_at: '2026-03-04', authors: ['Ana Ruiz'] });
});
