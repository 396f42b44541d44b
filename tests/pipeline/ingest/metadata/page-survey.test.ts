import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../pipeline/ingest/dom.ts';
import { nameWords, type PageSurvey, surveyPage } from '../../../../pipeline/ingest/metadata/page-survey.ts';

async function survey(html: string): Promise<PageSurvey> {
  const document = await parsePage(html);
  if (document === null) throw new Error('not parsed');
  return surveyPage(document);
}

const prose =
  '<p>The council of Arn decided on Monday that the harbour will be rebuilt in two years, as it had planned.</p>';

describe('surveyPage', () => {
  it('reads lines as blocks break them, and no script', async () => {
    const { lines } = await survey('<p>One <b>two</b></p><div>three<br>four<script>five()</script></div>');
    expect(lines.map(({ text }) => text)).toEqual(['One two', 'three', 'four']);
  });

  it('counts the title of the page as none of its lines', async () => {
    const { lines, titles } = await survey('<title>Harbour</title><p>One</p>');
    expect(lines.map(({ text }) => text)).toEqual(['One']);
    expect(titles).toEqual(['Harbour']);
  });

  it('keeps the lines of an element, and links to the page of an author', async () => {
    const { marks } = await survey(
      '<div class=byline><p>Ana Ruiz</p>Arn</div><a href="/by/bo-lind?a=b">Bo Lind</a><a href="/authors/">All</a>',
    );
    expect(marks.map(({ lines, leadsToAuthor }) => [lines, leadsToAuthor])).toEqual([
      [['Ana Ruiz', 'Arn'], false],
      [['Bo Lind'], true],
    ]);
  });

  it('tells margins from the article', async () => {
    const { lines } = await survey(
      `<nav>Home</nav><article><h1>Harbour</h1>${prose}<footer class="entry-meta">Filed</footer></article>
       <div class="comments">Nice</div><footer>Imprint</footer>`,
    );
    const margins = lines.filter(({ place }) => place.margin).map(({ text }) => text);
    expect(margins).toEqual(['Home', 'Nice', 'Imprint']);
  });

  it('calls nothing a margin that holds the headline or most of the text', async () => {
    const { headings, lines } = await survey(
      `<div class="sidebar"><h1>Harbour</h1></div><div class="related">${prose}</div>`,
    );
    expect(headings.map(({ text }) => text)).toEqual(['Harbour']);
    expect(lines.some(({ place }) => place.margin)).toBe(false);
  });

  it('keeps elements that speak of a day or an author, with text and attributes', async () => {
    const { marks } = await survey(
      '<p><span class="entryDate">4 May</span><time datetime="2026-05-04"></time><i class=x>y</i>',
    );
    expect(marks.map(({ text, datetime }) => [text, datetime])).toEqual([
      ['4 May', ''],
      ['', '2026-05-04'],
    ]);
  });

  it('reads a page of many nested elements that all call themselves dates in linear time', async () => {
    const deep = `${'<div class="date">'.repeat(900)}4 May 2026${'</div>'.repeat(900)}`;
    expect((await survey(deep + '<i class="date">x</i>'.repeat(20_000))).marks.length).toBe(4000);
  });
});

it('splits names into words', () => {
  expect(nameWords('entryDate post-meta_x 2')).toEqual(['entry', 'date', 'post', 'meta', 'x']);
});
