import type { LanguageModel } from '../../schemas/manifest.ts';
import type { Rows } from '../../schemas/tables.ts';
import { annotate } from '../annotate.ts';
import type { Article } from '../article.ts';
import type { Effects } from '../effects.ts';
import { messageOf, RecordError } from '../error.ts';
import { type GazetteerFile, openGazetteers } from '../gazetteer-files.ts';
import type { LazyAnalyzer } from '../lazy-analyzer.ts';
import type { Gazetteer } from '../link/gazetteer/gazetteer.ts';
import { link } from '../link/link.ts';
import { packSummary } from '../link/packed-summary.ts';
import { summarize } from '../link/summary.ts';
import type { Reject } from '../reject.ts';
import { packArticle } from '../store/record.ts';

/** What came of an article: a value, or why there is none. */
export type Outcome<Value> =
  | { readonly value: Value; readonly failure: null }
  | { readonly value: null; readonly failure: Pick<Reject, 'code' | 'message'> };

/** The rows of an article by itself, entities and speakers resolved within it. */
export type DocumentRows = { readonly article: Rows['articles'][number] } & Omit<Rows, 'articles'>;

/** Articles to annotate for a collection. */
export interface AnnotateTask {
  readonly articles: readonly Article[];
  /** ISO 639 code that a text takes which is too short or too mixed to tell. */
  readonly language: string | undefined;
}

/** An article to annotate and link by itself. */
export interface ExtractTask {
  readonly article: Article;
  readonly language: string | undefined;
  readonly gazetteers: readonly GazetteerFile[];
}

/**
 * What annotates articles, in this thread or on others. No article makes it throw: what cannot be annotated is an
 * outcome. It throws a RecordError for what is wrong whatever the article, such as a model that cannot be opened.
 */
export interface Annotator {
  /** How many calls are worth having at work at once. */
  readonly width: number;
  /** What manifests say of the model. */
  readonly languageModel: () => Promise<LanguageModel>;
  /** The records to store, one an article, in their order. */
  readonly annotate: (task: AnnotateTask) => Promise<readonly Outcome<Uint8Array>[]>;
  readonly extract: (task: ExtractTask) => Promise<Outcome<DocumentRows>>;
  /** Frees what it holds. It cannot be used afterwards. */
  readonly close: () => Promise<void>;
}

/** The most UTF-16 units of a text that is analyzed, some 300,000 words: beyond it no text is one article. */
export const longestText = 2_000_000;

/** Annotates in this thread, one article after the other. */
export function annotatorOf(analyzer: LazyAnalyzer, effects: Effects): Annotator {
  const opened = new Map<string, Promise<{ readonly gazetteer: Gazetteer }>>();
  const gazetteerOf = async (files: readonly GazetteerFile[]): Promise<Gazetteer> => {
    const key = JSON.stringify(files);
    const opening = opened.get(key) ?? openGazetteers(files, effects);
    opened.set(key, opening);
    return (await opening).gazetteer;
  };
  let closed: Promise<void> | null = null;
  const annotated = (article: Article, language: string | undefined) =>
    annotate(article, { analyzer, ...(language === undefined ? {} : { defaultLanguage: language }) });
  return {
    width: 1,
    languageModel: analyzer.languageModel,
    annotate: async ({ articles, language }) => {
      const outcomes: Outcome<Uint8Array>[] = [];
      for (const article of articles) {
        const outcome = await attempt(article, async () => {
          const annotation = await annotated(article, language);
          return packArticle({ annotation, summary: packSummary(summarize(annotation)) });
        });
        outcomes.push(outcome);
      }
      return outcomes;
    },
    extract: ({ article, language, gazetteers }) =>
      attempt(article, async () => {
        const annotation = await annotated(article, language);
        const { articles, ...rows } = link([annotation], { gazetteer: await gazetteerOf(gazetteers) });
        return { article: articles[0] ?? annotation.article, ...rows };
      }),
    close: () => {
      closed ??= analyzer.close();
      return closed;
    },
  };
}

async function attempt<Value>({ text }: Article, work: () => Promise<Value>): Promise<Outcome<Value>> {
  if (text.length > longestText) {
    const message = `The text has ${text.length} characters, more than the ${longestText} that an article may have. Split it.`;
    return { value: null, failure: { code: 'too-large', message } };
  }
  try {
    return { value: await work(), failure: null };
  } catch (error) {
    if (error instanceof RecordError) throw error;
    const message = `${messageOf(error)}. This is a fault of the program: please report it with the article.`;
    return { value: null, failure: { code: 'analysis-failed', message } };
  }
}
