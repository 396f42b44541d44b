/** As much of a DOM node as ingest needs. linkedom gives these; the compiler knows nothing of a browser's types here. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
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

/**
 * Parses HTML into a document with html, head and body where they belong. No script runs and nothing is fetched.
 *
 * @returns null where elements are nested deeper than 1000
 */
export async function parsePage(html: string): Promise<DomDocument | null> {
  if (nestsTooDeep(html)) return null;
  const { parseHTML } = await import('linkedom');
  const document: DomDocument = parseHTML(/<html[\s>]/i.test(html) ? html : `<html>${html}</html>`).document;
  lowerAttributeNames(document);
  ensureBody(document);
  return document;
}

/** Elements that hold nothing, and those that a parser closes by itself. */
const shallowElements: ReadonlySet<string> = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot colgroup option optgroup rp rt html head body'
  ).split(' '),
);

/** Elements whose content holds no tags, whatever it looks like. */
const rawElements: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);

/** Drawing elements that close themselves where they end in a slash; those of HTML do not. */
const shapeElements: ReadonlySet<string> = new Set(
  'path circle rect line polygon polyline ellipse use stop g'.split(' '),
);

/** Whether a page nests deeper than it may: tags are counted before anything is built from them. Linear. */
function nestsTooDeep(html: string): boolean {
  const tag = /<(\/?)([a-z][a-z0-9-]*)([^<>]*)/gi;
  let depth = 0;
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    const [, slash, written = '', rest = ''] = match;
    const name = written.toLowerCase();
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
