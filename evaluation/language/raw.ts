import type { Analyzer } from '../../pipeline/language/analyzer.ts';
import { scoreTokenization } from '../tokenization.ts';
import { type Counts, sumCounts } from './counts.ts';
import type { SyntaxDocument } from './gold.ts';
import { scoreSyntax } from './syntax.ts';
import { analyzeText } from './text.ts';

/**
 * Counts over documents of which only the raw text is given: tokens and sentences of exactly the same characters, and
 * what is right of the words, where one that was cut otherwise is wrong in all.
 */
export async function measureRaw(
  analyzer: Pick<Analyzer, 'analyze'>,
  documents: readonly SyntaxDocument[],
): Promise<Counts> {
  const counts: Counts[] = [];
  for (const { gold, text, sentences } of documents) {
    const found = (await analyzeText(analyzer, text)).map(({ tokens }) => tokens);
    counts.push({ ...scoreTokenization(gold, () => found), ...scoreSyntax(sentences, found) });
  }
  return sumCounts(counts);
}
