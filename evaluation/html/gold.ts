import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/** Sets of pages that are measured, and what stands in each. */
export const pageSets = ['body', 'segments', 'dates'] as const;
export type PageSet = (typeof pageSets)[number];

/** What is known of one page. Which fields it has depends on its set. */
export interface GoldPage {
  readonly id: string;
  readonly url: string;
  /** The whole text of the article. */
  readonly body?: string;
  /** Pieces that its text must hold. */
  readonly with?: readonly string[];
  /** Pieces that its text may not hold. */
  readonly without?: readonly string[];
  readonly title?: string | null;
  readonly author?: string | readonly string[] | null;
  /** YYYY-MM-DD */
  readonly date?: string | null;
}

/** The pages of a set, the first `limit` of them. */
export async function readGoldPages(gold: string, set: PageSet, limit: number): Promise<GoldPage[]> {
  const text = await readFile(join(gold, 'html', set, 'gold.jsonl'), 'utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(0, limit).map((line) => JSON.parse(line) as GoldPage);
}

/** The bytes of a page. */
export async function readPageBytes(gold: string, set: PageSet, id: string): Promise<Uint8Array> {
  return promisify(gunzip)(await readFile(join(gold, 'html', set, 'pages', `${id}.html.gz`)));
}
