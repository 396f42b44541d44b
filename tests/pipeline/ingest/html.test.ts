import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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
    expect(stated).toMatchObject({
      url: 'https://paper.example/bridge?utm_source=x',
      title: 'Bridge to close',
      publisher: 'The Paper',
      published_on: '2026-03-04',
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

  it('gives the headline of the page beside a title that says something else', async () => {
    const reading = await readPage(
      `<meta property="og:title" content="Other"><h1>Bridge to close</h1><p>${sentences}</p>`,
    );
    expect(reading).toMatchObject({ text: `Other\nBridge to close\n${sentences.trim()}` });
  });

  it.each([
    ['in JSON-LD where the page shows none of it', '', `First.\n${sentences.trim()}`],
    ['in JSON-LD as HTML', '', `<p>First.</p><p>${sentences}</p>`],
  ])('takes the text %s', async (_, shown, articleBody) => {
    const data = JSON.stringify({ '@type': 'NewsArticle', articleBody });
    const reading = await readPage(`<body>${shown}<script type="application/ld+json">${data}</script></body>`);
    expect(reading).toMatchObject({ text: `First.\n${sentences.trim()}` });
  });

  it('takes the text that the page shows before that in JSON-LD', async () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: `First. ${sentences}` });
    const reading = await readPage(`<p>${sentences}</p><script type="application/ld+json">${data}</script>`);
    expect(reading).toMatchObject({ text: sentences.trim() });
  });

  const free = (value: unknown): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', isAccessibleForFree: value })}</script>`;

  it.each([
    ['that state a paywall', `<h1>Bridge to close</h1><p>The council met.</p>${free(false)}`, 'paywalled'],
    ['that state a paywall in words', `<h1>Bridge to close</h1>${free('False')}`, 'paywalled'],
    ['that show a paywall', '<h1>Bridge to close</h1><div class="c-paywall">Read on for 1 €</div>', 'paywalled'],
    ['that ask for consent', '<div id="onetrust-banner"><p>We and our partners.</p></div>', 'consent-wall'],
    ['that say nothing', `<h1>Bridge to close</h1>${free(true)}`, 'no-main-text'],
  ])('refuses pages %s', async (_, html, code) => {
    expect(await readPage(html)).toMatchObject({ code, record: null });
  });

  it('reads what a paywall shows of an article', async () => {
    const reading = await readPage(`<p>${sentences}</p><div class="paywall">Read on for 1 €</div>${free(false)}`);
    expect(reading).toMatchObject({ text: expect.stringContaining(sentences.trim()) });
  });
});

it('lets go of a page when its article is read', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const readings: unknown[] = [];
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < 8; index++) {
    const filler = `<!-- ${String(index).repeat(4_000_000)} -->`;
    readings.push(await readPage(page.replace('<body>', `<body>${filler}`)));
  }
  collect();
  expect(readings).toHaveLength(8);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(12_000_000);
});

it('reads a fragment whole', async () => {
  expect((await fragmentText('<p>One<p>Two <a href=x>link</a>')).text).toBe('One\nTwo link');
});
