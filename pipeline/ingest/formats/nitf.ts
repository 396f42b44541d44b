import type { StatedMetadata } from '../../../schemas/collection.ts';
import type { Reading, StreamedFormat } from '../draft.ts';
import { childrenOf, elementAt, elementsNamed, innerHtml, lineIn, type XmlElement } from '../xml.ts';
import { htmlDraft, statedOf } from './fragment.ts';
import { readXml } from './xml-records.ts';

/** NITF 3.x (News Industry Text Format, IPTC): one article a file. */
export const nitfFormat: StreamedFormat = {
  name: 'nitf',
  extensions: ['.xml', '.nitf'],
  mediaType: 'application/nitf+xml',
  roots: ['nitf'],
  readStream: (open, context) =>
    readXml(open, context, ['nitf'], async (element) => [await readNitf(element, null, {})]),
};

/** What the elements of NITF's body are in HTML. Those not named, such as `p` and `table`, are called the same. */
const bodyElements: Readonly<Record<string, string | null>> = {
  block: 'div',
  hl1: 'h2',
  hl2: 'h2',
  bq: 'blockquote',
  media: 'figure',
  'media-caption': 'figcaption',
  'media-producer': null,
  'media-metadata': null,
  'media-reference': null,
  'media-object': null,
  'nitf-table': 'div',
  'nitf-table-metadata': null,
  'custom-table': null,
  'nitf-col': null,
  'nitf-colgroup': null,
  note: 'aside',
  fn: 'aside',
  credit: 'p.byline',
  datasource: 'p',
  byline: 'p.byline',
  byttl: 'div',
  dateline: 'p.dateline',
  abstract: 'p.dek',
  lang: 'span',
  pronounce: 'span',
};

/** Elements within a line: their names say what a word is, not how it stands. */
const inlineElements =
  'person org location event function chron classifier copyrite money num object.title virtloc city state region country sublocation story.date';

const renamed: Readonly<Record<string, string | null>> = {
  ...Object.fromEntries(inlineElements.split(' ').map((name) => [name, 'span'])),
  ...bodyElements,
};

/**
 * The article in a document of NITF, alone or within NewsML.
 *
 * @param around what the item around it states; that of the document stands before it
 */
export async function readNitf(nitf: XmlElement, record: string | null, around: StatedMetadata): Promise<Reading> {
  const head = elementAt(nitf, 'head');
  const body = elementAt(nitf, 'body');
  const bodyHead = elementAt(body, 'body.head');
  const stated = { ...around, ...statementsOf(nitf, head, bodyHead) };
  const blocks = [
    ...childrenOf(elementAt(bodyHead, 'hedline'), 'hl2').map(
      (line) => `<p class="dek">${innerHtml(line, renamed)}</p>`,
    ),
    ...childrenOf(bodyHead)
      .filter(({ name }) => name === 'byline' || name === 'dateline' || name === 'abstract')
      .map((line) => asBlock(line)),
    ...childrenOf(body, 'body.content').map((content) => `<div>${innerHtml(content, renamed)}</div>`),
    ...childrenOf(elementAt(body, 'body.end'), 'tagline').map((line) => `<p>${innerHtml(line, renamed)}</p>`),
  ];
  return await htmlDraft(record, blocks.join(''), stated);
}

/** An abstract may hold paragraphs; a byline or dateline is a line. */
function asBlock(line: XmlElement): string {
  const [, className = ''] = (bodyElements[line.name] ?? '').split('.');
  const paragraphs = childrenOf(line, 'p');
  const parts = paragraphs.length > 0 ? paragraphs : [line];
  return parts.map((part) => `<div class="${className}">${innerHtml(part, renamed)}</div>`).join('');
}

function statementsOf(nitf: XmlElement, head: XmlElement | null, bodyHead: XmlElement | null): StatedMetadata {
  const docdata = elementAt(head, 'docdata');
  const pubdata = childrenOf(head, 'pubdata');
  const attribute = (element: XmlElement | null, name: string): string | undefined => element?.attributes[name];
  const bylines = childrenOf(bodyHead, 'byline');
  const persons = bylines.flatMap((byline) => elementsNamed(byline, 'person').map(lineIn));
  const rights = elementAt(docdata, 'doc.rights');
  return statedOf({
    title: lineIn(elementAt(bodyHead, 'hedline', 'hl1')) ?? lineIn(elementAt(head, 'title')),
    authors: (persons.length > 0 ? persons : bylines.map(bylineText)).filter((name) => name !== undefined),
    publisher:
      pubdata.map((data) => data.attributes['name']).find((name) => name) ?? lineIn(elementAt(bodyHead, 'distributor')),
    section: pubdata.map((data) => data.attributes['position.section']).find((name) => name),
    published_at:
      attribute(elementAt(docdata, 'date.issue'), 'norm') ??
      pubdata.map((data) => data.attributes['date.publication']).find((date) => date) ??
      attribute(elementAt(docdata, 'date.release'), 'norm') ??
      attribute(elementAt(bodyHead, 'dateline', 'story.date'), 'norm'),
    language: nitf.attributes['xml:lang'] ?? elementAt(nitf, 'body')?.attributes['xml:lang'],
    licence: attribute(rights, 'agent') ?? lineIn(elementAt(bodyHead, 'rights')),
    url: pubdata.map((data) => data.attributes['ex-ref']).find((url) => /^https?:/.test(url ?? '')),
  });
}

/** A byline without the office of the writer. */
function bylineText(byline: XmlElement): string | undefined {
  return lineIn({
    ...byline,
    children: byline.children.filter((child) => typeof child === 'string' || child.name !== 'byttl'),
  });
}
