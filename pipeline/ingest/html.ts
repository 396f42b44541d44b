import { systemCode } from '../error.ts';
import { type BlockText, joinLines, type Line, lettersIn, linesOf } from './block-text.ts';
import { decodeHtml } from './decode.ts';
import { type DomDocument, type DomElement, parsePage } from './dom.ts';
import { excerptOf, type Format, type Reading, type Refusal, undecodable } from './draft.ts';
import { lineOf } from './metadata.ts';
import { pageMetadata } from './page-metadata.ts';

/** A page: its title on a line of its own, then its main text as Readability finds it, a block a line. */
export const htmlFormat: Format = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  mediaType: 'text/html',
  async *read(bytes) {
    const html = decodeHtml(bytes);
    yield html === null ? undecodable() : await readPage(html);
  },
};

/** The article in a page. A page that cannot be understood is a refusal; it throws only where its reader is not installed. */
export async function readPage(html: string): Promise<Reading> {
  try {
    const document = await parsePage(html);
    if (document === null) return noMainText('Its elements are nested deeper than any page needs.', html);
    const stated = pageMetadata(document);
    const title = lineOf(stated.title);
    const { lines, byline } = await mainText(document);
    if (lines.length === 0) return noMainText('It has no main text of 200 letters or more.', html);
    const body = lines.filter((line, index) => index > 2 || !isTitle(line, title));
    return {
      record: null,
      ...joinLines(title === null ? body : [{ text: title, hint: 'title' }, ...body]),
      stated: stated.authors === undefined && byline !== null ? { ...stated, authors: [byline] } : stated,
    };
  } catch (error) {
    // An installation that lacks a part is no fault of the page.
    if (systemCode(error) === 'ERR_MODULE_NOT_FOUND') throw error;
    return noMainText(`It could not be read: ${error instanceof Error ? error.message : String(error)}.`, html);
  }
}

/** The text of a piece of HTML that is known to be an article's, such as a field of a record. */
export async function fragmentText(html: string): Promise<BlockText> {
  const document = await parsePage(html);
  return document === null ? { text: '', blocks: [] } : joinLines(bodiesOf(document).flatMap(linesOf));
}

function noMainText(reason: string, html: string): Refusal {
  return {
    record: null,
    code: 'no-main-text',
    message: `No article was found in the page. ${reason} Give its text as .txt or in a record.`,
    original: excerptOf(html),
  };
}

/** Letters that the paragraphs of a page must have to stand in for a main text. */
const leastLetters = 200;

interface MainText {
  readonly lines: readonly Line[];
  /** What the page marks as the author's name, or null. */
  readonly byline: string | null;
}

async function mainText(document: DomDocument): Promise<MainText> {
  // Readability takes the document apart, so the paragraphs are read first.
  const paragraphs = bodiesOf(document).flatMap(linesOf).filter(isProse);
  const { Readability } = await import('@mozilla/readability');
  type PageDocument = ConstructorParameters<typeof Readability>[0];
  const reader = new Readability<DomElement>(document as PageDocument, {
    keepClasses: true,
    serializer: (node) => node as unknown as DomElement,
  });
  const found = reader.parse();
  const byline = lineOf(found?.byline ?? undefined);
  const lines = found?.content ? linesOf(found.content) : [];
  if (lines.some(isProse)) return { lines, byline };
  return { lines: lettersIn(paragraphs) >= leastLetters ? paragraphs : [], byline };
}

function isProse({ hint }: Line): boolean {
  return hint !== 'links' && hint !== 'form';
}

function bodiesOf(document: DomDocument): DomElement[] {
  return [...document.querySelectorAll('body')];
}

/** Pages repeat their headline above the text; it stands on the first line already. */
function isTitle(line: Line, title: string | null): boolean {
  return title !== null && (line.hint === 'heading' || line.hint === 'paragraph') && bare(line.text) === bare(title);
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
