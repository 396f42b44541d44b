import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mainText } from '../../../../pipeline/ingest/page/main-text.ts';
import { outlineFrom, paragraph } from './outlines.ts';

/** The first word of each line with its hint. */
async function lines(html: string, title: string | null = null): Promise<string[]> {
  return mainText(await outlineFrom(html), title).lines.map(
    ({ text, hint }) => `${/^[\p{L}\d]+/u.exec(text)?.[0]} ${hint}`,
  );
}

const article = paragraph('One') + paragraph('Two') + paragraph('Three');

it.each([
  [
    'navigation and footer',
    `<div><ul><li><a href=a>Home</a><li><a href=b>World</a></ul></div><div>${article}</div><div class=footer>${paragraph('Imprint')}</div>`,
  ],
  [
    'teasers of other articles',
    `<main>${article}</main><div>${['A', 'B', 'C'].map((word) => `<div class=t><h3><a href=x>Ferries and more</a></h3>${paragraph(word)}</div>`).join('')}</div>`,
  ],
  ['comments of readers', `<div>${article}<ol class=commentlist><li>${paragraph('Reader')}</li></ol></div>`],
  [
    'other articles of the page',
    `<article><h1>Bridge</h1>${article}</article><article><h2>Ferry</h2>${paragraph('Ferry')}</article>`,
  ],
  ['hidden notices', `<div>${article}</div><div style="display:none">${paragraph('Notice')}</div>`],
  ['a cookie notice', `<div>${article}</div><div id=cookie-notice>${paragraph('Cookies')}</div>`],
])('leaves out %s', async (_, html) => {
  expect((await lines(html)).filter((line) => !line.endsWith('title'))).toEqual([
    'One paragraph',
    'Two paragraph',
    'Three paragraph',
  ]);
});

it('keeps what belongs to the article with what it is', async () => {
  const html = `<article>${paragraph('One')}<figure><img><figcaption>Bridge in 1950</figcaption></figure>
    <aside class=related><h3>Read also</h3><a href=x>Ferry runs again</a></aside>
    <form><p>Sign up for news</p></form><div class=author-bio>${paragraph('Ana')}</div>
    <blockquote class=twitter-tweet>${paragraph('Tweet')}</blockquote>${paragraph('Two')}</article>`;
  expect(await lines(html)).toEqual([
    'One paragraph',
    'Bridge caption',
    'Read aside',
    'Ferry aside',
    'Sign form',
    'Ana aside',
    'Tweet paragraph',
    'Two paragraph',
  ]);
});

it('begins at the headline and takes summary, byline and date on the way', async () => {
  const html = `<body><p>${'Ticker of the day and more. '.repeat(2)}</p><header><h1>Bridge to close</h1>
    <h2>The council of the town decides after long hours of talk</h2><div class=byline>Ana Ruiz</div><div>5 min</div>
    <div class=entry-date>4 March</div></header><div class=story><div class=text>${article}</div></div></body>`;
  expect(await lines(html, 'Bridge to close')).toEqual([
    'Bridge title',
    'The heading',
    'Ana byline',
    '4 dateline',
    'One paragraph',
    'Two paragraph',
    'Three paragraph',
  ]);
});

it('keeps short paragraphs and items of the text, not labels beside it', async () => {
  const html = `<div><p>Well.</p>${paragraph('One')}<div>Advert</div><ul><li>Cars</ul><p>So.</p>${paragraph('Two')}<p>End.</p></div>`;
  expect(await lines(html)).toEqual([
    'Well paragraph',
    'One paragraph',
    'Advert aside',
    'Cars list',
    'So paragraph',
    'Two paragraph',
    'End paragraph',
  ]);
});

it('gives a heading over links to the links', async () => {
  const html = `<div>${paragraph('One')}<h3>What next</h3>${paragraph('Two')}<h3>More</h3><p><a href=x>Ferry runs again</a></p></div>`;
  expect(await lines(html)).toEqual(['One paragraph', 'What heading', 'Two paragraph', 'More links', 'Ferry links']);
});

it('keeps the entries of a live blog with their times', async () => {
  const entry = (time: string, word: string): string => `<article><time>${time}</time>${paragraph(word)}</article>`;
  const html = `<article><h1>Vote, live</h1>${entry('9 am', 'One')}${entry('10 am', 'Two')}${entry('11 am', 'Three')}</article>`;
  const found = await lines(html);
  expect(found.filter((line) => line.endsWith('paragraph'))).toEqual(
    expect.arrayContaining(['One paragraph', 'Two paragraph', 'Three paragraph']),
  );
  expect(found.map((line) => line.split(' ')[0])).toEqual(['Vote', '9', 'One', '10', 'Two', '11', 'Three']);
});

it('joins the parts of an article that stand on one page', async () => {
  const html = `<div><div class=part>${article}</div><div class=part>${paragraph('Four') + paragraph('Five')}</div></div>`;
  expect(await lines(html)).toEqual(['One', 'Two', 'Three', 'Four', 'Five'].map((word) => `${word} paragraph`));
});

it('finds the text whatever is wrapped in a form or hidden until a script runs', async () => {
  expect(await lines(`<form>${article}</form>`)).toEqual(['One paragraph', 'Two paragraph', 'Three paragraph']);
  expect(await lines(`<div style="display:none">${article}</div>`)).toHaveLength(3);
});

it('finds nothing where a page says nothing', async () => {
  expect(mainText(await outlineFrom('<ul><li><a href=a>Home</a></ul>'), null)).toEqual({ lines: [], letters: 0 });
});

it('gives lines of the page in page order, whatever the page', async () => {
  const names = [
    'div',
    'article',
    'aside',
    'p',
    'h1',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'figure',
    'form',
    'nav',
    'main',
    'a',
    'body',
  ];
  const labels = ['', ' class=related', ' class=comments', ' class=caption', ' hidden', ' href=x'];
  const piece = fc.oneof(
    fc.tuple(fc.constantFrom(...names), fc.constantFrom(...labels)).map(([name, label]) => `<${name}${label}>`),
    fc.constantFrom(...names).map((name) => `</${name}>`),
    fc.nat(99).map((number) => paragraph(`Line ${number}`)),
    fc.nat(99).map((number) => `Scrap ${number}<br>`),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const outline = await outlineFrom(pieces.join(''));
      let next = 0;
      for (const { text } of mainText(outline, null).lines) {
        while (next < outline.lines.length && outline.lines[next]?.text !== text) next++;
        expect(next).toBeLessThan(outline.lines.length);
        next++;
      }
    }),
    { numRuns: 150 },
  );
});
