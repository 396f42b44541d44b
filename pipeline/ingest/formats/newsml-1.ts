import type { StatedMetadata } from '../../../schemas/collection.ts';
import type { Reading, StreamedFormat } from '../draft.ts';
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

/**
 * NewsML 1.0 to 1.2 (IPTC), the form before NewsML-G2, as agencies wrote it for years: one article a news item, by its
 * first content that is text. Items are named by their number.
 */
export const newsml1Format: StreamedFormat = {
  name: 'newsml-1',
  extensions: ['.xml', '.newsml'],
  mediaType: 'application/xml',
  roots: ['NewsML'],
  readStream: (open, context) =>
    readXml(open, context, ['NewsItem'], async (item, number) => [await readItem(item, String(number))]),
};

async function readItem(item: XmlElement, record: string): Promise<Reading> {
  const stated = statementsOf(item);
  const refuse = (code: 'not-an-article' | 'not-for-publication', message: string): Reading => ({
    record,
    code,
    message,
    original: stated,
  });
  const status = elementAt(item, 'NewsManagement', 'Status')?.attributes['FormalName'] ?? 'Usable';
  if (/^(?:cancell?ed|withheld|embargoed)$/i.test(status)) {
    return refuse(
      'not-for-publication',
      `Its provider states "${status}". Leave it out, or give it once it is usable.`,
    );
  }
  const content = elementsNamed(item, 'ContentItem').find(isText);
  if (content === undefined) {
    return refuse('not-an-article', 'The item holds no text: it is a picture or graphic, or its text lies elsewhere.');
  }
  const nitf = elementsNamed(content, 'nitf')[0];
  if (nitf !== undefined) return await readNitf(nitf, record, stated);
  return await htmlDraft(record, linesHtml(newsLines(item)) + contentHtml(content), stated);
}

/** Pictures and files are packed in letters, and say so. */
function isText(content: XmlElement): boolean {
  const data = elementAt(content, 'DataContent');
  const type = elementAt(content, 'MimeType')?.attributes['FormalName'] ?? '';
  const isPacked = elementAt(content, 'Encoding') !== null;
  return (
    data !== null &&
    !isPacked &&
    /^(?:$|text\/|application\/xhtml|application\/xml)/i.test(type) &&
    lineIn(data) !== undefined
  );
}

function contentHtml(content: XmlElement): string {
  const data = elementAt(content, 'DataContent');
  if (data === null) return '';
  const body = elementsNamed(data, 'body')[0] ?? data;
  if (childrenOf(body).length > 0) return innerHtml(body, { script: null, style: null, head: null });
  const text = rawText(body);
  if (/<\/p\s*>/i.test(text)) return text;
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join('');
}

function newsLines(item: XmlElement): XmlElement | null {
  return elementsNamed(item, 'NewsLines')[0] ?? null;
}

/** What stands above the text, as it is shown. */
function linesHtml(lines: XmlElement | null): string {
  const html = (name: string, role: string): string =>
    childrenOf(lines, name)
      .map((line) => `<p class="${role}">${escapeHtml(rawText(line))}</p>`)
      .join('');
  return html('SubHeadLine', 'dek') + html('ByLine', 'byline') + html('DateLine', 'dateline');
}

function statementsOf(item: XmlElement): StatedMetadata {
  const management = elementAt(item, 'NewsManagement');
  const lines = newsLines(item);
  const named = (name: string): XmlElement | null => elementsNamed(item, name)[0] ?? null;
  const provider = elementAt(named('Provider'), 'Party')?.attributes['FormalName'];
  const identifier = elementAt(item, 'Identification', 'NewsIdentifier');
  return statedOf({
    title: lineIn(elementAt(lines, 'HeadLine')),
    authors: childrenOf(lines, 'ByLine').flatMap((line) => lineIn(line) ?? []),
    publisher: provider ?? lineIn(elementAt(identifier, 'ProviderId')),
    section: lineIn(elementAt(lines, 'SlugLine')),
    published_at: lineIn(elementAt(management, 'FirstCreated')) ?? lineIn(elementAt(identifier, 'DateId')),
    updated_at: lineIn(elementAt(management, 'ThisRevisionCreated')),
    language: named('Language')?.attributes['FormalName'],
    licence: lineIn(elementAt(lines, 'RightsLine')) ?? lineIn(elementAt(lines, 'CopyrightLine')),
  });
}
