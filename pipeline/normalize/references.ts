import type { Edit, Repair } from './mapped-text.ts';

/** Names of U+00A0 to U+00FF in HTML 4, in order. */
const latin1Names =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );

/** The characters of the names beyond Latin-1 that running text has. */
const otherNames: readonly (readonly [name: string, character: string])[] = [
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['OElig', 'Œ'],
  ['oelig', 'œ'],
  ['Scaron', 'Š'],
  ['scaron', 'š'],
  ['Yuml', 'Ÿ'],
  ['fnof', 'ƒ'],
  ['circ', 'ˆ'],
  ['tilde', '˜'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['dagger', '†'],
  ['Dagger', '‡'],
  ['bull', '•'],
  ['hellip', '…'],
  ['permil', '‰'],
  ['lsaquo', '‹'],
  ['rsaquo', '›'],
  ['euro', '€'],
  ['trade', '™'],
];

const characterByName: ReadonlyMap<string, string> = new Map([
  ...latin1Names.map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...otherNames,
]);

/**
 * Replaces HTML character references that were left in a text: `AT&amp;T` was escaped once more than it was
 * unescaped. Only names of HTML 4 and numbers that end in a semicolon; whatever else holds `&` stays as it is.
 * Once, not again on what comes out: `&amp;lt;` becomes `&lt;`.
 */
export const decodeReferences: Repair = (text) =>
  Array.from(text.matchAll(/&(?:([A-Za-z]{2,6}\d{0,2})|#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6}));/g), (match): Edit => {
    const [whole, name, decimal, hexadecimal] = match;
    const replacement = name === undefined ? numbered(decimal, hexadecimal) : characterByName.get(name);
    return { start: match.index, end: match.index + whole.length, replacement: replacement ?? whole };
  }).filter(({ start, end, replacement }) => replacement !== text.slice(start, end));

/** The character of a number, or undefined for one that is none. */
function numbered(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  const codePoint = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10);
  const isCharacter = codePoint > 0 && codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff);
  return isCharacter ? String.fromCodePoint(codePoint) : undefined;
}
