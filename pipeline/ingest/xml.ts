import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** An element of XML. Names are without prefix: formats of news seldom mix vocabularies that share names. */
export interface XmlElement {
  readonly name: string;
  /** By their names as written, prefix and all, such as `xml:lang`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** What stands in the way of reading on: nothing comes after it, unless the element was only too large. */
export interface XmlProblem {
  readonly problem: 'malformed' | 'too-large' | 'too-deep';
  /** What is wrong and in which line. */
  readonly message: string;
}

export interface XmlLimits {
  /** The most UTF-16 units of an element that is wanted. */
  readonly maxUnits: number;
}

/** Nobody writes deeper documents. */
const deepest = 256;

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/** What saxes says of a name such as `&nbsp;`, which stays in the text as it is written. */
const undefinedEntity = /undefined entity/i;

/**
 * The elements of given names, outermost ones only, with all that is in them, as they end. Memory holds one of them.
 *
 * No entity is expanded but the five of XML and numbers: a document type, and what it declares, is passed over.
 *
 * @param names without prefix
 */
export async function* xmlElements(
  text: AsyncIterable<string>,
  names: readonly string[],
  { maxUnits }: XmlLimits,
): AsyncGenerator<XmlElement | XmlProblem, undefined> {
  const ready: (XmlElement | XmlProblem)[] = [];
  const open: OpenElement[] = [];
  let depth = 0;
  /** Where the element begins that is being read, or is passed over for its size. */
  let begin = 0;
  let passedOver = 0;
  let lastEvent = 0;
  let fatal: XmlProblem | null = null;
  const parser = new SaxesParser({ xmlns: false, position: true });
  const stop = (problem: XmlProblem['problem'], message: string): void => {
    fatal ??= { problem, message: `${message} (line ${parser.line})` };
  };
  parser.on('error', ({ message }) => {
    if (!undefinedEntity.test(message)) stop('malformed', message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''));
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    depth++;
    lastEvent = parser.position;
    if (depth > deepest) stop('too-deep', `elements are nested more than ${deepest} deep`);
    if (fatal !== null || passedOver > 0) return;
    const element = { name: localName(tag.name), attributes: tag.attributes, children: [] };
    if (open.length === 0) {
      if (!names.includes(element.name)) return;
      begin = parser.position;
    }
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    depth--;
    lastEvent = parser.position;
    if (fatal !== null) return;
    if (passedOver > 0) {
      if (depth < passedOver) passedOver = 0;
      return;
    }
    const element = open.pop();
    if (element !== undefined && open.length === 0) ready.push(element);
  });
  const addText = (piece: string): void => {
    if (fatal === null && passedOver === 0) open.at(-1)?.children.push(piece);
    lastEvent = parser.position;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  let fed = 0;
  for await (const piece of text) {
    for (let start = 0; start < piece.length && fatal === null; start += pieceUnits) {
      const part = piece.slice(start, start + pieceUnits);
      parser.write(part);
      fed += part.length;
      if (open.length > 0 && fed - begin > maxUnits) {
        ready.push({ problem: 'too-large', message: `An element is larger than ${maxUnits} characters` });
        passedOver = depth - open.length + 1;
        open.length = 0;
      }
      if (open.length === 0 && dropText(parser, maxUnits)) lastEvent = fed;
      if (fed - lastEvent > maxUnits + pieceUnits) stop('too-large', `a tag is longer than ${maxUnits} characters`);
      yield* ready.splice(0);
    }
    if (fatal !== null) break;
  }
  if (fatal === null) parser.close();
  yield* ready;
  if (fatal !== null) yield fatal;
}

const pieceUnits = 1 << 16;

/** Drops what saxes has gathered of a text that may never end, where it is beyond a limit; tells whether it was. */
function dropText(parser: SaxesParser, maxUnits: number): boolean {
  const gathered = parser as unknown as { text: string };
  if (gathered.text.length <= maxUnits) return false;
  gathered.text = '';
  return true;
}

export function isProblem(found: XmlElement | XmlProblem): found is XmlProblem {
  return 'problem' in found;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The children of an element that are elements, of one name where it is given. */
export function childrenOf(element: XmlElement | null, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element at the end of a path of names, or null. */
export function elementAt(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  return path.reduce<XmlElement | null>((at, name) => childrenOf(at, name)[0] ?? null, element);
}

/** The elements of a name anywhere within an element, in document order. */
export function elementsNamed(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsNamed(child, name),
  ]);
}

/** All the text in an element on one line; undefined where there is none. */
export function lineIn(element: XmlElement | null | undefined): string | undefined {
  const line = (element === null || element === undefined ? '' : rawText(element)).replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

/** All the text in an element as it stands. */
export function rawText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');
}

/**
 * An element of a vocabulary like HTML as HTML, without itself.
 *
 * @param renamed what elements are called in HTML, with their class where one follows a dot; null leaves an element out;
 *   those not named keep their names
 */
export function innerHtml(element: XmlElement, renamed: Readonly<Record<string, string | null>> = {}): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return escapeHtml(child);
      const html = Object.hasOwn(renamed, child.name) ? renamed[child.name] : child.name;
      if (html === null || html === undefined) return '';
      const [name = 'span', className] = html.split('.');
      const given = className === undefined ? '' : ` class="${className}"`;
      if (name === 'br' || name === 'hr' || name === 'img') return `<${name}>`;
      return `<${name}${given}>${innerHtml(child, renamed)}</${name}>`;
    })
    .join('');
}

/** Text as HTML. References that the XML left as they are written, such as `&nbsp;`, are HTML's to read. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&(?!#?\w{1,31};)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
