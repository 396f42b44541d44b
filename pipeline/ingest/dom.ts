import type { TokenizerCallbacks } from 'htmlparser2';
import type { PageElement } from './page/element.ts';
import { type PageTree, pageTree } from './page/tree.ts';

/** More elements than any page of a newspaper has. */
const mostElements = 150_000;

/** Pages close their body before their end, and what comes after stands where they were all the same. */
const earlyEnds = /<\/(?:html|body)\s*>/gi;

/**
 * Parses HTML into its html element, with head and body where they belong, without comments, styles and drawings. No
 * script runs and nothing is fetched. Linear.
 *
 * @returns null where the elements are more than 150,000
 */
export async function parsePage(html: string): Promise<PageElement | null> {
  const { Tokenizer } = await import('htmlparser2');
  const source = html.replace(earlyEnds, '');
  const tree = pageTree();
  const isOverLimit = (): boolean => tree.size() > mostElements;
  const tokenizer = new Tokenizer(
    {},
    tokensInto(tree, source, () => {
      // What pauses and is never resumed has stopped.
      if (isOverLimit()) tokenizer.pause();
    }),
  );
  tokenizer.write(source);
  tokenizer.end();
  return isOverLimit() ? null : tree.end();
}

/** Hands the tags and texts of a page to a tree. Tokens are given by where they stand in the page. */
function tokensInto(tree: PageTree, source: string, onElement: () => void): TokenizerCallbacks {
  const nameAt = (start: number, end: number): string => source.slice(start, end).toLowerCase();
  const nothing = (): void => {};
  let name = '';
  let attributes: Record<string, string> = {};
  let attribute = '';
  let value = '';
  const openTag = (closesItself: boolean): void => {
    tree.open(name, attributes, closesItself);
    onElement();
  };
  return {
    onopentagname(start, end) {
      name = nameAt(start, end);
      attributes = {};
    },
    onattribname(start, end) {
      attribute = nameAt(start, end);
      value = '';
    },
    onattribdata(start, end) {
      value += source.slice(start, end);
    },
    onattribentity(point) {
      value += String.fromCodePoint(point);
    },
    onattribend() {
      // The first of a name counts.
      if (!Object.hasOwn(attributes, attribute)) attributes[attribute] = value;
    },
    onopentagend: () => openTag(false),
    onselfclosingtag: () => openTag(true),
    onclosetag(start, end) {
      tree.close(nameAt(start, end));
      onElement();
    },
    ontext: (start, end) => tree.write(source.slice(start, end)),
    ontextentity: (point) => tree.write(String.fromCodePoint(point)),
    oncomment: nothing,
    oncdata: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    onend: nothing,
  };
}
