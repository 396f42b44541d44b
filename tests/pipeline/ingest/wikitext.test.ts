import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wikiPage } from '../../../pipeline/ingest/wikitext.ts';

const html = (text: string): string => wikiPage(text).html;

describe('wikiPage', () => {
  it.each([
    ["'''Arn''', ''Norland''", '<p>Arn, Norland</p>'],
    ['[[w:Arn (city)|the city]] and [[Norland]] and [[w:Bo Lind]]', '<p>the city and Norland and Bo Lind</p>'],
    ['{{w|Arn (city)|the city}} and {{w|Norland}}', '<p>the city and Norland</p>'],
    ['[https://arn.example a page] [https://arn.example]', '<p>a page</p>'],
    ['one\ntwo\n\nthree', '<p>one two</p>\n<p>three</p>'],
    ['== Reactions ==\n* one\n** two\n: three', '<h2>Reactions</h2>\n<li>one</li>\n<li>two</li>\n<p>three</p>'],
    [
      '[[File:A.jpg|thumb|left|200px|The [[bridge]] of Arn]]\nText',
      '<figcaption>The bridge of Arn</figcaption>\n<p>Text</p>',
    ],
    ['[[File:A.jpg|thumb]]Text[[de:Arn]]', '<p>Text</p>'],
    ['Text<ref name="a">Source</ref><ref name="a"/> goes<!-- not\nhere --> on.', '<p>Text goes on.</p>'],
    ['{{Infobox|a={{b|c}}\n|d=e}}Text{{haveyoursay}} __NOTOC__', '<p>Text</p>'],
    ['{|\n! a\n|-\n| b\n|}\nText', '<p>Text</p>'],
    ['{{Quote|So be it.|Ana Ruiz}}', '<p>So be it.</p>'],
  ])('shows %j', (text, shown) => {
    expect(html(text)).toBe(shown);
  });

  it('reads the date and the categories', () => {
    expect(wikiPage('{{date|March 4, 2026}}Text[[Category:Norland]][[category:Politics|x]]')).toEqual({
      html: '<p>Text</p>',
      date: 'March 4, 2026',
      categories: ['Norland', 'Politics'],
    });
  });

  it('sets the sources apart from the text', () => {
    expect(html('Text\n== Sources ==\n*{{source|url=x|title=Mayor resigns|pub=Arn Times|date=March 4}}')).toBe(
      '<p>Text</p>\n<nav>Sources</nav>\n<nav>Mayor resigns, Arn Times, March 4</nav>',
    );
  });

  it('shows what is in brackets that are never closed', () => {
    expect(html('Text {{w|[[Arn\n\nmore')).toBe('<p>Text w|Arn</p>\n<p>more</p>');
  });

  it('never throws, and takes linear time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{{', '}}', '[[', ']]', '|', '=', '\n', 'a', '{|', '|}', "''", '*'), {
          maxLength: 60,
        }),
        (parts) => {
          expect(typeof html(parts.join(''))).toBe('string');
        },
      ),
    );
    expect(html(`= ${' '.repeat(20_000)}x`)).toBe(`<p>= ${' '.repeat(20_000)}x</p>`);
    expect(html(`[//${'a'.repeat(100_000)}`)).toContain('[//aaa');
    expect(html(`[[a${' '.repeat(50_000)}b]]`)).toContain('b');
    for (const part of ['{{', '[[', '{{a|', '<ref>', '<!--', '[https://a ', "'"]) {
      expect(typeof html(part.repeat(20_000))).toBe('string');
    }
  });
});
