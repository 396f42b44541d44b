/** What a terminal obeys rather than shows, or what turns the line around it: never written as it stands. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\ufffe\uffff]/gu;

/** Marks and format characters, and the vowels and finals of Hangul syllables in parts: drawn on what stands before. */
const widthless = /^(?!\u00ad)[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff\ud7b0-\ud7fb]/u;

/** Characters of two columns: blocks whose letters are Wide or Fullwidth in Unicode's EastAsianWidth.txt, and emoji. */
const wide =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|^(?!\p{Regional_Indicator})\p{Emoji_Presentation}/u;

const pictograph = /^\p{Extended_Pictographic}/u;

/** Replaces what must not reach a terminal or a file of XML by the replacement character, one for each code point. */
export function printable(text: string): string {
  return text.replace(unprintable, '\ufffd');
}

/** A text as it stands in XML and HTML, between tags and in double quotation marks. */
export function escaped(text: string): string {
  return printable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Columns that a text takes on a terminal: 2 for wide letters and emoji, 0 for marks on the character before. */
export function columnsOf(text: string): number {
  let columns = 0;
  let before = '';
  for (const character of text) {
    columns += columnsAfter(before, character);
    before = character;
  }
  return columns;
}

/** Columns that a character adds; one joined to an emoji makes it another picture of the same width. */
function columnsAfter(before: string, character: string): number {
  const isJoined = before === '\u200d' && pictograph.test(character);
  const isTinted = /^\p{Emoji_Modifier}/u.test(character) && pictograph.test(before);
  if (isJoined || isTinted) return 0;
  // The selector asks for a coloured picture, which takes two columns.
  if (character === '\ufe0f') return /^\p{Emoji}/u.test(before) && !wide.test(before) ? 1 : 0;
  if (widthless.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** A text filled with spaces to a number of columns, or cut to it with an ellipsis. */
export function fitted(text: string, columns: number): string {
  const surplus = columns - columnsOf(text);
  return surplus >= 0 ? text + ' '.repeat(surplus) : cut(text, columns);
}

function cut(text: string, columns: number): string {
  let kept = '';
  let used = 0;
  let before = '';
  for (const character of text) {
    used += columnsAfter(before, character);
    if (used > columns - 1) break;
    kept += character;
    before = character;
  }
  return `${kept}…${' '.repeat(Math.max(0, columns - columnsOf(kept) - 1))}`;
}

/** Widths in ems, at least those of DejaVu Sans and Verdana, the widest of the common sans-serif faces. */
const ems: readonly (readonly [characters: RegExp, width: number])[] = [
  [widthless, 0],
  [/^[ijlI.,:;'’‘!|()[\]ftr/\\ -]/u, 0.45],
  [/^[mwMW@%—…ŒœÆæ©®™]/u, 1],
  [/^[0-9]|^(?=\p{Ll})\p{Script=Latin}/u, 0.65],
  [/^\p{Script=Latin}/u, 0.8],
  [/^[\u0021-\u00bf\u2000-\u20cf]/u, 0.85],
  [pictograph, 1.4],
];

/** The same of any other character, such as one of Chinese. */
const emsOfOthers = 1.05;

/** Ems that a text takes at most in a sans-serif face: an estimate from its characters, for want of the face. */
export function emsOf(text: string): number {
  let width = 0;
  for (const character of text) width += ems.find(([characters]) => characters.test(character))?.[1] ?? emsOfOthers;
  return width;
}
