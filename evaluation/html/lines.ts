import { type DomElement, type DomNode, isElement, isText } from '../../pipeline/ingest/dom.ts';

/** Elements of which a reader sees no text. */
const silentElements: ReadonlySet<string> = new Set(
  (
    'script style noscript template head title meta link iframe object embed svg math canvas audio video map ' +
    'select textarea input datalist'
  ).split(' '),
);

/** Elements that a reader sees on lines of their own. */
const blockElements: ReadonlySet<string> = new Set(
  (
    'html body main article section header footer nav aside div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre ' +
    'figure figcaption table caption thead tbody tfoot tr td th form fieldset legend address details summary hr br ' +
    'center hgroup menu dialog search button'
  ).split(' '),
);

/**
 * What is left of a page when its HTML is thrown away, as by copying it into an editor: every block that a reader
 * sees on a line, from the top of the page to its foot, with nothing said of what the lines were.
 */
export function visibleLines(body: DomElement): string[] {
  const lines: string[] = [];
  let line = '';
  const endLine = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') lines.push(text.toWellFormed());
    line = '';
  };
  const write = (node: DomNode): void => {
    if (isText(node)) line += node.textContent ?? '';
    if (!isElement(node) || silentElements.has(node.localName) || isHidden(node)) return;
    const isBlock = blockElements.has(node.localName);
    if (isBlock) endLine();
    for (const child of node.childNodes) write(child);
    if (isBlock) endLine();
  };
  write(body);
  endLine();
  return lines;
}

function isHidden(element: DomElement): boolean {
  return (
    element.getAttribute('hidden') !== null ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  );
}
