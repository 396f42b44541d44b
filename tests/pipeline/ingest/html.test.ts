import { describe, expect, it } from 'vitest';
import { fragmentText, htmlFormat, readPage } from '../../../pipeline/ingest/html.ts';
import { readAll } from './readings.ts';

const sentences =
  'The council met on Monday, and after four hours of talk, with some shouting, it voted to close the old bridge. ' +
  '“We had no choice,” said Ana Ruiz, the mayor, who had asked for the vote, twice, in the spring. ';
const page = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Bridge to close - The Paper</title>
<meta property="og:site_name" content="The Paper"><meta name="author" content="By Tom Lee">
<meta property="article:published_time" content="2026-03-04T23:00:00-05:00">
<link rel="canonical" href="https://paper.example/bridge?utm_source=x"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Bridge to close</h1><p>${sentences}</p>
<figure><img src="b.jpg"><figcaption>The bridge, in 1950.</figcaption></figure>
<h2>What comes next</h2><p>${sentences}<br>${sentences}</p></article>
<footer><p>All rights reserved.</p></footer><script>document.title = 'no'</script></body></html>`;

describe('html', () => {
  it('gives the title, then the main text, a block a line', async () => {
    const [reading] = await readAll(htmlFormat, page);
    if (reading === undefined || 'code' in reading) throw new Error('no draft');
    const { text, blocks, stated } = reading;
    const line = sentences.trim();
    expect(text).toBe(['Bridge to close', line, 'The bridge, in 1950.', 'What comes next', line, line].join('\n'));
    expect(blocks.map(({ start, end, hint }) => [text.slice(start, end).slice(0, 10), hint])).toEqual([
      ['Bridge to ', 'title'],
      ['The counci', 'paragraph'],
      ['The bridge', 'caption'],
      ['What comes', 'heading'],
      ['The counci', 'paragraph'],
      ['The counci', 'paragraph'],
    ]);
    expect(stated).toEqual({
      url: 'https://paper.example/bridge?utm_source=x',
      title: 'Bridge to close',
      authors: ['By Tom Lee'],
      publisher: 'The Paper',
      published_at: '2026-03-04T23:00:00-05:00',
      language: 'en-GB',
    });
  });

  it.each([
    ['nothing', ''],
    ['no text', '<html><body><nav><a href=a>Home</a></nav></body></html>'],
    ['absurd nesting', `${'<div>'.repeat(200_000)}${sentences}`],
    ['no tags that mean anything', '<<<>>></></p><!-- <![CDATA[ '],
  ])('refuses a page of %s', async (_, html) => {
    expect(await readPage(html)).toMatchObject({ code: 'no-main-text', record: null });
  });

  it('reads the paragraphs of a page of no known build', async () => {
    const reading = await readPage(`<title>T</title><div>${sentences}</div><div>${sentences}</div>`);
    expect(reading).toMatchObject({ text: expect.stringContaining('“We had no choice,” said Ana Ruiz') });
  });
});

it('reads a fragment whole', async () => {
  expect((await fragmentText('<p>One<p>Two <a href=x>link</a>')).text).toBe('One\nTwo link');
});
