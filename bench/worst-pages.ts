/**
 * What a page is made of that costs a careless reader more than others of its length, by name: a page of about a length,
 * or of as many elements as are read where they would be more.
 */
export const worstPages: Readonly<Record<string, (length: number) => string>> = {
  'elements that are never closed': (length) => page(fill('<b>x', length)),
  'elements within elements': (length) => page(fill(`${'<div>'.repeat(400)}a${'</div>'.repeat(400)}`, length)),
  'ends without beginnings': (length) => page(`${'<div>'.repeat(500)}${fill('</b>', length)}`),
  'items that are never closed': (length) => page(fill('<li><p>Salt', length)),
  'one long attribute': (length) => page(`<p class="${fill('related ', length)}">a</p>`),
  'one attribute that is never closed': (length) => page(`<p class="${fill('a b <p> ', length)}`),
  'attributes of one element': (length) => page(`<p ${number((index) => `a${index} `, length)}>a</p>`),
  'cells of one row': (length) => page(`<table><tr>${fill('<td class="figure">1 234 567 890</td>', length)}</table>`),
  'rows of one table': (length) => page(`<table>${fill('<tr><td>1<td>2<td>3', length)}</table>`),
  'tables within tables': (length) => page(fill('<table><tr><td>a', length)),
  links: (length) =>
    page(number((index) => `<p><a href="/news/${index}">The ferry sails again, day ${index}</a></p>`, length)),
  cards: (length) =>
    page(number((index) => `<div class="c${index}"><a href=x>More of the news of Arn</a></div>`, length)),
  headings: (length) =>
    page(number((index) => `<h1 class="a-heading">The ferry sails again, day ${index}</h1>`, length)),
  bylines: (length) => page(number((index) => `<div class="author-${index}">By Ana Ruiz</div>`, length)),
  dates: (length) => page(fill('<time class="date" datetime="2026-03-04T09:00">4 March</time>', length)),
  'dates in words': (length) => page(fill('<p>Published on 4 March 2026, updated on 5 March 2026</p>', length)),
  'articles within articles': (length) => page(fill(`<article><h1>Ferry</h1><p>${sentence}</p>`, length)),
  paragraphs: (length) => page(fill(`<p>${sentence}</p>`, length)),
  'one paragraph': (length) => page(`<p>${fill(sentence, length)}</p>`),
  'one paragraph of accents': (length) => page(`<p>${fill('e\u0301', length)}</p>`),
  'one paragraph of dashes': (length) => page(`<p>${fill('—', length)}</p>`),
  'one paragraph of spaces': (length) => page(`<p>${fill('a \n\t', length)}</p>`),
  'one paragraph of brackets': (length) => page(`<p>${fill('< ', length)}</p>`),
  'one paragraph of entities': (length) => page(`<p>${fill('&amp;', length)}</p>`),
  'preformatted lines': (length) => page(`<pre>${fill('a\n', length)}</pre>`),
  'line breaks': (length) => page(fill('a<br>', length)),
  comments: (length) => page(fill('a<!-- b -->', length)),
  'comments that are never closed': (length) => page(fill('<!--', length)),
  'one script': (length) => page(`<script>${fill('let a = "<p>"; // datePublished:"\n', length)}</script>`),
  scripts: (length) => page(fill('<script>{"created_at": "2026-03-04T09:00"}</script>', length)),
  drawings: (length) => page(fill('<svg><path d="M0 0 1 1"/></svg>', length)),
  meta: (length) => page(number((index) => `<meta name="m${index}" content="${sentence}">`, length)),
  'one title': (length) => `<title>${fill('Ferry | ', length)}</title><p>${sentence.repeat(2)}`,
  'lists in JSON-LD': (length) => page(linked('['.repeat(length / 2) + ']'.repeat(length / 2))),
  'articles in JSON-LD': (length) =>
    page(linked(`[${number((index) => `{"@type":"Article","@id":"#${index}","author":{"@id":"#1"}},`, length)}1]`)),
  'authors in JSON-LD': (length) =>
    page(linked(`{"@type":"Article","author":[${number((index) => `"Ana Ruiz ${index}",`, length)}"Bo Lind"]}`)),
  'JSON-LD that is damaged': (length) => page(linked(fill('{"a":[,\n', length))),
};

const sentence =
  'The ferry to Arn sails again on Monday, said Ana Ruiz, who runs the harbour, after two weeks of ice. ';

function page(body: string): string {
  return `<html><head><title>Ferry</title></head><body><h1>Ferry</h1><p>${sentence.repeat(2)}</p>${body}</body></html>`;
}

function linked(source: string): string {
  return `<script type="application/ld+json">${source}</script>`;
}

/** The most elements of a page, nearly. */
const mostElements = 145_000;

function fill(piece: string, length: number): string {
  return piece.repeat(times(piece, length));
}

function number(piece: (index: number) => string, length: number): string {
  return Array.from({ length: times(piece(100_000), length) }, (_, index) => piece(index)).join('');
}

function times(piece: string, length: number): number {
  const elements = piece.match(/<[a-z]/g)?.length ?? 0;
  return Math.floor(Math.min(length / piece.length, mostElements / elements));
}
