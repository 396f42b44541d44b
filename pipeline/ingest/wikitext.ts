import { closingSections, dateTemplates, linkTemplates, sourceTemplates, textTemplates } from './lexicon/wikinews.ts';

/** A page of a wiki as HTML, and what it says of itself. */
export interface WikiPage {
  /** Paragraphs, headings, list items and captions; what follows the text, such as sources, is in `nav`. */
  readonly html: string;
  /** As its date template states it, or null. */
  readonly date: string | null;
  readonly categories: readonly string[];
}

/** Templates and links that are open at a place of the text. */
interface Frame {
  readonly kind: 'page' | 'template' | 'link';
  readonly values: string[];
  text: string;
}

/** Names of other namespaces of the wiki, in lower case. */
export interface WikiNamespaces {
  readonly file: ReadonlySet<string>;
  readonly category: ReadonlySet<string>;
}

/** Whom no wiki has told its names: those of MediaWiki. */
export const usualNamespaces: WikiNamespaces = {
  file: new Set(['file', 'image']),
  category: new Set(['category']),
};

/**
 * Wikitext as a reader sees it. Links become their labels; of templates only those of dates, links, quotations and
 * sources say something; comments, references, tables and behaviour switches are left out. Linear.
 */
export function wikiPage(wikitext: string, namespaces: WikiNamespaces = usualNamespaces): WikiPage {
  const found: Found = { date: null, categories: [], namespaces };
  const source = withoutExtensions(wikitext.replace(/<!--[\s\S]*?(?:-->|$)/g, '')).replace(/__[A-Z]{3,30}__/g, '');
  return { html: blocksHtml(resolved(source, found)), date: found.date, categories: found.categories };
}

/** A tag of an element that shows no text of the article, such as a reference: whether it closes, its name, its end. */
const extensionTag = /<(\/?)(ref|math|gallery|timeline|score|imagemap)\b[^<>]*?(\/?)>/gi;

/** The text without such elements, those that are never closed left in. */
function withoutExtensions(text: string): string {
  const kept: string[] = [];
  let from = 0;
  let open = null as { readonly name: string; readonly start: number } | null;
  for (const { 0: tag, 1: slash, 2: written = '', 3: selfClosing, index } of text.matchAll(extensionTag)) {
    const name = written.toLowerCase();
    const end = index + tag.length;
    const isWhole = open === null && selfClosing === '/';
    if (isWhole || (slash === '/' && open?.name === name)) {
      kept.push(text.slice(from, open?.start ?? index));
      from = end;
      open = null;
    } else if (open === null && slash === '') open = { name, start: index };
  }
  return kept.join('') + text.slice(from);
}

interface Found {
  date: string | null;
  readonly categories: string[];
  readonly namespaces: WikiNamespaces;
}

/** The text with templates and double links replaced by what they show. What is never closed shows what is in it. */
function resolved(source: string, found: Found): string {
  const frames: Frame[] = [{ kind: 'page', values: [], text: '' }];
  const last = (): Frame => frames.at(-1) as Frame;
  const close = (): void => {
    const frame = frames.pop() as Frame;
    const values = [...frame.values, frame.text];
    last().text += frame.kind === 'template' ? templateText(values, found) : linkText(values, found);
  };
  const marks = /\{\{|\}\}|\[\[|\]\]|\|/g;
  let from = 0;
  for (let mark = marks.exec(source); mark !== null; mark = marks.exec(source)) {
    last().text += source.slice(from, mark.index);
    from = marks.lastIndex;
    const frame = last();
    if (mark[0] === '{{' || mark[0] === '[[') {
      frames.push({ kind: mark[0] === '{{' ? 'template' : 'link', values: [], text: '' });
    } else if (mark[0] === '|' && frame.kind !== 'page') {
      frame.values.push(frame.text);
      frame.text = '';
    } else if (mark[0] === '|') frame.text += '|';
    else if (frame.kind === (mark[0] === '}}' ? 'template' : 'link')) close();
    else if (frame.kind === 'page') frame.text += mark[0];
  }
  last().text += source.slice(from);
  while (frames.length > 1) {
    const { values, text } = frames.pop() as Frame;
    last().text += [...values, text].join('|');
  }
  return last().text;
}

function templateText(values: readonly string[], found: Found): string {
  const [given = '', ...rest] = values;
  const name = given.replace(/_/g, ' ').trim().toLowerCase();
  const isNamed = /^\s*[\p{L}\d_ -]{1,30}=/u;
  const placed = rest.filter((value) => !isNamed.test(value)).map((value) => value.trim());
  const named = new Map(
    rest
      .filter((value) => isNamed.test(value))
      .map((value) => {
        const at = value.indexOf('=');
        return [value.slice(0, at).trim().toLowerCase(), value.slice(at + 1).trim()];
      }),
  );
  if (dateTemplates.has(name)) {
    found.date ??= placed[0] ?? null;
    return '';
  }
  if (linkTemplates.has(name)) return placed[1] ?? placed[0] ?? '';
  if (textTemplates.has(name))
    return (name === 'lang' ? placed[1] : placed[0]) ?? named.get('1') ?? named.get('text') ?? '';
  if (sourceTemplates.has(name)) {
    return ['author', 'title', 'pub', 'date'].flatMap((key) => named.get(key) || []).join(', ');
  }
  return '';
}

function linkText(values: readonly string[], found: Found): string {
  const [target = '', ...rest] = values;
  const [prefix = '', ...path] = target.split(':');
  const namespace = prefix.trim().toLowerCase();
  if (path.length > 0 && found.namespaces.file.has(namespace)) {
    const caption = rest.at(-1)?.trim() ?? '';
    return imageOption.test(caption) || caption === '' ? '' : `\n<figure>${caption.replace(/\n+/g, ' ')}\n`;
  }
  if (path.length > 0 && found.namespaces.category.has(namespace)) {
    found.categories.push(path.join(':').trim());
    return '';
  }
  const label = rest.at(-1) ?? target.replace(/^:/, '');
  // A link to the page in another language of the wiki stands outside the text.
  if (rest.length === 0 && /^[a-z]{2,3}$/.test(namespace) && path.length > 0) return '';
  return rest.length === 0 ? withoutQualifier(label.replace(/^(?:w|wikipedia|s|wikt|commons|n|m):/i, '')) : label;
}

/** A title without what tells it from others of the name: `Arn (town)` is shown as `Arn`. */
function withoutQualifier(title: string): string {
  if (!title.endsWith(')')) return title;
  const at = title.lastIndexOf('(');
  return at === -1 || title.slice(at, -1).includes(')') ? title : title.slice(0, at).trimEnd();
}

/** What stands behind the name of an image and is not its caption. */
const imageOption =
  /^(?:thumb(?:nail)?|frame(?:d|less)?|border|left|right|center|centre|none|upright|\d*x?\d+\s?px|(?:upright|alt|link|lang|page|class)\s*=.*)$/i;

/** Lines of wikitext as blocks of HTML: a paragraph ends at an empty line. */
function blocksHtml(text: string): string {
  const html: string[] = [];
  let paragraph: string[] = [];
  let isClosing = false;
  let tables = 0;
  const add = (name: string, line: string): void => {
    const shown = inlineHtml(line);
    if (shown === '') return;
    html.push(isClosing ? `<nav>${shown}</nav>` : `<${name}>${shown}</${name}>`);
  };
  const endParagraph = (): void => {
    add('p', paragraph.join(' '));
    paragraph = [];
  };
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line.startsWith('{|')) tables++;
    const isInTable = tables > 0;
    if (line.startsWith('|}') && tables > 0) tables--;
    if (isInTable) continue;
    const heading = headingOf(line);
    const item = /^([*#:;]+)\s*(.*)$/.exec(line);
    if (heading === undefined && item === null && line !== '' && !line.startsWith('<figure>') && !/^-{4,}/.test(line)) {
      paragraph.push(line);
      continue;
    }
    endParagraph();
    if (heading !== undefined) {
      isClosing = closingSections.has(plain(heading).toLowerCase());
      add('h2', heading);
    } else if (item !== null) add(item[1]?.startsWith(':') ? 'p' : 'li', item[2] ?? '');
    else if (line.startsWith('<figure>')) add('figcaption', line.slice('<figure>'.length));
  }
  endParagraph();
  return html.join('\n');
}

/** What stands between equal runs of one to six `=`; undefined where a line is no heading. */
function headingOf(line: string): string | undefined {
  const run = Math.min(/^=*/.exec(line)?.[0].length ?? 0, /(?<!=)=*$/.exec(line)?.[0].length ?? 0, 6);
  return run === 0 || line.length <= 2 * run ? undefined : line.slice(run, -run).trim();
}

function plain(line: string): string {
  return inlineHtml(line)
    .replace(/<[^<>]*>/g, '')
    .trim();
}

/** The words behind the address of a link to another site. */
function labelOf(link: string): string {
  const end = link.search(/\s/);
  return end === -1 ? '' : link.slice(end).trimStart();
}

/** A line without the marks of wikitext. The tags and references of HTML that wikitext may hold stay. */
function inlineHtml(line: string): string {
  return line
    .replace(/\[([^[\]]*)\]/g, (link, inner: string) =>
      /^(?:https?:|ftp:)?\/\/\S/.test(inner) ? labelOf(inner) : link,
    )
    .replace(/'{2,5}/g, '')
    .trim();
}
