import { parsePage } from '../../../../pipeline/ingest/dom.ts';
import { type Outline, outlineOf } from '../../../../pipeline/ingest/page/outline.ts';

/** The outline of a page. */
export async function outlineFrom(html: string): Promise<Outline> {
  const page = await parsePage(html);
  if (page === null) throw new Error('no page');
  return outlineOf(page);
}

/** Sentences enough for a paragraph, which begin with a word of their own. */
export function paragraph(word: string): string {
  return `<p>${word}: the council met on Monday, and after four hours of talk it voted to close the old bridge to cars.</p>`;
}
