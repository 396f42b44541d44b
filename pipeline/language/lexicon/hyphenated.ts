// What stands beside a name in a hyphenated word without being part of it. Compiled for this project by hand.
import { wordList } from './word-list.ts';

/** After the hyphen: `Merkel-era`, `Oslo-based`. Participles in -ed and -ing besides are known by their ending. */
export const wordsAfterNames = wordList(
  'era style like led run born built made owned bound wide only type class themed friendly centric critical sceptic skeptic ' +
    'loyal held sent facing mania gate esque ish free first area level trained bred wrought and to the of for by',
);

/** Before the hyphen: `pro-Merkel`, `Ex-Yugoslavia`. */
export const wordsBeforeNames = wordList(
  'pro anti ex non pre post mid trans inter intra neo sub un cross counter semi quasi co former then',
);

/** In lower case before the hyphen and yet part of the name: `al-Rashid`. */
export const particlesBeforeNames = wordList('al el as ash an ad at ar ul ibn abd abu');

/** Beside the name of a country or body: `Arab-Israel`, `EU-French`. Those in -ian, -ese, -ish and the like besides. */
export const adjectivesOfPeoples = wordList(
  'arab french dutch german greek swiss czech thai afro anglo sino franco indo russo euro',
);

/** Whether a word after a hyphen belongs to no name: `based` of `Oslo-based`, `led` of `Lind-led`. */
export function isCompoundEnding(form: string | undefined): boolean {
  return wordsAfterNames.has(form?.toLowerCase() ?? '') || /^\p{Ll}+(?:\p{Ll}{2}ed|\p{Ll}{2}ing)$/u.test(form ?? '');
}
