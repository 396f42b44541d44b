import { type Document, documentOf, paragraphsOf } from '../pipeline/extract/document.ts';
import { type Analyzer, createAnalyzer } from '../pipeline/language/analyzer.ts';
import { normalize } from '../pipeline/normalize/normalize.ts';
import { article } from './builders.ts';

let analyzer: Promise<Analyzer> | undefined;

/** A text as the shipped model reads it: what extraction starts from. Lines are passages. */
export async function readText(text: string): Promise<Document> {
  analyzer ??= createAnalyzer({ runtime: 'portable' });
  const normalized = await normalize(article({ text }), { defaultLanguage: 'en' });
  return documentOf(normalized, await (await analyzer).analyze(paragraphsOf(normalized)));
}
