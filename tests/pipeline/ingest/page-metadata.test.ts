import { expect, it } from 'vitest';
import { parsePage } from '../../../pipeline/ingest/dom.ts';
import { pageMetadata, pageStatements } from '../../../pipeline/ingest/page-metadata.ts';

async function stated(html: string) {
  const document = await parsePage(html);
  if (document === null) throw new Error('not parsed');
  return pageMetadata(document);
}

it.each([
  [
    'JSON-LD before meta before the page',
    `<meta property="og:title" content="Of meta"><meta name=date content=2026-03-01><title>Of page</title>
     <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"Of &#8216;LD&#8217;",
     "datePublished":"2026-03-04","author":[{"name":"Ana"},"Tom"],"publisher":{"name":"P"}}]}</script>`,
    {
      title: 'Of ‘LD’',
      published_on: '2026-03-04',
      published_from: 'metadata',
      authors: ['Ana', 'Tom'],
      publisher: 'P',
    },
  ],
  ['broken JSON-LD passed over', '<script type="application/ld+json">{"@type":</script><h1>H</h1>', { title: 'H' }],
  [
    'the canonical link before og:url, and no front page',
    '<meta property=og:url content=https://p.example/a><link rel=canonical href=https://p.example/>',
    { url: 'https://p.example/a' },
  ],
  [
    'the first date that can be read',
    '<meta name=date content="today"><p>At <time datetime="2026-03-04T10:00Z">10</time>',
    { published_on: '2026-03-04', published_at: '2026-03-04T10:00:00.000Z', published_from: 'metadata' },
  ],
  [
    'the title without the site',
    '<meta property=og:site_name content=P><title>Mayor | p</title>',
    { title: 'Mayor', publisher: 'P' },
  ],
  ['names marked as authors', '<span itemprop=author><b itemprop=name>Ana</b></span>', { authors: ['Ana'] }],
  ['nothing', '', {}],
])('states %s', async (_, html, expected) => {
  expect(await stated(html)).toEqual(expected);
});

it('states section, language, licence and change from the first place that can be understood', async () => {
  const html = `<html lang="und"><meta property=article:section content=Politics><meta property=og:locale content=pt_BR>
    <link rel=license href=https://licence.example/by><meta name=last-modified content="not known">
    <meta property=og:updated_time content=2026-03-04T10:00:00Z>`;
  expect(await stated(html)).toEqual({
    section: 'Politics',
    language: 'pt_BR',
    licence: 'https://licence.example/by',
    updated_at: '2026-03-04T10:00:00Z',
    published_on: '2026-03-04',
    published_at: '2026-03-04T10:00:00.000Z',
    published_from: 'metadata',
  });
});

it('says where each value was read', async () => {
  const document = await parsePage(
    '<link rel=canonical href=https://p.example/a><meta property=og:site_name content=P><h1>Mayor resigns</h1><p>By Ana Ruiz',
  );
  if (document === null) throw new Error('not parsed');
  const { url, publisher, title, authors, language } = pageStatements(document);
  expect({ url, publisher, title, authors, language }).toEqual({
    url: { value: 'https://p.example/a', source: 'link' },
    publisher: { value: 'P', source: 'meta' },
    title: { value: 'Mayor resigns', source: 'heading' },
    authors: { value: ['Ana Ruiz'], source: 'byline' },
    language: null,
  });
});

it('takes the address that a page was fetched from where it states none', async () => {
  const document = await parsePage('<title>T</title>');
  if (document === null) throw new Error('not parsed');
  expect(pageMetadata(document, { url: 'https://p.example/2026/03/04/a' })).toEqual({
    url: 'https://p.example/2026/03/04/a',
    title: 'T',
    published_on: '2026-03-04',
    published_from: 'url',
  });
});
