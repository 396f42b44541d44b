import { expect, it } from 'vitest';
import { parsePage } from '../../../pipeline/ingest/dom.ts';
import { pageMetadata } from '../../../pipeline/ingest/page-metadata.ts';

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
    { title: 'Of ‘LD’', published_at: '2026-03-04', authors: ['Ana', 'Tom'], publisher: 'P' },
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
    { published_at: '2026-03-04T10:00Z' },
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
