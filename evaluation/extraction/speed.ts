import { annotate } from '../../pipeline/annotate.ts';
import type { Article } from '../../pipeline/article.ts';
import { findDates } from '../../pipeline/extract/dates/dates.ts';
import { type Document, documentOf, paragraphsOf } from '../../pipeline/extract/document.ts';
import type { Analyzer } from '../../pipeline/language/analyzer.ts';
import { normalize } from '../../pipeline/normalize/normalize.ts';
import { countWords } from '../language/speed.ts';
import type { DatedDocument } from './gold.ts';
import { articleOf, dayOf } from './predictions.ts';

/** What reading the same documents took: words between white space, and the processor time in seconds of one round. */
export interface StepSpeed {
  readonly words: number;
  readonly cpu: number;
}

/** How fast steps are that come after the language library. */
export interface ExtractionSpeed {
  /** The time expressions of documents, each with its day. */
  readonly dates: StepSpeed;
  /** From text to rows: repair, passages, and all that extraction does. */
  readonly rows: StepSpeed;
}

/**
 * Times steps over documents that the analyzer has read before and remembers. The first round, in which the program
 * is still being compiled, does not count; of the others the middle one does.
 */
export async function measureExtraction(
  analyzer: Pick<Analyzer, 'analyze'>,
  documents: readonly DatedDocument[],
  rounds: number,
): Promise<ExtractionSpeed> {
  const words = documents.reduce((sum, { text }) => sum + countWords(text), 0);
  const articles = documents.map((document) => articleOf(document, dayOf(document)));
  const analyzed: Document[] = [];
  for (const article of articles) analyzed.push(await readArticle(article, analyzer));
  const dates = await middleRound(rounds, () => {
    for (const [index, { metadata }] of articles.entries()) {
      const document = analyzed[index];
      if (document !== undefined) findDates(document, metadata.published_on);
    }
  });
  const rows = await middleRound(rounds, async () => {
    for (const article of articles) await annotate(article, { analyzer });
  });
  return { dates: { words, cpu: dates }, rows: { words, cpu: rows } };
}

async function readArticle(article: Article, analyzer: Pick<Analyzer, 'analyze'>): Promise<Document> {
  const normalized = await normalize(article, { defaultLanguage: 'en' });
  return documentOf(normalized, await analyzer.analyze(paragraphsOf(normalized)));
}

/** Processor time in seconds of the middle round. */
async function middleRound(rounds: number, work: () => Promise<void> | void): Promise<number> {
  await work();
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    seconds.push((user + system) / 1e6);
  }
  return seconds.toSorted((left, right) => left - right)[Math.floor((rounds - 1) / 2)] ?? 0;
}
