import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../pipeline/ingest/dom.ts';
import { pageStatements } from '../../../../pipeline/ingest/page-metadata.ts';

async function publication(html: string, context: { url?: string; fetchedOn?: string } = {}) {
  const document = await parsePage(html);
  return document === null ? null : pageStatements(document, context).publication;
}

async function dayAndSource(html: string, context: { url?: string; fetchedOn?: string } = {}) {
  const found = await publication(html, context);
  return found === null ? null : [found.value.day, found.source, found.from];
}

const ld = (fields: string): string => `<script type="application/ld+json">{"@type":"NewsArticle",${fields}}</script>`;
const headline = '<h1>Mayor of Arn resigns</h1>';
const prose = `<p>The council of Arn decided that the harbour will be rebuilt, as it had planned since 3 May 2019.</p>`;

describe('publicationOf', () => {
  it.each([
    [
      'JSON-LD',
      `${ld('"datePublished":"2026-03-04","dateModified":"2026-03-09"')}<meta name=date content=2026-03-05>`,
      '2026-03-04',
      'json-ld',
      'metadata',
    ],
    [
      'meta',
      '<meta property="article:published_time" content="2026-03-04"><time datetime="2026-03-05">',
      '2026-03-04',
      'meta',
      'metadata',
    ],
    ['meta in words', '<meta name=dc.date content="4. März 2026"><html lang=de>', '2026-03-04', 'meta', 'metadata'],
    [
      'microdata',
      '<i itemprop=datePublished>4 March 2026</i><time datetime="2026-03-05">',
      '2026-03-04',
      'microdata',
      'metadata',
    ],
    ['a time element', '<time datetime="2026-03-04T10:00:00Z"></time>', '2026-03-04', 'time', 'metadata'],
    [
      'its address',
      '<link rel=canonical href="https://p.example/2026/03/04/a"><span class=date>5 March 2026</span>',
      '2026-03-04',
      'url',
      'url',
    ],
    [
      'an element named for it',
      `${headline}<p class=x>2 March 2026</p><p class="publish-date">4 March 2026</p>`,
      '2026-03-04',
      'marked',
      'text',
    ],
    [
      'the line below the headline before that above, though the title of the page says the same',
      `<title>Mayor of Arn resigns</title><p>5 March 2026</p>${headline}<p>4 March 2026</p>${prose}`,
      '2026-03-04',
      'headline',
      'text',
    ],
    [
      'a line near the headline, also of other digits',
      `<html lang=bn>${headline}<p>০৪ মার্চ ২০২৬, ১০:১৫</p>${prose}`,
      '2026-03-04',
      'headline',
      'text',
    ],
    [
      'a line near the headline',
      `${headline}<p>Arn, 4 March 2026, 10:15</p>${prose}`,
      '2026-03-04',
      'headline',
      'text',
    ],
    ['a label', `${headline}${prose.repeat(20)}<p>Erstellt am: 04.03.2026</p>`, '2026-03-04', 'label', 'text'],
    [
      'a label above a date',
      `${headline}${prose.repeat(20)}<dt>Published</dt><dd>4 March 2026</dd>`,
      '2026-03-04',
      'label',
      'text',
    ],
    [
      'a change where nothing else is stated',
      '<p>Aktualisiert am 04.03.2026</p>',
      '2026-03-04',
      'change-label',
      'text',
    ],
    [
      'settings of its scripts',
      '<script>var page = {"publishDate":"2026-03-04 10:00"}</script>',
      '2026-03-04',
      'script',
      'metadata',
    ],
    ['its text', `${headline}${prose}`, '2019-05-03', 'text', 'text'],
    ['its image', '<img src="/uploads/2026/03/04/harbour.jpg">', '2026-03-04', 'image', 'url'],
  ])('reads it from %s', async (_, html, day, source, from) => {
    expect(await dayAndSource(html)).toEqual([day, source, from]);
  });

  it.each([
    [
      'a day in the margins beside others',
      `${headline}<div class=comments><time datetime="2026-03-04"></time><time datetime="2026-03-05"></time></div>`,
    ],
    ['a date of software', '<meta name=date content="1970-01-01T00:00:00Z">'],
    ['a year of copyright', '<footer>© 2026 Arn Times</footer>'],
    ['a month', '<p>March 2026</p>'],
  ])('does not believe %s', async (_, html) => {
    expect(await dayAndSource(html)).toBeNull();
  });

  it('passes over what lies after the day of fetching', async () => {
    const html = '<meta name=date content=2026-03-09><span class=date>4 March 2026</span>';
    expect((await dayAndSource(html, { fetchedOn: '2026-03-05' }))?.[0]).toBe('2026-03-04');
    expect((await dayAndSource(html))?.[0]).toBe('2026-03-09');
  });

  it('prefers a date near the headline to one that is of something else', async () => {
    const html = `<p class=date>Today, 9 March 2026</p>${'<p>Menu</p>'.repeat(30)}${headline}<p class=date>4 March 2026</p>${prose}`;
    expect((await dayAndSource(html))?.[0]).toBe('2026-03-04');
  });

  it('does not take a change for a publication', async () => {
    const html = `${headline}<p class=date>Updated: 9 March 2026</p><p class=date>Published: 4 March 2026</p>`;
    expect((await dayAndSource(html))?.[0]).toBe('2026-03-04');
  });

  it('gives the day of the place where an instant in UTC is of the day after', async () => {
    const html = `${ld('"datePublished":"2026-03-05T02:30:00Z"')}<link rel=canonical href="https://p.example/2026/03/04/a">`;
    expect((await publication(html))?.value).toEqual({ day: '2026-03-04', instant: '2026-03-05T02:30:00.000Z' });
  });

  it('keeps the day of an instant that states its own zone', async () => {
    const html = `${ld('"datePublished":"2026-03-05T10:30:00+02:00"')}<link rel=canonical href="https://p.example/2026/03/04/a">`;
    expect((await publication(html))?.value.day).toBe('2026-03-05');
  });

  it('keeps the day of an instant that no zone brings to the day in the address', async () => {
    const html = `${ld('"datePublished":"2026-03-09T02:30:00Z"')}<link rel=canonical href="https://p.example/2026/03/04/a">`;
    expect((await publication(html))?.value.day).toBe('2026-03-09');
  });

  it('turns a date in figures to the day that the page shows', async () => {
    const html = `<html lang=de><meta name=date content="11/01/2026 12:43:42">${headline}<p>01.11.2026</p>`;
    expect((await publication(html))?.value.day).toBe('2026-11-01');
  });

  it('reads figures by language and country', async () => {
    const html = (lang: string): string => `<html lang=${lang}><body>${headline}<p>03/04/2026</p></body></html>`;
    expect((await dayAndSource(html('en-US')))?.[0]).toBe('2026-03-04');
    expect((await dayAndSource(html('en-GB')))?.[0]).toBe('2026-04-03');
    expect((await dayAndSource(html('es')))?.[0]).toBe('2026-04-03');
    expect((await dayAndSource(html('en'), { url: 'https://www.arn.com.au/a' }))?.[0]).toBe('2026-04-03');
  });
});
