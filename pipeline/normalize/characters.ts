import type { Edit, Repair } from './mapped-text.ts';

/** Letters and marks that are written from right to left, with no room for the marks of direction among them. */
const rightToLeft = /[\u0590-\u05ff\u0620-\u08ff\ufb1d-\ufdcf\ufe70-\ufefc]/;
/** Scripts whose orthography has joiners: Arabic, Syriac, the scripts of India and Sri Lanka, Mongolian, Khmer. */
const joining = /[\u0620-\u08ff\u0900-\u0dff\u1780-\u17b3\u17b6-\u17ff\u1820-\u18aa\ufb50-\ufdcf\ufe70-\ufefc]/;
const emoji = /[\u2190-\u2bff\u{1f000}-\u{1faff}]/u;
const emojiPart = /\ufe0f|[\u2190-\u2bff\u{1f000}-\u{1faff}]/u;

/**
 * Everything that shows nothing: controls but for tabs and line ends, soft hyphens, zero-width characters, marks of
 * direction, invisible operators, byte order marks, interlinear marks, the object replacement, tags, noncharacters.
 */
const invisible = new RegExp(
  [
    '(?![\\t\\n\\v\\f\\r\\u0085])\\p{Cc}',
    '\\u034f',
    '[\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]',
    '[\\ufdd0-\\ufdef\\ufff9-\\ufffc\\ufffe\\uffff]',
    '[\\u{e0001}\\u{e0020}-\\u{e007f}]',
  ].join('|'),
  'gu',
);

/**
 * Deletes characters that show nothing and spell nothing. Joiners stay in the scripts that spell with them and within
 * emoji, marks of direction stay beside letters that run from right to left, tags stay in the flags that they name.
 * Line ends of every kind are left to `unifyLineEnds`.
 */
export const removeInvisible: Repair = (text) => {
  let flagEnd = -1;
  return edits(text, invisible, (character, start) => {
    if (isTag(character) && (start === flagEnd || text.slice(start - 2, start) === '🏴')) {
      flagEnd = start + character.length;
      return character;
    }
    return isSpelling(text, start, character) ? character : '';
  });
};

function isTag(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return codePoint >= 0xe0020 && codePoint <= 0xe007f;
}

/** Whether an invisible character does something where it stands. */
function isSpelling(text: string, start: number, character: string): boolean {
  const before = codePointBefore(text, start);
  const after = String.fromCodePoint(text.codePointAt(start + character.length) ?? 0);
  if (character === '\u200c') return joining.test(before);
  if (character === '\u200d') return joining.test(before) || (emojiPart.test(before) && emoji.test(after));
  if (character === '\u200e' || character === '\u200f') return rightToLeft.test(before) || rightToLeft.test(after);
  return false;
}

function codePointBefore(text: string, index: number): string {
  const pair = text.slice(Math.max(0, index - 2), index);
  return (pair.codePointAt(0) ?? 0) > 0xffff ? pair : pair.slice(-1);
}

/** What canonical composition may change as one: a character with its marks, a Korean syllable, a lone character. */
const cluster = /[\u1100-\u115f\uac00-\ud7a3][\u1160-\u11ff]+\p{M}*|\P{M}?\p{M}+|[\u0300-\u{10ffff}]/gu;

/**
 * Composes to normalisation form C (Unicode Standard Annex 15), one edit a cluster that changes: applied, the edits
 * give `text.normalize('NFC')`.
 */
export const composeNfc: Repair = (text) =>
  text.normalize('NFC') === text ? [] : edits(text, cluster, (characters) => characters.normalize('NFC'));

/** Turns the typesetter's Latin ligatures into their letters: `ﬁnal` into `final`. */
export const splitLigatures: Repair = (text) =>
  edits(text, /[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'));

/** Turns tabs, no-break, thin, ideographic and all other spaces into U+0020, one for one. */
export const unifySpaces: Repair = (text) => edits(text, /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, () => ' ');

/** Turns CR LF, CR, NEL, line and paragraph separators, vertical tabs and form feeds into LF. */
export const unifyLineEnds: Repair = (text) =>
  edits(text, /[\r\v\f\u0085\u2028\u2029]/g, (end, start) =>
    end === '\r' && text.charAt(start + 1) === '\n' ? '' : '\n',
  );

/**
 * The repairs of single characters in their order. Run `repairMojibake` before them: the odd spaces and controls that
 * they take away are bytes to it. What is invisible is told by the marks about it, in the order that composing gives them,
 * and what stood on either side of it may compose: so both are done until no more comes of it.
 */
export const repairCharacters: readonly Repair[] = [
  unifyLineEnds,
  splitLigatures,
  composeNfc,
  removeInvisible,
  composeNfc,
  removeInvisible,
  composeNfc,
  unifySpaces,
];

/** An edit for each match that differs from its replacement, in text order. */
function edits(text: string, pattern: RegExp, replace: (match: string, start: number) => string): Edit[] {
  const found: Edit[] = [];
  for (const { 0: match, index } of text.matchAll(pattern)) {
    const replacement = replace(match, index);
    if (replacement !== match) found.push({ start: index, end: index + match.length, replacement });
  }
  return found;
}
