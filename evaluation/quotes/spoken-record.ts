import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareCodePoints } from '../../pipeline/offsets.ts';
import { type AnnotatedArticle, AnnotationError, readAnnotated } from './annotated.ts';
import type { QuoteDocument } from './gold.ts';

/** The project's own gold, The Spoken Record: invented articles with every statement marked. */
export const ownSet = 'spoken-record';

/** Its marked articles, from the root of the project; all else of it is made from them. */
export const annotatedFolder = join('evaluation', 'quotes', 'annotated');

/** Reads every marked article of a folder. @throws AnnotationError with the problems of all, a line each */
export async function readSpokenRecord(folder: string): Promise<AnnotatedArticle[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort(compareCodePoints);
  const problems: string[] = [];
  const articles: AnnotatedArticle[] = [];
  for (const name of names) {
    const marked = await readFile(join(folder, name), 'utf8');
    try {
      articles.push(readAnnotated(name.slice(0, -'.txt'.length), marked));
    } catch (error) {
      if (!(error instanceof AnnotationError)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new AnnotationError(problems.join('\n'));
  return articles;
}

/** A marked article as a document to be measured on. */
export function documentOfAnnotated({ slug, style, publishedOn, text, statements }: AnnotatedArticle): QuoteDocument {
  return {
    id: slug,
    text,
    publishedOn,
    style,
    discard: [],
    quotes: statements.map(({ content, source, cue, type, cueClass, speakers: [first = null, ...others] }) => {
      return { content, source, cue, type, cueClass, speakers: { first, others } };
    }),
  };
}

/** The files that an article is for the pipeline, by name: its bare text, and what is known beside it. */
export function seedFiles({ slug, text, publishedOn }: AnnotatedArticle): [name: string, content: string][] {
  const metadata = `${JSON.stringify({ published_on: publishedOn, language: 'en' }, null, 2)}\n`;
  return [
    [`${slug}.txt`, text],
    [`${slug}.txt.meta.json`, metadata],
  ];
}

/**
 * The own gold as one table for other tools: a document a line in the form that `score_quotes.py` reads, with the class
 * of each cue, and the speaker's name, kind and further speakers. Offsets are code points.
 */
export function spokenRecordLines(articles: readonly AnnotatedArticle[]): string {
  return articles
    .map(({ slug, publishedOn, style, text, statements }) => {
      const quotes = statements.map(({ content, source, cue, type, cueClass, speakers: [first, ...others] }) => ({
        content,
        source,
        cue,
        type,
        cue_class: cueClass,
        speaker: first?.name ?? null,
        kind: first?.kind ?? null,
        co_speakers: others.map(({ name, kind }) => ({ speaker: name, kind })),
      }));
      return `${JSON.stringify({ id: slug, published_on: publishedOn, style, text, quotes })}\n`;
    })
    .join('');
}
