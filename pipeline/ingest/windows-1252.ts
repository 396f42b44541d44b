/**
 * The 32 characters at which windows-1252 differs from ISO 8859-1, bytes 0x80 to 0x9F.
 * Source: the index of windows-1252 in the WHATWG Encoding Standard. A table of our own because TextDecoder of some
 * releases of Node takes windows-1252 for ISO 8859-1.
 */
const upperControls =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** The character of one byte in windows-1252. */
export function windows1252(byte: number): string {
  return upperControls[byte - 0x80] ?? String.fromCharCode(byte);
}
