import type { Reading, StreamedFormat } from '../draft.ts';
import { usualNamespaces, type WikiNamespaces, wikiPage } from '../wikitext.ts';
import { childrenOf, elementAt, lineIn, rawText, type XmlElement } from '../xml.ts';
import { htmlDraft, lineOfHtml, statedOf } from './fragment.ts';
import { readXml } from './xml-records.ts';

/**
 * An export of MediaWiki, such as a dump of Wikinews: one article a page of the main namespace that is no redirect.
 * Pages are named by their number in the wiki, their last revision is read.
 */
export const mediaWikiFormat: StreamedFormat = {
  name: 'mediawiki',
  extensions: ['.xml'],
  mediaType: 'application/xml',
  roots: ['mediawiki'],
  async *readStream(open, context) {
    let site = siteOf(null);
    yield* readXml(open, context, ['siteinfo', 'page'], async (element) => {
      if (element.name === 'page') return await readPage(element, site);
      site = siteOf(element);
      return [];
    });
  },
};

interface Site {
  readonly name: string | undefined;
  /** Address of a page but for its title. */
  readonly base: string | null;
  readonly language: string | undefined;
  readonly namespaces: WikiNamespaces;
  /** Prefixes of titles that belong to other namespaces, in lower case. */
  readonly prefixes: ReadonlySet<string>;
}

const fileNamespace = '6';
const categoryNamespace = '14';

function siteOf(info: XmlElement | null): Site {
  const main = lineIn(elementAt(info, 'base'));
  const base = main !== undefined && URL.canParse(main) ? new URL('.', main).href : null;
  const named = childrenOf(elementAt(info, 'namespaces'), 'namespace').map((namespace) => ({
    key: namespace.attributes['key'],
    name: (lineIn(namespace) ?? '').toLowerCase(),
  }));
  const ofKey = (key: string): string[] => named.filter((namespace) => namespace.key === key).map(({ name }) => name);
  return {
    name: lineIn(elementAt(info, 'sitename')),
    base,
    language: base === null ? undefined : /^https?:\/\/([a-z]{2,3})\.(?:m\.)?wiki/.exec(base)?.[1],
    namespaces: {
      file: new Set([...usualNamespaces.file, ...ofKey(fileNamespace)]),
      category: new Set([...usualNamespaces.category, ...ofKey(categoryNamespace)]),
    },
    prefixes: new Set(named.map(({ name }) => name).filter((name) => name !== '')),
  };
}

async function readPage(page: XmlElement, site: Site): Promise<Reading[]> {
  const title = lineIn(elementAt(page, 'title')) ?? '';
  const namespace = lineIn(elementAt(page, 'ns'));
  const isMain =
    namespace === undefined ? !site.prefixes.has(title.split(':')[0]?.toLowerCase() ?? '') : namespace === '0';
  const revision = childrenOf(page, 'revision').at(-1) ?? null;
  const text = elementAt(revision, 'text');
  const model = lineIn(elementAt(revision, 'model')) ?? 'wikitext';
  const wikitext = text === null ? '' : rawText(text);
  const isRedirect = elementAt(page, 'redirect') !== null || /^\s*#redirect\b/i.test(wikitext);
  if (!isMain || isRedirect || model !== 'wikitext') return [];
  const { html, date, categories } = wikiPage(wikitext, site.namespaces);
  const stated = statedOf({
    url:
      site.base === null
        ? undefined
        : site.base + encodeURIComponent(title.replace(/ /g, '_')).replace(/%(?:2F|3A|2C)/g, decodeURIComponent),
    title,
    publisher: site.name,
    section: categories.find((category) => !/\d{4}|^published$|^archived$/i.test(category)),
    published_on: await lineOfHtml(date ?? undefined),
    updated_at: lineIn(elementAt(revision, 'timestamp')),
    language: site.language,
  });
  const record = lineIn(elementAt(page, 'id')) ?? title;
  const draft = await htmlDraft(record, html, stated);
  // A title alone is a page whose text is all templates, such as an index.
  return [draft.text.trim().length > title.length ? draft : emptyPage(record, title)];
}

function emptyPage(record: string, title: string): Reading {
  const message = 'The page holds no text of its own: it is made of templates. Leave it out.';
  return { record, code: 'no-text', message, original: { title } };
}
