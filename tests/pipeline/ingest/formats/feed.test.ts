import { describe, expect, it } from 'vitest';
import { feedFormat } from '../../../../pipeline/ingest/formats/feed.ts';
import { jsonFormat } from '../../../../pipeline/ingest/formats/json.ts';
import { outcomes, readAll } from '../readings.ts';

const rss = (items: string, channel = ''): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
  <channel><title>The Arn Times</title><link>https://arn.example</link>${channel}${items}</channel></rss>`;
const long = 'The council of Arn met again and talked about the bridge over the river. '.repeat(20);

describe('RSS', () => {
  it('gives an article an item that holds its full text, with what item and channel state', async () => {
    const item = `<item><title>Mayor &lt;i&gt;resigns&lt;/i&gt;</title><link>https://arn.example/a</link>
      <dc:creator>Ana Ruiz</dc:creator><category>Politics</category><pubDate>Wed, 04 Mar 2026 10:00:00 +0100</pubDate>
      <description>Short.</description><content:encoded><![CDATA[<p>It is <b>over</b>.</p><p>So she said.</p>]]></content:encoded>
      <media:content url="https://arn.example/a.jpg"><media:description>The bridge</media:description></media:content></item>`;
    expect(await readAll(feedFormat, rss(item, '<language>en-gb</language><copyright>CC BY 4.0</copyright>'))).toEqual([
      {
        record: '1',
        text: 'Mayor resigns\nIt is over.\nSo she said.\nThe bridge',
        blocks: [
          { start: 0, end: 13, hint: 'title' },
          { start: 14, end: 25, hint: 'paragraph' },
          { start: 26, end: 38, hint: 'paragraph' },
          { start: 39, end: 49, hint: 'caption' },
        ],
        stated: {
          url: 'https://arn.example/a',
          title: 'Mayor resigns',
          authors: ['Ana Ruiz'],
          publisher: 'The Arn Times',
          section: 'Politics',
          published_at: 'Wed, 04 Mar 2026 10:00:00 +0100',
          language: 'en-gb',
          licence: 'CC BY 4.0',
        },
      },
    ]);
  });

  it('refuses what is a summary, and takes a description that is long enough to be the article', async () => {
    const items = [
      '<item><title>A</title><link>https://arn.example/a</link><description>Short.</description></item>',
      `<item><title>B</title><description>&lt;p&gt;${long}&lt;/p&gt;</description></item>`,
      `<item><title>C</title><description>${long} […]</description></item>`,
      '<item><title>D</title><content:encoded>It goes on … Read more</content:encoded></item>',
      '<item><title>E</title></item>',
    ];
    const read = await readAll(feedFormat, rss(items.join('')));
    expect(outcomes(read)).toEqual([
      ['1', 'summary-only'],
      ['2', `B\n${long.trim()}`],
      ['3', 'summary-only'],
      ['4', 'summary-only'],
      ['5', 'summary-only'],
    ]);
    expect(read[0]).toMatchObject({ original: { url: 'https://arn.example/a', title: 'A' } });
  });

  it('takes a guid for the address only where it may be one', async () => {
    const item = (guid: string): string =>
      `<item><title>A</title>${guid}<content:encoded>Text of it.</content:encoded></item>`;
    const read = await readAll(
      feedFormat,
      rss(item('<guid>https://arn.example/a</guid>') + item('<guid isPermaLink="false">https://arn.example/b</guid>')),
    );
    expect(read.map((reading) => 'stated' in reading && reading.stated.url)).toEqual([
      'https://arn.example/a',
      undefined,
    ]);
  });

  it('expands no entity that the file declares', async () => {
    const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
    const bomb = `<!DOCTYPE rss [<!ENTITY l0 "lol">${entities}]>${rss('<item><title>A</title><content:encoded>Text &l9; of it.</content:encoded></item>').replace(/<\?xml.*?\?>/, '')}`;
    const [reading] = await readAll(feedFormat, bomb);
    expect(JSON.stringify(reading).length).toBeLessThan(500);
  });

  it.each([
    ['another kind of XML', '<html><body>no</body></html>'],
    ['nothing', ''],
    ['the beginning of one', '<?xml version="1.0"?><rs'],
  ])('refuses %s', async (_, text) => {
    expect(outcomes(await readAll(feedFormat, text))).toEqual([[null, 'bad-xml']]);
  });

  it('reads a feed in the character set that it declares', async () => {
    const feed =
      '<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><title>T</title><item><title>\xcc\xfd\xf0</title><description>x</description></item></channel></rss>';
    expect(await readAll(feedFormat, Buffer.from(feed, 'latin1'))).toMatchObject([{ original: { title: 'Мэр' } }]);
  });
});

it('reads RSS 1.0', async () => {
  const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel><title>Arn</title></channel><item rdf:about="https://arn.example/a"><title>A</title>
    <link>https://arn.example/a</link><dc:date>2026-03-04T09:00:00Z</dc:date><dc:creator>Bo Lind</dc:creator>
    <content:encoded>&lt;p&gt;The text.&lt;/p&gt;</content:encoded></item></rdf:RDF>`;
  expect(await readAll(feedFormat, feed)).toMatchObject([
    {
      text: 'A\nThe text.',
      stated: { url: 'https://arn.example/a', authors: ['Bo Lind'], published_at: '2026-03-04T09:00:00Z' },
    },
  ]);
});

it('reads Atom, whose texts may be plain, HTML or XHTML', async () => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Arn</title><author><name>Ana Ruiz</name></author>
    <rights>CC0</rights><entry><id>1</id><title type="html">Fish &amp;amp; chips</title><published>2026-03-04T09:00:00Z</published>
    <updated>2026-03-05T09:00:00Z</updated><link rel="self" href="https://arn.example/x.atom"/><link href="https://arn.example/1"/>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <em>and</em> two.</p><p>Three.</p></div></content></entry>
    <entry><id>2</id><title>a &lt; b</title><content>First.

Second &amp; third.</content></entry>
    <entry><id>3</id><title>C</title><content type="html" src="https://arn.example/3"/><summary>Short.</summary></entry></feed>`;
  const read = await readAll(feedFormat, feed);
  expect(outcomes(read)).toEqual([
    ['1', 'Fish & chips\nOne and two.\nThree.'],
    ['2', 'a < b\nFirst.\nSecond & third.'],
    ['3', 'summary-only'],
  ]);
  expect(read[0]).toMatchObject({
    stated: {
      url: 'https://arn.example/1',
      authors: ['Ana Ruiz'],
      publisher: 'Arn',
      updated_at: '2026-03-05T09:00:00Z',
      language: 'en',
      licence: 'CC0',
    },
  });
});

it('reads JSON Feed among files of JSON', async () => {
  const feed = {
    items: [
      { id: '1', url: 'https://arn.example/1', title: 'A & B', content_html: '<p>The text.</p>', tags: ['City'] },
      { id: '2', content_text: 'One.\n\nTwo < three.', authors: [{ name: 'Bo Lind' }] },
      { id: '3', summary: 'Short.' },
    ],
    title: 'Arn',
    version: 'https://jsonfeed.org/version/1.1',
    authors: [{ name: 'Ana Ruiz' }],
  };
  const read = await readAll(jsonFormat, JSON.stringify(feed));
  expect(outcomes(read)).toEqual([
    ['1', 'A & B\nThe text.'],
    ['2', 'One.\nTwo < three.'],
    ['3', 'summary-only'],
  ]);
  expect(read).toMatchObject([
    { stated: { section: 'City', authors: ['Ana Ruiz'], publisher: 'Arn' } },
    { stated: { authors: ['Bo Lind'] } },
    {},
  ]);
});

it('reads what is made to take for ever in no time', async () => {
  const dots = `<rss version="2.0"><channel><item><content:encoded>${'…'.repeat(50_000)}x</content:encoded></item></channel></rss>`;
  expect(outcomes(await readAll(feedFormat, dots))[0]?.[0]).toBe('1');
  const tags = `<rss version="2.0"><channel><item><title>${'<'.repeat(200_000)}`;
  expect(outcomes(await readAll(feedFormat, tags))).toEqual([[null, 'bad-xml']]);
}, 5000);
