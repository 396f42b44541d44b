import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../pipeline/ingest/dom.ts';
import {
  elementsNamed,
  isElement,
  type PageElement,
  type PageNode,
  textOf,
} from '../../../pipeline/ingest/page/element.ts';

/** A page as its elements nest: `html(body(p"a"))`. */
async function shape(html: string): Promise<string> {
  const written = (node: PageNode): string =>
    isElement(node) ? `${node.name}(${node.children.map(written).join(' ')})` : JSON.stringify(node);
  const page = await parsePage(html);
  return page === null ? 'null' : written(page);
}

async function parsed(html: string): Promise<PageElement> {
  const page = await parsePage(html);
  if (page === null) throw new Error('no page');
  return page;
}

describe('parsePage', () => {
  it.each([
    ['plain text', 'html(body("plain text"))'],
    ['<p>plain text', 'html(body(p("plain text")))'],
    ['<html><title>T</title><p>plain text', 'html(title("T") body(p("plain text")))'],
    ['<HTML><HEAD></HEAD><BODY CLASS=x>plain text', 'html(head() body("plain text"))'],
    ['', 'html(body())'],
  ])('finds the body of %j', async (html, expected) => {
    expect(await shape(html)).toBe(expected);
  });

  it.each([
    ['texts and references to characters as one text', '<p>a &amp; b &lt; c < d</p>', 'p("a & b < c < d")'],
    ['no comment, and no space in its place', '<p>a<!-- <p>b</p> -->b<![CDATA[c]]></p>', 'p("ab")'],
    ['a space for a drawing and a style', '<p>a<svg><text>b</text></svg>c<style>p</style></p>', 'p("a " "c ")'],
    ['a script as written', '<script>"<!--" && "<p>"</script>', 'script("\\"<!--\\" && \\"<p>\\"")'],
    ['nothing of a comment that never ends', '<p>a</p><!-- b', 'p("a")'],
    ['paragraphs that are not closed', '<p>a<p>b<h2>c</h2>d', 'p("a") p("b") h2("c") "d"'],
    ['items that are not closed', '<ul><li>c<li><p>d<li>e</ul>', 'ul(li("c") li(p("d")) li("e"))'],
    [
      'cells that are not closed',
      '<table><tr><th>a<td>b<tr><td>c</table>d',
      'table(tr(th("a") td("b")) tr(td("c"))) "d"',
    ],
    ['an end that was never opened', '<b>a</p>b</b></br>', 'b("a" p() "b") br()'],
    ['elements that close themselves in formulas only', '<math><mi/>a</math><i/>b', 'math(mi() "a") i("b")'],
    ['elements that hold nothing', '<p>a<br>b<img src=x>c</p>', 'p("a" br() "b" img() "c")'],
    ['no end of what was not opened', '<div>a</b>b</div></i>c', 'div("ab") "c"'],
  ])('gives %s', async (_, html, expected) => {
    expect(await shape(`<html><body>${html}`)).toBe(`html(body(${expected}))`);
  });

  it.each([
    ['what a server writes before it', '<b>Warning<html><body><p>a</p></body></html>', 'html(body(p("a")))'],
    ['its end before its end', '<html><body><p>a</p></body></html><p>b</p>', 'html(body(p("a") p("b")))'],
    ['<html> in a comment', '<!-- <html lang=de> --><html><body>a', 'html(body("a"))'],
    ['a page within it', '<body><p>a<html lang=de><b>b', 'html(body(p("a" b("b"))))'],
  ])('reads a page with %s', async (_, html, expected) => {
    expect(await shape(html)).toBe(expected);
  });

  it('keeps what is stated before the page', async () => {
    const page = await parsed('<div><meta name=author content=Ana></div><html><body><p>a</p></body></html>');
    expect(elementsNamed(page, 'meta').map(({ attributes }) => attributes)).toEqual([
      { name: 'author', content: 'Ana' },
    ]);
  });

  it('lowers the names of attributes and keeps the first of a name', async () => {
    const [meta] = elementsNamed(await parsed('<META NAME=author CONTENT="Ana &amp; Bo" content=Arn hidden>'), 'meta');
    expect(meta?.attributes).toEqual({ name: 'author', content: 'Ana & Bo', hidden: '' });
  });

  it('keeps the first of an attribute of <html>', async () => {
    const { attributes } = await parsed('<html lang=de><html lang=en class=x><p>a');
    expect(attributes).toEqual({ lang: 'de', class: 'x' });
  });

  it('nests elements no deeper than browsers do, and keeps what stands deeper', async () => {
    const page = await parsed(`${'<i>'.repeat(5000)}a<b>b</b>${'</i>'.repeat(5000)}<p>c`);
    let depth = 0;
    for (let node: PageNode | undefined = page; node !== undefined && isElement(node); node = node.children[0]) depth++;
    expect(depth).toBeLessThan(520);
    expect(textOf(page)).toBe('abc');
    expect(page.children.flatMap((body) => (isElement(body) ? body.children.length : []))).toEqual([2]);
  });

  it('refuses a page of absurdly many elements', async () => {
    expect(await parsePage('<p>a</p>'.repeat(200_000))).toBeNull();
    expect(await parsePage('</p>'.repeat(200_000))).toBeNull();
  });

  it('holds every text of a page of plain markup, in order', async () => {
    const piece = fc.constantFrom('<p>', '</p>', '<b>', '</b>', '</html>', '<br>', '<ul><li>', '</div>', 'a', ' ', 'é');
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        const text = pieces.filter((each) => !each.startsWith('<')).join('');
        expect(textOf(await parsed(`<html><body>${pieces.join('')}`))).toBe(text);
      }),
    );
  });
});

it('walks the elements of a name in page order, nested ones too', async () => {
  const page = await parsed('<div id=a><div id=b>x</div></div><p><i>y</i></p><div id=c></div>');
  expect(elementsNamed(page, 'div').map(({ attributes }) => attributes['id'])).toEqual(['a', 'b', 'c']);
  expect(textOf(page)).toBe('xy');
});
