import type { StatedMetadata } from '../../../schemas/collection.ts';
import type { Draft } from '../draft.ts';
import { lineOf } from '../metadata.ts';
import { withTitle } from '../records.ts';

/** A document whose text is known to be that of an article, as HTML: its title, then its blocks, each on its own line. */
export async function htmlDraft(record: string | null, html: string, stated: StatedMetadata): Promise<Draft> {
  const { fragmentText } = await import('../html.ts');
  const { text, blocks } = await fragmentText(html);
  return { record, ...withTitle(lineOf(stated.title), { text, blocks }), stated };
}

/** HTML on one line without its markup: a title that may hold some. */
export async function lineOfHtml(html: string | undefined): Promise<string | undefined> {
  if (html === undefined || !/[<&]/.test(html)) return html;
  const { fragmentText } = await import('../html.ts');
  const { text } = await fragmentText(html);
  return lineOf(text) ?? undefined;
}

/** The metadata that is there, of what may not be. */
export function statedOf(
  values: Readonly<{ [Key in keyof StatedMetadata]: StatedMetadata[Key] | null | undefined }>,
): StatedMetadata {
  const isThere = (value: unknown): boolean =>
    Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== '';
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isThere(value)));
}
