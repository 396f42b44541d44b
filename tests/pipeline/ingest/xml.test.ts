import { expect, it } from 'vitest';
import { innerHtml, lineIn, type XmlElement, type XmlProblem, xmlElements } from '../../../pipeline/ingest/xml.ts';

async function read(
  text: string,
  names: string[],
  { maxUnits = 1000, piece = 7 } = {},
): Promise<(XmlElement | XmlProblem)[]> {
  const pieces = async function* (): AsyncGenerator<string> {
    for (let start = 0; start < text.length; start += piece) yield text.slice(start, start + piece);
  };
  const found = [];
  for await (const element of xmlElements(pieces(), names, { maxUnits })) found.push(element);
  return found;
}

const lines = (found: readonly (XmlElement | XmlProblem)[]): (string | undefined)[] =>
  found.map((element) => ('problem' in element ? element.problem : lineIn(element)));

it('gives the outermost elements of a name, whatever their prefix, as they end', async () => {
  const found = await read('<r xmlns:x="y"><x:a k="v">1<a>2</a></x:a><b>3</b><a>4<![CDATA[<5>]]></a></r>', ['a']);
  expect(lines(found)).toEqual(['12', '4<5>']);
  expect(found[0]).toEqual({
    name: 'a',
    attributes: { k: 'v' },
    children: ['1', { name: 'a', attributes: {}, children: ['2'] }],
  });
});

it('keeps what stands before damage', async () => {
  expect(lines(await read('<r><a>1</a><a <a>2</a></r>', ['a']))).toEqual(['1', 'malformed']);
  expect(lines(await read('<r><a>1</a><a>2', ['a']))).toEqual(['1', 'malformed']);
  expect(lines(await read('no XML', ['a']))).toEqual(['malformed']);
});

it('passes over an element beyond the limit, and no other', async () => {
  const long = 'x'.repeat(200_000);
  const text = `<r><a>1</a><a><b>${long}</b><b>${long}</b></a><a>3</a></r>`;
  expect(lines(await read(text, ['a'], { maxUnits: 300_000, piece: 5000 }))).toEqual(['1', 'too-large', '3']);
});

it('passes over a text beyond the limit, and stops at a name beyond it', async () => {
  const long = 'x'.repeat(500_000);
  const texts = `<r>${long}<a>1</a><a>${long}</a><a>3</a></r>`;
  expect(lines(await read(texts, ['a'], { piece: 1 << 16 }))).toEqual(['1', 'too-large', '3']);
  expect(lines(await read(`<r><b${long}`, ['a'], { piece: 1 << 16 }))).toEqual(['too-large']);
});

it('stops where elements are nested too deep', async () => {
  expect(lines(await read(`${'<a>'.repeat(100_000)}`, ['b'], { piece: 1 << 16 }))).toEqual(['too-deep']);
});

it('expands numbers and the five entities of XML, and nothing that is declared', async () => {
  const declared = '<!DOCTYPE r [<!ENTITY l "lol"><!ENTITY m "&l;&l;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
  expect(lines(await read(`${declared}<r><a>&m;&f;&#65;&amp;&nbsp;</a></r>`, ['a']))).toEqual(['&m;&f;A&&nbsp;']);
});

it('writes an element as HTML under other names', async () => {
  const [element] = await read('<a><hl2>x &lt; y</hl2><p>1 <org>two</org><br/></p><note>n</note></a>', ['a']);
  expect(innerHtml(element as XmlElement, { hl2: 'h2.sub', org: 'span', note: null })).toBe(
    '<h2 class="sub">x &lt; y</h2><p>1 <span>two</span><br></p>',
  );
});
