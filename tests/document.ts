import { type Document, documentOf, paragraphsOf } from '../pipeline/extract/document.ts';
import { type Analyzer, createAnalyzer } from '../pipeline/language/analyzer.ts';
import { normalize } from '../pipeline/normalize/normalize.ts';
import { inThisThread, type OpenAnnotator } from '../pipeline/workers/open.ts';
import { article } from './builders.ts';

let analyzer: Promise<Analyzer> | undefined;

/** The analyzer of the shipped model, opened once a test file. */
export function shippedAnalyzer(): Promise<Analyzer> {
  analyzer ??= createAnalyzer({ runtime: 'portable' });
  return analyzer;
}

/** Annotates with the shipped model, in this thread. */
export const annotateShipped: OpenAnnotator = inThisThread(async () => ({
  ...(await shippedAnalyzer()),
  close: async () => {},
}));

/** A text as the shipped model reads it: what extraction starts from. Lines are passages. */
export async function readText(text: string): Promise<Document> {
  const { analyze } = await shippedAnalyzer();
  const normalized = await normalize(article({ text }), { defaultLanguage: 'en' });
  return documentOf(normalized, await analyze(paragraphsOf(normalized)));
}
