import type { OpenBytes, StreamedFormat } from '../draft.ts';
import { openText } from '../text-stream.ts';
import { elementAt, isProblem, lineIn, type XmlElement, xmlElements } from '../xml.ts';

/** An address in a sitemap: of a page, or of another sitemap. */
export interface SitemapEntry {
  readonly kind: 'page' | 'sitemap';
  readonly url: string;
  /** When it was last changed, as stated. */
  readonly lastModified: string | null;
  /** What a news sitemap states of the article. */
  readonly news: {
    readonly title: string | null;
    readonly publisher: string | null;
    readonly language: string | null;
    readonly published: string | null;
  } | null;
}

/**
 * A sitemap or an index of sitemaps (sitemaps.org 0.9, with Google's news extension). It lists addresses and holds no
 * article: as a source it is a refusal that says so.
 */
export const sitemapFormat: StreamedFormat = {
  name: 'sitemap',
  extensions: ['.xml'],
  mediaType: 'application/xml',
  roots: ['urlset', 'sitemapindex'],
  async *readStream() {
    yield {
      record: null,
      code: 'not-an-article',
      message:
        'It is a sitemap, which lists the addresses of articles. Fetch the articles, and build from what was fetched.',
      original: null,
    };
  },
};

/** No entry of a sitemap is longer. */
const longestEntry = 1 << 16;

/** The addresses of a sitemap in its order, each as it is read; of a damaged one those before the damage. */
export async function* readSitemap(open: OpenBytes): AsyncGenerator<SitemapEntry, undefined> {
  const text = await openText(open());
  if (text === null) return;
  for await (const element of xmlElements(text, ['url', 'sitemap'], { maxUnits: longestEntry })) {
    if (isProblem(element)) continue;
    const url = lineIn(elementAt(element, 'loc'));
    if (url === undefined) continue;
    yield {
      kind: element.name === 'url' ? 'page' : 'sitemap',
      url,
      lastModified: lineIn(elementAt(element, 'lastmod')) ?? null,
      news: newsOf(elementAt(element, 'news')),
    };
  }
}

function newsOf(news: XmlElement | null): SitemapEntry['news'] {
  if (news === null) return null;
  const at = (...path: readonly string[]): string | null => lineIn(elementAt(news, ...path)) ?? null;
  return {
    title: at('title'),
    publisher: at('publication', 'name'),
    language: at('publication', 'language'),
    published: at('publication_date'),
  };
}
