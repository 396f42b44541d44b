import { isElement, type PageElement, type PageNode } from '../../pipeline/ingest/page/element.ts';

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
export function visibleLines(body: PageElement): string[] {
  const lines: string[] = [];
  let line = '';
  const endLine = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') lines.push(text.toWellFormed());
    line = '';
  };
  const write = (node: PageNode): void => {
    if (!isElement(node)) {
      line += node;
      return;
    }
    if (silentElements.has(node.name) || isHidden(node)) return;
    const isBlock = blockElements.has(node.name);
    if (isBlock) endLine();
    for (const child of node.children) write(child);
    if (isBlock) endLine();
  };
  write(body);
  endLine();
  return lines;
}

function isHidden({ attributes }: PageElement): boolean {
  return (
    attributes['hidden'] !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')
  );
}
