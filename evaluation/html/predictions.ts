import type { Block } from '../../pipeline/article.ts';
import { decodeHtml } from '../../pipeline/ingest/decode.ts';
import { parsePage } from '../../pipeline/ingest/dom.ts';
import { readPage } from '../../pipeline/ingest/html.ts';
import { ingestedOf } from '../../pipeline/ingest/ingest.ts';
import { repair } from '../../pipeline/normalize/mapped-text.ts';
import { cutPassages } from '../../pipeline/normalize/passages.ts';
import { assignRoles } from '../../pipeline/normalize/roles.ts';
import { textRepairs } from '../../pipeline/normalize/text-repairs.ts';
import { visibleLines } from './lines.ts';

/** What is read from a page, in the form of the scorer. */
export interface PagePrediction {
  readonly id: string;
  /** The passages of the roles dek, dateline and body, one a line; null where no article was found. */
  readonly text: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  /** The day, YYYY-MM-DD. */
  readonly published_at: string | null;
}

/** Roles of passages that are the text of an article. */
const textRoles: ReadonlySet<string> = new Set(['dek', 'dateline', 'body']);

/** What the pipeline reads from a page, and how long reading took: milliseconds of processor time, roles left out. */
export async function predictPage(
  id: string,
  bytes: Uint8Array,
): Promise<{ readonly prediction: PagePrediction; readonly milliseconds: number }> {
  const start = process.cpuUsage();
  const reading = await readPage(decodeHtml(bytes) ?? '');
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  const origin = { path: `${id}.html`, mediaType: 'text/html', sha256: '' };
  const { article } = ingestedOf(reading, origin, { file: {}, collection: {} });
  const nothing = { id, text: null, title: null, authors: [], published_at: null };
  if (article === null) return { prediction: nothing, milliseconds };
  const { title, authors, published_on } = article.metadata;
  const text = articleText(article.text, article.blocks, { title, authors });
  return { prediction: { id, text, title, authors, published_at: published_on }, milliseconds };
}

/** What the pipeline takes for the article in the lines of a page whose HTML was thrown away. */
export async function predictLines(id: string, bytes: Uint8Array): Promise<PagePrediction> {
  const page = await parsePage(decodeHtml(bytes) ?? '');
  const lines = page === null ? '' : visibleLines(page).join('\n');
  const text = articleText(lines, [], { title: null, authors: [] });
  return { id, text, title: null, authors: [], published_at: null };
}

/** The passages of a text that are of an article, one a line. */
function articleText(
  given: string,
  blocks: readonly Block[],
  stated: { readonly title: string | null; readonly authors: readonly string[] },
): string {
  const repaired = repair(given, textRepairs);
  return assignRoles(repaired.text, cutPassages(repaired, blocks), stated)
    .filter(({ role }) => textRoles.has(role))
    .map(({ start, end }) => repaired.text.slice(start, end))
    .join('\n');
}
