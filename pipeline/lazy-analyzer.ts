import { pathToFileURL } from 'node:url';
import type { LanguageModel } from '../schemas/manifest.ts';
import { messageOf, RecordError } from './error.ts';
import type { Analyzer } from './language/analyzer.ts';
import { RuntimeFailure, type RuntimeName } from './language/runtime.ts';

/** Opens the analyzer that a run uses. */
export type OpenAnalyzer = (options: { readonly runtime: RuntimeName }) => Promise<Analyzer>;

/**
 * Opens what the `createAnalyzer` of another module gives, which has the signature of this package's own.
 *
 * @param path of the module; what is wrong with it is told when it is opened.
 */
export function openerOf(path: string): OpenAnalyzer {
  return async (options) => {
    const module: { readonly createAnalyzer?: unknown } = await import(pathToFileURL(path).href);
    if (typeof module.createAnalyzer !== 'function') throw new TypeError(`${path} exports no function createAnalyzer`);
    return (await module.createAnalyzer(options)) as Analyzer;
  };
}

/** An analyzer that is opened when it is first used, and only once. */
export interface LazyAnalyzer {
  readonly analyze: Analyzer['analyze'];
  /** What manifests say of it. */
  readonly languageModel: () => Promise<LanguageModel>;
  /** Closes it, if it was opened. */
  readonly close: () => Promise<void>;
}

/** Opens the language model of this package, which is loaded no sooner: what analyzes nothing starts at once. */
export const openAnalyzer: OpenAnalyzer = async (options) => {
  const { createAnalyzer } = await import('./language/analyzer.ts');
  return await createAnalyzer(options);
};

/**
 * An analyzer that `open` opens when it is first used.
 *
 * @throws RecordError of kind io, from its functions, where it cannot be opened, or where it fails whatever the text
 */
export function lazyAnalyzer(open: () => Promise<Analyzer>): LazyAnalyzer {
  let opened: Promise<Analyzer> | null = null;
  const analyzer = (): Promise<Analyzer> => {
    opened ??= open().catch((cause: unknown) => {
      const message = `The language model could not be started: ${messageOf(cause)}`;
      throw new RecordError('io', 'no-analyzer', message, { cause });
    });
    return opened;
  };
  return {
    analyze: async (paragraphs) => {
      const open = await analyzer();
      return await open.analyze(paragraphs).catch((cause: unknown) => {
        if (!(cause instanceof RuntimeFailure)) throw cause;
        throw new RecordError('io', 'analyzer-failed', `${cause.message}. Nothing was published.`, { cause });
      });
    },
    languageModel: async () => {
      const { model, modelSha256, runtime, library } = (await analyzer()).identity;
      return { model, sha256: modelSha256, runtime, library };
    },
    close: async () => {
      await opened?.then(
        (open) => open.close(),
        () => {},
      );
    },
  };
}

/** Uses an analyzer, and closes it afterwards, whatever happens. */
export async function withAnalyzer<T>(
  open: () => Promise<Analyzer>,
  use: (analyzer: LazyAnalyzer) => Promise<T>,
): Promise<T> {
  const analyzer = lazyAnalyzer(open);
  try {
    return await use(analyzer);
  } finally {
    await analyzer.close();
  }
}
