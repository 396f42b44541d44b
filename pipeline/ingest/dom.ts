/** As much of a DOM node as ingest needs. linkedom gives these; the compiler knows nothing of a browser's types here. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelectorAll(selector: string): Iterable<DomElement>;
  appendChild(node: DomNode): void;
}

export interface DomDocument {
  readonly childNodes: Iterable<DomNode>;
  readonly documentElement: DomElement;
  createElement(name: string): DomElement;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

const elementNode = 1;
const textNode = 3;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === elementNode;
}

export function isText(node: DomNode): boolean {
  return node.nodeType === textNode;
}

/** Elements nested deeper than this are no page that a person wrote, and cost the parsers more than linear time. */
const deepest = 1000;

/** More elements than any page of a newspaper has; each of them costs about a kilobyte. */
const mostElements = 150_000;

/**
 * Parses HTML into a document with html, head and body where they belong, without comments, styles and
 * drawings. No script runs and nothing is fetched.
 *
 * @returns null where elements are nested deeper than 1000 or are more than 150,000
 */
export async function parsePage(html: string): Promise<DomDocument | null> {
  const shown = withoutUnseen(html);
  if (isOverLimits(shown)) return null;
  const { parseHTML } = await import('linkedom');
  const document: DomDocument = parseHTML(oneTree(shown)).document;
  if (capitalNames.test(shown)) lowerAttributeNames(document);
  ensureBody(document);
  return document;
}

/** Where something of a page begins that is not read, and how it ends. */
const unseenStart = /<!--|<(script|style|svg)(?=[\s>])[^<>]*>/gi;

/** A page without what is not read in it. What is not closed is left to the parser. Linear. */
function withoutUnseen(html: string): string {
  const pieces: string[] = [];
  const unclosed = new Set<string>();
  let kept = 0;
  unseenStart.lastIndex = 0;
  for (let match = unseenStart.exec(html); match !== null; match = unseenStart.exec(html)) {
    const [whole, written] = match;
    const name = written?.toLowerCase() ?? 'comment';
    if (unclosed.has(name)) continue;
    const end = endOf(html, name, match.index + whole.length);
    if (end === -1) {
      unclosed.add(name);
      continue;
    }
    unseenStart.lastIndex = end;
    if (name === 'script') continue;
    pieces.push(html.slice(kept, match.index));
    kept = end;
  }
  pieces.push(html.slice(kept));
  return pieces.join(' ');
}

const unseenEnds: Readonly<Record<string, RegExp>> = {
  comment: /-->/g,
  script: /<\/script[^<>]*>/gi,
  style: /<\/style[^<>]*>/gi,
  svg: /<\/svg[^<>]*>/gi,
};

function endOf(html: string, name: string, from: number): number {
  const end = unseenEnds[name];
  if (end === undefined) return -1;
  end.lastIndex = from;
  return end.test(html) ? end.lastIndex : -1;
}

/**
 * A page whose every element stands in one `<html>`. What a server writes before that is no part of the page (warnings of
 * its own), but for what it states in `<meta>`; and pages close their body before their end.
 */
function oneTree(html: string): string {
  const start = html.search(/<html[\s>]/i);
  const page = html.slice(start).replace(/<\/(?:html|body)\s*>/gi, '');
  if (start === -1) return `<html>${html}</html>`;
  return start === 0 ? page : page + (html.slice(0, start).match(/<meta\s[^<>]*>/gi) ?? []).join('');
}

/** More angle brackets than elements and their ends need: a parser makes a node of each that opens nothing. */
const mostBrackets = 4 * mostElements;

/** Elements that hold nothing, and those that a parser closes by itself. */
const shallowElements: ReadonlySet<string> = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot colgroup option optgroup rp rt'
  ).split(' '),
);

/** Elements whose content holds no tags, whatever it looks like. */
const rawElements: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);

/** Drawing elements that close themselves where they end in a slash; those of HTML do not. */
const shapeElements: ReadonlySet<string> = new Set(
  'path circle rect line polygon polyline ellipse use stop g'.split(' '),
);

/** Whether a page has more elements than it may, or deeper ones: tags are counted before anything is built from them. Linear. */
function isOverLimits(html: string): boolean {
  let brackets = 0;
  for (let index = html.indexOf('<'); index !== -1; index = html.indexOf('<', index + 1)) {
    if (++brackets > mostBrackets) return true;
  }
  const tag = /<(\/?)([a-z][a-z0-9-]*)([^<>]*)/gi;
  let depth = 0;
  let elements = 0;
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    const [, slash, written = '', rest = ''] = match;
    const name = written.toLowerCase();
    if (slash === '' && ++elements > mostElements) return true;
    if (shallowElements.has(name) || (rest.endsWith('/') && shapeElements.has(name))) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return true;
    if (slash === '' && rawElements.has(name)) {
      const end = new RegExp(`</${name}`, 'gi');
      end.lastIndex = tag.lastIndex;
      if (!end.test(html)) return false;
      tag.lastIndex = end.lastIndex - name.length - 2;
    }
  }
  return false;
}

/** Names of attributes that are read, as old pages and those made with React write them: `CONTENT`, `Name`, `dateTime`. */
const capitalNames = /<[a-zA-Z][^<>]*?\s(?:[A-Z][A-Za-z-]*|dateTime|itemProp|itemType|itemScope|charSet|httpEquiv)\s*=/;

/** linkedom keeps attribute names as written, and looks them up by exact name. */
function lowerAttributeNames(document: DomDocument): void {
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (name !== name.toLowerCase()) element.setAttribute(name.toLowerCase(), value);
    }
  }
}

const headElements: ReadonlySet<string> = new Set(['head', 'title', 'meta', 'link', 'base', 'style', 'script']);

function ensureBody(document: DomDocument): void {
  const root = document.documentElement;
  const children = [...root.childNodes];
  if (children.some((node) => isElement(node) && node.localName === 'body')) return;
  const body = document.createElement('body');
  for (const node of children) {
    if (!isElement(node) || !headElements.has(node.localName)) body.appendChild(node);
  }
  root.appendChild(body);
}
