import type { StatedMetadata } from '../../../schemas/collection.ts';
import type { Reading, StreamedFormat } from '../draft.ts';
import { parseStatedDate } from '../stated-date.ts';
import {
  childrenOf,
  elementAt,
  elementsNamed,
  escapeHtml,
  innerHtml,
  lineIn,
  rawText,
  type XmlElement,
} from '../xml.ts';
import { htmlDraft, statedOf } from './fragment.ts';
import { readNitf } from './nitf.ts';
import { readXml } from './xml-records.ts';

const itemNames = ['newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem'];

/**
 * NewsML-G2 (IPTC): a news item, or a news message of several, whose text stands in it as NITF, XHTML or plain text.
 * Items of a message are named by their number.
 */
export const newsmlG2Format: StreamedFormat = {
  name: 'newsml-g2',
  extensions: ['.xml', '.newsml'],
  mediaType: 'application/vnd.iptc.g2.newsitem+xml',
  roots: [...itemNames, 'newsMessage'],
  readStream: (open, context) =>
    readXml(open, context, itemNames, async (item, number) => [await readItem(item, String(number))]),
};

async function readItem(item: XmlElement, record: string): Promise<Reading> {
  const refuse = (code: 'not-an-article' | 'not-for-publication', message: string): Reading => ({
    record,
    code,
    message,
    original: statementsOf(item),
  });
  if (item.name !== 'newsItem') {
    return refuse('not-an-article', `It is a ${item.name}, which holds no text. Leave it out, or give the news items.`);
  }
  const reason = whyWithheld(item);
  if (reason !== null) return refuse('not-for-publication', reason);
  const content = contentOf(item);
  if (content === null) {
    return refuse('not-an-article', 'The item holds no text: it is a picture or graphic, or its text lies elsewhere.');
  }
  const stated = statementsOf(item);
  const nitf = content.name === 'nitf' ? content : (elementsNamed(content, 'nitf')[0] ?? null);
  if (nitf !== null) return await readNitf(nitf, record, stated);
  return await htmlDraft(record, datelineHtml(item) + contentHtml(content), stated);
}

/** Why an item may not be published, or null: its status, or an embargo without a date, which holds until it is lifted. */
function whyWithheld(item: XmlElement): string | null {
  const status = elementAt(item, 'itemMeta', 'pubStatus')?.attributes['qcode'] ?? '';
  if (/:(?:canceled|cancelled|withheld)$/.test(status)) {
    return `Its provider states "${status}". Leave it out.`;
  }
  const embargo = elementAt(item, 'itemMeta', 'embargoed');
  return embargo !== null && lineIn(embargo) === undefined
    ? 'It is under an embargo without a date. Give it again once its provider has lifted it.'
    : null;
}

/** The first rendition that is text: in line as XML, or as plain text. */
function contentOf(item: XmlElement): XmlElement | null {
  return (
    childrenOf(elementAt(item, 'contentSet')).find((rendition) => {
      const type = rendition.attributes['contenttype'] ?? '';
      if (rendition.name === 'inlineXML') return lineIn(rendition) !== undefined;
      const isEncoded = rendition.attributes['encoding'] !== undefined;
      return (
        rendition.name === 'inlineData' && !isEncoded && /^(?:text\/|$)/.test(type) && lineIn(rendition) !== undefined
      );
    }) ?? null
  );
}

function contentHtml(content: XmlElement): string {
  if (content.name === 'inlineXML') {
    const body = elementsNamed(content, 'body')[0] ?? content;
    return innerHtml(body, { script: null, style: null, head: null });
  }
  const text = rawText(content);
  if (/html/.test(content.attributes['contenttype'] ?? '')) return text;
  const paragraphs = text.split(/\n\s*\n/);
  return paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('');
}

function datelineHtml(item: XmlElement): string {
  const by = lineIn(elementAt(item, 'contentMeta', 'by'));
  return by === undefined ? '' : `<p class="byline">${escapeHtml(by)}</p>`;
}

/**
 * What an item states. Its publication is the first of `firstCreated` and `contentCreated`, or else `versionCreated`,
 * and never before its embargo ends; its update is `versionCreated`. Of names and headlines in several languages that in
 * the language of the item is taken, else the first.
 */
function statementsOf(item: XmlElement): StatedMetadata {
  const meta = elementAt(item, 'itemMeta');
  const content = elementAt(item, 'contentMeta');
  const rights = elementAt(item, 'rightsInfo');
  const language =
    elementAt(content, 'language')?.attributes['tag'] ??
    elementAt(item, 'contentSet', 'inlineXML')?.attributes['xml:lang'] ??
    item.attributes['xml:lang'];
  const inLanguage = (elements: readonly XmlElement[]): XmlElement | undefined =>
    elements.find((element) => element.attributes['xml:lang'] === language) ?? elements[0];
  const nameOf = (element: XmlElement | undefined): string | undefined =>
    lineIn(inLanguage(childrenOf(element ?? null, 'name'))) ?? element?.attributes['literal'];
  const version = lineIn(elementAt(meta, 'versionCreated'));
  const first = lineIn(elementAt(meta, 'firstCreated')) ?? lineIn(elementAt(content, 'contentCreated'));
  const creators = childrenOf(content, 'creator')
    .map(nameOf)
    .filter((name) => name !== undefined);
  const by = lineIn(elementAt(content, 'by'));
  const guid = item.attributes['guid'] ?? '';
  return statedOf({
    url: /^https?:\/\//.test(guid) ? guid : undefined,
    title: lineIn(inLanguage(childrenOf(content, 'headline'))) ?? lineIn(inLanguage(childrenOf(meta, 'title'))),
    authors: creators.length > 0 ? creators : by === undefined ? [] : [by],
    publisher: nameOf(childrenOf(meta, 'provider')[0]) ?? lineIn(elementAt(content, 'creditline')),
    section: nameOf(childrenOf(content, 'subject')[0]),
    published_at: laterOf(first ?? version, lineIn(elementAt(meta, 'embargoed'))),
    updated_at: version,
    language,
    licence:
      lineIn(inLanguage(childrenOf(rights, 'usageTerms'))) ?? lineIn(inLanguage(childrenOf(rights, 'copyrightNotice'))),
  });
}

function laterOf(date: string | undefined, embargo: string | undefined): string | undefined {
  const [left, right] = [date, embargo].map((value) => (value === undefined ? null : parseStatedDate(value)));
  if (right === null || right === undefined) return date;
  return left !== null && left !== undefined && (left.instant ?? left.day) >= (right.instant ?? right.day)
    ? date
    : embargo;
}
