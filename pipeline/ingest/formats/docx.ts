import type { Reading, Refusal, WholeFormat } from '../draft.ts';
import { openText } from '../text-stream.ts';
import { elementAt, isProblem, lineIn, type XmlElement, xmlElements } from '../xml.ts';
import { ArchiveError } from './archive.ts';
import { htmlDraft, statedOf } from './fragment.ts';
import { unzip } from './zip.ts';

/** A document of Word (Office Open XML): its text with headings, lists and tables; its properties state the metadata. */
export const docxFormat: WholeFormat = {
  name: 'docx',
  extensions: ['.docx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  async *read(bytes, { maxBytes }) {
    yield await readDocx(bytes, maxBytes);
  },
};

/** The parts that are read. Pictures and whatever else lies in the file is left where it is. */
const neededParts = /^(?:\[Content_Types\]\.xml|_rels\/.*|docProps\/core\.xml|word\/(?:_rels\/.*|[^/]+\.xml))$/;

async function readDocx(bytes: Uint8Array, maxBytes: number): Promise<Reading> {
  const parts = await partsOf(bytes, maxBytes);
  if ('code' in parts) return parts;
  const core = parts.get('docProps/core.xml');
  const stated = core === undefined ? {} : await coreProperties(core);
  const [{ zipSync }, { default: mammoth }] = await Promise.all([import('fflate'), import('mammoth')]);
  // What mammoth unpacks is what was measured: it sets no limits itself.
  const measured = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: measured },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), styleMap, externalFileAccess: false },
    );
    return await htmlDraft(null, value, stated);
  } catch {
    return damaged('Its text cannot be read.');
  }
}

/** Styles of Word that say what a paragraph is. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.dek:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  'comment-reference => ',
];

async function partsOf(bytes: Uint8Array, maxBytes: number): Promise<Map<string, Uint8Array> | Refusal> {
  const parts = new Map<string, Uint8Array>();
  let length = 0;
  try {
    for await (const entry of unzip(chunksOf(bytes), (path) => neededParts.test(path), maxBytes)) {
      if ('code' in entry && entry.code === 'too-large')
        return { record: null, code: entry.code, message: entry.message, original: null };
      if ('code' in entry) return damaged(entry.message);
      length += entry.bytes.length;
      if (length > maxBytes) {
        const message = `It is larger than ${maxBytes} bytes, once unpacked. Split it, or raise the limit on bytes.`;
        return { record: null, code: 'too-large', message, original: null };
      }
      if (/<!DOCTYPE/i.test(Buffer.from(entry.bytes.subarray(0, 1000)).toString('latin1'))) {
        return damaged('A part of it declares a document type, which the format forbids.');
      }
      parts.set(entry.path, entry.bytes);
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return damaged(error.message);
  }
  return parts.has('word/document.xml') ? parts : damaged('It holds no text of Word.');
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array, undefined> {
  yield bytes;
}

async function coreProperties(part: Uint8Array): Promise<ReturnType<typeof statedOf>> {
  const text = await openText(chunksOf(part));
  let core: XmlElement | null = null;
  for await (const element of xmlElements(text ?? noText(), ['coreProperties'], { maxUnits: 1 << 20 })) {
    if (!isProblem(element)) core = element;
  }
  const at = (name: string): string | undefined => lineIn(elementAt(core, name));
  return statedOf({
    title: at('title'),
    authors: at('creator')?.split(';') ?? [],
    section: at('category'),
    published_at: at('created'),
    updated_at: at('modified'),
    language: at('language'),
  });
}

async function* noText(): AsyncGenerator<string, undefined> {}

function damaged(reason: string): Refusal {
  return {
    record: null,
    code: 'bad-document',
    message: `It is no document of Word that can be read. ${reason} Save it again, or give its text as .txt.`,
    original: null,
  };
}
