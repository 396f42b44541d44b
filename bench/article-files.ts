import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArticleGold, type ArticleRecord, goldOf, recordOf } from './news/gold.ts';
import { type Material, readMaterial } from './news/material.ts';
import { newsFrom } from './news/news.ts';

/** Statements in an article, by its length: some 120, 500, 1,500 and 6,000 words. */
export const lengths = { short: 2, report: 8, long: 24, dossier: 96 } as const;
export type Length = keyof typeof lengths;

/** How articles lie on the disk: as records of one file, or as a text and its metadata each. */
export const layouts = ['jsonl', 'txt'] as const;
export type Layout = (typeof layouts)[number];

export interface ArticleFilesOptions {
  readonly count: number;
  readonly seed: number;
  /** Gets `articles/`, which a build reads, and `gold.jsonl`. */
  readonly folder: string;
  /** @default 'report' */
  readonly length?: Length;
  /** @default 'jsonl' */
  readonly layout?: Layout;
  /** Folder of the project, whose texts articles are made of. */
  readonly root: string;
}

/** Writes generated articles and what is true of them; the same options give the same bytes. Memory holds one of them. */
export async function writeArticles(options: ArticleFilesOptions): Promise<void> {
  const { count, seed, folder, length = 'report', layout = 'jsonl', root } = options;
  const material = readMaterial(root);
  const articles = join(folder, 'articles');
  await mkdir(articles, { recursive: true });
  const records = layout === 'jsonl' ? await lineFile(join(articles, 'news.jsonl')) : null;
  const gold = await lineFile(join(folder, 'gold.jsonl'));
  for (const made of articlesOf({ count, seed, length, material })) {
    await (records === null ? writeText(articles, made.record) : records.add(made.record));
    await gold.add(made.gold);
  }
  await records?.close();
  await gold.close();
}

interface LineFile {
  readonly add: (record: ArticleRecord | ArticleGold) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** UTF-16 units that are written at a time. */
const writtenTogether = 1 << 18;

async function lineFile(path: string): Promise<LineFile> {
  const file = await open(path, 'w');
  let text = '';
  return {
    add: async (record) => {
      text += `${JSON.stringify(record)}\n`;
      if (text.length < writtenTogether) return;
      await file.appendFile(text);
      text = '';
    },
    close: async () => {
      await file.appendFile(text);
      await file.close();
    },
  };
}

/** Articles of numbers from 0, each with what is true of it; none is kept. */
export function* articlesOf({
  count,
  seed,
  length,
  material,
}: {
  readonly count: number;
  readonly seed: number;
  readonly length: Length;
  readonly material: Material;
}): Generator<{ readonly record: ArticleRecord; readonly gold: ArticleGold }> {
  const news = newsFrom(seed, material, lengths[length]);
  for (let number = 0; number < count; number += 1) {
    const article = news.article(number);
    yield { record: recordOf(number, article), gold: goldOf(number, article) };
  }
}

/** So many in a folder: file systems and people are slow with more. */
const filesOfFolder = 1000;

async function writeText(folder: string, { id, text, ...metadata }: ArticleRecord): Promise<void> {
  const place = join(folder, String(Math.floor(Number(id.slice('news-'.length)) / filesOfFolder)));
  await mkdir(place, { recursive: true });
  await writeFile(join(place, `${id}.txt`), text);
  await writeFile(join(place, `${id}.txt.meta.json`), `${JSON.stringify(metadata)}\n`);
}
