import { elementsNamed, isElement, type PageElement, type PageNode } from './element.ts';
import { closedBefore, emptyElements, foreignElements, headElements, unreadElements } from './tags.ts';

interface Growing extends PageElement {
  readonly attributes: Record<string, string>;
  readonly children: PageNode[];
}

/** What is open, and where what stands in it goes. */
interface Open {
  readonly name: string;
  element: Growing;
}

/** A page that grows as its tags and texts come, in their order. */
export interface PageTree {
  readonly open: (name: string, attributes: Record<string, string>, closesItself: boolean) => void;
  readonly close: (name: string) => void;
  readonly write: (text: string) => void;
  /** How many elements there are so far. */
  readonly size: () => number;
  /** The html element, with a body, when all has come. */
  readonly end: () => PageElement;
}

/** Elements nest no deeper, as in browsers: what stands deeper still stands beside each other at that depth. */
const deepest = 512;

/** An empty page. All that it does is linear in what comes. */
export function pageTree(): PageTree {
  const root: Growing = { name: 'html', attributes: {}, children: [] };
  const ancestors: Open[] = [];
  const counts = new Map<string, number>();
  let current = root;
  let size = 0;
  let isBegun = false;
  let text = '';

  const endText = (): void => {
    if (text !== '') current.children.push(text);
    text = '';
  };
  const isOpen = (name: string): boolean => (counts.get(name) ?? 0) > 0;
  const enter = (name: string, element: Growing): void => {
    ancestors.push({ name, element: ancestors.length < deepest ? element : current });
    counts.set(name, (counts.get(name) ?? 0) + 1);
    current = ancestors.at(-1)?.element ?? root;
  };
  const leave = (): void => {
    endText();
    const left = ancestors.pop();
    if (left !== undefined) counts.set(left.name, (counts.get(left.name) ?? 0) - 1);
    current = ancestors.at(-1)?.element ?? root;
  };
  /** What a server writes before a page is no part of it (warnings of its own), but for what it states in `<meta>`. */
  const begin = (): void => {
    isBegun = true;
    root.children.splice(0, Number.POSITIVE_INFINITY, ...elementsNamed(root, 'meta'));
    for (const each of ancestors) each.element = root;
    current = root;
  };
  const openHtml = (attributes: Record<string, string>): void => {
    if (!isBegun) begin();
    Object.assign(root.attributes, { ...attributes, ...root.attributes });
    // Further ones are no elements of their own: what is in them stands where they do.
    enter('html', current);
  };
  const open = (name: string, attributes: Record<string, string>, closesItself: boolean): void => {
    size++;
    const closed = closedBefore[name];
    while (closed?.has(ancestors.at(-1)?.name ?? '')) leave();
    const isRead = !unreadElements.has(name);
    if (!isRead) text += ' ';
    endText();
    if (name === 'html') {
      openHtml(attributes);
      return;
    }
    isBegun ||= name === 'body';
    const element: Growing = { name, attributes, children: [] };
    if (isRead) current.children.push(element);
    const isForeign = foreignElements.some((each) => each === name || isOpen(each));
    if (!emptyElements.has(name) && !(closesItself && isForeign)) enter(name, element);
  };
  return {
    open,
    close(name) {
      // Browsers read an end of these that was never opened as the whole element.
      if (name === 'br' || (name === 'p' && !isOpen('p'))) open(name, {}, false);
      if (!isOpen(name)) return;
      while (ancestors.at(-1)?.name !== name) leave();
      leave();
    },
    write(piece) {
      text += piece;
    },
    size: () => size,
    end() {
      endText();
      return withBody(root);
    },
  };
}

/** A page that opens no body has one all the same: all that is not of its head. */
function withBody(root: PageElement): PageElement {
  const isHead = (node: PageNode): boolean => isElement(node) && headElements.has(node.name);
  if (root.children.some((node) => isElement(node) && node.name === 'body')) return root;
  const body = { name: 'body', attributes: {}, children: root.children.filter((node) => !isHead(node)) };
  return { ...root, children: [...root.children.filter(isHead), body] };
}
