import { expect, it } from 'vitest';
import { readSitemap, sitemapFormat } from '../../../../pipeline/ingest/formats/sitemap.ts';
import { outcomes, readAll } from '../readings.ts';

async function entriesOf(text: string): Promise<unknown[]> {
  const entries = [];
  const open = async function* (): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < text.length; start += 10) yield Buffer.from(text.slice(start, start + 10));
  };
  for await (const entry of readSitemap(open)) entries.push(entry);
  return entries;
}

it('lists the pages of a news sitemap with what it states of them', async () => {
  const sitemap = `<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc> https://arn.example/a?x=1&amp;y=2 </loc><lastmod>2026-03-04</lastmod><news:news><news:publication>
    <news:name>The Arn Times</news:name><news:language>en</news:language></news:publication>
    <news:publication_date>2026-03-04T09:00:00Z</news:publication_date><news:title>Mayor resigns</news:title></news:news></url>
    <url><loc>https://arn.example/b</loc></url><url><lastmod>2026</lastmod></url></urlset>`;
  expect(await entriesOf(sitemap)).toEqual([
    {
      kind: 'page',
      url: 'https://arn.example/a?x=1&y=2',
      lastModified: '2026-03-04',
      news: {
        title: 'Mayor resigns',
        publisher: 'The Arn Times',
        language: 'en',
        published: '2026-03-04T09:00:00Z',
      },
    },
    { kind: 'page', url: 'https://arn.example/b', lastModified: null, news: null },
  ]);
});

it('lists the sitemaps of an index, and those before damage', async () => {
  const index = '<sitemapindex><sitemap><loc>https://arn.example/1.xml</loc></sitemap><sitemap><loc>https://arn.ex';
  expect(await entriesOf(index)).toEqual([
    { kind: 'sitemap', url: 'https://arn.example/1.xml', lastModified: null, news: null },
  ]);
  expect(await entriesOf('')).toEqual([]);
});

it('is no source of articles, and says so', async () => {
  expect(outcomes(await readAll(sitemapFormat, '<urlset/>'))).toEqual([[null, 'not-an-article']]);
});
