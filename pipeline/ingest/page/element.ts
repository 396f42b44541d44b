/** An element of a page, as a plain value. */
export interface PageElement {
  /** In lower case. */
  readonly name: string;
  /** By name in lower case; an attribute without a value is empty. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PageNode[];
}

/** An element, or the text between two. No two texts stand side by side. */
export type PageNode = PageElement | string;

export function isElement(node: PageNode): node is PageElement {
  return typeof node !== 'string';
}

/** All the text within an element, scripts included. */
export function textOf(element: PageElement): string {
  return element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');
}

/** The elements of a name within an element, in page order. */
export function elementsNamed(root: PageElement, name: string): PageElement[] {
  const found: PageElement[] = [];
  const visit = ({ children }: PageElement): void => {
    for (const child of children) {
      if (!isElement(child)) continue;
      if (child.name === name) found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}
