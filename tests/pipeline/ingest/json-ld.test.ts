import { expect, it } from 'vitest';
import { parsePage } from '../../../pipeline/ingest/dom.ts';
import { jsonLdMetadata } from '../../../pipeline/ingest/json-ld.ts';

async function stated(value: string) {
  const document = await parsePage(`<script type="application/ld+json">${value}</script>`);
  return document === null ? null : jsonLdMetadata(document);
}

it('finds the article however it is wrapped', async () => {
  const article = {
    '@type': 'ReportageNewsArticle',
    headline: 'H',
    mainEntityOfPage: { '@id': 'https://p.example/a' },
  };
  const expected = { title: 'H', url: 'https://p.example/a' };
  expect(await stated(JSON.stringify(article))).toEqual(expected);
  expect(await stated(JSON.stringify([{ '@type': 'Organization', name: 'P' }, { '@graph': [article] }]))).toEqual(
    expected,
  );
  expect(await stated(`<!-- ${JSON.stringify(article)} -->`)).toEqual(expected);
});

it('states nothing where there is no article, or none that can be read', async () => {
  expect(await stated('{"@type":"WebSite","name":"P"}')).toEqual({});
  expect(await stated('null')).toEqual({});
  expect(await stated('{"@type":"Article","headline":5,"author":{"name":null}}')).toEqual({});
});
