import { systemCode } from '../error.ts';
import { type BlockText, joinLines, type Line, lettersIn, linesOf } from './block-text.ts';
import { decodeHtml } from './decode.ts';
import { parsePage } from './dom.ts';
import { excerptOf, type Format, type Reading, type Refusal, undecodable } from './draft.ts';
import { jsonLdScripts, linkedItems } from './json-ld.ts';
import { lineOf } from './metadata.ts';
import type { PageElement } from './page/element.ts';
import { bare, mainText } from './page/main-text.ts';
import { letterCount, type Outline, outlineOf } from './page/outline.ts';
import { type Stub, stubOf } from './page/stubs.ts';
import { type PageContext, pageMetadata } from './page-metadata.ts';

/** A page: its title on a line of its own, then its main text, a block a line. */
export const htmlFormat: Format = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  mediaType: 'text/html',
  async *read(bytes) {
    const html = decodeHtml(bytes);
    yield html === null ? undecodable() : await readPage(html);
  },
};

/**
 * The article in a page. A page that cannot be understood is a refusal, and so is one that asks for money or consent and
 * shows no article; a page that shows two sentences or more of one is that article, cut short as it is.
 *
 * @throws only where the reader of pages is not installed
 */
export async function readPage(html: string, context: PageContext = {}): Promise<Reading> {
  // What is cut out of a page holds the whole page in memory until it is copied.
  return structuredClone(await readingOf(html, context));
}

async function readingOf(html: string, context: PageContext): Promise<Reading> {
  try {
    if (html.length > longestPage) return noMainText(`It is longer than ${longestPage} characters.`, html);
    const page = await parsePage(html);
    if (page === null) return noMainText('Its elements are nested deeper or are more than any page needs.', html);
    const stated = pageMetadata(page, context);
    const title = lineOf(stated.title);
    const outline = outlineOf(page);
    const lines = await articleLines(page, outline, title);
    if (lines.length === 0) return stubRefusal(stubOf(page, outline), html);
    const body = lines.filter(({ hint, text }) => title === null || hint !== 'title' || bare(text) !== bare(title));
    return { record: null, ...joinLines(title === null ? body : [{ text: title, hint: 'title' }, ...body]), stated };
  } catch (error) {
    // An installation that lacks a part is no fault of the page.
    if (systemCode(error) === 'ERR_MODULE_NOT_FOUND') throw error;
    return noMainText(`It could not be read: ${error instanceof Error ? error.message : String(error)}.`, html);
  }
}

/** Characters of a page, more than any has that a person reads. */
const longestPage = 8 * 1024 * 1024;

/** Letters that a main text must have. */
const leastText = 80;

/** A page whose text is under this share of the text that its JSON-LD states shows a part of it. */
const partShare = 0.3;

async function articleLines(page: PageElement, outline: Outline, title: string | null): Promise<readonly Line[]> {
  const found = mainText(outline, title);
  const stated = await statedBody(page);
  const letters = lettersIn(stated);
  if (letters >= leastText && found.letters < letters * partShare) return stated;
  return found.letters >= leastText ? found.lines : [];
}

/** The text of the article as the page's JSON-LD states it (schema.org's `articleBody`); no lines where it does not. */
async function statedBody(page: PageElement): Promise<readonly Line[]> {
  const scripts = jsonLdScripts(page).filter((script) => script.includes('"articleBody"'));
  const bodies = linkedItems(scripts).map(({ articleBody }) => articleBody);
  const body = bodies.find((text) => typeof text === 'string' && letterCount(text) >= leastText);
  if (typeof body !== 'string') return [];
  if (/<(?:p|br|div)\b/i.test(body)) return await fragmentLines(body);
  const lines = body.split(/[\n\r]+/).map((line) => lineOf(line));
  return lines.flatMap((text) => (text === null ? [] : [{ text, hint: 'paragraph' as const }]));
}

/** The text of a piece of HTML that is known to be an article's, such as a field of a record. */
export async function fragmentText(html: string): Promise<BlockText> {
  return joinLines(await fragmentLines(html));
}

async function fragmentLines(html: string): Promise<Line[]> {
  const page = await parsePage(html);
  return page === null ? [] : linesOf(page);
}

const stubMessages: Readonly<Record<Stub, string>> = {
  paywalled: 'The page asks for a subscription and shows no article. Give the article as those who may read it see it.',
  'consent-wall': 'The page asks for consent to cookies and shows no article. Fetch it again with the consent given.',
};

function stubRefusal(stub: Stub | null, html: string): Refusal {
  if (stub === null) return noMainText(`It has no main text of ${leastText} letters or more.`, html);
  return { record: null, code: stub, message: stubMessages[stub], original: excerptOf(html) };
}

function noMainText(reason: string, html: string): Refusal {
  return {
    record: null,
    code: 'no-main-text',
    message: `No article was found in the page. ${reason} Give its text as .txt or in a record.`,
    original: excerptOf(html),
  };
}
