import type { Email } from 'postal-mime';
import type { StatedMetadata } from '../../../schemas/collection.ts';
import { joinLines, type Line } from '../block-text.ts';
import type { Reading, Refusal } from '../draft.ts';
import { lineOf } from '../metadata.ts';
import { withTitle } from '../records.ts';
import { htmlDraft, statedOf } from './fragment.ts';

/** Nobody nests the parts of a message deeper. */
const deepestPart = 32;
/** Letters that the plain text of a message must have to be read rather than its HTML. */
const leastLetters = 200;

/**
 * The article in one message: its plain text, or its HTML where that is all there is. Signatures and what is quoted of
 * other messages are marked as no part of it; attachments are not read.
 *
 * @returns null where it is no message
 */
export async function readMessage(bytes: Uint8Array): Promise<Reading | null> {
  const { default: PostalMime } = await import('postal-mime');
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, { maxNestingDepth: deepestPart, forceRfc822Attachments: true });
  } catch {
    return null;
  }
  const header = (name: string): string | undefined => email.headers.find(({ key }) => key === name)?.value;
  if (email.from === undefined && email.subject === undefined && header('date') === undefined) return null;
  const stated = statedOf({
    url: /<(https?:[^<>\s]+)>/.exec(header('archived-at') ?? '')?.[1],
    title: lineOf(email.subject) ?? undefined,
    publisher: email.from?.name || undefined,
    section: /^\s*"?([^"<]+?)"?\s*</.exec(header('list-id') ?? '')?.[1],
    published_at: header('date'),
    language: header('content-language')?.split(',')[0],
  });
  const text = email.text ?? '';
  const { html } = email;
  if (html !== undefined && text.replace(/\P{L}+/gu, '').length < leastLetters)
    return await htmlDraft(null, html, stated);
  const body = joinLines(messageLines(text));
  if (body.text === '') return emptyMessage(stated, email.attachments);
  return { record: null, ...withTitle(lineOf(stated.title), body), stated };
}

/** A message without words of its own, such as one whose text is in a file that it brings. */
function emptyMessage(stated: StatedMetadata, attachments: Email['attachments']): Refusal {
  const names = attachments.map(({ filename }) => filename ?? 'a file without a name').slice(0, 5);
  const message =
    names.length === 0
      ? 'The message has no text. Leave it out.'
      : `The message has no text of its own but brings ${names.join(', ')}, which is not read. Save that, and build from it.`;
  return { record: null, code: 'no-text', message, original: stated };
}

/** A line of dashes of RFC 3676 before a signature. */
const signature = /^-- ?$/;
/** What mail programs write before what they quote. Compiled for this project by hand. */
const quoteHead =
  /^(?:On .{5,200} wrote:|Am .{5,200} schrieb .{1,200}:|Le .{5,200} a écrit\s?:|El .{5,200} escribió:|-{2,}\s*(?:Original Message|Forwarded message)\b.*)$/i;

/**
 * Paragraphs of a plain text, whose lines a mail program may have broken, each on a line of its own. Lines that end well
 * before the others, lists and what is indented keep their ends.
 */
export function messageLines(text: string): Line[] {
  const lines: Line[] = [];
  let paragraph: string[] = [];
  let hint: Line['hint'] = 'paragraph';
  let isOver = false;
  const end = (): void => {
    const joined = lineOf(paragraph.join(' '));
    if (joined !== null && /[\p{L}\p{N}]/u.test(joined)) lines.push({ text: joined, hint });
    paragraph = [];
  };
  for (const line of text.split(/\r?\n/)) {
    isOver ||= signature.test(line) || quoteHead.test(line.trim());
    const next: Line['hint'] = isOver || line.startsWith('>') ? 'aside' : 'paragraph';
    if (next !== hint || line.trim() === '' || /^\s*(?:[-*•·]|\d{1,2}[.)])\s/.test(line)) end();
    hint = next;
    if (line.trim() !== '') paragraph.push(line.replace(/^[>\s]+/, ''));
    // A broken line is as long as it can be: one that could have held the first word of the next was ended by its writer.
    if (line.trimEnd().length < shortestBroken) end();
  }
  end();
  return lines;
}

/** Mail programs break lines at 72 to 78 characters; a word of 20 may go over. */
const shortestBroken = 50;
