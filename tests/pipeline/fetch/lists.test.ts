import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { silentEffects } from '../../../pipeline/effects.ts';
import { type Link, listedIn, listedInFile, siteOf } from '../../../pipeline/fetch/lists.ts';
import { folderOf } from '../ingest/folder.ts';

const base = 'https://arn.example/lists/one.xml';

/** The addresses in a list, those of other lists marked. */
async function urls(links: AsyncIterable<Link> | null): Promise<(string | null)[] | null> {
  if (links === null) return null;
  const found: (string | null)[] = [];
  for await (const { url, isList } of links) found.push(isList ? `list ${url}` : url);
  return found;
}

const listed = async (text: string) => urls(await listedIn(Buffer.from(text), base));

describe('a list', () => {
  it('is an RSS feed', async () => {
    const items =
      '<item><title>A</title><link>https://arn.example/1?utm_source=rss</link></item><item><link>/2</link></item>';
    expect(
      await listed(`<?xml version="1.0"?><rss version="2.0"><channel><title>Arn</title>${items}</channel></rss>`),
    ).toEqual(['https://arn.example/1', 'https://arn.example/2']);
  });

  it('is an Atom feed', async () => {
    const entry = '<entry><title>A</title><id>urn:1</id><link href="https://arn.example/1"/></entry>';
    expect(await listed(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Arn</title>${entry}</feed>`)).toEqual([
      'https://arn.example/1',
    ]);
  });

  it('is a JSON Feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Arn',
      items: [{ id: '1', url: 'https://arn.example/1' }],
    };
    expect(await listed(JSON.stringify(feed))).toEqual(['https://arn.example/1']);
  });

  it('is a sitemap or an index of sitemaps', async () => {
    const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
    expect(await listed(`<urlset ${space}><url><loc>https://arn.example/1?a=1&amp;b=2</loc></url></urlset>`)).toEqual([
      'https://arn.example/1?a=1&b=2',
    ]);
    expect(
      await listed(`<sitemapindex ${space}><sitemap><loc>https://arn.example/a.xml.gz</loc></sitemap></sitemapindex>`),
    ).toEqual(['list https://arn.example/a.xml.gz']);
  });

  it.each([
    ['a page', '<!doctype html><html><body><p>Arn</p></body></html>'],
    ['another kind of XML', '<nitf><body/></nitf>'],
    ['another kind of JSON', '{"items": []}'],
    ['nothing', ''],
  ])('is not %s', async (_, text) => {
    expect(await listed(text)).toBeNull();
  });

  it('names what is no address of the web as it has it', async () => {
    const found: Link[] = [];
    const items = '<item><link>ftp://arn.example/1</link></item>';
    for await (const link of (await listedIn(Buffer.from(`<rss><channel>${items}</channel></rss>`), base)) ?? [])
      found.push(link);
    expect(found).toEqual([{ url: null, given: 'ftp://arn.example/1', isList: false }]);
  });
});

describe('a file of addresses', () => {
  const text = '\uFEFF# News of Arn\r\nhttps://arn.example/1#top\r\n\r\n  http://arn.example/2  \r\narn.example/3\r\n';

  it('has one a line, and comments', async () => {
    const folder = await folderOf({ 'urls.txt': text, 'urls.txt.gz': gzipSync(text) });
    const expected = ['https://arn.example/1', 'http://arn.example/2', null];
    expect(await urls(await listedInFile(`${folder}/urls.txt`, 10_000, silentEffects()))).toEqual(expected);
    expect(await urls(await listedInFile(`${folder}/urls.txt.gz`, 10_000, silentEffects()))).toEqual(expected);
  });

  it('that is no text, or expands beyond the limit, is told', async () => {
    const folder = await folderOf({ 'a.txt': Buffer.alloc(1000), 'b.txt': gzipSync(Buffer.alloc(100_000)) });
    for (const name of ['a.txt', 'b.txt']) {
      await expect(listedInFile(`${folder}/${name}`, 10_000, silentEffects())).rejects.toMatchObject({
        code: 'bad-list',
      });
    }
  });
});

describe('a site', () => {
  it.each([
    ['https://www.arn.example/1', 'arn.example'],
    ['https://feeds.arn.example/', 'arn.example'],
    ['https://news.arn.co.uk/', 'arn.co.uk'],
    ['https://www.arn.no/', 'arn.no'],
    ['https://arn.gov.br./', 'arn.gov.br'],
    ['http://10.0.0.1:8080/', '10.0.0.1'],
    ['http://[2001:db8::1]/', '[2001:db8::1]'],
    ['http://localhost/', 'localhost'],
  ])('of %s is %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});
