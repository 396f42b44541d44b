import { describe, expect, it } from 'vitest';
import { cleanAuthors } from '../../../../pipeline/ingest/authors.ts';
import { parsePage } from '../../../../pipeline/ingest/dom.ts';
import { authorsOf, bylineName } from '../../../../pipeline/ingest/metadata/byline.ts';
import { surveyPage } from '../../../../pipeline/ingest/metadata/page-survey.ts';

async function authors(html: string, linked: string[] = [], sites: string[] = ['Arn Times']) {
  const document = await parsePage(html);
  if (document === null) return null;
  const survey = surveyPage(document);
  const meta = [survey.meta.get('author') ?? []];
  return authorsOf({ survey, linked, meta, sites, clean: cleanAuthors });
}

const headline = '<h1>Mayor resigns</h1>';

describe('authorsOf', () => {
  it.each([
    ['JSON-LD before meta', '<meta name=author content="Bo Lind">', ['Ana Ruiz'], ['Ana Ruiz'], 'json-ld'],
    [
      'a person before an organization',
      '<meta name=author content="Bo Lind">',
      ['Harbour Foundation'],
      ['Bo Lind'],
      'meta',
    ],
    ['a person before an account', '<meta name=author content="Bo Lind">', ['ana.ruiz'], ['Bo Lind'], 'meta'],
    ['an organization where nobody else is named', '', ['Harbour Foundation'], ['Harbour Foundation'], 'json-ld'],
    ['never the site', '<span rel=author>Bo Lind</span>', ['The Arn Times'], ['Bo Lind'], 'link'],
    [
      'a labelled card',
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ana Ruiz">',
      [],
      ['Ana Ruiz'],
      'meta',
    ],
    [
      'names marked side by side',
      `${headline}<i itemprop=author>Ana Ruiz</i><i itemprop=author>Bo Lind</i>`,
      [],
      ['Ana Ruiz', 'Bo Lind'],
      'microdata',
    ],
    [
      'the name nearest to the headline',
      `${headline}<p class=author>Von Ana Ruiz</p>${'<p>Text'.repeat(30)}<p class=author>Bo Lind</p>`,
      [],
      ['Ana Ruiz'],
      'marked',
    ],
    ['a byline', `${headline}<p>Por Ana Ruiz</p>`, [], ['Ana Ruiz'], 'byline'],
    ['a byline after a date', `${headline}<p>Posted on 4 May 2026 by Ana Ruiz</p>`, [], ['Ana Ruiz'], 'byline'],
    ['several names of a byline', `${headline}<p>By Ana Ruiz and Bo Lind</p>`, [], ['Ana Ruiz', 'Bo Lind'], 'byline'],
    ['a label within a line', `${headline}<p>2026-05-04 来源：港报 作者：林小波</p>`, [], ['林小波'], 'byline'],
    [
      'whoever a link near the headline leads to',
      `${headline}<p><a href="/autor/ana-ruiz/">Ana Ruiz</a></p>`,
      [],
      ['Ana Ruiz'],
      'link',
    ],
    [
      'the first line of an element that has more',
      `${headline}<div class=byline><div>Ana Ruiz</div><div>Sund Desk</div><div>4 May 2026</div></div>`,
      [],
      ['Ana Ruiz'],
      'marked',
    ],
    [
      'an element rather than one that holds no name',
      `${headline}<div class=author><p>read all of it</p><p>12 more</p></div><i class="article-meta__author">Ana Ruiz</i>`,
      [],
      ['Ana Ruiz'],
      'marked',
    ],
    ['the site where the page names nobody else', '', ['The Arn Times'], ['The Arn Times'], 'json-ld'],
    ['a label above a name', `${headline}<dt>Autorin:</dt><dd>Ana Ruiz</dd>`, [], ['Ana Ruiz'], 'byline'],
  ])('names %s', async (_, html, linked, value, source) => {
    expect(await authors(html, linked)).toEqual({ value, source });
  });

  it.each([
    ['who comments', `${headline}<div class=comments><b class=author>Ana Ruiz</b></div>`],
    [
      'whoever a link in the text leads to',
      `${headline}${'<p>Text <b>of</b> it'.repeat(60)}<a href="/author/bo">Bo Lind</a>`,
    ],
    ['the staff', '<meta name=author content="Redaktion"><meta name=author content="Staff Writer">'],
    [
      'a sentence that begins as a byline does',
      `${headline}<p>By noon the council had left.</p><p>Von Arn kommt nichts.</p>`,
    ],
  ])('does not name %s', async (_, html) => {
    expect(await authors(html)).toBeNull();
  });
});

it.each([
  ['By Ana Ruiz, 4 May 2026', 'Ana Ruiz'],
  ['Von Dr. Ana von der Ruiz', 'Dr. Ana von der Ruiz'],
  ['Text und Interview: Bo Lind', 'Bo Lind'],
  ['责任编辑： 林波', '林波'],
  ['By Ana Ruiz, Bo Lind and Tom Lee', 'Ana Ruiz, Bo Lind and Tom Lee'],
  ['كتب: أحمد علي', 'أحمد علي'],
  ['लेखक: अना शर्मा', 'अना शर्मा'],
  ['홍길동 기자', '홍길동'],
  ['記者林小波／港口報導', '林小波'],
  ['Di Ana Ruiz', null],
  ['By', null],
  ['Ana Ruiz', null],
])('reads the byline %s', (line, name) => {
  expect(bylineName(line)).toBe(name);
});

it('reads a preposition with a capital as that of a byline in its language alone', () => {
  expect(bylineName('Di Ana Ruiz', 'it-IT')).toBe('Ana Ruiz');
  expect(bylineName('Af Ana Ruiz', 'da')).toBe('Ana Ruiz');
  expect(bylineName('Af Ana Ruiz', 'sv')).toBeNull();
});
