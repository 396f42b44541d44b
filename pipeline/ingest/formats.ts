import type { Format } from './draft.ts';
import { csvFormat, tsvFormat } from './formats/delimited.ts';
import { docxFormat } from './formats/docx.ts';
import { feedFormat } from './formats/feed.ts';
import { jsonFormat } from './formats/json.ts';
import { jsonlFormat } from './formats/jsonl.ts';
import { mboxFormat } from './formats/mbox.ts';
import { mediaWikiFormat } from './formats/mediawiki.ts';
import { newsml1Format } from './formats/newsml-1.ts';
import { newsmlG2Format } from './formats/newsml-g2.ts';
import { nitfFormat } from './formats/nitf.ts';
import { sitemapFormat } from './formats/sitemap.ts';
import { tarFormat } from './formats/tar.ts';
import { textFormat } from './formats/text.ts';
import { warcFormat } from './formats/warc.ts';
import { zipFormat } from './formats/zip.ts';
import { htmlFormat } from './html.ts';

/** Every kind of file that can be read. Any of them may be packed with gzip: `.txt.gz`. */
export const formats: readonly Format[] = [
  textFormat,
  htmlFormat,
  jsonFormat,
  jsonlFormat,
  csvFormat,
  tsvFormat,
  feedFormat,
  sitemapFormat,
  nitfFormat,
  newsmlG2Format,
  newsml1Format,
  mediaWikiFormat,
  mboxFormat,
  docxFormat,
  warcFormat,
  zipFormat,
  tarFormat,
];

/** The registry with formats of a caller's own before it: they win where both read a name. */
export function withOwn(own: readonly Format[]): readonly Format[] {
  return own.length === 0 ? formats : [...own, ...formats];
}

const gzipExtension = '.gz';
/** Names that say in one what others say with `.gz`. */
const packedNames: readonly (readonly [string, string])[] = [['.tgz', '.tar.gz']];

/** The name of a file in lower case, with short forms such as `.tgz` written out. */
function plainName(path: string): string {
  const lower = path.toLowerCase();
  const [short, long] = packedNames.find(([name]) => lower.endsWith(name)) ?? ['', ''];
  return lower.slice(0, lower.length - short.length) + long;
}

export function isGzip(path: string): boolean {
  return plainName(path).endsWith(gzipExtension);
}

/**
 * The formats that a file's name allows, case and `.gz` aside, in the order of the registry; only the first of those
 * that no root element tells.
 */
export function formatsOf(path: string, registry: readonly Format[] = formats): readonly Format[] {
  const plain = plainName(path);
  const name = plain.endsWith(gzipExtension) ? plain.slice(0, -gzipExtension.length) : plain;
  const named = registry.filter(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
  const rootless = named.find(({ roots }) => roots === undefined);
  return named.filter((format) => format.roots !== undefined || format === rootless);
}

/**
 * The one of several formats that a file's root element tells: the first that has it, or else the first that is not told
 * by a root.
 */
export function formatWithRoot(candidates: readonly Format[], root: string | null): Format | null {
  return (
    candidates.find(({ roots }) => root !== null && roots?.includes(root)) ??
    candidates.find(({ roots }) => roots === undefined) ??
    null
  );
}

/** The name, without prefix, of the first element of what may be XML; null where there is none in its beginning. */
export function rootElementOf(beginning: string): string | null {
  let rest = beginning.replace(/^\uFEFF/, '').trimStart();
  for (;;) {
    const end = rest.startsWith('<?')
      ? rest.indexOf('?>') + 2
      : rest.startsWith('<!--')
        ? rest.indexOf('-->') + 3
        : /^<!doctype/i.test(rest)
          ? endOfDoctype(rest)
          : 0;
    if (end === 0) break;
    if (end < 4) return null;
    rest = rest.slice(end).trimStart();
  }
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(rest)?.[1] ?? null;
}

function endOfDoctype(text: string): number {
  const subset = /^<!doctype[^>[]*\[/i.exec(text)?.[0];
  if (subset === undefined) return text.indexOf('>') + 1;
  const close = /\]\s*>/.exec(text);
  return close === null ? 1 : close.index + close[0].length;
}
