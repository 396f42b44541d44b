/**
 * What kind of character a code point is and how rarely it is met in running text, for judging whether a text is right.
 *
 * The tables were compiled for this project by hand from the block names of the Unicode standard and the alphabets of
 * the languages that news is written in. They are kept here, not asked of the platform, so that a newer Unicode
 * version in the run-time changes no result.
 */
export type Kind =
  | 'space'
  | 'lower'
  | 'upper'
  | 'letter' // of a script without case
  | 'mark'
  | 'digit'
  | 'opening'
  | 'closing'
  | 'quote' // opens in some languages and closes in others
  | 'ending' // a sign that may follow a word at once
  | 'symbol'
  | 'modifier' // an accent that stands alone
  | 'drawing'
  | 'control';

export interface Profile {
  readonly kind: Kind;
  /** About −log10 of its share of running text in which its script is to be expected. */
  readonly cost: number;
  /** Writing system of a letter; empty for everything else. */
  readonly script: string;
}

type Row = readonly [kind: Kind, cost: number, script: string, members: string];

/**
 * Characters one by one. A member list is a string of the characters themselves; letters give their lower and upper
 * case in rows of their own, since capitals are rarer.
 */
const singles: readonly Row[] = [
  ['space', 1, '', ' \t\n\r'],
  ['space', 1.5, '', '\u00a0\u2009\u202f\u200b\ufeff'],
  ['digit', 1, '', '0123456789'],
  ['opening', 1, '', '([{'],
  ['closing', 1, '', ')]}'],
  ['ending', 1, '', '.,:;!?\'"-/%*'],
  ['symbol', 1.5, '', '#$&+<=>@\\^_|~'],
  ['modifier', 2, '', '`'],
  ['lower', 1, 'latin', 'abcdefghijklmnopqrstuvwxyz'],
  ['upper', 1, 'latin', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],

  ['quote', 1.5, '', '“‘«»'],
  ['opening', 1.5, '', '„'],
  ['opening', 2, '', '¿¡‹‚'],
  ['closing', 1.5, '', '”’'],
  ['closing', 2, '', '›'],
  ['ending', 1.5, '', '…–—•·'],
  ['ending', 2, '', '™®°'],
  ['ending', 2.5, '', '©²³½ªº'],
  ['ending', 3, '', '¹¼¾†‡‰'],
  ['symbol', 2, '', '€£'],
  ['symbol', 2.5, '', '§×¢¥'],
  ['symbol', 2.5, '', '¬'],
  ['symbol', 3, '', '±µ¶÷¦¤'],
  ['modifier', 2.5, '', '´'],
  ['modifier', 3, '', '¨¯¸ˆ˜'],
  ['modifier', 3.5, '', 'ˇ˘˙˚˛˝'],
  ['control', 3, '', '\u00ad'],

  ['lower', 1.4, 'latin', 'éèàáçäöüñíó'],
  ['lower', 1.5, 'latin', 'êãßúôîåøæışğšžčćřěýůąęłśżźńőűășțđõëïāīū'],
  ['lower', 2, 'latin', 'âûùìòœÿþðēėįųķļņģģťďňľĺŕţơưə'],
  ['upper', 2, 'latin', 'ÉÁÍÓÚÇÄÖÜÅØÆÀÈÊŠČŽŘŁŚŻŞİĐ'],
  ['upper', 2.5, 'latin', 'ÌÒÙÔËÕÝŹŃŐŰĂȘȚŒĘĄĆĎŤŇĚŮĀĒĪŪŅĶĻĢĖĮŲŢƠƯĞŸĽŔƏ'],
  ['upper', 3, 'latin', 'ÂÃÎÏÐÑÞÛĹ'], // they hardly ever end a word: see `badness`
  ['lower', 5, 'latin', 'ŉĸſ'],
  ['symbol', 3, '', 'ƒ'],

  ['lower', 1.2, 'cyrillic', 'абвгдежзийклмнопрстуфхцчшщъыьэюя'],
  ['upper', 1.7, 'cyrillic', 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ'],
  ['lower', 1.5, 'cyrillic', 'іїє'],
  ['upper', 2, 'cyrillic', 'ІЇЄ'],
  ['lower', 1.7, 'cyrillic', 'ёґўјљњћђџѓќѕ'],
  ['upper', 2.5, 'cyrillic', 'ЁҐЎЈЉЊЋЂЏЃЌЅ'],
  ['lower', 2, 'cyrillic', 'әғқңөұүһ'],
  ['upper', 2.5, 'cyrillic', 'ӘҒҚҢӨҰҮҺ'],
  ['lower', 1.2, 'greek', 'αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώ'],
  ['upper', 1.7, 'greek', 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ'],
  ['lower', 2, 'greek', 'ϊϋΐΰ'],
  ['upper', 2.5, 'greek', 'ΆΈΉΊΌΎΏΪΫ'],
];

/** Everything else by range, both ends included; the first row that holds a code point decides. */
const ranges: readonly (readonly [first: number, last: number, kind: Kind, cost: number, script: string])[] = [
  [0x00, 0x1f, 'control', 5, ''],
  [0x7f, 0x9f, 'control', 5, ''],
  [0x100, 0x17f, 'lower', 2.5, 'latin'],
  [0x180, 0x24f, 'lower', 4.5, 'latin'],
  [0x250, 0x2af, 'lower', 4.5, 'latin'],
  [0x2b0, 0x2ff, 'modifier', 3.5, ''],
  [0x300, 0x304, 'mark', 3.5, ''],
  [0x306, 0x30c, 'mark', 3.5, ''],
  [0x323, 0x328, 'mark', 3.5, ''],
  [0x300, 0x36f, 'mark', 4.5, ''],
  [0x370, 0x3ff, 'letter', 4, 'greek'],
  [0x400, 0x45f, 'letter', 3, 'cyrillic'],
  [0x460, 0x489, 'letter', 5, 'cyrillic'],
  [0x48a, 0x4ff, 'letter', 3, 'cyrillic'],
  [0x500, 0x52f, 'letter', 5, 'cyrillic'],
  [0x530, 0x58f, 'letter', 2, 'armenian'],
  [0x5d0, 0x5ea, 'letter', 1.2, 'hebrew'],
  [0x590, 0x5ff, 'mark', 2.5, 'hebrew'],
  [0x60c, 0x60c, 'ending', 2, ''],
  [0x61f, 0x61f, 'ending', 2, ''],
  [0x620, 0x64a, 'letter', 1.2, 'arabic'],
  [0x64b, 0x65f, 'mark', 2, 'arabic'],
  [0x660, 0x669, 'digit', 2, ''],
  [0x600, 0x6ff, 'letter', 2, 'arabic'],
  [0x700, 0x8ff, 'letter', 5, 'arabic'],
  [0x900, 0x97f, 'letter', 1.4, 'devanagari'],
  [0x980, 0x9ff, 'letter', 1.4, 'bengali'],
  [0xa00, 0xa7f, 'letter', 1.4, 'gurmukhi'],
  [0xa80, 0xaff, 'letter', 1.4, 'gujarati'],
  [0xb00, 0xb7f, 'letter', 1.4, 'odia'],
  [0xb80, 0xbff, 'letter', 1.4, 'tamil'],
  [0xc00, 0xc7f, 'letter', 1.4, 'telugu'],
  [0xc80, 0xcff, 'letter', 1.4, 'kannada'],
  [0xd00, 0xd7f, 'letter', 1.4, 'malayalam'],
  [0xd80, 0xdff, 'letter', 1.4, 'sinhala'],
  [0xe00, 0xe7f, 'letter', 1.4, 'thai'],
  [0xe80, 0xeff, 'letter', 1.4, 'lao'],
  [0xf00, 0xfff, 'letter', 1.4, 'tibetan'],
  [0x1000, 0x109f, 'letter', 1.4, 'myanmar'],
  [0x10a0, 0x10ff, 'letter', 1.4, 'georgian'],
  [0x1200, 0x137f, 'letter', 1.8, 'ethiopic'],
  [0x1780, 0x17ff, 'letter', 1.4, 'khmer'],
  [0x1100, 0x1dff, 'letter', 4.5, 'other'],
  [0x1ea0, 0x1ef9, 'lower', 1.7, 'latin'],
  [0x1e00, 0x1eff, 'lower', 2.5, 'latin'],
  [0x1f00, 0x1fff, 'letter', 2.5, 'greek'],
  [0x2070, 0x209f, 'ending', 3, ''],
  [0x20a0, 0x20cf, 'symbol', 2.5, ''],
  [0x2000, 0x206f, 'ending', 2.5, ''],
  [0x20d0, 0x20ff, 'mark', 3, ''],
  [0x2100, 0x214f, 'ending', 2.5, ''],
  [0x2200, 0x22ff, 'symbol', 3.5, ''],
  [0x2600, 0x27bf, 'symbol', 2.5, ''],
  [0x2800, 0x2800, 'ending', 2, ''],
  [0x2500, 0x259f, 'drawing', 3.5, ''],
  [0x2150, 0x27bf, 'symbol', 3, ''],
  [0x2b00, 0x2bff, 'symbol', 3, ''],
  [0x27c0, 0x2aff, 'symbol', 4.5, ''],
  [0x2c00, 0x2fff, 'letter', 5, 'other'],
  [0x3000, 0x303f, 'ending', 1.7, ''],
  [0x3040, 0x30ff, 'letter', 1.7, 'han'],
  [0x3100, 0x33ff, 'letter', 3.5, 'han'],
  [0x3400, 0x4dbf, 'letter', 4, 'han'],
  [0x4e00, 0x9fff, 'letter', 2.2, 'han'],
  [0xac00, 0xd7a3, 'letter', 2, 'hangul'],
  [0xd800, 0xdfff, 'control', 5, ''],
  [0xe000, 0xf8ff, 'control', 5, ''],
  [0xf900, 0xfaff, 'letter', 4, 'han'],
  [0xfb00, 0xfb06, 'lower', 2, 'latin'],
  [0xfb1d, 0xfb4f, 'letter', 3, 'hebrew'],
  [0xfb50, 0xfdff, 'letter', 3, 'arabic'],
  [0xfe00, 0xfe0f, 'mark', 1.5, ''],
  [0xfe70, 0xfefc, 'letter', 3, 'arabic'],
  [0xfffd, 0xfffd, 'symbol', 3, ''],
  [0xff00, 0xffef, 'ending', 2.2, ''],
  [0xa000, 0xfffc, 'letter', 4.5, 'other'],
  [0x1f000, 0x1faff, 'symbol', 3, ''],
  [0x1d400, 0x1d7ff, 'letter', 3.5, 'latin'],
  [0x20000, 0x323af, 'letter', 4.5, 'han'],
];

const rare: Profile = { kind: 'control', cost: 6, script: '' };
const basicPlane = profilesOfBasicPlane();

/** The profile of a code point; one that no table holds passes for noise. */
export function profileOf(codePoint: number): Profile {
  return basicPlane[codePoint] ?? profileByRange(codePoint);
}

function profileByRange(codePoint: number): Profile {
  const row = ranges.find(([first, last]) => codePoint >= first && codePoint <= last);
  return row === undefined ? rare : { kind: row[2], cost: row[3], script: row[4] };
}

/** Profiles of U+0000 to U+FFFF by index. In the ranges of Latin small and capital letters alternate: capitals cost more. */
function profilesOfBasicPlane(): readonly Profile[] {
  const profiles = new Array<Profile>(0x10000).fill(rare);
  for (const [first, last, kind, cost, script] of [...ranges].reverse()) {
    const capital: Profile = { kind: 'upper', cost: cost + 0.5, script };
    const profile: Profile = { kind, cost, script };
    for (let codePoint = first; codePoint <= Math.min(last, 0xffff); codePoint++) {
      const character = String.fromCharCode(codePoint);
      profiles[codePoint] = kind === 'lower' && character.toLowerCase() !== character ? capital : profile;
    }
  }
  for (const [kind, cost, script, members] of singles) {
    for (const member of members) profiles[member.codePointAt(0) ?? 0] = { kind, cost, script };
  }
  return profiles;
}
